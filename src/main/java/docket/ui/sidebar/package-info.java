/// The left pane: smart views, watchlists, feeds in folders, and the refresh at its foot; as a list or as a rail of icons.
@NullMarked
package docket.ui.sidebar;

import org.jspecify.annotations.NullMarked;

/// The right pane: where an article leads, what is said about it, what it rests on.
@NullMarked
package docket.ui.trail;

import org.jspecify.annotations.NullMarked;

/// The list of articles: pages of rows read by key, days, stories folded into one card, what is selected.
@NullMarked
package docket.ui.timeline;

import org.jspecify.annotations.NullMarked;

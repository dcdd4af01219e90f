/// The list of articles: pages of rows read by key, days, stories folded into one card, what is selected. A line is measured
/// without being drawn and drawn without being styled (`Typesetter`, `Face`): that is what lets the list keep pace with a wheel.
/// The list itself is our own: `LineList` hears wheel, keys and changes, `Spot` says where it stands, `Sheet` gives lines to cells.
///
/// Kept in memory: the rows read so far, 200 a page; 160 small pictures of at most 65 KB; 1,000 texts set in lines.
@NullMarked
package docket.ui.timeline;

import org.jspecify.annotations.NullMarked;

/// How the window works beside the JavaFX thread: one door to background threads and back, and the store's changes
/// gathered.
@NullMarked
package docket.ui.work;

import org.jspecify.annotations.NullMarked;

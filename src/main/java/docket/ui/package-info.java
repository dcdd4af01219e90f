/// The window. Everything here runs on the JavaFX thread and only draws; it asks `app` on background threads and shows
/// what comes back.
@NullMarked
package docket.ui;

import org.jspecify.annotations.NullMarked;

/// The window. Everything here runs on the JavaFX thread and only draws; it asks `app` on background threads and shows
/// what comes back.
///
/// Memory is bounded by the launcher at 512 MB of heap, of which a window on 100,000 articles uses some 30 after a collection.
/// Beside what the packages below keep: the places of the last 300 articles read, the icons of all feeds in the size in which
/// they are stored, and the one open article.
@NullMarked
package docket.ui;

import org.jspecify.annotations.NullMarked;

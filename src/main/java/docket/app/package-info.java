/// The verbs: subscribe, refresh, list, open, mark, search, follow a trail, keep the store well. One small class a use
/// case, and the only place where feeds, pages, links and the store meet. Blocking; never on the JavaFX thread.
@NullMarked
package docket.app;

import org.jspecify.annotations.NullMarked;

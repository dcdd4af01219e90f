/// What opens over the window: subscribing, importing, names, preferences, keys; and the first run.
@NullMarked
package docket.ui.dialogs;

import org.jspecify.annotations.NullMarked;

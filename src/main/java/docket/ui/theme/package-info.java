/// How the window looks: typefaces, colours, themes. JavaFX thread only.
@NullMarked
package docket.ui.theme;

import org.jspecify.annotations.NullMarked;

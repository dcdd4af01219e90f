/// How Docket looks and speaks: themes, fonts, icons, source tiles, words, ages. JavaFX thread only, except for the pure
/// functions.
@NullMarked
package docket.ui.theme;

import org.jspecify.annotations.NullMarked;

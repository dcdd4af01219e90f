package docket.ui.article;

import java.util.Locale;

/// What is painted behind or in front of a text.
enum Layer {
    /// ground of code in running text
    CODE,
    /// the author's marker pen
    MARKED,
    SELECTION,
    /// a word of the search that led here
    TERM,
    /// what find-in-page found
    FOUND,
    /// and of that the one just visited
    CURRENT,
    LINK,
    /// a link under the mouse
    POINTED,
    CITATION,
    FOCUS;

    String styleClass() {
        return name().toLowerCase(Locale.ROOT) + "-layer";
    }

    boolean inFront() {
        return compareTo(LINK) >= 0;
    }
}

package docket.ui.article;

import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.layout.Region;

/// A piece of the article that can be selected and copied: a block of text, or a picture, which counts as one character.
sealed interface Leaf permits TextBlock, PictureBox {
    /// What is searched and selected, [#length] UTF-16 units.
    String text();

    default int length() {
        return text().length();
    }

    /// The elements it lies in, outermost first.
    List<Tag> path();

    /// Paints the part from `from` to `to` as selected; nothing when they are equal.
    void select(int from, int to);

    /// The place between two characters nearest to a point of this node.
    int offsetAt(Point2D local);

    Region node();
}

package docket.ui.article;

import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/// One item of a list: its blocks, and the marker hanging in the margin at the height of the first line.
final class ItemList extends VBox {
    private final Text marker;
    private final boolean rightToLeft;

    ItemList(String sign, boolean ordered, boolean rightToLeft, List<? extends Node> blocks) {
        this.rightToLeft = rightToLeft;
        marker = new Text(sign);
        marker.setManaged(false);
        marker.setMouseTransparent(true);
        marker.getStyleClass().addAll("marker", ordered ? "number" : "bullet");
        getStyleClass().addAll("item", rightToLeft ? "rtl" : "ltr");
        getChildren().setAll(blocks);
        getChildren().add(marker);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        Insets insets = getInsets();
        double margin = rightToLeft ? insets.getRight() : insets.getLeft();
        double width = marker.getLayoutBounds().getWidth();
        // Numbers end, and bullets stand, a third of the margin before the text.
        double fromText = Math.min(margin, margin / 3 + width);
        marker.setX(Math.rint(rightToLeft ? getWidth() - margin + fromText - width : margin - fromText));
        marker.setY(firstBaseline(this));
    }

    /// Of the first block of text inside, however deep.
    private static double firstBaseline(Parent parent) {
        TextBlock first = firstText(parent);
        if (first == null) {
            return parent.getBaselineOffset();
        }
        double y = first.getBaselineOffset();
        for (@Nullable Node at = first; at != null && at != parent; at = at.getParent()) {
            y += at.getLayoutY();
        }
        return y;
    }

    private static @Nullable TextBlock firstText(Parent parent) {
        for (Node child : parent.getChildrenUnmodifiable()) {
            if (child instanceof TextBlock block) {
                return block;
            }
            TextBlock inner = child instanceof Parent deeper ? firstText(deeper) : null;
            if (inner != null) {
                return inner;
            }
        }
        return null;
    }
}

package docket.ui.article;

import docket.html.Document;
import docket.html.Document.Block;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A footnote shown beside its number, over the text.
final class Note extends VBox {
    /// Longer ones are read in their place.
    private static final int MAX_BLOCKS = 6;
    private static final double GAP = 8;

    Note() {
        getStyleClass().add("note");
        setManaged(false);
        setVisible(false);
    }

    /// The blocks of the note with this id; null when there is none or it is too long for a card.
    static @Nullable List<Block> find(Document document, String id) {
        List<Block> found = find(document.blocks(), id, 0);
        return found == null || found.isEmpty() || found.size() > MAX_BLOCKS ? null : found;
    }

    private static @Nullable List<Block> find(List<Block> blocks, String id, int depth) {
        for (Block block : blocks) {
            List<Block> found = switch (block) {
                case Block.Paragraph paragraph -> id.equals(paragraph.id()) ? List.of(block) : null;
                case Block.Quote quote -> depth > MAX_BLOCKS ? null : find(quote.content(), id, depth + 1);
                case Block.Items items -> find(items, id, depth);
                case Block.Heading h -> null;
                case Block.Code c -> null;
                case Block.Figure f -> null;
                case Block.Table t -> null;
                case Block.Rule r -> null;
                case Block.Media m -> null;
            };
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable List<Block> find(Block.Items items, String id, int depth) {
        for (Block.Item item : items.items()) {
            if (id.equals(item.id())) {
                return item.content();
            }
            List<Block> inner = depth > MAX_BLOCKS ? null : find(item.content(), id, depth + 1);
            if (inner != null) {
                return inner;
            }
        }
        return null;
    }

    /// Shows `content` below `number`, or above it where there is no room.
    ///
    /// @param number in the coordinates of this node's parent
    void show(List<Region> content, Bounds number, double width, double height) {
        getChildren().setAll(content);
        setVisible(true);
        applyCss();
        double wide = Math.min(Math.rint(prefWidth(-1)), width - 2 * GAP);
        double high = Math.min(Math.ceil(prefHeight(wide)), height - 2 * GAP);
        double x = Math.clamp(number.getMinX() - wide / 3, GAP, Math.max(GAP, width - wide - GAP));
        boolean below = number.getMaxY() + GAP + high < height;
        double y = below ? number.getMaxY() + GAP : Math.max(GAP, number.getMinY() - GAP - high);
        resizeRelocate(Math.rint(x), Math.rint(y), wide, high);
    }

    void close() {
        setVisible(false);
        getChildren().clear();
    }
}

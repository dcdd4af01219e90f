package docket.ui.article;

import docket.html.Document.Block;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The column an article is drawn in. The first screen is there at once, the rest is added in steps that each fit between two
/// frames; what is laid out already is not measured again.
final class Sheet extends VBox {
    /// About what a tall window shows below the headline, in letters; and at most so many blocks.
    private static final int FIRST_LETTERS = 2_000;
    private static final int FIRST_BLOCKS = 16;
    /// What a picture, a table or the like counts for.
    private static final int BLOCK_LETTERS = 120;

    private @Nullable ArticlePage page;
    private @Nullable Blocks blocks;
    private @Nullable ArticleActions actions;
    private List<Block> pending = List.of();
    /// For each child the number of its first leaf.
    private final List<Integer> firstLeaves = new ArrayList<>();

    /// For each top block of the body its first node; null where nothing is drawn of it.
    private final List<@Nullable Node> starts = new ArrayList<>();

    Sheet() {
        getStyleClass().add("article-column");
    }

    void clear() {
        page = null;
        blocks = null;
        pending = List.of();
        firstLeaves.clear();
        starts.clear();
        getChildren().clear();
    }

    /// Draws the head and the first blocks of `of`.
    void begin(ArticlePage of, Blocks with, ArticleActions doing) {
        clear();
        page = of;
        blocks = with;
        actions = doing;
        List<Region> nodes = new ArrayList<>();
        add(nodes, Head.draw(of, with, doing), 0);
        pending = of.body().blocks();
        int letters = 0;
        int first = 0;
        while (first < Math.min(FIRST_BLOCKS, pending.size()) && letters < FIRST_LETTERS) {
            int leaf = with.leaves().size();
            draw(nodes, pending.get(first++));
            letters += BLOCK_LETTERS;
            for (Leaf each : with.leaves().subList(leaf, with.leaves().size())) {
                letters += each.length();
            }
        }
        pending = pending.subList(first, pending.size());
        finish(nodes);
    }

    boolean isComplete() {
        return pending.isEmpty();
    }

    /// Draws what is still missing.
    void complete() {
        more(pending.size());
    }

    /// Draws so many blocks more, or what is left.
    void more(int count) {
        if (pending.isEmpty()) {
            return;
        }
        List<Region> nodes = new ArrayList<>();
        int some = Math.min(count, pending.size());
        pending.subList(0, some).forEach(block -> draw(nodes, block));
        pending = pending.subList(some, pending.size());
        finish(nodes);
    }

    private void draw(List<Region> nodes, Block block) {
        if (blocks != null) {
            int leaf = blocks.leaves().size();
            List<Region> drawn = blocks.draw(block);
            add(nodes, drawn, leaf);
            starts.add(drawn.isEmpty() ? null : drawn.getFirst());
        }
    }

    private void finish(List<Region> nodes) {
        if (pending.isEmpty() && page != null && actions != null && blocks != null) {
            add(nodes, Tail.draw(page, actions), blocks.leaves().size());
        }
        getChildren().addAll(nodes);
    }

    private void add(List<Region> nodes, List<Region> more, int firstLeaf) {
        int leaf = firstLeaf;
        for (Region node : more) {
            firstLeaves.add(leaf);
            nodes.add(node);
            leaf += leavesIn(node);
        }
    }

    private static int leavesIn(Node node) {
        if (node instanceof Leaf) {
            return 1;
        }
        int count = 0;
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                count += leavesIn(child);
            }
        }
        return count;
    }

    /// Where a link to `#id` leads; null when there is no such place.
    @Nullable Node placeOf(String id) {
        if (page == null || blocks == null) {
            return null;
        }
        Node exact = blocks.places().get(id);
        Integer block = page.body().places().get(id);
        return exact != null ? exact : block != null && block < starts.size() ? starts.get(block) : null;
    }

    List<Leaf> leaves() {
        return blocks == null ? List.of() : blocks.leaves();
    }

    /// The place in the text nearest to a point of this column; null when there is no text.
    @Nullable Place placeAt(Point2D point) {
        List<Leaf> leaves = leaves();
        if (leaves.isEmpty()) {
            return null;
        }
        int child = childAt(point.getY());
        int from = Math.min(firstLeaves.get(child), leaves.size() - 1);
        int to = child + 1 < firstLeaves.size() ? firstLeaves.get(child + 1) : leaves.size();
        int best = from;
        double nearest = Double.MAX_VALUE;
        for (int i = from; i < to && i < leaves.size(); i++) {
            Bounds box = boundsOf(leaves.get(i).node());
            double dx = Math.max(0, Math.max(box.getMinX() - point.getX(), point.getX() - box.getMaxX()));
            double dy = Math.max(0, Math.max(box.getMinY() - point.getY(), point.getY() - box.getMaxY()));
            // A line of the same row counts as nearer than one above or below.
            double away = dx + 4 * dy;
            if (away < nearest) {
                nearest = away;
                best = i;
            }
        }
        Leaf leaf = leaves.get(best);
        if (to <= from) {
            // A rule or a card: the text before it ends here.
            return new Place(best, 0);
        }
        Bounds box = boundsOf(leaf.node());
        return new Place(best, leaf.offsetAt(new Point2D(point.getX() - box.getMinX(), point.getY() - box.getMinY())));
    }

    /// The number of the first leaf at or below `y`.
    int leafBelow(double y) {
        return leaves().isEmpty() ? 0 : Math.min(firstLeaves.get(childAt(y)), leaves().size() - 1);
    }

    private int childAt(double y) {
        List<Node> children = getChildren();
        int low = 0;
        int high = children.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (children.get(middle).getLayoutY() <= y) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /// Where a node inside lies, in this column's coordinates.
    Bounds boundsOf(Node node) {
        Bounds bounds = node.getLayoutBounds();
        for (@Nullable Node at = node; at != null && at != this; at = at.getParent()) {
            bounds = at.localToParent(bounds);
        }
        return bounds;
    }
}

package docket.ui.article;

import docket.ui.theme.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Scale;
import org.jspecify.annotations.Nullable;

/// An article laid out for paper, in light colours, cut into pages between its lines. JavaFX thread only.
public final class Paper {
    /// Body letters of 18 px become 11 points.
    private static final double SCALE = 11.0 / ArticleView.USUAL_TEXT;
    /// A heading is not parted from the lines that follow it.
    private static final double WITH_HEADING = 60;

    private final Sheet sheet = new Sheet();
    private final StackPane column = new StackPane(sheet);
    private final List<PictureBox> boxes;
    private final double width;
    private final double height;
    private List<Double> starts = List.of();

    private Paper(ArticlePage page, ArticleActions actions, double width, double height) {
        this.width = width / SCALE;
        this.height = height / SCALE;
        Blocks blocks = new Blocks(page, actions, new Links(actions, (id, note, number) -> {}));
        sheet.begin(page, blocks, actions);
        sheet.complete();
        boxes = List.copyOf(blocks.pictures());
        // The text stands in the middle of a page that is wider than its lines ought to be.
        column.setMinWidth(this.width);
        column.setPrefWidth(this.width);
        column.getStyleClass().addAll("article", "paper", "text-" + ArticleView.USUAL_TEXT);
    }

    /// Lays out an article as soon as its stored pictures have been read.
    ///
    /// @param width of a page's printable part, in points
    /// @param height of the same
    /// @param then told on the JavaFX thread
    public static void of(ArticlePage page, ImageSource source, ArticleActions actions, double width, double height, Consumer<Paper> then) {
        Paper paper = new Paper(page, actions, width, height);
        List<CompletableFuture<@Nullable Image>> images = paper.boxes.stream()
                .map(box -> source.image(box.url(), (int) (2 * width)).exceptionally(failure -> null)).toList();
        CompletableFuture.allOf(images.toArray(CompletableFuture[]::new)).thenRun(() -> Platform.runLater(() -> {
            for (int i = 0; i < images.size(); i++) {
                paper.boxes.get(i).show(images.get(i).join());
            }
            paper.lay();
            then.accept(paper);
        }));
    }

    private void lay() {
        Theme.paper(new Scene(column, width, height));
        column.applyCss();
        // A way to the discussion leads nowhere on paper.
        column.lookupAll(".discussion-box").forEach(box -> {
            box.setVisible(false);
            box.setManaged(false);
        });
        column.resize(width, Math.max(height, column.prefHeight(width)));
        column.layout();
        List<Rectangle2D> whole = new ArrayList<>();
        collect(sheet, whole);
        starts = starts(whole, height);
    }

    /// What no page may cut: the lines of texts, pictures, and what has neither.
    private void collect(Node node, List<Rectangle2D> whole) {
        if (!node.isVisible()) {
            return;
        }
        Bounds at = sheet.boundsOf(node);
        if (node instanceof TextBlock block) {
            double more = block.getStyleClass().contains("heading") ? WITH_HEADING : 0;
            for (Rectangle2D line : together(block.lineBoxes())) {
                whole.add(new Rectangle2D(0, at.getMinY() + line.getMinY(), 1, line.getHeight() + more));
            }
        } else if (node.getStyleClass().contains("section-title")) {
            whole.add(new Rectangle2D(0, at.getMinY(), 1, at.getHeight() + WITH_HEADING));
        } else if (node instanceof Parent parent && !isCard(node) && !(node instanceof Leaf) && !parent.getChildrenUnmodifiable().isEmpty()) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, whole));
        } else if (node.isManaged() && at.getHeight() > 0) {
            whole.add(new Rectangle2D(0, at.getMinY(), 1, at.getHeight()));
        }
    }

    /// Lines of a text of which the first two, and the last two, stand on one page: no line is alone at its head or its foot.
    static List<Rectangle2D> together(List<Rectangle2D> lines) {
        List<Rectangle2D> boxes = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Rectangle2D line = lines.get(i);
            Rectangle2D last = i + 1 < lines.size() && (i == 0 || i == lines.size() - 2) ? lines.get(i + 1) : line;
            boxes.add(new Rectangle2D(line.getMinX(), line.getMinY(), line.getWidth(), last.getMaxY() - line.getMinY()));
        }
        return boxes;
    }

    private static boolean isCard(Node node) {
        return node.getStyleClass().contains("related") || node.getStyleClass().contains("media");
    }

    /// Where each page begins and, last, where the text ends: as far down as nothing is cut; what is higher than a page is
    /// cut where the page ends.
    static List<Double> starts(List<Rectangle2D> whole, double height) {
        double end = whole.stream().mapToDouble(Rectangle2D::getMaxY).max().orElse(0);
        List<Double> starts = new ArrayList<>();
        double start = 0;
        starts.add(start);
        while (start + height < end) {
            double cut = start + height;
            for (boolean moved = true; moved;) {
                double here = cut;
                double above = whole.stream().filter(box -> box.getMinY() < here && box.getMaxY() > here)
                        .mapToDouble(Rectangle2D::getMinY).min().orElse(here);
                moved = above < cut;
                cut = above;
            }
            start = cut > start ? cut : start + height;
            starts.add(start);
        }
        starts.add(end);
        return starts;
    }

    public int pages() {
        return starts.size() - 1;
    }

    /// One page, to be printed at the top left of its printable part; valid until the next is asked for.
    ///
    /// @param number from 0
    public Node page(int number) {
        Pane page = new Pane(column);
        Theme.paper(page);
        column.relocate(0, -starts.get(number));
        page.setClip(new Rectangle(0, 0, width, starts.get(number + 1) - starts.get(number)));
        page.getTransforms().setAll(new Scale(SCALE, SCALE));
        return page;
    }
}

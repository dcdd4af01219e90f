package docket.ui.article;

import docket.html.Document.Style;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Insets;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.text.LayoutInfo;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.scene.transform.Scale;
import org.jspecify.annotations.Nullable;

/// A block of text: a text flow between layers of shapes. Behind it lie selection, found words and the ground of code, in
/// front of it underlines and the focus ring; the text itself is never touched by them. All spacing is padding from the
/// style sheet.
final class TextBlock extends Pane implements Leaf {
    /// Whether lines break: code keeps its own lines.
    enum Lines {
        WRAPPED, BALANCED, KEPT
    }

    /// Wider than any line.
    private static final double UNBROKEN = 100_000;

    private final TextFlow flow = new TextFlow();
    private final List<Run> runs;
    private final String text;
    private final List<Tag> path;
    private final Lines lines;
    private final Map<Layer, Path> layers = new EnumMap<>(Layer.class);
    private final Map<Link, Span> links = new LinkedHashMap<>();
    private Map<Layer, List<Span>> marks = Map.of();
    private @Nullable Span current;
    private Span selected = Span.NONE;
    private double heightWidth = -1;
    private double height;

    TextBlock(List<Run> runs, List<Tag> path, Lines lines, boolean rightToLeft, String... classes) {
        this.runs = List.copyOf(runs);
        this.path = path;
        this.lines = lines;
        StringBuilder all = new StringBuilder();
        for (Run run : runs) {
            int from = all.length();
            all.append(run.getText());
            if (run.link() != null) {
                links.merge(run.link(), new Span(from, all.length()), (was, more) -> new Span(was.from(), more.to()));
            }
        }
        text = all.toString();
        links.keySet().forEach(link -> link.runs().getFirst().setAccessibleText(link.words()));
        getStyleClass().add("text-block");
        getStyleClass().addAll(classes);
        flow.getChildren().setAll(runs);
        if (rightToLeft) {
            flow.setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
            getStyleClass().add("rtl");
        }
        if (hasRightToLeft()) {
            // Until the first layout somebody may ask for its bounds, and at no width at all every word would break.
            flow.resize(UNBROKEN, 1);
        }
        getChildren().add(flow);
    }

    List<Run> runs() {
        return runs;
    }

    TextFlow flow() {
        return flow;
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public List<Tag> path() {
        return path;
    }

    @Override
    public Region node() {
        return this;
    }

    @Override
    public int offsetAt(Point2D local) {
        Point2D inFlow = flow.parentToLocal(local);
        return Math.clamp(flow.getHitInfo(inFlow).getInsertionIndex(), 0, text.length());
    }

    @Override
    public void select(int from, int to) {
        selected = new Span(from, to);
        paintSelection();
    }

    /// Marks found words; the current one stands out.
    void mark(Map<Layer, List<Span>> spans, @Nullable Span stronger) {
        marks = spans;
        current = stronger;
        if (!isNeedsLayout()) {
            paintMarks();
        }
    }

    /// Where a stretch of text lies, in this node's coordinates; of its first line.
    Point2D pointOf(int offset) {
        var boxes = flow.getLayoutInfo().getSelectionGeometry(offset, Math.min(text.length(), offset + 1), false);
        Insets insets = getInsets();
        return boxes.isEmpty() ? new Point2D(insets.getLeft(), insets.getTop())
                : new Point2D(insets.getLeft() + boxes.getFirst().getMinX(), insets.getTop() + boxes.getFirst().getMinY());
    }

    /// The lines of the text, in this node's coordinates, after a layout.
    List<Rectangle2D> lineBoxes() {
        List<Rectangle2D> boxes = new ArrayList<>();
        LayoutInfo info = flow.getLayoutInfo();
        for (int i = 0; i < info.getTextLineCount(); i++) {
            Rectangle2D line = info.getTextLine(i, true).bounds();
            boxes.add(new Rectangle2D(0, flow.getLayoutY() + line.getMinY(), Math.max(1, line.getWidth()), line.getHeight()));
        }
        return boxes;
    }

    /// Distance from the top to the first line's baseline.
    @Override
    public double getBaselineOffset() {
        layout();
        return getInsets().getTop() + flow.getBaselineOffset();
    }

    @Override
    public @Nullable Orientation getContentBias() {
        return lines == Lines.KEPT ? null : Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double h) {
        return snapSizeX(getInsets().getLeft() + flow.prefWidth(-1) + getInsets().getRight());
    }

    @Override
    protected double computeMinWidth(double h) {
        return lines == Lines.KEPT ? computePrefWidth(h) : 0;
    }

    /// What a width leaves for the text, but never less than a right-to-left word needs: JavaFX 26.0.2 throws when it must
    /// break one.
    private double room(double width) {
        double room = Math.max(1, width - getInsets().getLeft() - getInsets().getRight());
        return hasRightToLeft() ? Math.max(room, wordWidth() - getInsets().getLeft() - getInsets().getRight()) : room;
    }

    private boolean hasRightToLeft() {
        return runs.stream().anyMatch(Run::isRightToLeft);
    }

    /// What the longest word of each run needs: no column of a table is narrower.
    double wordWidth() {
        double widest = 0;
        for (Run run : runs) {
            String longest = "";
            // The blank after a right-to-left word belongs to its run and must fit as well.
            for (String word : (run.isRightToLeft() ? new String[] {run.getText()} : run.getText().split("[\\s\u200B]"))) {
                longest = word.length() > longest.length() ? word : longest;
            }
            Text measure = new Text(longest);
            measure.setFont(run.getFont());
            widest = Math.max(widest, measure.getLayoutBounds().getWidth());
        }
        return Math.ceil(widest) + 1 + getInsets().getLeft() + getInsets().getRight();
    }

    /// Kept for one width: a column asks for it several times in one layout, and measuring text is what costs.
    @Override
    protected double computePrefHeight(double width) {
        if (heightWidth != width) {
            Insets insets = getInsets();
            height = snapSizeY(insets.getTop() + flow.prefHeight(width < 0 ? -1 : room(width)) + insets.getBottom());
            heightWidth = width;
        }
        return height;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    public void requestLayout() {
        heightWidth = -1;
        super.requestLayout();
    }

    @Override
    protected void layoutChildren() {
        Insets insets = getInsets();
        double wide = room(getWidth());
        double high = flow.prefHeight(wide);
        double used = lines == Lines.BALANCED ? balanced(wide, high) : wide;
        flow.resizeRelocate(insets.getLeft() + (isFromRight() ? wide - used : 0), insets.getTop(), used, high);
        repaint();
    }

    private boolean isFromRight() {
        return flow.getNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT;
    }

    /// The narrowest width with no more lines, so that lines are of like length; CSS calls it `text-wrap: balance`.
    private double balanced(double wide, double high) {
        double tooNarrow = wide / 3;
        double enough = wide;
        while (enough - tooNarrow > 4) {
            double middle = Math.floor((enough + tooNarrow) / 2);
            if (flow.prefHeight(middle) > high) {
                tooNarrow = middle;
            } else {
                enough = middle;
            }
        }
        return enough;
    }

    /// Draws every layer anew; after a change of layout, hover or focus.
    void repaint() {
        paintMarks();
        paintSelection();
        paintLinks();
        List<PathElement> code = new ArrayList<>();
        List<PathElement> marked = new ArrayList<>();
        int at = 0;
        for (Run run : runs) {
            Span span = new Span(at, at + run.getText().length());
            if (run.styles().contains(Style.CODE) && lines != Lines.KEPT) {
                Shapes.ground(flow, text, span, code);
            }
            if (run.styles().contains(Style.MARK)) {
                Shapes.ground(flow, text, span, marked);
            }
            at = span.to();
        }
        draw(Layer.CODE, code);
        draw(Layer.MARKED, marked);
    }

    private void paintSelection() {
        draw(Layer.SELECTION, selected.isEmpty() ? List.of()
                : List.of(flow.getRangeShape(selected.from(), selected.to(), true)));
    }

    private void paintMarks() {
        for (Layer layer : List.of(Layer.TERM, Layer.FOUND)) {
            List<PathElement> shape = new ArrayList<>();
            for (Span span : marks.getOrDefault(layer, List.of())) {
                shape.addAll(List.of(flow.getRangeShape(span.from(), span.to(), false)));
            }
            draw(layer, shape);
        }
        draw(Layer.CURRENT, current == null ? List.of()
                : List.of(flow.getRangeShape(current.from(), current.to(), false)));
    }

    private void paintLinks() {
        Map<Layer, List<PathElement>> shapes = new EnumMap<>(Layer.class);
        links.forEach((link, span) -> {
            Run first = link.runs().getFirst();
            Layer layer = switch (link.kind) {
                case CITATION -> Layer.CITATION;
                case PAGE, PLACE, ACTION -> link.isPointed() ? Layer.POINTED : Layer.LINK;
            };
            if (!first.styles().contains(Style.SUPERSCRIPT) || link.isPointed()) {
                Shapes.underline(flow, text, span, shapes.computeIfAbsent(layer, l -> new ArrayList<>()));
            }
            if (first.isFocusVisible()) {
                Shapes.ring(flow, text, span, shapes.computeIfAbsent(Layer.FOCUS, l -> new ArrayList<>()));
            }
        });
        for (Layer layer : List.of(Layer.LINK, Layer.POINTED, Layer.CITATION, Layer.FOCUS)) {
            draw(layer, shapes.getOrDefault(layer, List.of()));
        }
    }

    /// The layer's path is made when it is first needed: most blocks have none of them.
    private void draw(Layer layer, List<PathElement> shape) {
        Path path = layers.get(layer);
        if (path == null) {
            if (shape.isEmpty()) {
                return;
            }
            path = new Path();
            path.setManaged(false);
            path.setMouseTransparent(true);
            path.getStyleClass().setAll("layer", layer.styleClass());
            layers.put(layer, path);
            getChildren().add(layer.inFront() ? getChildren().size() : 0, path);
        }
        path.setLayoutX(flow.getLayoutX());
        path.setLayoutY(flow.getLayoutY());
        // JavaFX gives the shapes of a flow that runs from the right as in a mirror.
        if (isFromRight()) {
            path.getTransforms().setAll(new Scale(-1, 1, flow.getWidth() / 2, 0));
        }
        path.getElements().setAll(shape);
    }
}

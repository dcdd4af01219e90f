package docket.ui.timeline;

import docket.model.Row;
import docket.ui.theme.Ages;
import docket.ui.theme.Icons;
import docket.ui.theme.Tile;
import docket.ui.theme.Tip;
import docket.ui.theme.Words;
import docket.ui.work.FeedIcons;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// One article in the list. Its height follows from its width by measuring alone, and it is drawn with few and light nodes,
/// those that most articles lack only made when they are needed: a list that is scrolled fills dozens a second.
final class Card extends Pane {
    /// From the left edge to the text, and from the text to the right edge.
    private static final double LEFT = 32;
    private static final double RIGHT = 8;
    private static final double TOP = 12;
    private static final double BOTTOM = 15;
    private static final double META = 16;
    private static final double TILE = 15;
    private static final int TITLE_LINES = 3;
    /// Lines of heavy letters stand a little further apart than their font says.
    private static final double TITLE_SPACING = 1.5;
    private static final int TEASER_LINES = 2;
    private static final double BESIDE_THUMB = 14;
    /// As far from the point as the two blanks after it are wide.
    private static final double BEFORE_AGE = 5;
    /// Matches are heavier than the letters by which a passage is measured.
    private static final double HEAVY = 12;
    private static final double ABOVE_PILL = 9;
    private static final double COMPACT_HEIGHT = 44;

    private final Typesetter setter;
    private final Face face;
    private final Runnable fold;
    private final Region dot = new Region();
    private final Tile tile;
    private final Text source = new Face.Plain();
    private final Text age = new Face.Plain();
    private final Text title = new Face.Plain();
    private final Text teaser = new Face.Plain();
    private @Nullable Region star;
    private @Nullable Node tick;
    private @Nullable Snippet snippet;
    private @Nullable Path marks;
    private @Nullable Thumb thumb;
    private @Nullable Pill pill;

    /// What a card says beside the article itself.
    ///
    /// @param found the passage that matched; null outside a search
    /// @param terms the words searched for
    /// @param dense true for one line a card
    record Facts(@Nullable String found, List<String> terms, boolean dense) {}

    Card(Typesetter setter, Face face, Runnable fold) {
        this.setter = setter;
        this.face = face;
        this.fold = fold;
        tile = new Tile("tile-list", face::ground);
        title.setLineSpacing(TITLE_SPACING);
        dot.getStyleClass().add("dot");
        dot.setManaged(false);
        tile.setManaged(false);
        getChildren().addAll(dot, tile, source, age, title, teaser);
    }

    /// Shows an article at a width; everything is in its place afterwards.
    void show(Line.Card card, Facts facts, FeedIcons icons, Ages ages, double width) {
        Row row = card.row();
        boolean dense = facts.dense;
        face.dress(row, source, age, title, teaser);
        dot.setVisible(!row.read());
        tile.show(row.source(), icons.of(row.feed()));
        String old = ages.of(row.published(), row.sortAt());
        Tip.on(age, () -> ages.full(row.published(), row.sortAt()));
        String beside = dense ? old : "\u00b7  " + old + (row.changed() ? "  \u00b7  " + Words.of("card.changed") : "");
        double line = setter.line(face.source());
        double middle = dense ? COMPACT_HEIGHT / 2 : TOP + Math.max(META, line) / 2;
        place(dot, LEFT - 18, middle, 7, 7);
        place(tile, LEFT, middle, TILE, TILE);
        double right = signs(row, width - RIGHT, middle);
        double wide = setter.width(beside, face.source());
        source.setVisible(!dense);
        teaser.setVisible(!dense && facts.found == null);
        double x;
        if (dense) {
            double from = LEFT + TILE + 8;
            Typesetter.Block words = setter.set(row.title(), face.title(row.read(), row.title()), right - wide - 10 - from, 1);
            write(title, words, from, Math.round(middle - words.height() / 2), 0);
            x = right - wide;
        } else {
            double from = LEFT + TILE + 6;
            Typesetter.Block name = setter.set(row.source(), face.source(), right - from - wide - BEFORE_AGE, 1);
            write(source, name, from, Math.round(middle - line / 2), 0);
            x = from + setter.width(name.words(), face.source()) + BEFORE_AGE;
        }
        write(age, Typesetter.Block.line(beside, line), x, Math.round(middle - line / 2), 0);
        double end = dense ? 0 : body(card, facts, width);
        picture(row, dense, width);
        fold(card, dense, icons, width, end);
        found(dense ? null : facts.found, row, width);
        mark(facts.terms);
    }

    /// Puts the loaded picture in the place kept for it.
    void picture(@Nullable Image image) {
        if (thumb != null) {
            thumb.show(image);
        }
    }

    /// The height at a width.
    double height(Line.Card card, Facts facts, double width) {
        if (facts.dense) {
            return COMPACT_HEIGHT;
        }
        double end = Math.max(textEnd(card.row(), facts, width), hasThumb(card.row()) ? top() + Thumb.HEIGHT : 0);
        return end + (card.others().isEmpty() ? 0 : ABOVE_PILL + Pill.HEIGHT) + BOTTOM;
    }

    private static boolean hasThumb(Row row) {
        return row.image() != null;
    }

    private double top() {
        return TOP + Math.max(META, setter.line(face.source())) + 4;
    }

    private static double textWidth(Row row, double width) {
        return width - LEFT - RIGHT - (hasThumb(row) ? Thumb.WIDTH + BESIDE_THUMB : 0);
    }

    private double textEnd(Row row, Facts facts, double width) {
        double room = textWidth(row, width);
        double below = facts.found == null ? teaser(row, room).height() : passage(facts.found, room).height();
        return top() + title(row, room).height() + (below == 0 ? 0 : below + 4);
    }

    private Typesetter.Block title(Row row, double room) {
        return setter.set(row.title(), face.title(row.read(), row.title()), room, TITLE_LINES, TITLE_SPACING);
    }

    private Typesetter.Block teaser(Row row, double room) {
        return row.teaser() == null ? Typesetter.Block.NONE : setter.set(row.teaser(), face.teaser(row.teaser()), room, TEASER_LINES);
    }

    private Typesetter.Block passage(String found, double room) {
        return setter.set(Snippet.plain(found), face.teaser(found), room - HEAVY, TEASER_LINES);
    }

    private double body(Line.Card card, Facts facts, double width) {
        Row row = card.row();
        double room = textWidth(row, width);
        Typesetter.Block head = title(row, room);
        write(title, head, LEFT, top(), room);
        write(teaser, facts.found == null ? teaser(row, room) : Typesetter.Block.NONE, LEFT, top() + head.height() + 4, room);
        return Math.max(textEnd(row, facts, width), hasThumb(row) ? top() + Thumb.HEIGHT : 0);
    }

    /// @param room what runs from right to left ends at its right edge; 0 for what begins at `x` in any script
    private static void write(Text text, Typesetter.Block block, double x, double y, double room) {
        boolean right = block.fromRight() && room > 0;
        text.setWrappingWidth(block.wrap());
        text.setTextAlignment(right ? TextAlignment.RIGHT : TextAlignment.LEFT);
        text.setText(block.words());
        text.relocate(right ? x + room - Math.ceil(text.getLayoutBounds().getWidth()) : x, y);
    }

    private double signs(Row row, double right, double middle) {
        double x = right;
        if (row.fullText() && tick == null) {
            tick = add(Icons.of(Feather.CHECK_CIRCLE, "stored"));
        }
        if (tick != null) {
            tick.setVisible(row.fullText());
            if (row.fullText()) {
                tick.relocate(x - 12, middle - 6);
                x -= 18;
            }
        }
        if (row.starred() && star == null) {
            Region sign = new Region();
            sign.getStyleClass().add("star-sign");
            star = add(sign);
        }
        if (star != null) {
            star.setVisible(row.starred());
            if (row.starred()) {
                place(star, x - 13, middle, 13, 13);
                x -= 19;
            }
        }
        return x;
    }

    private void picture(Row row, boolean dense, double width) {
        boolean shown = hasThumb(row) && !dense;
        if (shown && thumb == null) {
            thumb = add(new Thumb());
        }
        if (thumb != null) {
            thumb.setVisible(shown);
            thumb.resizeRelocate(width - RIGHT - Thumb.WIDTH, top() + 1, Thumb.WIDTH, Thumb.HEIGHT);
        }
    }

    private void fold(Line.Card card, boolean dense, FeedIcons icons, double width, double end) {
        boolean shown = !dense && !card.others().isEmpty();
        if (shown && pill == null) {
            pill = add(new Pill(fold));
        }
        if (pill != null) {
            pill.setVisible(shown);
            if (shown) {
                pill.show(card, icons);
                pill.applyCss();
                pill.resizeRelocate(LEFT, end + ABOVE_PILL, Math.min(pill.prefWidth(-1), width - LEFT - RIGHT), Pill.HEIGHT);
            }
        }
    }

    private void found(@Nullable String passage, Row row, double width) {
        if (passage != null && snippet == null) {
            snippet = add(new Snippet());
        }
        if (snippet != null) {
            snippet.setVisible(passage != null);
            if (passage != null) {
                double room = textWidth(row, width);
                Typesetter.Block fitting = passage(passage, room);
                snippet.show(fitting.words().endsWith("\u2026") ? Snippet.cut(passage, fitting.words().length() - 1) : passage);
                snippet.resizeRelocate(LEFT, top() + title(row, room).height() + 4, room, fitting.height());
            }
        }
    }

    /// Marks the words searched for in the title.
    private void mark(List<String> terms) {
        List<PathElement> shape = new ArrayList<>();
        Snippet.places(title.getText(), terms, (from, to) -> shape.addAll(List.of(title.rangeShape(from, to))));
        if (marks == null && !shape.isEmpty()) {
            Path ground = add(new Path());
            ground.getStyleClass().setAll("title-mark");
            ground.toBack();
            ground.applyCss();
            marks = ground;
        }
        if (marks != null) {
            marks.getElements().setAll(shape);
            marks.setLayoutX(title.getLayoutX());
            marks.setLayoutY(title.getLayoutY());
        }
    }

    private <N extends Node> N add(N node) {
        node.setManaged(false);
        getChildren().add(node);
        // Now, or it would be drawn once without its style.
        node.applyCss();
        return node;
    }

    private static void place(Region node, double x, double middle, double width, double height) {
        node.resizeRelocate(x, Math.round(middle - height / 2), Math.max(0, width), height);
    }

    /// Everything was placed when it was shown.
    @Override
    protected void layoutChildren() {}
}

package docket.ui.timeline;

import docket.model.Row;
import docket.ui.theme.Ages;
import docket.ui.theme.Breakable;
import docket.ui.theme.Icons;
import docket.ui.theme.Tile;
import docket.ui.theme.Words;
import docket.ui.work.FeedIcons;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// One article in the list. Lays itself out: its height follows from its width, as no stock pane can say in a list.
final class Card extends Pane {
    private static final PseudoClass READ = PseudoClass.getPseudoClass("read");
    /// From the left edge to the text, and from the text to the right edge.
    private static final double LEFT = 32;
    private static final double RIGHT = 8;
    private static final double TOP = 12;
    private static final double BOTTOM = 15;
    private static final double META = 16;
    private static final double TILE = 15;
    private static final int TITLE_LINES = 3;
    private static final int TEASER_LINES = 2;
    static final double COMPACT_HEIGHT = 44;

    private final Region dot = new Region();
    private final Tile tile = new Tile("tile-list");
    private final Label source = new Label();
    private final Label age = new Label();
    private final Region star = new Region();
    private final FontIcon tick = Icons.of(Feather.CHECK_CIRCLE, "stored");
    private final Label title = new Label();
    private final Label teaser = new Label();
    private final Snippet snippet = new Snippet();
    private final Thumb thumb = new Thumb();
    private final Pill pill;
    private final Tooltip when = new Tooltip();
    private boolean compact;

    Card(Runnable fold) {
        pill = new Pill(fold);
        getStyleClass().add("card");
        dot.getStyleClass().add("dot");
        star.getStyleClass().add("star-sign");
        source.getStyleClass().add("source");
        age.getStyleClass().add("age");
        title.getStyleClass().add("card-title");
        title.setWrapText(true);
        teaser.getStyleClass().add("teaser");
        teaser.setWrapText(true);
        title.setTextOverrun(OverrunStyle.WORD_ELLIPSIS);
        teaser.setTextOverrun(OverrunStyle.WORD_ELLIPSIS);
        age.setTooltip(when);
        getChildren().addAll(dot, tile, source, age, star, tick, title, teaser, snippet, thumb, pill);
    }

    /// @param found the passage that matched; null outside a search
    void show(Line.Card card, @Nullable String found, @Nullable Optional<Image> picture, FeedIcons icons, boolean dense, Ages ages) {
        Row row = card.row();
        compact = dense;
        pseudoClassStateChanged(READ, row.read());
        dot.setVisible(!row.read());
        tile.show(row.source(), icons.of(row.feed()));
        source.setText(row.source());
        String old = ages.of(row.published(), row.sortAt());
        age.setText(dense ? old : "\u00b7  " + old + (row.changed() ? "  \u00b7  " + Words.of("card.changed") : ""));
        when.setText(ages.full(row.published(), row.sortAt()));
        star.setVisible(row.starred());
        tick.setVisible(row.fullText());
        title.setText(Breakable.of(row.title()));
        title.setWrapText(!dense);
        teaser.setText(row.teaser() == null ? null : Breakable.of(row.teaser()));
        snippet.show(found);
        snippet.setVisible(found != null && !dense);
        teaser.setVisible(found == null && !dense);
        source.setVisible(!dense);
        thumb.setVisible(!dense && row.image() != null && (picture == null || picture.isPresent()));
        thumb.show(picture);
        pill.setVisible(!dense && !card.others().isEmpty());
        if (pill.isVisible()) {
            pill.show(card, icons);
        }
        requestLayout();
    }

    double heightAt(double width) {
        if (compact) {
            return COMPACT_HEIGHT;
        }
        double y = bodyTop() + textHeight(textWidth(width));
        if (thumb.isVisible()) {
            y = Math.max(y, bodyTop() + Thumb.HEIGHT);
        }
        return y + (pill.isVisible() ? 9 + pill.prefHeight(-1) : 0) + BOTTOM;
    }

    private double bodyTop() {
        return TOP + Math.max(META, source.prefHeight(-1)) + 4;
    }

    private double textWidth(double width) {
        return width - LEFT - RIGHT - (thumb.isVisible() ? Thumb.WIDTH + 14 : 0);
    }

    private double textHeight(double width) {
        return Lettering.height(title, width, TITLE_LINES) + belowTitle(width);
    }

    private double belowTitle(double width) {
        double height = snippet.isVisible() ? Math.min(snippet.prefHeight(width), 2 * Lettering.line(teaser.getFont()) + 1)
                : Lettering.height(teaser, width, TEASER_LINES);
        return height == 0 ? 0 : height + 4;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double meta = Math.max(META, source.prefHeight(-1));
        double middle = (compact ? COMPACT_HEIGHT : TOP * 2 + meta) / 2;
        place(dot, LEFT - 18, middle, 7, 7);
        place(tile, LEFT, middle, TILE, TILE);
        double right = signs(width - RIGHT, middle);
        if (compact) {
            double old = age.prefWidth(-1);
            place(age, right - old, middle, old, age.prefHeight(-1));
            double x = LEFT + TILE + 8;
            place(title, x, middle, right - old - 10 - x, title.prefHeight(-1));
            return;
        }
        double x = LEFT + TILE + 6;
        double wanted = Math.min(source.prefWidth(-1), right - x - age.prefWidth(-1) - 8);
        place(source, x, middle, wanted, source.prefHeight(-1));
        place(age, x + wanted + 8, middle, age.prefWidth(-1), age.prefHeight(-1));
        body(width);
    }

    private double signs(double right, double middle) {
        double x = right;
        if (tick.isVisible()) {
            tick.relocate(x - 12, middle - tick.getLayoutBounds().getHeight() / 2);
            x -= 18;
        }
        if (star.isVisible()) {
            place(star, x - 13, middle, 13, 13);
            x -= 19;
        }
        return x;
    }

    private void body(double width) {
        double text = textWidth(width);
        double y = bodyTop();
        double high = Lettering.height(title, text, TITLE_LINES);
        title.resizeRelocate(LEFT, y, text, high);
        double rest = belowTitle(text);
        Region below = snippet.isVisible() ? snippet : teaser;
        below.resizeRelocate(LEFT, y + high + 4, text, Math.max(0, rest - 4));
        thumb.resizeRelocate(width - RIGHT - Thumb.WIDTH, y + 1, Thumb.WIDTH, Thumb.HEIGHT);
        double end = Math.max(y + high + rest, thumb.isVisible() ? y + Thumb.HEIGHT : 0);
        pill.resizeRelocate(LEFT, end + 9, Math.min(pill.prefWidth(-1), width - LEFT - RIGHT), pill.prefHeight(-1));
    }

    private static void place(Region node, double x, double middle, double width, double height) {
        node.resizeRelocate(x, Math.round(middle - height / 2), Math.max(0, width), height);
    }
}

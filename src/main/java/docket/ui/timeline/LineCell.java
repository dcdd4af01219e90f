package docket.ui.timeline;

import docket.model.Row;
import docket.ui.theme.Ages;
import docket.ui.theme.Words;
import docket.ui.work.FeedIcons;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Skin;
import javafx.scene.control.SkinBase;
import javafx.scene.image.Image;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A line of the timeline. Its height follows from the list's width. The list asks cells for heights of lines it never shows,
/// and gives a cell the same line again and again: so a line is drawn when it is laid out, and only when it differs.
final class LineCell extends ListCell<Line> {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final double DAY = 32;
    private static final double MORE = 90;
    /// Room for the scroll bar, kept also when it is not there, so that no line breaks anew.
    static final double SCROLL = 10;

    private final TimelineModel model;
    private final Thumbs thumbs;
    private final FeedIcons icons;
    private final TimelinePane pane;
    private final Card card;
    private final Region rule = new Region();
    private @Nullable MemberRow member;
    private @Nullable Label day;
    private @Nullable Pane more;
    private @Nullable Node shown;
    private @Nullable Drawn drawn;

    /// What is drawn now.
    ///
    /// @param minute ages go by the minute
    private record Drawn(Line line, Card.Facts facts, double width, @Nullable Image icon, long minute) {}

    LineCell(TimelinePane pane, TimelineModel model, Thumbs thumbs, FeedIcons icons) {
        this.pane = pane;
        this.model = model;
        this.thumbs = thumbs;
        this.icons = icons;
        card = new Card(pane.setter(), pane.face(), this::fold);
        // Not the stock class: its rules look at even and odd lines, at hover and selection, and style every card anew.
        getStyleClass().setAll("line-cell");
        rule.getStyleClass().add("line-rule");
        rule.setManaged(false);
        getChildren().add(rule);
        setOnMousePressed(e -> {
            if (getListView() != null) {
                getListView().requestFocus();
            }
        });
        setOnMouseClicked(e -> {
            if (e.getButton() == MouseButton.PRIMARY && getItem() != null && getItem().article() != 0) {
                model.select(getItem().article());
            }
        });
        setOnContextMenuRequested(e -> {
            if (getItem() != null && getItem().article() != 0) {
                pane.menu(getItem()).show(this, e.getScreenX(), e.getScreenY());
                e.consume();
            }
        });
    }

    private void fold() {
        if (getItem() instanceof Line.Card story) {
            model.fold(story, !story.open());
        }
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new Plain(this);
    }

    @Override
    protected void updateItem(@Nullable Line line, boolean empty) {
        super.updateItem(line, empty);
        setAccessibleText(line == null || empty ? null : switch (line) {
            case Line.Day label -> label.label();
            case Line.Card story -> Spoken.card(story, model.ages());
            case Line.Member one -> Spoken.member(one.row(), model.ages());
            case Line.More rest -> Words.of("timeline.more");
        });
        mark();
        requestLayout();
    }

    /// Draws again what may differ without the line having changed: icons, ages, colours.
    void renew() {
        drawn = null;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        Line line = getItem();
        if (getParent() == null || !getParent().isVisible() || !isVisible()) {
            // The cell that only measures, or one that waits for its next line.
            return;
        }
        if (line == null || isEmpty()) {
            hold(null);
            return;
        }
        Image icon = line.shownRow() == null ? null : icons.of(line.shownRow().feed());
        Drawn wanted = new Drawn(line, facts(line), width(), icon, model.minute());
        if (!wanted.equals(drawn)) {
            draw(wanted);
            drawn = wanted;
        }
        if (shown != null) {
            shown.resizeRelocate(0, 0, wanted.width, line instanceof Line.Member ? MemberRow.HEIGHT : getHeight());
        }
        rule.resizeRelocate(0, getHeight() - 1, getWidth(), 1);
    }

    private void draw(Drawn wanted) {
        switch (wanted.line) {
            case Line.Day label -> {
                Label text = day == null ? day = new Label() : day;
                text.getStyleClass().setAll("label", "day");
                text.setText(label.label().toUpperCase(Words.language()));
                hold(text);
            }
            case Line.Card story -> {
                hold(card);
                card.show(story, wanted.facts, icons, model.ages(), wanted.width);
                picture(story.row());
            }
            case Line.Member one -> {
                MemberRow row = member == null ? member = new MemberRow() : member;
                row.show(one.row(), wanted.icon, model.ages());
                hold(row);
            }
            case Line.More rest -> {
                hold(more == null ? more = placeholder() : more);
                model.more();
            }
        }
        mark();
    }

    private static Pane placeholder() {
        Pane card = new Pane();
        card.getStyleClass().add("placeholder-card");
        for (int i = 0; i < 3; i++) {
            Region bar = new Region();
            bar.getStyleClass().addAll("placeholder-bar", "bar-" + i);
            bar.resizeRelocate(32, 16 + i * 20.0, i == 1 ? 260 : 180, 10);
            bar.setManaged(false);
            card.getChildren().add(bar);
        }
        return card;
    }

    private void hold(@Nullable Node node) {
        if (shown == node) {
            return;
        }
        if (shown != null) {
            // Hidden, not taken away: what comes back is styled from the start.
            shown.setVisible(false);
        }
        shown = node;
        if (node == null) {
            drawn = null;
        } else if (node.getParent() == this) {
            node.setVisible(true);
        } else {
            node.setManaged(false);
            getChildren().addFirst(node);
            // Now, or it would be drawn once without its style.
            node.applyCss();
        }
    }

    /// A line below which a divider is drawn.
    private static boolean ends(Line line) {
        return switch (line) {
            case Line.Card card -> !card.open();
            case Line.Member member -> member.last();
            case Line.More more -> true;
            case Line.Day day -> false;
        };
    }

    private void picture(Row row) {
        if (row.image() == null || pane.isCompact()) {
            return;
        }
        Image known = thumbs.known(row.id());
        card.picture(known);
        if (known == null) {
            thumbs.ask(row.id(), found -> {
                if (getItem() instanceof Line.Card now && now.row().id() == row.id()) {
                    card.picture(found);
                }
            });
        }
    }

    /// Whether it is the open article's line.
    void mark() {
        long selected = model.selected().get();
        Line line = getItem();
        boolean chosen = !isEmpty() && line != null && selected != 0
                && (line.article() == selected || line instanceof Line.Member m && m.lead() == selected
                || line instanceof Line.Card card && card.folds(selected));
        pseudoClassStateChanged(CHOSEN, chosen);
        setBackground(chosen ? pane.face().chosen() : null);
        rule.setVisible(!chosen && !isEmpty() && line != null && ends(line));
    }

    private Card.Facts facts(Line line) {
        Row row = line.shownRow();
        String passage = row == null ? null : model.totals().get().snippets().get(row.id());
        return new Card.Facts(passage == null ? null : Snippet.near(passage), model.terms(), pane.isCompact());
    }

    private double width() {
        return getListView() == null ? 300 : getListView().getWidth() - SCROLL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return switch (getItem()) {
            case null -> DAY;
            case Line.Day label -> DAY;
            case Line.Card story -> Math.ceil(card.height(story, facts(story), width())) + 1;
            case Line.Member one -> MemberRow.HEIGHT + (one.last() ? 6 : 0);
            case Line.More rest -> MORE;
        };
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    /// Nothing of its own: the cell lays out what it shows.
    private static final class Plain extends SkinBase<LineCell> {
        Plain(LineCell cell) {
            super(cell);
            consumeMouseEvents(false);
        }
    }
}

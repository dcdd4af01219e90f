package docket.ui.timeline;

import docket.model.Row;
import docket.ui.theme.Words;
import docket.ui.work.FeedIcons;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.image.Image;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A line of the timeline. Its height follows from the list's width.
final class LineCell extends ListCell<Line> {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass LAST = PseudoClass.getPseudoClass("last");
    private static final double DAY = 32;
    /// Room for the scroll bar, kept also when it is not there, so that no line breaks anew.
    static final double SCROLL = 10;

    private final TimelineModel model;
    private final Thumbs thumbs;
    private final FeedIcons icons;
    private final TimelinePane pane;
    private final Card card = new Card(this::fold);
    private final MemberRow member = new MemberRow();
    private final Label day = new Label();
    private final Pane more = new Pane();
    private final Holder holder = new Holder();

    LineCell(TimelinePane pane, TimelineModel model, Thumbs thumbs, FeedIcons icons) {
        this.pane = pane;
        this.model = model;
        this.thumbs = thumbs;
        this.icons = icons;
        getStyleClass().add("line-cell");
        day.getStyleClass().add("day");
        more.getStyleClass().add("placeholder-card");
        for (int i = 0; i < 3; i++) {
            Region bar = new Region();
            bar.getStyleClass().addAll("placeholder-bar", "bar-" + i);
            bar.resizeRelocate(32, 16 + i * 20.0, i == 1 ? 260 : 180, 10);
            bar.setManaged(false);
            more.getChildren().add(bar);
        }
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        model.selected().addListener((at, was, is) -> mark());
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
        if (getItem() instanceof Line.Card shown) {
            model.fold(shown, !shown.open());
        }
    }

    @Override
    protected void updateItem(@Nullable Line line, boolean empty) {
        super.updateItem(line, empty);
        if (empty || line == null) {
            setGraphic(null);
            setAccessibleText(null);
            mark();
            return;
        }
        switch (line) {
            case Line.Day label -> {
                day.setText(label.label().toUpperCase(Words.language()));
                setAccessibleText(label.label());
                show(day);
            }
            case Line.Card shown -> {
                card(shown);
                show(card);
            }
            case Line.Member shown -> {
                member.show(shown.row(), icons.of(shown.row().feed()), model.ages());
                setAccessibleText(Spoken.member(shown.row(), model.ages()));
                show(member);
            }
            case Line.More shown -> {
                setAccessibleText(Words.of("timeline.more"));
                show(more);
                model.more();
            }
        }
        pseudoClassStateChanged(LAST, ends(line));
        mark();
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

    private void show(Node node) {
        holder.hold(node);
        if (getGraphic() != holder) {
            setGraphic(holder);
        }
    }

    private void card(Line.Card shown) {
        Row row = shown.row();
        Optional<Image> picture = row.image() == null ? Optional.empty() : thumbs.known(row.id());
        card.show(shown, model.totals().get().snippets().get(row.id()), picture, icons, pane.isCompact(), model.ages());
        setAccessibleText(Spoken.card(shown, model.ages()));
        if (picture == null && !pane.isCompact()) {
            thumbs.ask(row.id(), found -> {
                if (getItem() instanceof Line.Card now && now.row().id() == row.id()) {
                    updateItem(now, false);
                    requestLayout();
                }
            });
        }
    }

    private void mark() {
        long selected = model.selected().get();
        Line line = getItem();
        boolean chosen = !isEmpty() && line != null && selected != 0
                && (line.article() == selected || line instanceof Line.Member m && m.lead() == selected);
        pseudoClassStateChanged(CHOSEN, chosen);
    }

    @Override
    protected double computePrefHeight(double width) {
        double wide = getListView() == null ? 300 : getListView().getWidth() - SCROLL;
        return switch (getItem()) {
            case null -> DAY;
            case Line.Day label -> DAY;
            case Line.Card shown -> {
                card.applyCss();
                yield Math.ceil(card.heightAt(wide)) + 1;
            }
            case Line.Member shown -> MemberRow.HEIGHT + (shown.last() ? 6 : 0);
            case Line.More shown -> 90;
        };
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    /// Gives its one child the whole width of the cell, less the scroll bar's room.
    private final class Holder extends Pane {
        void hold(Node node) {
            if (getChildren().size() != 1 || getChildren().getFirst() != node) {
                getChildren().setAll(node);
            }
        }

        @Override
        protected double computePrefWidth(double height) {
            return LineCell.this.getWidth();
        }

        @Override
        protected double computePrefHeight(double width) {
            return LineCell.this.getHeight();
        }

        @Override
        protected void layoutChildren() {
            double wide = getListView() == null ? getWidth() : getListView().getWidth() - SCROLL;
            getChildren().forEach(child -> child.resizeRelocate(0, 0, wide,
                    getItem() instanceof Line.Member ? MemberRow.HEIGHT : getHeight()));
        }
    }
}

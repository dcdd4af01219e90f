package docket.ui.timeline;

import docket.model.Row;
import docket.ui.theme.Ages;
import docket.ui.theme.Words;
import docket.ui.work.FeedIcons;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// Shows one line of the timeline after the other. The list may give it several between two frames, and the same line again and
/// again: so a line is drawn when it is laid out, and only when it differs.
final class LineCell extends Region {
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
    private @Nullable Placeholder more;
    private int index = -1;
    private @Nullable Line line;
    private @Nullable Node shown;
    private @Nullable Drawn drawn;

    /// What is drawn now.
    ///
    /// @param icons of the line's sources
    /// @param minute ages go by the minute
    private record Drawn(Line line, Card.Facts facts, double width, List<@Nullable Image> icons, long minute) {}

    LineCell(TimelinePane pane, TimelineModel model, Thumbs thumbs, FeedIcons icons) {
        this.pane = pane;
        this.model = model;
        this.thumbs = thumbs;
        this.icons = icons;
        card = new Card(pane.setter(), pane.face(), this::fold);
        getStyleClass().add("line-cell");
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        // The sheet lays it out; what changes in it concerns nothing around it.
        setManaged(false);
        rule.getStyleClass().add("line-rule");
        rule.setManaged(false);
        getChildren().add(rule);
        setOnMouseClicked(e -> {
            if (e.getButton() == MouseButton.PRIMARY && article() != 0) {
                model.select(article());
            }
        });
        setOnContextMenuRequested(e -> {
            if (line != null && article() != 0) {
                pane.menu(line).show(this, e.getScreenX(), e.getScreenY());
                e.consume();
            }
        });
    }

    int index() {
        return index;
    }

    /// The article of its line; 0 for none.
    long article() {
        return line == null ? 0 : line.article();
    }

    /// Whether it has this line, or an older state of it.
    boolean holds(Line other) {
        return line != null && (line == other || article() != 0 && article() == other.article() && isLike(other));
    }

    /// Whether its line is of the same kind.
    boolean isLike(Line other) {
        return line != null && line.getClass() == other.getClass();
    }

    /// Shows a line in its place.
    void show(int number, Line next, double y, double width, double height) {
        speak(number, next);
        if (getLayoutY() != y) {
            setLayoutY(y);
        }
        if (getWidth() != width || getHeight() != height) {
            resize(width, height);
        }
        if (!isVisible()) {
            setVisible(true);
            // It was passed over while it was hidden.
            mark();
            requestLayout();
        }
    }

    /// Keeps what it shows for the time when it is needed again.
    void hide() {
        setVisible(false);
        index = -1;
    }

    /// Takes a line without showing it.
    void speak(int number, Line next) {
        if (line != next) {
            line = next;
            notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
            requestLayout();
            mark();
        }
        if (index != number) {
            index = number;
            notifyAccessibleAttributeChanged(AccessibleAttribute.INDEX);
        }
    }

    private void fold() {
        if (line instanceof Line.Card story) {
            model.fold(story, !story.open());
        }
    }

    /// Draws again what may differ without the line having changed.
    ///
    /// @param everything false for what is known to differ: icons and ages
    void renew(boolean everything) {
        if (everything) {
            drawn = null;
        }
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        if (line == null || !isVisible()) {
            return;
        }
        Drawn wanted = new Drawn(line, facts(line), Math.max(0, pane.lineWidth()), pictures(line), model.minute());
        if (!wanted.equals(drawn)) {
            draw(wanted);
            drawn = wanted;
        }
        if (line instanceof Line.More) {
            // Also where the end looks as it did at the page before.
            model.more();
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
                row.show(one.row(), wanted.icons.getFirst(), model.ages());
                hold(row);
            }
            case Line.More rest -> hold(more == null ? more = new Placeholder() : more);
        }
    }

    private List<@Nullable Image> pictures(Line of) {
        List<@Nullable Image> all = new ArrayList<>(2);
        if (of.shownRow() != null) {
            all.add(icons.of(of.shownRow().feed()));
        }
        if (of instanceof Line.Card story) {
            story.others().forEach(row -> all.add(icons.of(row.feed())));
        }
        return all;
    }

    private void hold(Node node) {
        if (shown == node) {
            return;
        }
        if (shown != null) {
            // Hidden, not taken away: what comes back is styled from the start.
            shown.setVisible(false);
        }
        shown = node;
        if (node.getParent() == this) {
            node.setVisible(true);
        } else {
            node.setManaged(false);
            getChildren().addFirst(node);
            // Now, or it would be drawn once without its style.
            node.applyCss();
        }
    }

    private void picture(Row row) {
        if (row.image() == null || pane.isCompact()) {
            return;
        }
        Image known = thumbs.known(row.id());
        card.picture(known);
        if (known == null) {
            thumbs.ask(row.id(), found -> {
                if (line instanceof Line.Card now && now.row().id() == row.id()) {
                    card.picture(found);
                }
            });
        }
    }

    /// Looks whether its line is the open article's.
    void mark() {
        boolean chosen = isChosen();
        pseudoClassStateChanged(CHOSEN, chosen);
        setBackground(chosen ? pane.face().chosen() : null);
        rule.setVisible(!chosen && line != null && line.ends());
        notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTED);
    }

    private boolean isChosen() {
        long selected = model.selected().get();
        return line != null && selected != 0 && line.tells(selected);
    }

    private Card.Facts facts(Line line) {
        Row row = line.shownRow();
        String passage = row == null ? null : model.totals().get().snippets().get(row.id());
        return new Card.Facts(passage == null ? null : Snippet.near(passage), model.terms(), pane.isCompact());
    }

    /// The height of a line, which this cell need not show.
    ///
    /// @param width of what it shows
    double height(Line of, double width) {
        return switch (of) {
            case Line.Day label -> DAY;
            case Line.Card story -> Math.ceil(card.height(story, facts(story), width)) + 1;
            case Line.Member one -> MemberRow.HEIGHT + (one.last() ? 6 : 0);
            case Line.More rest -> MORE;
        };
    }

    /// The height that a line likely has; nothing is measured.
    ///
    /// @param card the height that cards have
    static double likely(Line of, double card) {
        return switch (of) {
            case Line.Day label -> DAY;
            case Line.Card story -> card;
            case Line.Member one -> MemberRow.HEIGHT;
            case Line.More rest -> MORE;
        };
    }

    private String words() {
        return switch (line) {
            case null -> "";
            case Line.Day label -> label.label();
            case Line.Card story -> Spoken.card(story, model.ages());
            case Line.Member one -> Spoken.member(one.row(), model.ages());
            case Line.More rest -> Words.of("timeline.more");
        };
    }

    /// Its words are put together only when a screen reader asks for them.
    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case TEXT -> words();
            case INDEX -> index;
            case SELECTED -> isChosen();
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    /// The list has the focus, and its line is where the keys go on from.
    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.REQUEST_FOCUS && pane.lists(article())) {
            pane.list().requestFocus();
            if (!isChosen()) {
                pane.stepTo(article());
            }
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }
}

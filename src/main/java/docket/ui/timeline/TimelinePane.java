package docket.ui.timeline;

import docket.app.Reading;
import docket.model.Row;
import docket.ui.theme.Words;
import docket.ui.work.Background;
import docket.ui.work.FeedIcons;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The list of articles with its head.
public final class TimelinePane extends VBox {
    private final TimelineModel model;
    private final TimelineActions actions;
    private final LineList list;
    private final BooleanProperty compact = new SimpleBooleanProperty();
    private final Thumbs thumbs;
    /// Another list was asked for and is not there yet.
    private boolean another;
    private final Typesetter setter = new Typesetter();
    private final Face face;
    private final Nothing nothing;
    private final Head head;

    public TimelinePane(TimelineModel model, Reading reading, Background background, FeedIcons icons, TimelineActions actions) {
        this.model = model;
        this.actions = actions;
        this.thumbs = new Thumbs(reading, background);
        getStyleClass().add("timeline");
        face = new Face(this::measureAnew, this::redress);
        list = new LineList(model.lines(), () -> new LineCell(this, model, thumbs, icons), this::choose);
        list.setAccessibleText(Words.of("pane.timeline"));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.addEventFilter(ScrollEvent.SCROLL, e -> model.settle());
        compact.addListener((at, was, is) -> measureAnew());
        model.selected().addListener((at, was, is) -> {
            list.mark();
            follow();
        });
        model.lines().addListener((ListChangeListener<Line>) change -> {
            if (another && model.isThere()) {
                another = false;
                toTop();
            }
            follow();
        });
        Passing passing = new Passing(list, model.lines(), actions::marksWhenPassed, actions::passed);
        model.shown().addListener((at, was, is) -> {
            passing.forget();
            // Not yet: until the new lines are there the old ones stay where they are.
            another = true;
        });
        model.sort().addListener((at, was, is) -> another = true);
        list.setOnContextMenuRequested(this::menuByKey);
        nothing = new Nothing(model, actions);
        head = new Head(model, compact, actions);
        StackPane body = new StackPane(list, nothing);
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().setAll(head, body, face);
    }

    /// Every line may have another height.
    private void measureAnew() {
        list.changed();
    }

    private void redress() {
        list.renew(true);
    }

    /// Looks again at what stands beside the articles: icons and ages.
    public void renew() {
        list.renew(false);
    }

    Typesetter setter() {
        return setter;
    }

    Face face() {
        return face;
    }

    public Region list() {
        return list;
    }

    /// Whether an article has a line.
    boolean lists(long article) {
        return list.lists(article);
    }

    /// What a line may fill; the rest is for the scroll bar.
    double lineWidth() {
        return list.getWidth() - LineCell.SCROLL;
    }

    public BooleanProperty compact() {
        return compact;
    }

    boolean isCompact() {
        return compact.get();
    }

    /// The listed feed may do better or worse now.
    public void feedsChanged() {
        nothing.show();
        head.show();
    }

    public void toTop() {
        list.scrollTo(0);
    }

    /// The selected article stays selected, wherever its line went.
    private void follow() {
        list.choose(model.place(model.selected().get()));
    }

    /// Brings the selected line into sight, moving no more than needed.
    public void reveal() {
        int at = model.place(model.selected().get());
        if (at >= 0) {
            list.reveal(at);
        }
    }

    private void key(KeyEvent e) {
        if (e.isShortcutDown() || e.isAltDown() || e.isShiftDown()) {
            return;
        }
        Line line = model.line(model.selected().get());
        switch (e.getCode()) {
            case DOWN -> step(1);
            case UP -> step(-1);
            case ENTER -> actions.enterArticle();
            case RIGHT -> {
                if (line instanceof Line.Card card && !card.others().isEmpty() && !card.open()) {
                    model.fold(card, true);
                } else {
                    actions.enterArticle();
                }
            }
            case LEFT -> {
                if (!fold(line)) {
                    return;
                }
            }
            default -> {
                return;
            }
        }
        e.consume();
    }

    private boolean fold(@org.jspecify.annotations.Nullable Line line) {
        if (line instanceof Line.Member member && model.line(member.lead()) instanceof Line.Card lead) {
            model.select(lead.row().id());
            model.fold(lead, false);
            return true;
        }
        if (line instanceof Line.Card card && card.open()) {
            model.fold(card, false);
            return true;
        }
        return false;
    }

    private void step(int by) {
        long next = model.beside(by, row -> true);
        if (next != 0) {
            stepTo(next);
        }
    }

    /// Goes to an article as the arrow keys do.
    void stepTo(long article) {
        if (actions.opensByStep()) {
            model.select(article);
        } else {
            model.point(article);
        }
        reveal();
    }

    private void choose(long article) {
        model.select(article);
        reveal();
    }

    /// The menu key, or Shift+F10: at the selected line, not where the mouse happens to be.
    private void menuByKey(ContextMenuEvent e) {
        int at = model.indexOf(model.selected().get());
        if (e.isKeyboardTrigger() && at >= 0) {
            LineCell seen = list.cell(at);
            Node cell = seen == null ? list : seen;
            Bounds where = cell.localToScreen(cell.getLayoutBounds());
            menu(model.lines().get(at)).show(list, where.getMinX() + 40, where.getMinY() + 40);
            e.consume();
        }
    }

    ContextMenu menu(Line line) {
        Row row = java.util.Objects.requireNonNull(line.shownRow());
        List<Row> all = new ArrayList<>(List.of(row));
        if (line instanceof Line.Card card) {
            all.addAll(card.others());
        }
        ContextMenu menu = new ContextMenu();
        menu.getItems().addAll(List.of(
                item("toggleRead", row.read() ? "menu.unread" : "menu.read", () -> actions.toggleRead(all)),
                item("star", row.starred() ? "menu.unstar" : "menu.star", () -> actions.toggleStar(row)),
                item("later", row.later() ? "menu.notLater" : "menu.later", () -> actions.toggleLater(row)),
                new SeparatorMenuItem(),
                item("copyLink", "menu.copyLink", () -> actions.copyLink(row)),
                item("browse", "menu.browser", () -> actions.openInBrowser(row))));
        boolean told = line instanceof Line.Member || all.size() > 1;
        if (told || row.storySize() > 1 && model.shown().get() instanceof Shown.Place) {
            MenuItem apart = new MenuItem(Words.of(told ? "menu.apart" : "menu.together"));
            apart.setOnAction(e -> actions.showApart(row.story(), told));
            menu.getItems().addAll(new SeparatorMenuItem(), apart);
        }
        return menu;
    }

    private MenuItem item(String action, String key, Runnable does) {
        MenuItem item = new MenuItem(actions.keyed(action, Words.of(key)));
        item.setMnemonicParsing(false);
        item.setOnAction(e -> does.run());
        return item;
    }
}

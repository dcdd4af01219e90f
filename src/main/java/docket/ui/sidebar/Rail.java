package docket.ui.sidebar;

import docket.ui.theme.Flyout;
import docket.ui.theme.Icons;
import docket.ui.theme.Words;
import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableIntegerValue;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The sidebar as a column of icons, where there is no room for more: watchlists and feeds open as menus.
public final class Rail extends VBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final SidebarModel model;
    private final Button watchlists;
    private final Button feeds;

    /// @param waiting how many new articles wait to be shown
    public Rail(SidebarModel model, ObservableIntegerValue waiting, SidebarActions actions) {
        this.model = model;
        getStyleClass().add("rail");
        setAccessibleText(Words.of("pane.sidebar"));
        for (SmartView view : SmartView.values()) {
            Button button = Icons.button(view.icon(), view.title(), () -> choose("smart:" + view.name()));
            button.setUserData("smart:" + view.name());
            getChildren().add(button);
        }
        Region space = new Region();
        space.getStyleClass().add("rail-space");
        watchlists = Icons.button(Feather.TARGET, Words.of("sidebar.WATCHLISTS"), this::openWatchlists);
        watchlists.setUserData("watch:");
        feeds = Icons.button(Feather.FOLDER, Words.of("sidebar.FEEDS"), this::openFeeds);
        feeds.setUserData("feed:");
        Region gap = new Region();
        VBox.setVgrow(gap, Priority.ALWAYS);
        getChildren().addAll(space, watchlists, feeds, gap, fresh(waiting, actions),
                Icons.button(Feather.PLUS, Words.of("action.subscribe"), actions::subscribe),
                Icons.button(Feather.REFRESH_CW, Words.of("action.refreshAll"), actions::refreshAll));
        model.selected().addListener((at, was, is) -> mark());
        model.lines().addListener((ListChangeListener<Line>) change -> watchlists.setDisable(
                model.lines().stream().noneMatch(Line.Watch.class::isInstance)));
        mark();
    }

    private static Button fresh(ObservableIntegerValue waiting, SidebarActions actions) {
        Button fresh = new Button();
        fresh.getStyleClass().setAll("button", "new-button");
        fresh.textProperty().bind(Bindings.createStringBinding(() -> Words.of("sidebar.new", waiting.get()), waiting));
        fresh.visibleProperty().bind(Bindings.greaterThan(waiting, 0));
        fresh.managedProperty().bind(fresh.visibleProperty());
        fresh.setOnAction(e -> actions.showNew());
        return fresh;
    }

    private void choose(String key) {
        Line line = model.find(key);
        if (line != null) {
            model.choose(line);
        }
    }

    private void openWatchlists() {
        ContextMenu menu = new ContextMenu();
        for (Line line : model.lines()) {
            if (line instanceof Line.Watch watch) {
                menu.getItems().add(item(counted(watch.list().name(), watch.list().unread()), line));
            }
        }
        Flyout.beside(menu, watchlists);
    }

    private void openFeeds() {
        ContextMenu menu = new ContextMenu();
        Deque<ObservableList<MenuItem>> within = new ArrayDeque<>();
        within.push(menu.getItems());
        for (Line line : model.tree()) {
            switch (line) {
                case Line.Folder folder -> {
                    leave(within, folder.depth());
                    Menu inner = new Menu(counted(folder.folder().name(), folder.unread()));
                    inner.setMnemonicParsing(false);
                    inner.getItems().addAll(item(Words.of("rail.whole"), line), new SeparatorMenuItem());
                    within.element().add(inner);
                    within.push(inner.getItems());
                }
                case Line.Feed feed -> {
                    leave(within, feed.depth());
                    within.element().add(item(counted(feed.feed().title(), feed.unread()), line));
                }
                case Line.Smart smart -> {}
                case Line.Section section -> {}
                case Line.Watch watch -> {}
            }
        }
        Flyout.beside(menu, feeds);
    }

    private static void leave(Deque<ObservableList<MenuItem>> within, int depth) {
        while (within.size() > depth + 1) {
            within.pop();
        }
    }

    private static String counted(String name, int unread) {
        return unread == 0 ? name : Words.of("rail.counted", name, unread);
    }

    private MenuItem item(String title, Line line) {
        MenuItem item = new MenuItem(title);
        item.setMnemonicParsing(false);
        item.setOnAction(e -> model.choose(line));
        return item;
    }

    private void mark() {
        String key = model.selected().get();
        for (Node child : getChildren()) {
            if (child.getUserData() instanceof String mine) {
                boolean chosen = key != null && (key.equals(mine) || mine.endsWith(":")
                        && (key.startsWith(mine) || mine.equals("feed:") && key.startsWith("folder:")));
                child.pseudoClassStateChanged(CHOSEN, chosen);
            }
        }
    }
}

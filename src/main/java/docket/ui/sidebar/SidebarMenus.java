package docket.ui.sidebar;

import docket.app.Library;
import docket.app.Search;
import docket.model.FeedState;
import docket.ui.theme.Words;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.jspecify.annotations.Nullable;

/// The menus of the sidebar's lines.
final class SidebarMenus {
    private static final List<Duration> INTERVALS = List.of(Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofHours(4),
            Duration.ofHours(12), Duration.ofDays(1), Duration.ofDays(7));
    /// A longer list of folders is better asked for in a dialog, where one can type.
    private static final int FOLDERS = 20;

    private final SidebarModel model;
    private final SidebarActions actions;
    private final Consumer<Line> rename;

    /// @param rename begins to rename a line
    SidebarMenus(SidebarModel model, SidebarActions actions, Consumer<Line> rename) {
        this.model = model;
        this.actions = actions;
        this.rename = rename;
    }

    /// @param lines the one the menu is for, or the several that are selected; never empty
    @Nullable ContextMenu of(List<Line> lines) {
        if (lines.size() > 1) {
            return several(lines);
        }
        return switch (lines.getFirst()) {
            case Line.Feed feed -> feed(feed);
            case Line.Folder folder -> folder(folder);
            case Line.Smart smart -> new ContextMenu(item("menu.markRead", () -> actions.markRead(List.of(smart))));
            case Line.Watch watch -> watchlist(watch);
            case Line.Section section -> null;
        };
    }

    private @Nullable ContextMenu several(List<Line> lines) {
        List<Library.Subscription> feeds = feeds(lines);
        if (feeds.isEmpty()) {
            return null;
        }
        return new ContextMenu(
                item("menu.refresh", () -> actions.refresh(feeds)),
                item("menu.markRead", () -> actions.markRead(lines)),
                new SeparatorMenuItem(),
                move(feeds),
                new SeparatorMenuItem(),
                keyed("unsubscribe", "menu.unsubscribe", () -> actions.unsubscribe(feeds)));
    }

    static List<Library.Subscription> feeds(List<? extends Line> lines) {
        return lines.stream().filter(Line.Feed.class::isInstance).map(line -> ((Line.Feed) line).feed()).toList();
    }

    private ContextMenu folder(Line.Folder line) {
        Library.Folder folder = line.folder();
        return new ContextMenu(
                item("menu.refresh", () -> actions.refreshFolder(folder)),
                item("menu.markRead", () -> actions.markRead(List.of(line))),
                new SeparatorMenuItem(),
                keyed("rename", "menu.rename", () -> rename.accept(line)),
                every(null, interval -> actions.every(folder, interval)),
                new SeparatorMenuItem(),
                keyed("unsubscribe", "menu.removeFolder", () -> actions.remove(folder)));
    }

    private ContextMenu watchlist(Line.Watch line) {
        Search.Watchlist list = line.list();
        CheckMenuItem notice = new CheckMenuItem(Words.of("menu.notice"));
        notice.setSelected(list.notice());
        notice.setOnAction(e -> actions.notice(list, !list.notice()));
        return new ContextMenu(
                item("menu.markRead", () -> actions.markRead(List.of(line))),
                new SeparatorMenuItem(),
                keyed("rename", "menu.rename", () -> rename.accept(line)),
                item("menu.editQuery", () -> actions.editQuery(list)),
                notice,
                new SeparatorMenuItem(),
                keyed("unsubscribe", "menu.forget", () -> actions.forget(list)));
    }

    private ContextMenu feed(Line.Feed line) {
        Library.Subscription feed = line.feed();
        ContextMenu menu = new ContextMenu();
        menu.getItems().addAll(List.of(
                item("menu.refresh", () -> actions.refresh(List.of(feed))),
                item("menu.markRead", () -> actions.markRead(List.of(line))),
                new SeparatorMenuItem(),
                keyed("rename", "menu.rename", () -> rename.accept(line)),
                move(List.of(feed)),
                every(feed.interval(), interval -> actions.every(feed, interval)),
                item("menu.settings", () -> actions.settings(feed)),
                item("menu.reload", () -> actions.reload(feed)),
                item("menu.copyFeed", () -> actions.copyAddress(feed)),
                item(feed.state() == FeedState.PAUSED ? "menu.resume" : "menu.pause", () -> actions.pause(feed)),
                new SeparatorMenuItem(),
                keyed("unsubscribe", "menu.unsubscribe", () -> actions.unsubscribe(List.of(feed)))));
        if (feed.facts().earlierUrl() != null) {
            menu.getItems().add(menu.getItems().size() - 2, item("remedy.OLD_ADDRESS", () -> actions.oldAddress(feed)));
        }
        return menu;
    }

    private Menu move(List<Library.Subscription> feeds) {
        Menu move = new Menu(Words.of("menu.move"));
        move.getItems().add(item("menu.top", () -> actions.move(feeds, null, null)));
        for (Library.Folder folder : model.folders().stream().limit(FOLDERS).toList()) {
            MenuItem into = new MenuItem(folder.path());
            into.setMnemonicParsing(false);
            into.setOnAction(e -> actions.move(feeds, folder.id(), null));
            move.getItems().add(into);
        }
        move.getItems().addAll(new SeparatorMenuItem(), keyed("moveFeeds", "menu.moveTo", () -> actions.moveTo(feeds)));
        return move;
    }

    /// How often to ask.
    ///
    /// @param now what holds; null for the feed's own rhythm
    private static Menu every(@Nullable Duration now, Consumer<@Nullable Duration> choose) {
        Menu menu = new Menu(Words.of("menu.every"));
        menu.getItems().add(choice(Words.of("every.auto"), now == null, () -> choose.accept(null)));
        for (Duration interval : INTERVALS) {
            menu.getItems().add(choice(Words.every(interval), interval.equals(now), () -> choose.accept(interval)));
        }
        return menu;
    }

    private static MenuItem choice(String name, boolean on, Runnable does) {
        CheckMenuItem item = new CheckMenuItem(name);
        item.setSelected(on);
        item.setOnAction(e -> does.run());
        return item;
    }

    private MenuItem keyed(String action, String key, Runnable does) {
        MenuItem item = item(key, does);
        item.setText(actions.keyed(action, Words.of(key)));
        return item;
    }

    private static MenuItem item(String key, Runnable does) {
        MenuItem item = new MenuItem(Words.of(key));
        item.setMnemonicParsing(false);
        item.setOnAction(e -> does.run());
        return item;
    }
}

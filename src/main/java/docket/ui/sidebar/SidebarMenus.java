package docket.ui.sidebar;

import docket.app.Library;
import docket.app.Search;
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

    private final SidebarModel model;
    private final SidebarActions actions;

    SidebarMenus(SidebarModel model, SidebarActions actions) {
        this.model = model;
        this.actions = actions;
    }

    @Nullable ContextMenu of(Line line) {
        return switch (line) {
            case Line.Feed feed -> feed(feed.feed());
            case Line.Folder folder -> new ContextMenu(
                    item("menu.refresh", () -> actions.refreshFolder(folder.folder())),
                    item("menu.markRead", () -> actions.markRead(line)),
                    new SeparatorMenuItem(),
                    item("menu.rename", () -> actions.rename(line)),
                    every(null, interval -> actions.every(folder.folder(), interval)));
            case Line.Smart smart -> new ContextMenu(item("menu.markRead", () -> actions.markRead(smart)));
            case Line.Watch watch -> new ContextMenu(item("menu.forget", () -> actions.forget(watch.list())));
            case Line.Section section -> null;
        };
    }

    private ContextMenu feed(Library.Subscription feed) {
        Line line = new Line.Feed(feed, 0, 0);
        Menu move = new Menu(Words.of("menu.move"));
        MenuItem top = item("menu.top", () -> actions.move(feed, null));
        move.getItems().add(top);
        for (Library.Folder folder : model.folders()) {
            MenuItem into = new MenuItem(folder.path());
            into.setMnemonicParsing(false);
            into.setOnAction(e -> actions.move(feed, folder.id()));
            move.getItems().add(into);
        }
        ContextMenu menu = new ContextMenu();
        menu.getItems().addAll(List.of(
                item("menu.refresh", () -> actions.refresh(feed)),
                item("menu.markRead", () -> actions.markRead(line)),
                new SeparatorMenuItem(),
                item("menu.rename", () -> actions.rename(line)),
                move,
                every(feed.interval(), interval -> actions.every(feed, interval)),
                item("menu.reload", () -> actions.reload(feed)),
                item("menu.copyFeed", () -> actions.copyAddress(feed)),
                item(feed.state() == docket.model.FeedState.PAUSED ? "menu.resume" : "menu.pause", () -> actions.pause(feed)),
                new SeparatorMenuItem(),
                item("menu.unsubscribe", () -> actions.unsubscribe(feed))));
        if (feed.facts().earlierUrl() != null) {
            menu.getItems().add(menu.getItems().size() - 2, item("remedy.OLD_ADDRESS", () -> actions.oldAddress(feed)));
        }
        return menu;
    }

    /// How often to ask.
    ///
    /// @param now what holds; null for the feed's own rhythm
    private static Menu every(@Nullable Duration now, Consumer<@Nullable Duration> choose) {
        Menu menu = new Menu(Words.of("menu.every"));
        menu.getItems().add(choice(Words.of("every.auto"), now == null, () -> choose.accept(null)));
        for (Duration interval : INTERVALS) {
            long hours = interval.toHours();
            String name = hours < 1 ? Words.of("every.minutes", interval.toMinutes())
                    : hours < 24 ? Words.of("every.hours", hours) : Words.of("every.days", hours / 24);
            menu.getItems().add(choice(name, interval.equals(now), () -> choose.accept(interval)));
        }
        return menu;
    }

    private static MenuItem choice(String name, boolean on, Runnable does) {
        CheckMenuItem item = new CheckMenuItem(name);
        item.setSelected(on);
        item.setOnAction(e -> does.run());
        return item;
    }

    private static MenuItem item(String key, Runnable does) {
        MenuItem item = new MenuItem(Words.of(key));
        item.setOnAction(e -> does.run());
        return item;
    }
}

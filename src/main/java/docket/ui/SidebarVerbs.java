package docket.ui;

import docket.app.Arrangement;
import docket.app.Health;
import docket.app.Library;
import docket.app.Search;
import docket.app.Secrets;
import docket.model.FeedState;
import docket.model.Scope;
import docket.ui.dialogs.FolderDialog;
import docket.ui.dialogs.NameDialog;
import docket.ui.dialogs.Preferences;
import docket.ui.sidebar.Line;
import docket.ui.sidebar.SidebarActions;
import docket.ui.sidebar.SidebarModel;
import docket.ui.sidebar.Turn;
import docket.ui.theme.Words;
import docket.ui.work.Background;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.jspecify.annotations.Nullable;

/// What a person does to feeds, folders and watchlists in the sidebar; each tells how it went and, where something goes, how
/// to have it back. JavaFX thread only.
final class SidebarVerbs implements SidebarActions {
    private final Desk desk;
    private final Library library;
    private final Arrangement arrangement;
    private final SidebarModel sidebar;
    private final Background background;
    private final Notices notices;
    private final Watchlists watchlists;
    private final Consumer<Library.Subscription> settings;

    /// What the last notice about feeds that moved or are gone told of.
    private List<Turn> turned = List.of();
    private String turnedWords = "";

    /// @param settings shows how a feed is asked for
    SidebarVerbs(Desk desk, Watchlists watchlists, Consumer<Library.Subscription> settings) {
        this.desk = desk;
        this.watchlists = watchlists;
        this.settings = settings;
        library = desk.docket.library;
        arrangement = desk.docket.arrangement;
        sidebar = desk.sidebar;
        background = desk.background;
        notices = desk.notices;
        sidebar.onTurn(this::tell);
    }

    /// One notice tells of all that turned lately: a second one would take the place of the first.
    private void tell(List<Turn> turns) {
        List<Turn> all = new ArrayList<>(notices.says(turnedWords) ? turned : List.of());
        all.addAll(turns);
        turned = List.copyOf(all);
        turnedWords = Turn.words(all);
        Library.Subscription feed = all.getFirst().feed();
        if (all.size() > 1) {
            notices.offer(turnedWords, Words.of("preferences.HEALTH"), () -> desk.preferences(Preferences.Section.HEALTH));
        } else if (all.getFirst().kind() == Turn.Kind.MOVED) {
            notices.offer(turnedWords, Words.of("remedy.OLD_ADDRESS"), () -> oldAddress(feed));
        } else {
            notices.offer(turnedWords, Words.of("menu.unsubscribe"), () -> unsubscribe(List.of(feed)));
        }
    }

    @Override
    public void refresh(Collection<Library.Subscription> feeds) {
        desk.rounds.run(feeds.stream().map(Library.Subscription::id).toList());
    }

    @Override
    public void reload(Library.Subscription feed) {
        desk.rounds.reload(feed.id());
    }

    @Override
    public void every(Library.Subscription feed, @Nullable Duration interval) {
        change(() -> library.setInterval(feed.id(), interval));
    }

    @Override
    public void every(Library.Folder folder, @Nullable Duration interval) {
        change(() -> library.setFolderInterval(folder.id(), interval));
    }

    @Override
    public void oldAddress(Library.Subscription feed) {
        background.ask(() -> Optional.ofNullable(library.useEarlierAddress(feed.id())), address -> {
            sidebar.load(() -> {});
            notices.say(address.isPresent() ? Words.of("notice.oldAddress", Secrets.without(address.get())) : Words.of("notice.noOldAddress"));
            if (address.isPresent()) {
                desk.rounds.run(List.of(feed.id()));
            }
        });
    }

    /// Does what helps a feed that goes wrong.
    void heal(Library.Subscription feed, Health.Remedy remedy) {
        switch (remedy) {
            case RETRY -> refresh(List.of(feed));
            case RELOAD -> reload(feed);
            case OLD_ADDRESS -> oldAddress(feed);
            case RESUME -> pause(feed);
            case BROWSE -> desk.browse(feed.site() != null ? feed.site() : Secrets.without(feed.url()));
            case LOGIN, TRUST -> settings(feed);
        }
    }

    @Override
    public void refreshFolder(Library.Folder folder) {
        String below = folder.path() + "/";
        List<Long> folders = sidebar.folders().stream()
                .filter(other -> other.id() == folder.id() || other.path().startsWith(below)).map(Library.Folder::id).toList();
        refresh(sidebar.feeds().stream().filter(feed -> feed.folder() != null && folders.contains(feed.folder())).toList());
    }

    @Override
    public void refreshAll() {
        desk.actions.perform("refreshAll");
    }

    @Override
    public void markRead(Collection<? extends Line> lines) {
        List<Scope> scopes = new ArrayList<>();
        List<String> queries = new ArrayList<>();
        for (Line line : lines) {
            switch (line) {
                case Line.Smart smart -> scopes.add(smart.view().scope());
                case Line.Feed feed -> scopes.add(new Scope.InFeed(feed.feed().id()));
                case Line.Folder folder -> scopes.add(new Scope.InFolder(folder.folder().id()));
                case Line.Watch watch -> queries.add(watch.list().query());
                case Line.Section section -> {}
            }
        }
        desk.marking.readAll(scopes, queries);
    }

    @Override
    public void rename(Line line) {
        switch (line) {
            case Line.Feed feed -> ask("rename.feed", feed.feed().title(), line);
            case Line.Folder folder -> ask("rename.folder", folder.folder().name(), line);
            case Line.Watch watch -> ask("watchlist.name", watch.list().name(), line);
            case Line.Smart smart -> {}
            case Line.Section section -> {}
        }
    }

    private void ask(String title, String name, Line line) {
        desk.overlay.show(new NameDialog(title, name, typed -> rename(line, typed), desk.overlay::close));
    }

    @Override
    public void rename(Line line, String name) {
        switch (line) {
            case Line.Feed feed -> change(() -> library.rename(feed.feed().id(), name));
            case Line.Folder folder -> change(() -> library.renameFolder(folder.folder().id(), name));
            case Line.Watch watch -> watchlists.change(watch.list(), name, watch.list().query());
            case Line.Smart smart -> {}
            case Line.Section section -> {}
        }
    }

    private void change(Background.Work work) {
        background.ask(() -> {
            work.run();
            return true;
        }, done -> sidebar.load(() -> {}));
    }

    @Override
    public void move(List<Library.Subscription> feeds, @Nullable Long folder, @Nullable Long above) {
        String into = sidebar.folders().stream().filter(each -> folder != null && each.id() == folder).map(Library.Folder::name)
                .findFirst().orElse(Words.of("notice.top"));
        background.ask(() -> arrangement.move(feeds.stream().map(Library.Subscription::id).toList(), folder, above), moved -> {
            sidebar.load(() -> {});
            notices.say(feeds.size() == 1 ? Words.of("notice.moved", feeds.getFirst().title(), into)
                    : Words.of("notice.movedMany", feeds.size(), into), () -> change(() -> arrangement.undo(moved)));
        });
    }

    @Override
    public void moveTo(List<Library.Subscription> feeds) {
        String title = feeds.size() == 1 ? feeds.getFirst().title() : Words.of("sidebar.dragged", feeds.size());
        desk.overlay.show(new FolderDialog(title, sidebar.folders(), path -> {
            if (path.isEmpty()) {
                move(feeds, null, null);
            } else {
                background.ask(() -> library.folder(path), folder -> sidebar.load(() -> move(feeds, folder, null)));
            }
        }, desk.overlay::close));
    }

    @Override
    public void copyAddress(Library.Subscription feed) {
        ClipboardContent content = new ClipboardContent();
        content.putString(Secrets.without(feed.url()));
        Clipboard.getSystemClipboard().setContent(content);
        notices.say(Words.of("notice.copied"));
    }

    @Override
    public void pause(Library.Subscription feed) {
        change(() -> library.pause(feed.id(), feed.state() != FeedState.PAUSED));
    }

    @Override
    public void settings(Library.Subscription feed) {
        settings.accept(feed);
    }

    @Override
    public void unsubscribe(List<Library.Subscription> feeds) {
        background.ask(() -> {
            List<Library.Removed> removed = new ArrayList<>();
            for (Library.Subscription feed : feeds) {
                removed.add(library.unsubscribe(feed.id()));
            }
            return removed;
        }, removed -> {
            sidebar.load(() -> {});
            notices.sayLong(feeds.size() == 1 ? Words.of("notice.unsubscribed", feeds.getFirst().title())
                    : Words.of("notice.unsubscribedMany", feeds.size()), () -> restore(removed));
        });
    }

    private void restore(List<Library.Removed> removed) {
        background.ask(() -> removed.stream().map(library::restore).toList(), ids -> {
            sidebar.load(() -> {});
            desk.rounds.run(ids);
        });
    }

    @Override
    public void remove(Library.Folder folder) {
        background.ask(() -> arrangement.removeFolder(folder.id()), removed -> {
            sidebar.load(() -> {});
            notices.say(Words.of("notice.folderRemoved", folder.name()), () -> change(() -> arrangement.undo(removed)));
        });
    }

    @Override
    public void editQuery(Search.Watchlist list) {
        watchlists.edit(list);
    }

    @Override
    public void notice(Search.Watchlist list, boolean on) {
        watchlists.notice(list, on);
    }

    @Override
    public void forget(Search.Watchlist list) {
        watchlists.forget(list);
    }

    @Override
    public String keyed(String action, String words) {
        return desk.actions.described(action, words);
    }

    @Override
    public void subscribe() {
        desk.subscriptions.subscribe();
    }

    @Override
    public void watch() {
        watchlists.begin();
    }

    @Override
    public void showNew() {
        desk.actions.perform("showNew");
    }
}

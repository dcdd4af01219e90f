package docket.ui;

import docket.app.Health;
import docket.app.Library;
import docket.app.Search;
import docket.app.Secrets;
import docket.feed.Opml;
import docket.model.FeedState;
import docket.model.Scope;
import docket.ui.dialogs.ImportReport;
import docket.ui.dialogs.NameDialog;
import docket.ui.dialogs.SubscribeDialog;
import docket.ui.sidebar.Line;
import docket.ui.sidebar.SidebarActions;
import docket.ui.sidebar.SidebarModel;
import docket.ui.theme.Ages;
import docket.ui.theme.Words;
import docket.ui.work.Background;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;

/// What a person does to the subscriptions; each tells how it went. JavaFX thread only.
final class Subscriptions implements SidebarActions {
    /// No list of subscriptions is longer: the largest seen in the wild has 3 MB.
    private static final long MAX_OPML_BYTES = 32L << 20;

    private final Library library;
    private final Search search;
    private final SidebarModel sidebar;
    private final Background background;
    private final Notices notices;
    private final Overlay overlay;
    private final Supplier<Ages> ages;
    private final Rounds rounds;
    private final Marking marking;
    private final Actions actions;
    private final Consumer<String> browser;

    /// @param browser opens an address outside
    Subscriptions(Library library, Search search, SidebarModel sidebar, Background background, Notices notices, Overlay overlay,
            Supplier<Ages> ages, Rounds rounds, Marking marking, Actions actions, Consumer<String> browser) {
        this.library = library;
        this.search = search;
        this.sidebar = sidebar;
        this.background = background;
        this.notices = notices;
        this.overlay = overlay;
        this.ages = ages;
        this.rounds = rounds;
        this.marking = marking;
        this.actions = actions;
        this.browser = browser;
    }

    @Override
    public void subscribe() {
        subscribe("");
    }

    /// @param typed an address to begin with
    void subscribe(String typed) {
        overlay.show(new SubscribeDialog(library, background, ages.get(), sidebar.folders(), typed, this::subscribed, overlay::close));
    }

    private void subscribed(long feed, String title) {
        notices.say(Words.of("notice.subscribed", title));
        sidebar.load(() -> {
            Line line = sidebar.find("feed:" + feed);
            if (line != null) {
                sidebar.choose(line);
            }
        });
        rounds.run(List.of(feed));
    }

    /// Takes the ticked sources of the starter list.
    void subscribeTo(List<Opml.Outline> chosen) {
        background.ask(() -> library.importOutlines(chosen), imported -> {
            notices.say(Words.of("notice.imported", imported.added()));
            begin();
        });
    }

    void importOpml() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Words.of("action.importOpml"));
        chooser.getExtensionFilters().setAll(new FileChooser.ExtensionFilter(Words.of("file.opml"), "*.opml", "*.xml"),
                new FileChooser.ExtensionFilter(Words.of("file.all"), "*"));
        File file = chooser.showOpenDialog(overlay.getScene().getWindow());
        if (file != null) {
            importOpml(file.toPath());
        }
    }

    void importOpml(Path file) {
        background.ask(() -> {
            if (Files.size(file) > MAX_OPML_BYTES) {
                throw new IllegalArgumentException(Words.of("import.large", file.getFileName()));
            }
            return library.importOpml(Files.readAllBytes(file));
        }, imported -> {
            overlay.show(new ImportReport(imported, overlay::close));
            begin();
        });
    }

    private void begin() {
        sidebar.load(() -> sidebar.open(sidebar.folders().stream().filter(folder -> folder.parent() == null).limit(4)
                .map(Library.Folder::id).collect(java.util.stream.Collectors.toUnmodifiableSet())));
        rounds.run(null);
    }

    void exportOpml() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Words.of("action.exportOpml"));
        chooser.setInitialFileName("docket.opml");
        File file = chooser.showSaveDialog(overlay.getScene().getWindow());
        if (file != null) {
            background.ask(() -> Files.writeString(file.toPath(), library.exportOpml()),
                    done -> notices.say(Words.of("notice.exported", file.getName())));
        }
    }

    @Override
    public void refresh(Library.Subscription feed) {
        rounds.run(List.of(feed.id()));
    }

    @Override
    public void reload(Library.Subscription feed) {
        rounds.reload(feed.id());
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
                rounds.run(List.of(feed.id()));
            }
        });
    }

    /// Does what helps a feed that goes wrong.
    void heal(Library.Subscription feed, Health.Remedy remedy) {
        switch (remedy) {
            case RETRY -> refresh(feed);
            case RELOAD -> reload(feed);
            case OLD_ADDRESS -> oldAddress(feed);
            case RESUME -> pause(feed);
            case BROWSE -> browser.accept(feed.site() != null ? feed.site() : Secrets.without(feed.url()));
        }
    }

    @Override
    public void refreshFolder(Library.Folder folder) {
        String below = folder.path() + "/";
        List<Long> folders = sidebar.folders().stream()
                .filter(other -> other.id() == folder.id() || other.path().startsWith(below)).map(Library.Folder::id).toList();
        rounds.run(sidebar.feeds().stream().filter(feed -> feed.folder() != null && folders.contains(feed.folder()))
                .map(Library.Subscription::id).toList());
    }

    @Override
    public void refreshAll() {
        actions.perform("refreshAll");
    }

    @Override
    public void markRead(Line line) {
        switch (line) {
            case Line.Smart smart -> marking.readAll(smart.view().scope());
            case Line.Feed feed -> marking.readAll(new Scope.InFeed(feed.feed().id()));
            case Line.Folder folder -> marking.readAll(new Scope.InFolder(folder.folder().id()));
            case Line.Watch watch -> {}
            case Line.Section section -> {}
        }
    }

    @Override
    public void rename(Line line) {
        if (line instanceof Line.Feed feed) {
            overlay.show(new NameDialog("rename.feed", feed.feed().title(),
                    name -> change(() -> library.rename(feed.feed().id(), name)), overlay::close));
        } else if (line instanceof Line.Folder folder) {
            overlay.show(new NameDialog("rename.folder", folder.folder().name(),
                    name -> change(() -> library.renameFolder(folder.folder().id(), name)), overlay::close));
        }
    }

    private void change(Background.Work work) {
        background.ask(() -> {
            work.run();
            return true;
        }, done -> sidebar.load(() -> {}));
    }

    @Override
    public void move(Library.Subscription feed, @Nullable Long folder) {
        change(() -> library.move(feed.id(), folder));
    }

    @Override
    public void copyAddress(Library.Subscription feed) {
        ClipboardContent content = new ClipboardContent();
        content.putString(feed.url());
        Clipboard.getSystemClipboard().setContent(content);
        notices.say(Words.of("notice.copied"));
    }

    @Override
    public void pause(Library.Subscription feed) {
        change(() -> library.pause(feed.id(), feed.state() != FeedState.PAUSED));
    }

    @Override
    public void unsubscribe(Library.Subscription feed) {
        background.ask(() -> library.unsubscribe(feed.id()), removed -> {
            sidebar.load(() -> {});
            notices.say(Words.of("notice.unsubscribed", feed.title()), () -> background.ask(() -> library.restore(removed), id -> {
                sidebar.load(() -> {});
                rounds.run(List.of(id));
            }));
        });
    }

    @Override
    public void forget(Search.Watchlist list) {
        background.ask(() -> {
            search.forget(list.id());
            return true;
        }, done -> {
            sidebar.load(() -> {});
            notices.say(Words.of("notice.forgotten", list.name()), () -> save(list.name(), list.query()));
        });
    }

    @Override
    public void watch() {
        actions.perform("search");
        notices.say(Words.of("notice.watch"));
    }

    /// Keeps a query as a watchlist.
    void saveWatchlist(String query) {
        overlay.show(new NameDialog("watchlist.name", query, name -> save(name, query), overlay::close));
    }

    private void save(String name, String query) {
        background.ask(() -> search.save(name, query), id -> sidebar.load(() -> {
            Line line = sidebar.find("watch:" + id);
            if (line != null) {
                sidebar.mark(line.key());
            }
        }));
    }

    @Override
    public void showNew() {
        actions.perform("showNew");
    }
}

package docket.ui;

import docket.app.FeedSettings;
import docket.app.Library;
import docket.feed.Opml;
import docket.ui.dialogs.ImportReport;
import docket.ui.dialogs.SubscribeDialog;
import docket.ui.sidebar.Line;
import docket.ui.sidebar.SidebarModel;
import docket.ui.theme.Ages;
import docket.ui.theme.Words;
import docket.ui.work.Background;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.FileChooser;

/// Subscribing, and whole lists of subscriptions in and out; each tells how it went. JavaFX thread only.
final class Subscriptions {
    /// No list of subscriptions is longer: the largest seen in the wild has 3 MB.
    private static final long MAX_OPML_BYTES = 32L << 20;

    private final Library library;
    private final FeedSettings settings;
    private final SidebarModel sidebar;
    private final Background background;
    private final Notices notices;
    private final Overlay overlay;
    private final Supplier<Ages> ages;
    private final Rounds rounds;

    Subscriptions(Library library, FeedSettings settings, SidebarModel sidebar, Background background, Notices notices, Overlay overlay, Supplier<Ages> ages,
            Rounds rounds) {
        this.library = library;
        this.settings = settings;
        this.sidebar = sidebar;
        this.background = background;
        this.notices = notices;
        this.overlay = overlay;
        this.ages = ages;
        this.rounds = rounds;
    }

    void subscribe() {
        subscribe("");
    }

    /// @param typed an address to begin with
    void subscribe(String typed) {
        overlay.show(new SubscribeDialog(library, settings, background, ages.get(), sidebar.folders(), sidebar.feeds(), typed,
                new SubscribeDialog.Subscribed() {
                    @Override
                    public void feed(long id, String title) {
                        subscribed(id, title);
                    }

                    @Override
                    public void list(byte[] opml) {
                        background.ask(() -> library.importOpml(opml), Subscriptions.this::imported);
                    }
                }, overlay::close));
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
        background.ask(() -> library.importOpml(bytes(file)), this::imported);
    }

    private void imported(Library.Imported imported) {
        overlay.show(new ImportReport(imported, overlay::close));
        begin();
    }

    /// What Docket was started with: an address to subscribe to, or (`file:`) a kept file, of a list to import or of a feed that
    /// names its address.
    void take(String handed) {
        if (!handed.regionMatches(true, 0, "file:", 0, 5)) {
            subscribe(handed);
            return;
        }
        background.ask(() -> {
            Path file = Path.of(URI.create(handed));
            byte[] bytes = bytes(file);
            Optional<String> feed = Library.addressIn(bytes);
            if (feed.isEmpty() && Opml.read(bytes).outlines().isEmpty()) {
                throw new IllegalArgumentException(Words.of("import.unknown", file.getFileName()));
            }
            return new Handed(feed, bytes);
        }, taken -> taken.feed().ifPresentOrElse(this::subscribe,
                () -> background.ask(() -> library.importOpml(taken.bytes()), this::imported)));
    }

    private record Handed(Optional<String> feed, byte[] bytes) {}

    private static byte[] bytes(Path file) throws IOException {
        if (Files.size(file) > MAX_OPML_BYTES) {
            throw new IllegalArgumentException(Words.of("import.large", file.getFileName()));
        }
        return Files.readAllBytes(file);
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
}

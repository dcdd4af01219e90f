package docket.ui;

import docket.Docket;
import docket.LoopbackWeb.Answer;
import docket.app.Library;
import docket.app.Marks.Mark;
import docket.app.Refresher;
import docket.model.Filter;
import docket.model.Outcome;
import docket.model.Problem;
import docket.model.Sort;
import docket.store.Settings;
import docket.store.StoreProblem;
import docket.store.Storylines;
import docket.ui.dialogs.Choices;
import docket.ui.dialogs.Preferences;
import docket.ui.sidebar.Line;
import docket.ui.sidebar.SmartView;
import docket.ui.article.Paper;
import docket.ui.theme.Theme;
import docket.ui.theme.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Makes the set of pictures of the window: every theme, width, state and dialog, on a real store filled from [NewsStand].
/// `mvn test -Dtest=Pictures -Ddocket.pictures=FOLDER [-Ddocket.only=PART_OF_A_NAME,...] [-Ddocket.language=de]`; needs no display.
class Pictures extends FxTest {
    private static final int PULSES = 1_000;

    private final Path folder;
    /// Parts of the names of the wanted ones, with commas between.
    private final String only = System.getProperty("docket.only", "");
    private final Path data = Files.createTempDirectory("docket-pictures");
    private final NewsStand stand = new NewsStand();
    private final InstantSource clock = InstantSource.fixed(NewsStand.NOW);
    private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
    private int taken;

    /// The folder to write to; the system's temporary one where none is named.
    Pictures() throws IOException {
        folder = Files.createDirectories(Path.of(System.getProperty("docket.pictures", System.getProperty("java.io.tmpdir") + "/docket-pictures")));
    }

    @Test
    void take() throws Exception {
        Words.speak(Locale.forLanguageTag(System.getProperty("docket.language", "en")));
        try (Docket docket = new Docket(data.resolve("new"), clock)) {
            window(docket, "first-run", 1400, 900, Theme.Choice.LIGHT, desk -> until("first steps", desk.reader::isFirstRun));
        }
        try (Docket docket = new Docket(data.resolve("full"), clock)) {
            fill(docket);
            for (Theme.Choice theme : List.of(Theme.Choice.LIGHT, Theme.Choice.DARK, Theme.Choice.SEPIA)) {
                String name = theme.name().toLowerCase(Locale.ROOT);
                window(docket, name + "-1400", 1400, 900, theme, desk -> open(desk, NewsStand.STORY));
                window(docket, name + "-1400-trail", 1400, 900, theme, desk -> {
                    open(desk, NewsStand.STORY);
                    act(desk, "trail");
                });
                window(docket, name + "-1000", 1000, 700, theme, desk -> open(desk, NewsStand.STORY));
                window(docket, name + "-760", 760, 640, theme, desk -> {});
            }
        }
        try (Docket docket = new Docket(data.resolve("brief"), clock)) {
            summaries(docket);
        }
        // Each on the store opened anew: what listens to a store keeps all windows over it in memory.
        for (Part part : List.<Part>of(this::states, this::troubles, this::dialogs, this::settings)) {
            try (Docket docket = new Docket(data.resolve("full"), clock)) {
                part.take(docket);
            }
        }
        System.out.println(taken + " pictures in " + folder);
    }

    /// Pictures of one kind.
    private interface Part {
        void take(Docket docket) throws Exception;
    }

    /// Articles of which only the feed's words are there.
    private void summaries(Docket docket) throws Exception {
        String path = "/statehouse/app-store-ages";
        docket.library.subscribe(stand.web.url("/statehouse/feed"), "Statehouse Wire", null);
        docket.refresher.run(new Refresher.Order(null, false, false), progress -> {});
        window(docket, "summary-only", 1400, 900, Theme.Choice.LIGHT, desk -> open(desk, path));
        stand.web.route(path, Answer.status(404));
        docket.reading.fetch(stand.web.url(path), null);
        window(docket, "summary-failed", 1400, 900, Theme.Choice.LIGHT, desk -> open(desk, path));
    }

    private void states(Docket docket) throws Exception {
        Theme.Choice light = Theme.Choice.LIGHT;
        window(docket, "wide-1700-trail", 1700, 950, light, desk -> {
            open(desk, NewsStand.STORY);
            act(desk, "trail");
        });
        window(docket, "story-followed", 1400, 1060, light, desk -> {
            Long story = Objects.requireNonNull(docket.following.of(id(docket, NewsStand.STORY)));
            docket.store.update(db -> Storylines.follow(db, story, NewsStand.NOW.minusSeconds(60)));
            open(desk, NewsStand.STORY);
            act(desk, "trail");
            run(() -> ((ScrollPane) desk.trailPane.lookup(".trail-scroll")).setVvalue(0.35));
        });
        docket.following.followed().forEach(followed -> docket.following.unfollow(followed.story()));
        window(docket, "discussion", 1400, 900, light, desk -> {
            open(desk, NewsStand.STORY);
            act(desk, "discussion");
            until("the comments are there", () -> !desk.trailPane.lookupAll(".comment").isEmpty());
        });
        window(docket, "documents", 1400, 900, light, desk -> {
            open(desk, NewsStand.STORY);
            act(desk, "documents");
        });
        window(docket, "trail-over-the-reader", 1000, 700, light, desk -> {
            open(desk, NewsStand.STORY);
            act(desk, "trail");
        });
        window(docket, "reader-below", 1400, 900, light, desk -> {
            open(desk, NewsStand.STORY);
            run(() -> desk.view.page(true));
            rest();
        });
        window(docket, "reader-middle", 1400, 900, light, desk -> {
            open(desk, NewsStand.STORY);
            run(() -> desk.view.page(true));
            rest();
            run(() -> desk.view.page(true));
            rest();
        });
        window(docket, "reader-end", 1400, 900, light, desk -> {
            open(desk, NewsStand.STORY);
            run(desk.view::toEnd);
            rest();
        });
        window(docket, "trail-narrow", 1400, 900, light, desk -> {
            open(desk, NewsStand.STORY);
            run(() -> desk.panes.want(new Widths.Wanted(0, 0, 300, Widths.Sidebar.AUTOMATIC)));
            act(desk, "trail");
        });
        window(docket, "one-pane-760-article", 760, 640, light, desk -> open(desk, NewsStand.STORY));
        window(docket, "right-to-left", 1400, 1060, light, desk -> open(desk, NewsStand.ARABIC));
        window(docket, "text-24", 1400, 900, light, desk -> {
            open(desk, NewsStand.STORY);
            run(() -> desk.view.textSize().set(24));
        });
        window(docket, "zoom-200", 1400, 900, light, desk -> {
            open(desk, NewsStand.STORY);
            run(() -> desk.zoom.choose(200));
        });
        window(docket, "zoom-200-trail", 1900, 1000, light, desk -> {
            open(desk, NewsStand.STORY);
            run(() -> desk.zoom.choose(200));
            act(desk, "trail");
        });
        window(docket, "zoom-200-list", 1400, 900, Theme.Choice.DARK, desk -> run(() -> desk.zoom.choose(200)));
        window(docket, "picture", 1400, 900, light, desk -> {
            open(desk, NewsStand.STORY);
            act(desk, "picture");
        });
        window(docket, "paper", 1400, 900, Theme.Choice.DARK, desk -> {
            open(desk, NewsStand.STORY);
            run(() -> Paper.of(desk.view.page(), desk.images, new ReaderActions(desk), 500, 740, paper -> {
                for (int i = 0; i < paper.pages(); i++) {
                    write("paper-" + (i + 1), new javafx.scene.Scene(new javafx.scene.Group(paper.page(i)), 500, 740).snapshot(null));
                }
            }));
            rest();
        });
        window(docket, "plain-text", 1400, 900, light, desk -> {
            open(desk, NewsStand.STORY);
            act(desk, "plainText");
        });
        window(docket, "oldest-first", 1400, 900, Theme.Choice.SEPIA, desk -> run(() -> desk.timeline.show(Sort.OLDEST)));
        window(docket, "literata", 1400, 900, light, desk -> {
            run(() -> desk.choices.typeface().set(Choices.Typeface.LITERATA));
            open(desk, NewsStand.STORY);
        });
        // A choice stays, as it does for a person.
        docket.store.update(db -> Settings.put(db, "reading.typeface", Choices.Typeface.SOURCE_SERIF.name()));
        window(docket, "recommended", 1400, 1060, light, desk -> {
            open(desk, "/open-courts/ranking-speech");
            act(desk, "trail");
        });
        window(docket, "story-unfolded", 1400, 900, light, desk -> {
            run(() -> desk.timeline.lines().stream().filter(line -> line instanceof docket.ui.timeline.Line.Card card && !card.others().isEmpty())
                    .findFirst().ifPresent(line -> desk.timeline.fold((docket.ui.timeline.Line.Card) line, true)));
            open(desk, NewsStand.STORY);
            run(() -> desk.notices.say(Words.of("notice.copied")));
        });
        window(docket, "story-apart", 1400, 900, light, desk -> {
            long story = Objects.requireNonNull(docket.following.of(id(docket, NewsStand.STORY)));
            run(() -> desk.storyVerbs.apart(story, true));
            rest();
            docket.following.showApart(story, false);
        });
        window(docket, "feed-gone", 1400, 900, light, desk -> run(() -> desk.notices.offer(
                Words.of("notice.feedGone", "The Old Gazette", 12), Words.of("menu.unsubscribe"), () -> {})));
        window(docket, "followed", 1400, 900, light, desk -> run(() -> desk.places.go(SmartView.FOLLOWED)));
        window(docket, "compact", 1400, 900, light, desk -> run(() -> desk.timelinePane.compact().set(true)));
        window(docket, "search", 1400, 900, light, desk -> search(desk, "code cites:2024/1689"));
        window(docket, "search-nothing", 1400, 900, light, desk -> search(desk, "is:unread zeppelin"));
        window(docket, "search-operator", 1400, 900, light, desk -> search(desk, "scource:office code"));
        window(docket, "find", 1400, 900, light, desk -> {
            open(desk, NewsStand.STORY);
            act(desk, "find");
            run(() -> desk.find.lookupAll(".text-field").forEach(node -> ((javafx.scene.control.TextField) node).setText("summary")));
        });
        window(docket, "nothing-starred", 1400, 900, light, desk -> run(() -> desk.places.go(SmartView.LATER)));
        window(docket, "no-article", 1400, 900, light, desk -> {});
        window(docket, "feed-failing", 1400, 900, Theme.Choice.DARK, desk -> {
            var line = fx(() -> desk.sidebar.lines().stream().filter(each -> each instanceof Line.Feed feed
                    && feed.feed().title().equals("Night Docket")).findFirst());
            line.ifPresent(found -> run(() -> desk.sidebar.choose(found)));
        });
    }

    /// What goes wrong, and what goes on: no network, no room, a feed that stopped, a refresh, the focus.
    private void troubles(Docket docket) throws Exception {
        Problem nobody = new Problem(Outcome.CONNECT, "No feed could be reached: this machine seems to be offline.", null);
        for (Theme.Choice theme : List.of(Theme.Choice.LIGHT, Theme.Choice.DARK, Theme.Choice.SEPIA)) {
            String name = "-" + theme.name().toLowerCase(Locale.ROOT);
            window(docket, "state-offline" + name, 1400, 900, theme, desk -> {
                open(desk, NewsStand.STORY);
                act(desk, "trail");
                run(() -> desk.freshness.hear(new Refresher.Progress.Offline(nobody), desk.ages()));
                run(() -> desk.opening.follow("https://example.org/code", "The code, with notes"));
            });
            window(docket, "state-storage" + name, 1400, 900, theme, desk -> {
                open(desk, NewsStand.STORY);
                run(() -> desk.storage.tell(StoreProblem.Kind.FULL));
            });
            window(docket, "state-refreshing" + name, 1400, 900, theme, desk -> {
                open(desk, "/open-courts/ranking-speech");
                run(() -> desk.freshness.hear(new Refresher.Progress.Step(Refresher.Phase.FEEDS, 38, 64), desk.ages()));
                run(() -> desk.sidebarPane.list().requestFocus());
            });
            window(docket, "state-focus" + name, 1400, 900, theme, desk -> {
                open(desk, NewsStand.STORY);
                act(desk, "trail");
                run(() -> desk.trailPane.lookupAll(".trail-item").stream().findFirst().ifPresent(Node::requestFocus));
                run(() -> robot().keyType(KeyCode.TAB));
            });
        }
    }

    private void dialogs(Docket docket) throws Exception {
        for (Theme.Choice theme : List.of(Theme.Choice.LIGHT, Theme.Choice.DARK, Theme.Choice.SEPIA)) {
            String name = "-" + theme.name().toLowerCase(Locale.ROOT);
            window(docket, "dialog-preferences" + name, 1400, 900, theme, desk -> act(desk, "preferences"));
            window(docket, "dialog-keys" + name, 1400, 900, theme, desk -> act(desk, "help"));
            window(docket, "dialog-subscribe" + name, 1400, 900, theme, desk -> {
                run(() -> desk.subscriptions.subscribe(stand.web.url("/spectrum-weekly/feed")));
                rest();
                rest();
            });
            window(docket, "dialog-import" + name, 1400, 900, theme, desk -> {
                Path file = Files.writeString(data.resolve("list.opml"), "<opml version=\"2.0\"><body><outline xmlUrl=\"file:///etc/passwd\" text=\"x\"/>"
                        + "<outline text=\"known\" xmlUrl=\"" + stand.web.url("/policy-ledger/feed") + "\"/></body></opml>");
                run(() -> desk.subscriptions.importOpml(file));
                rest();
                rest();
            });
        }
    }

    private void settings(Docket docket) throws Exception {
        for (Theme.Choice theme : List.of(Theme.Choice.LIGHT, Theme.Choice.DARK)) {
            String name = "-" + theme.name().toLowerCase(Locale.ROOT);
            for (Preferences.Section section : Preferences.Section.values()) {
                window(docket, "dialog-preferences-" + section.name().toLowerCase(Locale.ROOT) + name, 1400, 900, theme,
                        desk -> run(() -> desk.preferences(section)));
            }
            window(docket, "dialog-feed" + name, 1400, 900, theme, desk -> run(() -> desk.sidebarVerbs.settings(desk.sidebar.feeds().getFirst())));
            window(docket, "dialog-move" + name, 1400, 900, theme, desk -> run(() -> desk.sidebarVerbs.moveTo(desk.sidebar.feeds().subList(0, 2))));
            window(docket, "dialog-watchlist" + name, 1400, 900, theme, desk -> run(() -> desk.watchlists.save("cites:2024/1689")));
            window(docket, "dialog-subscribe-known" + name, 1400, 900, theme, desk -> {
                run(() -> desk.subscriptions.subscribe(stand.web.url("/policy-ledger/feed")));
                rest();
            });
            window(docket, "dialog-subscribe-nothing" + name, 1400, 900, theme, desk -> {
                run(() -> desk.subscriptions.subscribe(stand.web.url("/nowhere")));
                rest();
                rest();
            });
            window(docket, "sidebar-rename" + name, 1400, 900, theme, desk -> run(() -> desk.sidebarPane.rename(
                    desk.sidebar.lines().stream().filter(Line.Feed.class::isInstance).findFirst().orElseThrow())));
        }
    }

    /// Something done to a window.
    private interface Step {
        void take(Desk desk) throws Exception;
    }

    private void window(Docket docket, String name, double width, double height, Theme.Choice theme, Step step) throws Exception {
        if (Arrays.stream(only.split(",", -1)).noneMatch(name::contains)) {
            return;
        }
        WindowState state = new WindowState(width, height, false, Widths.Wanted.USUAL, false, theme, false, WindowState.TEXT, null,
                Filter.ALL, 0, docket.library.folders().stream().map(Library.Folder::id)
                .collect(java.util.stream.Collectors.toUnmodifiableSet()), 100, Set.of(), Map.of());
        Desk desk = fx(() -> new Desk(docket, clock, ZoneOffset.UTC, background, Platform::runLater, state, url -> {}));
        Stage stage = fx(() -> {
            Stage made = new Stage();
            made.setScene(desk.scene(width, height));
            made.setX(0);
            made.setY(0);
            made.show();
            desk.begin(state, List.of());
            return made;
        });
        rest();
        step.take(desk);
        rest();
        save(name, fx(() -> stage.getScene().snapshot(null)));
        run(stage::hide);
    }

    /// Until what was asked for in the background has come and is drawn.
    private static void rest() {
        for (int i = 0; i < 30; i++) {
            settle();
        }
    }

    private static void act(Desk desk, String action) {
        run(() -> desk.actions.perform(action));
        rest();
    }

    private void open(Desk desk, String path) {
        long article = Objects.requireNonNull(desk.docket.reading.find(stand.web.url(path)), path);
        run(() -> {
            desk.timeline.point(article);
            desk.opening.open(article);
        });
        until("the article is open", () -> desk.opening.article() == article);
        rest();
    }

    private static void search(Desk desk, String query) {
        run(() -> {
            desk.search.set(query);
            desk.places.search(query);
        });
        rest();
    }

    private void fill(Docket docket) throws InterruptedException {
        docket.library.importOpml(stand.opml());
        docket.refresher.run(new Refresher.Order(null, false, true), progress -> {});
        for (String path : List.of("/brussels-register/third-draft", "/policy-ledger/summary-template")) {
            docket.reading.fetch(stand.web.url(path), null);
        }
        docket.talk.fetch(id(docket, NewsStand.STORY), false);
        docket.marks.set(Mark.STARRED, List.of(id(docket, NewsStand.STORY), id(docket, "/statehouse/app-store-ages")), true);
        docket.marks.set(Mark.READ, List.of(id(docket, "/statehouse/app-store-ages"), id(docket, "/fab-chip/cooling-water")), true);
        docket.search.save("AI Act implementation", "cites:2024/1689");
        docket.search.save("Section 230 in court", "cites:\"47 U.S.C. § 230\"");
        docket.search.save("Age verification", "age OR ages");
    }

    private long id(Docket docket, String path) {
        return Objects.requireNonNull(docket.reading.find(stand.web.url(path)), path);
    }

    private void write(String name, WritableImage picture) {
        try {
            save(name, picture);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void save(String name, WritableImage picture) throws IOException {
        int width = (int) picture.getWidth();
        int height = (int) picture.getHeight();
        var copy = new java.awt.image.BufferedImage(width, height, java.awt.image.BufferedImage.TYPE_INT_RGB);
        PixelReader pixels = picture.getPixelReader();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                copy.setRGB(x, y, pixels.getArgb(x, y));
            }
        }
        javax.imageio.ImageIO.write(copy, "png", folder.resolve(name + ".png").toFile());
        taken++;
        System.out.println(name);
    }

    private static void until(String what, BooleanSupplier holds) {
        for (int i = 0; i < PULSES; i++) {
            if (fx(holds::getAsBoolean)) {
                return;
            }
            settle();
        }
        throw new AssertionError("never: " + what);
    }

    @AfterEach
    void close() {
        stand.close();
        background.shutdownNow();
        try (Stream<Path> files = Files.walk(data)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package docket.ui;

import docket.Docket;
import docket.app.Library;
import docket.app.Reading.Opened;
import docket.model.Row;
import docket.store.Change;
import docket.store.StoreProblem;
import docket.ui.article.ArticleView;
import docket.ui.article.ImageSource;
import docket.ui.dialogs.Choices;
import docket.ui.dialogs.FeedDialog;
import docket.ui.dialogs.FirstRun;
import docket.ui.dialogs.Preferences;
import docket.ui.search.SearchField;
import docket.ui.search.Suggestions;
import docket.ui.sidebar.Freshness;
import docket.ui.sidebar.Rail;
import docket.ui.sidebar.SidebarModel;
import docket.ui.sidebar.SidebarPane;
import docket.ui.theme.Ages;
import docket.ui.theme.Theme;
import docket.ui.theme.Words;
import docket.ui.timeline.Shown;
import docket.ui.timeline.TimelineModel;
import docket.ui.timeline.TimelinePane;
import docket.ui.trail.TrailModel;
import docket.ui.trail.TrailPane;
import docket.ui.work.Background;
import docket.ui.work.Changes;
import docket.ui.work.FeedIcons;
import docket.ui.work.News;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// The window's contents, wired: models, panes, what happens between them. JavaFX thread only.
final class Desk implements Opening.Shell {
    /// From the first list on, until feeds are asked. Not a transition: while one runs, JavaFX draws frames.
    private static final int SETTLED_MILLIS = 1_500;
    /// What happens in the background is shown at most five times a second: more nobody can follow, and each time asks the store.
    private static final int GATHER_MILLIS = 200;
    /// The window's title follows when the reader rests: to set it can mean to wait for the display server (200 ms were seen).
    private static final Duration RESTS = Duration.millis(400);
    final Docket docket;
    final Background background;
    final StorageStrip storage;
    final Notices notices = new Notices();
    final Overlay overlay = new Overlay();
    final Theme theme;
    final Actions actions = new Actions(KeyMap.shipped());
    final Keys keys;
    final Choices choices;
    final SidebarModel sidebar;
    final TimelineModel timeline;
    final TrailModel trail;
    final FeedIcons icons;
    final Freshness freshness = new Freshness();
    final ImageSource images;
    final ArticleView view;
    final Opening opening;
    final Marking marking;
    final Places places;
    final Rounds rounds;
    final Waiting waiting;
    final StoryVerbs storyVerbs;
    final Subscriptions subscriptions;
    final Watchlists watchlists;
    final SidebarVerbs sidebarVerbs;
    final SearchField search;
    final TimelinePane timelinePane;
    final SidebarPane sidebarPane;
    final Rail rail;
    final TrailPane trailPane;
    final ReaderPane reader;
    final FindBar find;
    final Panes panes;
    private final Toolbar toolbar;
    private final Consumer<String> browser;
    private final Ages clockwork;
    private final InstantSource clock;
    private final PauseTransition titleSoon = new PauseTransition(RESTS);
    private final StackPane root;
    final Zoom zoom;
    private Runnable damaged = () -> {};
    private boolean begun;
    /// The open article; 0 for none.
    private long shown;

    /// @param executor for what waits
    /// @param fx the JavaFX thread
    /// @param browser opens an address outside
    Desk(Docket docket, InstantSource clock, ZoneId zone, Executor executor, Executor fx, WindowState state, Consumer<String> browser) {
        this.docket = docket;
        this.clock = clock;
        this.browser = browser;
        clockwork = new Ages(clock.instant(), zone);
        background = new Background(executor, fx, this::tell);
        storage = new StorageStrip(docket.upkeep, background);
        keys = new Keys(actions, text -> background.run(() -> docket.upkeep.setting(OwnKeys.SETTING, text)));
        choices = new Choices((name, value) -> background.run(() -> docket.upkeep.setting(name, value)));
        theme = new Theme(state.theme());
        sidebar = new SidebarModel(docket.library, docket.timeline, docket.search, background,
                CompletableFuture.delayedExecutor(250, TimeUnit.MILLISECONDS));
        timeline = new TimelineModel(docket.timeline, docket.search, background, CompletableFuture.delayedExecutor(GATHER_MILLIS, TimeUnit.MILLISECONDS), clock, zone,
                new Shown.Place(new docket.model.Scope.All(), Words.of("smart.UNREAD")));
        icons = new FeedIcons(docket.library, background);
        trail = new TrailModel(docket.trail, docket.talk, docket.following, background);
        marking = new Marking(docket.marks, docket.search, timeline, background, notices);
        images = ImageSource.of(this::picture, executor);
        view = new ArticleView(new ReaderActions(this), images);
        view.textSize().set((int) state.textSize());
        opening = new Opening(docket.reading, timeline, trail, view, marking, background, notices, zone, this);
        rounds = new Rounds(docket.refresher, freshness, background, notices, storage, this::ages, this::roundOver,
                CompletableFuture.delayedExecutor(GATHER_MILLIS, TimeUnit.MILLISECONDS));
        storyVerbs = new StoryVerbs(docket.following, docket.mending, trail, timeline, background, notices);
        waiting = new Waiting(docket.wishes, freshness, trail, background, notices);
        subscriptions = new Subscriptions(docket.library, docket.feedSettings, sidebar, background, notices, overlay, this::ages, rounds);
        watchlists = new Watchlists(docket.search, sidebar, background, notices, overlay);
        sidebarVerbs = new SidebarVerbs(this, watchlists, this::feedSettings);
        places = new Places(sidebar, timeline, state.filter(), state.oldestFirst());
        search = new SearchField(places::search, this::leaveSearch, this::enterResults);
        timelinePane = new TimelinePane(timeline, docket.reading, background, icons, new ListActions(this));
        timelinePane.compact().set(state.compact());
        sidebarPane = new SidebarPane(sidebar, freshness, timeline.waiting(), sidebarVerbs, this::ages, icons);
        rail = new Rail(sidebar, timeline.waiting(), sidebarVerbs);
        trailPane = new TrailPane(trail, this::ages, new LinkActions(this));
        toolbar = new Toolbar(actions, trail, theme);
        find = new FindBar(view);
        reader = new ReaderPane(toolbar, find, view);
        panes = new Panes(sidebarPane, rail, timelinePane, reader, trailPane);
        panes.want(state.panes());
        new Verbs(this).list();
        actions.onKeys(() -> {
            search.key(actions.key("search"));
            reader.startsWith(actions.key("readOn"));
        });
        root = new StackPane(frame(), notices, overlay);
        root.getStyleClass().addAll("desk", choices.typeface().get().styleClass());
        StackPane.setAlignment(notices, Pos.BOTTOM_CENTER);
        notices.keepOff(() -> reader.isVisible() && view.isVisible() ? view.textStart() : Double.NaN);
        zoom = new Zoom(root);
        watch();
        openTrail(state.trail());
        zoom.choose(state.zoom());
        opening.places(state.places());
    }

    /// What a person hears of work that failed. Damage is more than a notice, and is found by whatever reads it first.
    private void tell(Throwable trouble) {
        if (trouble instanceof StoreProblem problem && problem.kind() == StoreProblem.Kind.DAMAGED) {
            damaged.run();
        } else if (!storage.tell(trouble)) {
            notices.say(Words.of("notice.trouble", Troubles.words(trouble)));
        }
    }

    /// @param told when the store turns out damaged, each time
    void onDamage(Runnable told) {
        damaged = told;
    }

    private Frame frame() {
        new Suggestions(search, docket.search, background, new ListActions(this)::search);
        return new Frame(new Header(actions, search, freshness, theme), storage, panes);
    }

    private void watch() {
        choices.typeface().addListener((at, was, is) -> {
            root.getStyleClass().remove(was.styleClass());
            root.getStyleClass().add(is.styleClass());
        });
        icons.onCome(() -> {
            sidebarPane.renew();
            timelinePane.renew();
        });
        timeline.shown().addListener((at, was, is) -> {
            docket.refresher.look(visible(is));
            panes.up().set(panes.up().get() || panes.alone().get());
        });
        timeline.onSelect(article -> {
            panes.up().set(false);
            opening.open(article);
        });
        panes.alone().addListener((at, was, is) -> steps());
        opening.row().addListener((at, was, is) -> {
            if (is != null) {
                toolbar.mark(is);
            }
        });
        timeline.lines().addListener((ListChangeListener<docket.ui.timeline.Line>) change -> invite());
        sidebar.lines().addListener((ListChangeListener<docket.ui.sidebar.Line>) change -> {
            firstSteps();
            timelinePane.feedsChanged();
        });
        freshness.busy().addListener(e -> timelinePane.feedsChanged());
        Changes changes = new Changes(CompletableFuture.delayedExecutor(GATHER_MILLIS, TimeUnit.MILLISECONDS),
                CompletableFuture.delayedExecutor(4 * GATHER_MILLIS, TimeUnit.MILLISECONDS), System::nanoTime, background::onFx, this::hear);
        docket.store.onChange((Change change) -> changes.announce(change));
    }

    /// The feeds that a list on the screen is about: asked first when many are due.
    private static Set<Long> visible(Shown shown) {
        return shown instanceof Shown.Place place && place.scope() instanceof docket.model.Scope.InFeed in ? Set.of(in.feed()) : Set.of();
    }

    /// The scene, dressed.
    Scene scene(double width, double height) {
        Scene scene = new Scene(zoom, width, height);
        theme.dress(scene);
        scene.focusOwnerProperty().addListener((at, was, is) -> {
            // What had the focus is gone: the toolkit gives it to the first control there is, which would type the next keys.
            if (is == search.input() && was != null && was.getScene() != scene) {
                Platform.runLater(timelinePane.list()::requestFocus);
            }
        });
        rounds.giveWayIn(scene);
        MenuKey.serve(scene);
        KeyMap map = new KeyMap(actions::all);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            map.forget();
            if (!overlay.isOpen()) {
                map.press(e, scene.getFocusOwner());
            }
        });
        scene.addEventFilter(KeyEvent.KEY_TYPED, map::type);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (!overlay.isOpen()) {
                map.pressLate(e, scene.getFocusOwner());
            } else if (e.getCode() == KeyCode.ESCAPE) {
                overlay.close();
            }
        });
        return scene;
    }

    /// Loads what the window was left with.
    void begin(WindowState state, List<String> addresses) {
        background.ask(() -> Optional.ofNullable(docket.upkeep.setting(OwnKeys.SETTING)), kept -> {
            actions.keys().read(kept.orElse(null));
            actions.renew();
        });
        background.ask(() -> Choices.Kept.read(docket.upkeep::setting), choices::take);
        sidebar.open(state.openFolders());
        // A smart view needs no sidebar to be found.
        boolean found = state.place() == null || sidebar.find(state.place()) != null;
        if (found) {
            places.begin(state.place());
        }
        sidebar.load(() -> {
            begun = true;
            sidebar.feeds().stream().map(Library.Subscription::lastChecked).filter(Objects::nonNull)
                    .max(Comparator.naturalOrder()).ifPresent(last -> freshness.last(last, ages()));
            firstSteps();
            if (!found) {
                places.begin(state.place());
            }
            if (state.article() != 0) {
                timeline.point(state.article());
                opening.open(state.article());
            }
            addresses.stream().findFirst().ifPresent(subscriptions::take);
            // What is there comes first; then the news.
            CompletableFuture.delayedExecutor(SETTLED_MILLIS, TimeUnit.MILLISECONDS).execute(() -> background.onFx(rounds::start));
        });
        docket.calls.onCall(called -> background.onFx(() -> answer(called)));
        icons.load();
        waiting.begin();
        timelinePane.list().requestFocus();
    }

    /// Docket was started once more: this window comes to the front and takes the addresses.
    private void answer(List<String> called) {
        if (root.getScene() != null && root.getScene().getWindow() instanceof Stage stage) {
            stage.setIconified(false);
            stage.toFront();
            stage.requestFocus();
        }
        called.stream().findFirst().ifPresent(subscriptions::take);
    }

    WindowState state(double width, double height, boolean maximized) {
        return new WindowState(width, height, maximized, panes.wanted(), panes.trailOpen().get(), theme.choice().get(),
                timelinePane.compact().get(), view.textSize().get(), places.key(), places.usual(), opening.article(), sidebar.open(),
                zoom.percent(), places.oldestFirst(), opening.places());
    }

    Ages ages() {
        return new Ages(clock.instant(), clockwork.zone());
    }

    private void hear(News news) {
        sidebar.hear(news);
        if (news.touchesFeeds()) {
            icons.load();
        }
        timeline.hear(news);
        opening.hear(news);
    }

    private void roundOver() {
        sidebar.load(() -> {});
    }

    /// Stored bytes of a picture of the open article; background threads only.
    private byte @Nullable [] picture(String url) {
        String hash = opening.hash(url);
        return hash == null ? null : docket.reading.image(hash);
    }

    @Override
    public void shown(@Nullable Opened opened, String from) {
        Row row = opened == null ? null : opened.row();
        panes.reading().set(row != null);
        long article = row == null ? 0 : row.id();
        if (article != shown) {
            // Another one; not a new text of the one that the person left for the list.
            shown = article;
            panes.up().set(false);
        }
        reader.reading(row != null);
        toolbar.show(row, from);
        steps();
        if (row == null) {
            trail.clear();
        } else if (timeline.lists(row.id())) {
            timeline.point(row.id());
        }
        if (root.getScene() != null && root.getScene().getWindow() instanceof Stage stage) {
            titleSoon.setOnFinished(e -> stage.setTitle(row == null ? Words.of("app.name") : Words.of("app.title", row.title())));
            titleSoon.playFromStart();
        }
    }

    private void steps() {
        toolbar.steps(opening.canGoBack() || panes.alone().get(), opening.canGoForward());
        if (panes.alone().get() && timelinePane.list().isFocused()) {
            view.requestFocus();
        }
    }

    /// To the list, where the article has taken its place.
    void goUp() {
        panes.up().set(true);
        timelinePane.list().requestFocus();
    }

    @Override
    public boolean isTrailOpen() {
        return panes.trailOpen().get();
    }

    @Override
    public boolean marksWhenOpen() {
        return choices.onOpen().get();
    }

    @Override
    public void openTrail(boolean open) {
        panes.trailOpen().set(open);
        toolbar.trailOpen(open);
    }

    @Override
    public void browse(String url) {
        if (url.startsWith("http://") || url.startsWith("https://")) {
            browser.accept(url);
        }
    }

    @Override
    public boolean waits(String url, String title, long from) {
        return waiting.takes(url, title, from);
    }

    private void invite() {
        if (opening.article() == 0) {
            long next = timeline.beside(1, row -> !row.read());
            Row row = timeline.row(next);
            reader.invite(row == null ? "" : row.title());
        }
    }

    private void firstSteps() {
        if (!begun) {
            return;
        }
        if (!sidebar.isEmpty()) {
            if (reader.isFirstRun()) {
                reader.firstRun(null);
            }
        } else if (!reader.isFirstRun()) {
            background.ask(FirstRun::starters, list -> {
                if (sidebar.isEmpty() && !reader.isFirstRun()) {
                    reader.firstRun(new FirstRun(list, subscriptions::subscribe, subscriptions::importOpml, subscriptions::subscribeTo));
                }
            });
        }
    }

    /// Shows what can be set.
    void preferences(Preferences.Section section) {
        overlay.show(new Preferences(new Preferences.Subject(theme, view.textSize(), ArticleView.SMALLEST_TEXT, ArticleView.LARGEST_TEXT,
                timelinePane.compact(), choices, keys, docket.storage, docket.upkeep, background, sidebar.feeds(), ages()),
                new Preferences.Verbs(subscriptions::importOpml, subscriptions::exportOpml, sidebarVerbs::heal), section, overlay::close));
    }

    /// Shows how a feed is asked for; what is set is tried at once.
    private void feedSettings(Library.Subscription feed) {
        background.ask(() -> FeedDialog.Now.of(docket.feedSettings, feed.id()), now ->
                overlay.show(new FeedDialog(docket.feedSettings, feed, now, background, () -> {
                    sidebar.load(() -> {});
                    rounds.run(List.of(feed.id()));
                }, overlay::close)));
    }

    private void leaveSearch() {
        places.restore();
        timelinePane.list().requestFocus();
    }

    private void enterResults() {
        String query = search.query();
        background.run(() -> docket.search.remember(query));
        timelinePane.list().requestFocus();
    }
}

package docket.ui;

import docket.app.Marks.Mark;
import docket.app.Reading;
import docket.app.Reading.Opened;
import docket.model.Row;
import docket.ui.article.ArticlePage;
import docket.ui.article.ArticlePages;
import docket.ui.article.ArticleView;
import docket.ui.article.ReadingPosition;
import docket.ui.dialogs.PlainTextDialog;
import docket.ui.dialogs.VersionsDialog;
import docket.ui.theme.Sentences;
import docket.ui.theme.Words;
import docket.ui.timeline.TimelineModel;
import docket.ui.trail.TrailModel;
import docket.ui.work.Background;
import docket.ui.work.Latest;
import docket.ui.work.News;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// Opens articles: from the store at once; a link's target that is not stored is fetched first. Keeps the way back.
/// JavaFX thread only.
final class Opening {
    /// An article counts as read when it was open so long.
    private static final Duration READ_AFTER = Duration.seconds(1);
    /// Between two steps of the way to an article.
    private static final String STEP = "  \u203A  ";
    /// Positions kept: some days of reading.
    private static final int PLACES = 300;

    private final Reading reading;
    private final TimelineModel timeline;
    private final TrailModel trail;
    private final ArticleView view;
    private final Marking marking;
    private final Background background;
    private final Notices notices;
    private final ZoneId zone;
    private final Latest open;
    /// Reads the open article anew; apart from [#open], so that news of it never drops a step of the reader.
    private final Latest again;
    private final Latest follow;
    private final History<ReadingPosition> history = new History<>();
    private final Map<Long, ReadingPosition> places = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, ReadingPosition> eldest) {
            return size() > PLACES;
        }
    };
    private final PauseTransition readSoon = new PauseTransition(READ_AFTER);
    private final ReadOnlyObjectWrapper<@Nullable Opened> opened = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Row> row = new ReadOnlyObjectWrapper<>();
    private final Shell shell;
    private boolean fetching;
    /// The open article was reached by a link.
    private boolean followed;
    /// What the view draws pictures of; read by background threads.
    private volatile @Nullable Opened drawn;

    /// What the window does when an article comes.
    interface Shell {
        void shown(@Nullable Opened opened, String from);

        boolean isTrailOpen();

        /// Whether an article that is open for a while counts as read.
        boolean marksWhenOpen();

        void openTrail(boolean open);

        void browse(String url);

        /// Keeps an article for later when there is no network to fetch it from; false when there is one.
        boolean waits(String url, String title, long from);
    }

    Opening(Reading reading, TimelineModel timeline, TrailModel trail, ArticleView view, Marking marking, Background background,
            Notices notices, ZoneId zone, Shell shell) {
        this.reading = reading;
        this.timeline = timeline;
        this.trail = trail;
        this.view = view;
        this.marking = marking;
        this.background = background;
        this.notices = notices;
        this.zone = zone;
        this.shell = shell;
        open = new Latest(background);
        again = new Latest(background);
        follow = new Latest(background);
        readSoon.setOnFinished(e -> markRead());
    }

    /// The open article's row with its marks as they are now; null when no article is open.
    ReadOnlyObjectProperty<@Nullable Row> row() {
        return row.getReadOnlyProperty();
    }

    /// The open article; 0 when there is none.
    long article() {
        Opened now = opened.get();
        return now == null ? 0 : now.row().id();
    }

    /// The key of a picture's stored bytes; any thread.
    @Nullable String hash(String url) {
        Opened now = drawn;
        Reading.Picture picture = now == null ? null : now.images().get(url);
        return picture == null ? null : picture.hash();
    }

    boolean canGoBack() {
        return history.canGoBack();
    }

    /// How the open article was reached; empty when none is open.
    String way() {
        History.Visit<ReadingPosition> here = history.now();
        return here == null ? "" : here.from();
    }

    boolean isFollowed() {
        return followed;
    }

    boolean canGoForward() {
        return history.canGoForward();
    }

    /// How far the articles were read; those left at their beginning need no place.
    Map<Long, ReadingPosition> places() {
        Map<Long, ReadingPosition> all = new HashMap<>(places);
        if (article() != 0 && !fetching) {
            all.put(article(), view.position());
        }
        all.values().removeIf(ReadingPosition.START::equals);
        return all;
    }

    /// Takes up what [#places] gave to an earlier window.
    void places(Map<Long, ReadingPosition> earlier) {
        places.putAll(earlier);
    }

    /// Opens a stored article.
    void open(long article) {
        open(article, false);
    }

    /// Opens a stored article that a link of the open one leads to.
    void openLinked(long article) {
        open(article, true);
    }

    private void open(long article, boolean byLink) {
        if (article == 0 || article == article() && !fetching) {
            return;
        }
        follow.forget();
        load(article, found -> {
            leave();
            followed = byLink;
            history.visit(new History.Visit<>(article, byLink ? crumbs() : timeline.shown().get().title(), null, shell.isTrailOpen()));
            show(found, places.getOrDefault(article, ReadingPosition.START));
        });
    }

    /// The way to what the open article leads to: the view, and the source of the open one; what lies between is left out.
    private String crumbs() {
        History.Visit<ReadingPosition> here = history.now();
        Row open = row.get();
        if (here == null || open == null) {
            return timeline.shown().get().title();
        }
        int first = here.from().indexOf(STEP);
        return (first < 0 ? here.from() : here.from().substring(0, first) + STEP + "\u2026") + STEP + open.source();
    }

    private void load(long article, Consumer<Opened> then) {
        open.ask(() -> Optional.ofNullable(reading.open(article)), found -> {
            if (found.isPresent()) {
                then.accept(found.get());
            } else {
                notices.say(Words.of("notice.noArticle"));
            }
        });
    }

    private void leave() {
        if (opened.get() != null) {
            ReadingPosition at = view.position();
            places.put(article(), at);
            history.note(at, shell.isTrailOpen());
        }
    }

    private void show(Opened found, ReadingPosition at) {
        fetching = false;
        view.show(page(found, false), at);
        view.highlight(timeline.terms());
        settle(found);
    }

    private void settle(Opened found) {
        opened.set(found);
        row.set(found.row());
        shell.shown(found, way());
        trail.show(found.row().id(), found.citations(), found.comments(), found.byline());
        readSoon.stop();
        if (!found.row().read()) {
            readSoon.playFromStart();
        }
    }

    private ArticlePage page(Opened found, boolean nowFetching) {
        drawn = found;
        return ArticlePages.of(found, nowFetching, Words.language(), zone);
    }

    /// The open article counts as read, where opening one does so at all.
    void markRead() {
        Row now = row.get();
        if (now != null && !now.read() && shell.marksWhenOpen()) {
            marking.set(Mark.READ, List.of(now.id()), true);
            put(Marking.change(Mark.READ, true).apply(now));
        }
    }

    /// Gives the open article another row, after a mark.
    void put(Row marked) {
        row.set(marked);
    }

    /// Goes to an address: stored articles open at once, others are fetched while the trail stays.
    void follow(String url, String title) {
        long from = article();
        readSoon.stop();
        markRead();
        follow.ask(() -> Optional.ofNullable(reading.find(url)).map(reading::open), found -> {
            if (found.isPresent() && found.get().body() != Reading.Body.NONE && found.get().body() != Reading.Body.SUMMARY) {
                openLinked(found.get().row().id());
            } else {
                fetch(url, title, from);
            }
        });
    }

    private void fetch(String url, String title, long from) {
        if (shell.waits(url, title, from)) {
            return;
        }
        leave();
        fetching = true;
        trail.fetching(url, new TrailModel.Fetching(null));
        view.show(Skeleton.of(title, url));
        follow.ask(() -> reading.fetch(url, from == 0 ? null : from), result -> {
            switch (result) {
                case Reading.Result.Stored stored -> {
                    trail.fetching(url, null);
                    openLinked(stored.article());
                }
                case Reading.Result.Failed failed -> failed(url, failed);
            }
        }, trouble -> failed(url, Troubles.words(trouble), null));
    }

    private void failed(String url, Reading.Result.Failed failed) {
        String advice = failed.problem().advice();
        failed(url, Sentences.of(failed.problem().summary()) + (advice == null ? "" : " " + Sentences.of(advice)), failed.article());
    }

    private void failed(String url, String sentence, @Nullable Long article) {
        trail.fetching(url, new TrailModel.Fetching(sentence));
        notices.offer(sentence, Words.of("notice.browser"), () -> shell.browse(url));
        Opened before = opened.get();
        if (article != null && article != article()) {
            open(article);
        } else if (before != null) {
            show(before, places.getOrDefault(before.row().id(), ReadingPosition.START));
        } else {
            fetching = false;
            view.clear();
            shell.shown(null, "");
        }
    }

    /// Shows what the publisher changed in the open article; a notice where nothing is known of it.
    void versions(Overlay overlay) {
        Opened now = opened.get();
        if (now == null || now.earlier().isEmpty()) {
            notices.say(Words.of("notice.noVersions"));
            return;
        }
        List<VersionsDialog.Version> earlier = now.earlier().stream().map(each -> new VersionsDialog.Version(
                Words.of("versions.before", ArticlePages.moment(each.replacedAt(), Words.language(), zone)), each.title(), each.text())).toList();
        overlay.show(new VersionsDialog(earlier, new VersionsDialog.Version("", now.row().title(), now.text()), background, overlay::close));
    }

    /// The open article as plain text.
    void plainText(Overlay overlay) {
        Opened now = opened.get();
        if (now != null) {
            overlay.show(new PlainTextDialog(now.row().title(), view.plainText(), overlay::close));
        }
    }

    /// Fetches the whole of the open article.
    void fetchFullText() {
        Opened now = opened.get();
        if (now == null || fetching || shell.waits(now.row().url(), now.row().title(), 0)) {
            return;
        }
        fetching = true;
        long article = now.row().id();
        view.show(page(now, true), view.position());
        follow.ask(() -> reading.fetch(now.row().url(), null), result -> {
            fetching = false;
            if (result instanceof Reading.Result.Failed failed) {
                notices.say(Sentences.of(failed.problem().summary()));
            }
            reload(article);
        }, trouble -> {
            fetching = false;
            notices.say(Troubles.words(trouble));
            reload(article);
        });
    }

    /// Fetches a picture that is missing.
    void fetchImage(String url) {
        long article = article();
        background.ask(() -> {
            reading.fetchPictures(article);
            return true;
        }, done -> {
            if (article == article()) {
                view.refreshImage(url);
            }
        });
    }

    private void reload(long article) {
        again.ask(() -> Optional.ofNullable(reading.open(article)), found -> {
            if (article() == article && found.isPresent()) {
                view.show(page(found.get(), false), view.position());
                settle(found.get());
            }
        });
    }

    void hear(News news) {
        trail.hear(news);
        long article = article();
        Opened now = opened.get();
        boolean marked = news.marks().contains(article);
        if (now == null || fetching || !(news.all() || marked || news.articles().contains(article))) {
            return;
        }
        again.ask(() -> Optional.ofNullable(reading.open(article)), found -> {
            if (article() != article || found.isEmpty()) {
                return;
            }
            put(found.get().row());
            if (!found.get().html().equals(now.html())) {
                view.show(page(found.get(), false), view.position());
                settle(found.get());
            }
        });
    }

    void back() {
        leave();
        visit(history.back());
    }

    void forward() {
        leave();
        visit(history.forward());
    }

    private void visit(History.@Nullable Visit<ReadingPosition> to) {
        if (to == null) {
            return;
        }
        follow.forget();
        ReadingPosition place = to.place() == null ? ReadingPosition.START : to.place();
        load(to.article(), found -> {
            followed = false;
            shell.openTrail(to.trail());
            show(found, place);
        });
    }
}

package docket.ui.trail;

import docket.app.Following;
import docket.app.Talk;
import docket.app.Trail;
import docket.model.Citation;
import docket.model.CommentFacts;
import docket.ui.work.Background;
import docket.ui.work.Latest;
import docket.ui.work.News;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import org.jspecify.annotations.Nullable;

/// What the trail of the open article shows. JavaFX thread only.
public final class TrailModel {
    private final Trail trail;
    private final Talk talk;
    private final Following following;
    private final Background background;
    private final Latest load;
    /// Comments that were new when the article was opened; they stay marked until it is left.
    private final Set<String> fresh = new HashSet<>();
    private boolean looked;
    private final StoryNews storyNews = new StoryNews();
    /// Counts up whenever something to show changed.
    private final ReadOnlyLongWrapper version = new ReadOnlyLongWrapper();
    private final ReadOnlyIntegerWrapper links = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper comments = new ReadOnlyIntegerWrapper();
    private final Map<String, Fetching> fetching = new HashMap<>();
    private long article;
    private Trail.View view = Trail.View.EMPTY;
    private List<Discussion> discussions = List.of();
    private List<Citation> citations = List.of();
    private Map<String, Trail.Item> documents = Map.of();
    private CommentFacts facts = CommentFacts.NONE;
    private @Nullable String byline;
    private boolean asking;
    private boolean offline;
    private Set<String> queued = Set.of();

    /// How fetching an item stands.
    ///
    /// @param problem null while it runs, or waits
    /// @param waits for the network
    public record Fetching(@Nullable String problem, boolean waits) {
        public Fetching(@Nullable String problem) {
            this(problem, false);
        }
    }

    /// A thread with its comments laid out.
    record Discussion(Talk.Thread thread, List<CommentLine> lines) {}

    public TrailModel(Trail trail, Talk talk, Following following, Background background) {
        this.trail = trail;
        this.talk = talk;
        this.following = following;
        this.background = background;
        this.load = new Latest(background);
    }

    /// @param stated what the feed and the page say of the discussion
    /// @param author the article's byline, to mark its author's comments
    public void show(long article, List<Citation> cited, CommentFacts stated, @Nullable String author) {
        if (article != this.article) {
            view = Trail.View.EMPTY;
            discussions = List.of();
            documents = Map.of();
            asking = false;
            fetching.clear();
            fresh.clear();
            looked = false;
        }
        this.article = article;
        citations = distinct(cited);
        facts = stated;
        byline = author;
        count();
        reload();
    }

    public void clear() {
        load.forget();
        article = 0;
        view = Trail.View.EMPTY;
        discussions = List.of();
        citations = List.of();
        facts = CommentFacts.NONE;
        count();
    }

    /// Reads the trail again.
    public void reload() {
        long wanted = article;
        List<Citation> cited = citations;
        load.ask(() -> new Read(trail.of(wanted), trail.documents(cited), talk.stored(wanted).stream()
                .map(thread -> new Discussion(thread, CommentLine.of(thread.comments()))).toList()), read -> {
            view = read.view();
            documents = read.documents();
            storyNews.take(view);
            discussions = read.discussions();
            discussions.forEach(discussion -> fresh.addAll(discussion.thread().fresh()));
            count();
        });
    }

    private record Read(Trail.View view, Map<String, Trail.Item> documents, List<Discussion> discussions) {}

    /// The person has the discussion before them.
    void look() {
        if (!looked && !discussions.isEmpty()) {
            looked = true;
            long seen = article;
            background.ask(() -> {
                talk.looked(seen);
                return seen;
            }, done -> {});
        }
    }

    /// The person has the trail before them: what is new in a followed story is so no longer, though it stays marked here
    /// until the story is left.
    void visit() {
        if (storyNews.wantsVisit(view)) {
            long story = view.storyId();
            background.run(() -> following.visited(story));
        }
    }

    StoryNews storyNews() {
        return storyNews;
    }

    /// True when a comment came since the last look.
    boolean isFresh(String comment) {
        return fresh.contains(comment);
    }

    int fresh() {
        return fresh.size();
    }

    public void hear(News news) {
        if (article != 0 && (news.all() || !news.articles().isEmpty() || !news.marks().isEmpty()
                || news.threads().contains(article))) {
            reload();
        }
    }

    /// One line a document, however often it is cited.
    private static List<Citation> distinct(List<Citation> all) {
        Map<String, Citation> byName = new LinkedHashMap<>();
        all.forEach(citation -> byName.putIfAbsent(citation.normalised(), citation));
        return List.copyOf(byName.values());
    }

    private void count() {
        links.set(view.size());
        int stored = discussions.stream().mapToInt(d -> d.lines().size()).sum();
        Integer stated = facts.count();
        comments.set(Math.max(stored, stated == null ? 0 : stated));
        version.set(version.get() + 1);
    }

    /// Tells how fetching an address stands: null when it is over and well.
    public void fetching(String url, @Nullable Fetching state) {
        if (state == null) {
            fetching.remove(url);
        } else {
            fetching.put(url, state);
        }
        version.set(version.get() + 1);
    }

    public void asking(boolean now) {
        asking = now;
        version.set(version.get() + 1);
    }

    /// True when a discussion is told of and nothing of it is stored.
    public boolean wantsComments() {
        return !asking && discussions.stream().allMatch(d -> d.lines().isEmpty())
                && (facts.feedUrl() != null || facts.url() != null);
    }

    boolean isAsking() {
        return asking;
    }

    @Nullable Fetching fetching(String url) {
        Fetching now = fetching.get(url);
        return now == null && queued.contains(url) ? new Fetching(null, true) : now;
    }

    /// Whether there is no network, and the addresses that wait for it.
    public void offline(boolean none, Set<String> waiting) {
        offline = none;
        queued = Set.copyOf(waiting);
        version.set(version.get() + 1);
    }

    boolean isOffline() {
        return offline;
    }

    public ReadOnlyLongProperty version() {
        return version.getReadOnlyProperty();
    }

    /// How many articles it leads to.
    public ReadOnlyIntegerProperty links() {
        return links.getReadOnlyProperty();
    }

    /// How many comments there are: those stored, or as many as the page states.
    public ReadOnlyIntegerProperty comments() {
        return comments.getReadOnlyProperty();
    }

    public long article() {
        return article;
    }

    public List<Citation> citations() {
        return citations;
    }

    /// A cited document as it can be opened; null where no address is known.
    Trail.@Nullable Item document(Citation citation) {
        return documents.get(citation.normalised());
    }

    /// Items that are neither stored nor being fetched.
    public List<Trail.Item> missing() {
        return view.sections().stream().flatMap(section -> section.items().stream())
                .filter(item -> !item.stored() && fetching(item.url()) == null).toList();
    }

    /// Addresses stored among those it lists.
    public Set<String> stored() {
        return view.sections().stream().flatMap(section -> section.items().stream()).filter(Trail.Item::stored)
                .map(Trail.Item::url).collect(java.util.stream.Collectors.toUnmodifiableSet());
    }

    Trail.View view() {
        return view;
    }

    List<Discussion> discussions() {
        return discussions;
    }

    CommentFacts facts() {
        return facts;
    }

    /// True when the comment's author seems to be the article's.
    boolean wrote(@Nullable String author) {
        String by = byline;
        return author != null && by != null && author.length() > 3 && by.regionMatches(true, 0, author, 0, author.length());
    }
}

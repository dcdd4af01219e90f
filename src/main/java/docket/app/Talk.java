package docket.app;

import docket.comments.Discussions;
import docket.comments.ThreadParser;
import docket.fetch.Fetched;
import docket.fetch.Web;
import docket.model.Comment;
import docket.model.Outcome;
import docket.model.Problem;
import docket.model.Validators;
import docket.store.Articles;
import docket.store.Settings;
import docket.store.Store;
import docket.store.Threads;
import docket.url.WebUrl;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Discussions of an article: the stored copy, and a fresh one when the reader asks.
public final class Talk {
    /// @param source `comments` for the article's own, else the service's name
    /// @param url the page of the discussion
    /// @param count what the source states
    /// @param seen when it was fetched
    /// @param fresh ids of the comments that came since the person last had the discussion before them
    public record Thread(String source, @Nullable String url, @Nullable Integer count, @Nullable Instant seen, List<Comment> comments,
            Set<String> fresh) {}

    /// A much discussed article has dozens of threads; the first ones are the largest.
    private static final int MAX_THREADS = 3;
    private static final String ELSEWHERE = "discussions.elsewhere";

    private final Store store;
    private final Web web;
    private final InstantSource clock;
    private final Function<String, List<Discussions.Endpoint>> searches;
    private final ThreadParser parser = new ThreadParser();

    public Talk(Store store, Web web, InstantSource clock) {
        this(store, web, clock, Discussions::searches);
    }

    /// @param searches where to ask for discussions of an address
    Talk(Store store, Web web, InstantSource clock, Function<String, List<Discussions.Endpoint>> searches) {
        this.store = store;
        this.web = web;
        this.clock = clock;
        this.searches = searches;
    }

    /// From the store alone.
    public List<Thread> stored(long article) {
        return store.read(db -> {
            List<Thread> threads = new ArrayList<>();
            for (Threads.Stored t : Threads.of(db, article)) {
                threads.add(new Thread(t.source(), t.url(), t.count(), t.seenAt(), t.comments(),
                        Set.copyOf(Threads.fresh(db, article, t.source(), t.url()))));
            }
            return List.copyOf(threads);
        });
    }

    /// The person has the discussion of the article before them: what comes from now on is new at the next look.
    public void looked(long article) {
        store.update(db -> Threads.looked(db, article, clock.instant()));
    }

    /// Whether opening a discussion also asks services where the article may be discussed. Off until the person says so.
    public boolean asksElsewhere() {
        return "true".equals(store.read(db -> Settings.get(db, ELSEWHERE)));
    }

    /// The hosts that learn an article's address when discussions are asked for elsewhere.
    public List<String> asked(String articleUrl) {
        return searches.apply(articleUrl).stream().map(endpoint -> WebUrl.host(endpoint.url())).filter(Objects::nonNull).toList();
    }

    /// Asks for the article's own discussion, and at third parties only if `elsewhere`.
    ///
    /// @return what could not be had, empty when all is well; the comments are then in [#stored]
    public List<Problem> fetch(long article, boolean elsewhere) throws InterruptedException {
        Articles.Whole whole = store.read(db -> Articles.whole(db, article));
        if (whole == null) {
            return List.of(new Problem(Outcome.GONE, "There is no article " + article + ".", null));
        }
        List<Problem> problems = new ArrayList<>();
        boolean any = false;
        List<Discussions.Endpoint> own = Discussions.own(whole.url(), whole.comments());
        for (Discussions.Endpoint endpoint : own) {
            // One good answer from the site itself is enough; the others were second guesses.
            if (!any || endpoint.thirdParty()) {
                any |= fetch(article, whole.url(), endpoint, problems);
            }
        }
        if (elsewhere) {
            for (Discussions.Endpoint search : searches.apply(whole.url())) {
                any |= search(article, whole.url(), search);
            }
        }
        if (any) {
            problems.clear();
        } else if (own.isEmpty()) {
            problems.add(new Problem(Outcome.GONE, "This page has no comment feed.",
                    whole.comments().url() == null ? null : "Open the comments in the browser."));
        }
        return problems;
    }

    /// Asks a service which threads it has for the address, then for the threads. That it has none is no problem.
    private boolean search(long article, String articleUrl, Discussions.Endpoint search) throws InterruptedException {
        Fetched fetched = web.get(new Web.Request(search.url(), Validators.NONE, Web.Purpose.COMMENTS, articleUrl));
        if (!(fetched instanceof Fetched.Body body)) {
            return false;
        }
        boolean any = false;
        List<Discussions.Endpoint> threads = parser.found(body.bytes(), body.url(), articleUrl);
        for (Discussions.Endpoint thread : threads.subList(0, Math.min(MAX_THREADS, threads.size()))) {
            any |= fetch(article, articleUrl, thread, new ArrayList<>());
        }
        return any;
    }

    private boolean fetch(long article, String articleUrl, Discussions.Endpoint endpoint, List<Problem> problems)
            throws InterruptedException {
        Fetched fetched = web.get(new Web.Request(endpoint.url(), Validators.NONE, Web.Purpose.COMMENTS, articleUrl));
        if (!(fetched instanceof Fetched.Body body)) {
            if (fetched instanceof Fetched.Failed failed) {
                problems.add(failed.problem());
            }
            return false;
        }
        ThreadParser.Thread thread = parser.parse(body.bytes(), body.url(), body.contentType());
        if (thread == null) {
            problems.add(new Problem(Outcome.PARSE, "The discussion at " + body.url() + " could not be read.", null));
            return false;
        }
        String url = thread.url() != null ? thread.url() : endpoint.url();
        store.update(db -> Threads.save(db, article,
                new Threads.Stored(endpoint.source(), url, thread.count(), clock.instant(), thread.comments())));
        return true;
    }
}

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
import docket.store.Store;
import docket.store.Threads;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Discussions of an article: the stored copy, and a fresh one when the reader asks.
public final class Talk {
    /// @param source `comments` for the article's own, else the service's name
    /// @param url the page of the discussion
    /// @param count what the source states
    /// @param seen when it was fetched
    public record Thread(String source, @Nullable String url, @Nullable Integer count, @Nullable Instant seen, List<Comment> comments) {}

    /// A much discussed article has dozens of threads; the first ones are the largest.
    private static final int MAX_THREADS = 3;

    private final Store store;
    private final Web web;
    private final InstantSource clock;
    private final ThreadParser parser = new ThreadParser();

    public Talk(Store store, Web web, InstantSource clock) {
        this.store = store;
        this.web = web;
        this.clock = clock;
    }

    /// From the store alone.
    public List<Thread> stored(long article) {
        return store.read(db -> Threads.of(db, article)).stream()
                .map(t -> new Thread(t.source(), t.url(), t.count(), t.seenAt(), t.comments())).toList();
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
            for (Discussions.Endpoint search : Discussions.searches(whole.url())) {
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

package docket.app;

import docket.comments.Discussions;
import docket.comments.ThreadParser;
import docket.fetch.Fetched;
import docket.fetch.Web;
import docket.model.Comment;
import docket.model.CommentFacts;
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
        CommentFacts facts = whole.comments();
        List<Discussions.Endpoint> endpoints = new ArrayList<>(Discussions.own(whole.url(), facts));
        if (elsewhere) {
            endpoints.addAll(Discussions.searches(whole.url()));
        }
        boolean any = false;
        for (Discussions.Endpoint endpoint : endpoints) {
            // One good answer from the site itself is enough; the others were second guesses.
            if (any && !endpoint.thirdParty()) {
                continue;
            }
            any |= fetch(article, whole.url(), endpoint, problems);
        }
        if (any) {
            problems.clear();
        } else if (endpoints.isEmpty()) {
            problems.add(new Problem(Outcome.GONE, "This page has no comment feed.",
                    facts.url() == null ? null : "Open the comments in the browser."));
        }
        return problems;
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

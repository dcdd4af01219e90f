package docket.app;

import docket.feed.Discovery;
import docket.feed.FeedParser;
import docket.feed.NotAFeed;
import docket.fetch.Fetched;
import docket.fetch.Web;
import docket.html.PlainText;
import docket.model.Entry;
import docket.model.Outcome;
import docket.model.ParsedFeed;
import docket.model.Problem;
import docket.model.Published;
import docket.model.Validators;
import docket.store.Body;
import docket.store.Feeds;
import docket.store.Store;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds the feeds behind an address that a person typed.
final class FeedFinder {
    private static final int MAX_CANDIDATES = 6;
    private static final int FULL_WORDS = 150;

    private final Store store;
    private final Web web;
    private final Discovered discovered;
    private final FeedParser parser = new FeedParser();

    /// @param discovered gets the documents of the feeds found
    FeedFinder(Store store, Web web, Discovered discovered) {
        this.store = store;
        this.web = web;
        this.discovered = discovered;
    }

    Library.Found discover(String typed) throws InterruptedException {
        String url = Discovery.tidy(typed);
        if (url == null) {
            return new Library.Found.Nothing(new Problem(Outcome.REFUSED, "\"" + typed.strip() + "\" is no web address.",
                    "Type the address of a site or feed, like example.org."), List.of());
        }
        Set<String> tried = new LinkedHashSet<>();
        tried.add(Secrets.without(url));
        return switch (get(url, url)) {
            case Fetched.Body body -> inBody(url, body, tried);
            case Fetched.Unchanged _ -> nothing(new Problem(Outcome.HTTP, Secrets.without(url) + " sent no content.", null), tried);
            case Fetched.Failed failed -> nothing(failed.problem(), tried);
        };
    }

    private Library.Found inBody(String url, Fetched.Body body, Set<String> tried) throws InterruptedException {
        Problem problem;
        boolean webPage;
        try {
            String address = body.movedTo() != null ? body.movedTo() : url;
            return new Library.Found.Feeds(List.of(preview(address, body)));
        } catch (NotAFeed e) {
            problem = e.problem();
            webPage = e.isWebPage();
        }
        if (!webPage) {
            return nothing(problem, tried);
        }
        List<Library.Preview> found = new ArrayList<>();
        for (Discovery.Candidate candidate : Discovery.inPage(body.bytes(), body.url(), body.contentType())) {
            if (found.size() < MAX_CANDIDATES && tried.add(candidate.url())) {
                addIfFeed(candidate.url(), body.url(), found);
            }
        }
        for (String guess : found.isEmpty() ? Discovery.guesses(body.url()) : List.<String>of()) {
            if (found.isEmpty() && tried.add(guess)) {
                addIfFeed(guess, body.url(), found);
            }
        }
        return found.isEmpty() ? nothing(new Problem(Outcome.NOT_A_FEED, "No feed on this page.",
                "The site may have one under another address."), tried) : new Library.Found.Feeds(found);
    }

    private void addIfFeed(String url, String page, List<Library.Preview> found) throws InterruptedException {
        if (get(url, page) instanceof Fetched.Body body) {
            try {
                found.add(preview(url, body));
            } catch (NotAFeed e) {
                // A guess that was wrong; it stands among the addresses tried.
                return;
            }
        }
    }

    private Fetched get(String url, String referrer) throws InterruptedException {
        return web.get(new Web.Request(url, Validators.NONE, Web.Purpose.FEED, referrer));
    }

    private Library.Preview preview(String url, Fetched.Body body) throws NotAFeed {
        ParsedFeed feed = parser.parse(body.bytes(), body.url(), body.contentType());
        discovered.keep(url, body);
        @Nullable Instant newest = feed.entries().stream().map(Entry::published).filter(Objects::nonNull).map(Published::at)
                .max(Comparator.naturalOrder()).orElse(null);
        List<String> titles = feed.entries().stream().map(Entry::title).filter(Objects::nonNull).limit(3).toList();
        long full = feed.entries().stream().filter(e -> e.contentHtml() != null
                && Body.words(PlainText.of(e.contentHtml())) >= FULL_WORDS).count();
        Long known = store.read(db -> {
            Long asWritten = Feeds.byUrl(db, url);
            return asWritten != null ? asWritten : Feeds.byUrl(db, Secrets.without(url));
        });
        String title = feed.title() != null ? feed.title() : Library.placeholderTitle(url);
        return new Library.Preview(url, title, feed.format(), feed.entries().size(), newest, titles,
                full * 2 > feed.entries().size(), known);
    }

    private static Library.Found nothing(Problem problem, Set<String> tried) {
        return new Library.Found.Nothing(problem, List.copyOf(tried));
    }
}

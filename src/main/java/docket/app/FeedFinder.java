package docket.app;

import docket.feed.Discovery;
import docket.feed.FeedParser;
import docket.feed.NotAFeed;
import docket.feed.Opml;
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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds the feeds behind an address that a person typed: the address itself, what its page names, what the pages name that
/// it leads to, the site's front page, and at last where sites keep feeds without saying so.
final class FeedFinder {
    private static final int MAX_CANDIDATES = 6;
    /// Requests for one address in all; a person waits for them.
    private static final int MAX_REQUESTS = 24;
    /// A refresh to a frameset to a page.
    private static final int MAX_LEADS = 2;
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
        Library.Found found = new Hunt(url).start();
        boolean schemeGuessed = url.startsWith("https:") && !typed.toLowerCase(Locale.ROOT).contains("https:");
        if (schemeGuessed && found instanceof Library.Found.Nothing nothing && isWithoutAnswer(nothing.problem())
                && new Hunt("http" + url.substring(5)).start() instanceof Library.Found.Feeds plain) {
            return plain;
        }
        return found;
    }

    private static boolean isWithoutAnswer(Problem problem) {
        return switch (problem.outcome()) {
            case TRANSPORT, TLS, CONNECT -> true;
            default -> false;
        };
    }

    /// One search: what was asked for and what was found.
    private final class Hunt {
        private final String first;
        private final Set<String> tried = new LinkedHashSet<>();
        private final Set<String> seen = new HashSet<>();
        private final List<Library.Preview> found = new ArrayList<>();

        Hunt(String first) {
            this.first = first;
        }

        Library.Found start() throws InterruptedException {
            tried.add(first);
            Fetched fetched = FeedFinder.this.get(first, first);
            if (fetched instanceof Fetched.Body body) {
                NotAFeed refused = take(first, body);
                if (refused != null && !isPage(refused, body)) {
                    int feeds = feeds(Opml.read(body.bytes()).outlines());
                    return feeds == 0 ? result(refused.problem()) : new Library.Found.Subscriptions(refused.problem(), feeds, body.bytes());
                }
                if (refused != null) {
                    look(body);
                }
                return result(new Problem(Outcome.NOT_A_FEED, "No feed on this page.", "The site may have one under another address."));
            }
            Problem problem = fetched instanceof Fetched.Failed failed ? failed.problem() : new Problem(Outcome.HTTP, Secrets.without(first) + " sent no content.", null);
            if (fetched instanceof Fetched.Failed failed && failed.status() > 0) {
                tryUntilFound(Discovery.knownSites(first)); // sites that keep programs from their pages let them have the feeds
            }
            return result(problem);
        }

        private static int feeds(List<Opml.Outline> outlines) {
            return outlines.stream().mapToInt(each -> (each.feedUrl() == null ? 0 : 1) + feeds(each.children())).sum();
        }

        private Library.Found result(Problem problem) {
            return found.isEmpty() ? new Library.Found.Nothing(problem, tried.stream().map(Secrets::without).toList()) : new Library.Found.Feeds(found);
        }

        /// From a page to everything behind it, until something is found.
        private void look(Fetched.Body page) throws InterruptedException {
            named(page, MAX_LEADS);
            String root = Discovery.root(page.url()) + "/";
            if (found.isEmpty() && get(root) instanceof Fetched.Body front && isPage(root, front)) {
                named(front, 1);
            }
            tryUntilFound(Discovery.guesses(page.url()));
        }

        /// What a page names, or else what the pages name that it leads to.
        private void named(Fetched.Body page, int leads) throws InterruptedException {
            Discovery.Page read = Discovery.inPage(page.bytes(), page.url(), page.contentType(), page.links());
            List<Fetched.Body> pages = new ArrayList<>();
            for (Discovery.Candidate candidate : read.feeds()) {
                if (found.size() < MAX_CANDIDATES && get(candidate.url()) instanceof Fetched.Body body && isPage(candidate.url(), body)) {
                    pages.add(body); // "RSS" often leads to a page that lists the feeds
                }
            }
            for (String lead : found.isEmpty() && leads > 0 ? read.leads() : List.<String>of()) {
                if (get(lead) instanceof Fetched.Body body && isPage(lead, body)) {
                    pages.add(body);
                }
            }
            for (Fetched.Body next : pages) {
                if (found.isEmpty() && leads > 0) {
                    named(next, leads - 1);
                }
            }
        }

        private void tryUntilFound(List<String> guesses) throws InterruptedException {
            for (String guess : guesses) {
                if (found.isEmpty() && get(guess) instanceof Fetched.Body body) {
                    take(guess, body);
                }
            }
        }

        /// Asks once for an address, as long as there may be requests.
        private @Nullable Fetched get(String url) throws InterruptedException {
            return tried.size() < MAX_REQUESTS && tried.add(url) ? FeedFinder.this.get(url, first) : null;
        }

        /// Takes the body for a feed, and says whether it is a page instead.
        private boolean isPage(String url, Fetched.Body body) {
            NotAFeed refused = take(url, body);
            return refused != null && isPage(refused, body);
        }

        /// Many pages have no `<html>`; then the server's word counts.
        private static boolean isPage(NotAFeed refused, Fetched.Body body) {
            String type = body.contentType() == null ? "" : body.contentType().toLowerCase(Locale.ROOT);
            return refused.isWebPage() || refused.problem().outcome() == Outcome.NOT_A_FEED && type.contains("html");
        }

        /// Takes the body for a feed.
        ///
        /// @return why it is none; null when it is one
        private @Nullable NotAFeed take(String url, Fetched.Body body) {
            try {
                String address = body.movedTo() != null ? body.movedTo() : url;
                Library.Preview preview = preview(address, body);
                if (seen.add(body.url())) {
                    found.add(preview);
                }
                return null;
            } catch (NotAFeed e) {
                return e;
            }
        }

    }

    private Fetched get(String url, String referrer) throws InterruptedException {
        return web.get(new Web.Request(url, Validators.NONE, Web.Purpose.FEED, referrer));
    }

    private Library.Preview preview(String url, Fetched.Body body) throws NotAFeed {
        ParsedFeed feed = parser.parse(body.bytes(), body.url(), body.contentType());
        discovered.keep(Secrets.without(url), body);
        @Nullable Instant newest = feed.entries().stream().map(Entry::published).filter(Objects::nonNull).map(Published::at)
                .max(Comparator.naturalOrder()).orElse(null);
        // Some feeds begin with their oldest entry. Those without a time keep their order, below.
        List<String> titles = feed.entries().stream().filter(e -> e.title() != null)
                .sorted(Comparator.comparing((Entry e) -> e.published() == null ? Instant.MIN : e.published().at()).reversed())
                .map(e -> String.valueOf(e.title())).limit(3).toList();
        long full = feed.entries().stream().filter(e -> e.contentHtml() != null
                && Body.words(PlainText.of(e.contentHtml())) >= FULL_WORDS).count();
        Long known = store.read(db -> {
            Long asWritten = Feeds.byUrl(db, url);
            return asWritten != null ? asWritten : Feeds.byUrl(db, Secrets.without(url));
        });
        String title = feed.title() != null ? feed.title() : Library.placeholderTitle(url);
        return new Library.Preview(url, title, feed.format(), feed.entries().size(), perWeek(feed), newest, titles,
                full * 2 > feed.entries().size(), known);
    }

    /// Over the newest entries, so that an archive of years does not count.
    private static @Nullable Double perWeek(ParsedFeed feed) {
        List<Instant> newest = feed.entries().stream().map(Entry::published).filter(Objects::nonNull).map(Published::at)
                .sorted(Comparator.reverseOrder()).limit(Schedule.ENTRIES).toList();
        Duration span = newest.size() < 2 ? Duration.ZERO : Duration.between(newest.getLast(), newest.getFirst());
        return span.isZero() ? null : (newest.size() - 1) * (double) Duration.ofDays(7).toSeconds() / span.toSeconds();
    }
}

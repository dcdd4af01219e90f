package docket.app;

import docket.extract.Extractor;
import docket.fetch.Fetched;
import docket.fetch.Web;
import docket.model.Extracted;
import docket.model.Outcome;
import docket.model.Problem;
import docket.model.Validators;
import docket.store.Articles;
import docket.store.Body;
import docket.store.Feeds;
import docket.store.PageWriter;
import docket.store.Pages;
import docket.store.SavedPage;
import docket.store.Store;
import docket.url.CanonicalUrl;
import docket.url.WebUrl;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Fetches one page, takes the article out and stores it with its related links.
final class PageVisit {
    /// Fewer words than this are no article worth opening.
    private static final int LEAST_WORDS = 25;

    private final Store store;
    private final Web web;
    private final Extractor extractor;
    private final Processors processors;
    private final InstantSource clock;
    private final boolean oneOfMany;
    /// So many pages are in memory as they came; those that are read only wait for the store.
    private final Semaphore unread = new Semaphore(Crowd.IN_FLIGHT);

    /// @param oneOfMany false where a person waits for each page
    PageVisit(Store store, Web web, Extractor extractor, Processors processors, InstantSource clock, boolean oneOfMany) {
        this.store = store;
        this.web = web;
        this.extractor = extractor;
        this.processors = processors;
        this.clock = clock;
        this.oneOfMany = oneOfMany;
    }

    /// @param url as found
    /// @param referrer the address of the feed or article that names it; `url` itself when a person typed it
    Reading.Result visit(String url, String referrer) throws InterruptedException {
        String key = CanonicalUrl.of(url);
        Supplier<Reading.Result> storing;
        unread.acquire();
        try {
            Long known = store.read(db -> Pages.find(db, key));
            Articles.Whole stored = known == null ? null : store.read(db -> Articles.whole(db, known));
            Long article = stored == null ? null : known;
            storing = switch (web.get(new Web.Request(url, Validators.NONE, Web.Purpose.PAGE, referrer))) {
                case Fetched.Body body -> body(key, url, body, article, stored);
                case Fetched.Unchanged _ -> () -> failed(article, new Problem(Outcome.HTTP, "The page answered that nothing changed.", null), true);
                case Fetched.Failed failed -> () -> failed(article, failed.problem(), isPassing(failed.problem().outcome()));
            };
        } finally {
            unread.release();
        }
        return storing.get();
    }

    /// @return stores what the page gave
    private Supplier<Reading.Result> body(String key, String url, Fetched.Body fetched, @Nullable Long article, Articles.@Nullable Whole stored)
            throws InterruptedException {
        SavedPage saved;
        String selector = article == null ? null : store.read(db -> Feeds.selector(db, article));
        try (Store.Coming _ = store.coming(); Processors.Turn _ = processors.turn()) {
            Extracted page = extractor.extract(fetched.bytes(), fetched.url(), fetched.contentType(), selector);
            Problem unusable = unusable(page, fetched.url());
            TextChoice choice = unusable == null ? TextChoice.of(page, stored) : new TextChoice(null, null);
            if (unusable != null && article == null) {
                return () -> new Reading.Result.Failed(unusable, null);
            }
            if (choice.body() != null) {
                choice.body().pack(store.dictionary());
            }
            saved = saved(key, url, fetched.url(), page, choice, unusable);
        }
        String problem = saved.problem();
        if (saved.body() == null && problem != null && article != null) {
            return () -> failed(article, new Problem(Outcome.PARSE, problem, null), false);
        }
        return () -> new Reading.Result.Stored(write(db -> PageWriter.save(db, saved, clock.instant())));
    }

    private static @Nullable Problem unusable(Extracted page, String url) {
        String host = WebUrl.host(url);
        String why = switch (page.kind()) {
            case ARTICLE -> null;
            case PAYWALL -> null;
            case INDEX -> "is a list of headlines, not an article";
            case ERROR -> "is an error page";
            case CHALLENGE -> "asks for a proof that a person is reading";
            case CONSENT -> "asks for consent before it shows the article";
            case LOGIN -> "asks to sign in";
            case EMPTY -> "has no text";
        };
        if (why == null && Body.words(page.text()) < LEAST_WORDS) {
            why = "has no article text";
        }
        return why == null ? null : new Problem(Outcome.PARSE, "The page at " + host + " " + why + ".", "Open it in the browser.");
    }

    private static SavedPage saved(String key, String url, String finalUrl, Extracted page, TextChoice choice, @Nullable Problem unusable) {
        boolean taken = choice.body() != null;
        List<String> images = new ArrayList<>(taken ? page.pictures() : List.of());
        if (page.image() != null && !images.contains(page.image())) {
            images.addFirst(page.image());
        }
        List<SavedPage.Listed> links = page.related().stream()
                .map(t -> new SavedPage.Listed(CanonicalUrl.of(t.url()), t)).filter(l -> !l.key().equals(key)).toList();
        String note = unusable != null ? unusable.summary()
                : page.kind() == Extracted.Kind.PAYWALL ? "Paywalled: this is what the page gave." : null;
        return new SavedPage(key, url, page.title(), page.byline(), page.siteName(), page.section(), page.lang(), page.published(),
                Intake.shortened(page.text()), page.image(), choice.body(), choice.name(), note,
                page.comments(), aliases(key, finalUrl, page), links, images,
                taken ? page.links().stream().map(CanonicalUrl::of).distinct().toList() : List.of());
    }

    /// Where the page came from, and what it calls itself, as long as that is on the same site and not its home page.
    private static List<String> aliases(String key, String finalUrl, Extracted page) {
        Set<String> keys = new LinkedHashSet<>();
        keys.add(CanonicalUrl.of(finalUrl));
        List<String> named = new ArrayList<>(page.aliases());
        if (page.canonical() != null) {
            named.addFirst(page.canonical());
        }
        for (String name : named) {
            if (sameSite(finalUrl, name) && name.replaceFirst("^https?://[^/]*", "").length() > 1) {
                keys.add(CanonicalUrl.of(name));
            }
        }
        keys.remove(key);
        return List.copyOf(keys);
    }

    /// True when both hosts are one, or share all but their first name.
    static boolean sameSite(String a, String b) {
        String hostA = WebUrl.host(a);
        String hostB = WebUrl.host(b);
        if (hostA == null || hostB == null) {
            return false;
        }
        return hostA.equals(hostB) || site(hostA).equals(site(hostB));
    }

    private static String site(String host) {
        if (host.matches("[0-9.:\\[\\]]+")) {
            return host;
        }
        String[] labels = host.toLowerCase(Locale.ROOT).split("\\.");
        int n = labels.length;
        // co.uk, com.au, gov.br: a short second label under a country needs one more name.
        int keep = n >= 3 && labels[n - 1].length() == 2 && labels[n - 2].length() <= 3 ? 3 : 2;
        return n <= keep ? host : String.join(".", List.of(labels).subList(n - keep, n));
    }

    private Reading.Result failed(@Nullable Long article, Problem problem, boolean retry) {
        if (article != null) {
            write(db -> {
                PageWriter.failed(db, article, problem.summary(), retry);
                return article;
            });
        }
        return new Reading.Result.Failed(problem, article);
    }

    private long write(Store.Work<Long> change) {
        return oneOfMany ? store.gather(change) : store.write(change);
    }

    private static boolean isPassing(Outcome outcome) {
        return switch (outcome) {
            case TIMEOUT, TRANSPORT, DNS, CONNECT, THROTTLED, HTTP -> true;
            case OK, TOO_LARGE, NOT_A_FEED, PARSE, REDIRECT, GONE, AUTH, TLS, REFUSED -> false;
        };
    }
}

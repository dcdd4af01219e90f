package docket.app;

import docket.extract.Extractor;
import docket.fetch.Web;
import docket.html.Document;
import docket.model.Citation;
import docket.model.CommentFacts;
import docket.model.Outcome;
import docket.model.Problem;
import docket.model.Published;
import docket.model.Row;
import docket.store.Articles;
import docket.store.Body.From;
import docket.store.Images;
import docket.store.Linking;
import docket.store.Links;
import docket.store.ListQuery;
import docket.store.Pages;
import docket.store.Revisions;
import docket.store.Store;
import docket.url.CanonicalUrl;
import docket.url.WebUrl;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Opening articles: from the store at once and without the network, or, when the reader asks, fetched, extracted and
/// stored first.
public final class Reading {
    /// How much of the article the store has.
    public enum Body {
        /// extracted from the page
        PAGE,
        /// the feed carried the full text
        FEED,
        /// only the feed's teaser
        SUMMARY,
        /// nothing but a title
        NONE
    }

    /// A stored article, ready to show.
    ///
    /// @param row as lists show it
    /// @param standfirst the teaser where it is not the body's own beginning
    /// @param html the body, clean
    /// @param text the body's words
    /// @param words of the body
    /// @param wanted true when the full text is still to be fetched
    /// @param images addresses of the body's pictures and what the store has of each
    /// @param related what the page lists, in its sections and order
    /// @param citations laws and cases named in the text, each once
    /// @param stored addresses linked in the text whose target can be read offline
    /// @param feeds titles of the feeds that have it, the first to name it first
    /// @param earlier texts before the publisher's changes, oldest first
    /// @param changedAt when the last of these changes was seen; null when there was none
    /// @param problem why the full text is missing
    /// @param choice the name of the [docket.extract.Agreement.Choice] between the page's and the feed's whole text; null where there was none
    public record Opened(Row row, @Nullable String byline, @Nullable String siteName, @Nullable String section, @Nullable String lang,
            @Nullable String standfirst, Body body, String html, String text, Document document, int words, boolean wanted,
            Map<String, Picture> images, List<Related> related, List<Citation> citations, CommentFacts comments,
            Set<String> stored, List<String> feeds, List<Earlier> earlier, @Nullable Instant changedAt, @Nullable Problem problem,
            @Nullable String choice) {
        /// The choice in an English sentence.
        public @Nullable String choiceSaid() {
            return TextChoice.sentence(choice);
        }
    }

    /// @param hash key of the stored bytes for [#image]; null when they are not stored
    public record Picture(@Nullable String hash, int width, int height) {}

    /// A link that the page lists.
    ///
    /// @param article the stored article, when its text is here
    public record Related(String section, String title, String url, @Nullable Published published, @Nullable String teaser,
            @Nullable Long article, boolean stored, @Nullable Problem problem) {}

    /// A text that the publisher changed.
    ///
    /// @param replacedAt when the change was seen
    public record Earlier(Instant replacedAt, String title, String text, String html) {}

    /// What fetching came to.
    public sealed interface Result {
        record Stored(long article) implements Result {}

        /// @param article the entry as the feed gave it, where there is one
        record Failed(Problem problem, @Nullable Long article) implements Result {}
    }

    /// A teaser is the body's beginning when so many characters agree.
    private static final int SAME_START = 60;
    private static final int LINKS_CHECKED = 200;

    private final Store store;
    private final PageVisit visit;
    private final PictureVisit pictures;

    public Reading(Store store, Web web, Extractor extractor, InstantSource clock) {
        this.store = store;
        visit = new PageVisit(store, web, extractor, new Processors(Thread::sleep), clock, false);
        pictures = new PictureVisit(store, web);
    }

    /// From the store alone; null when there is no such article.
    public @Nullable Opened open(long article) {
        record Parts(Row row, Articles.Whole whole, Map<String, Images.Use> images, List<Links.Listed> links, List<Citation> citations,
                List<String> feeds, List<Revisions.Revision> revisions) {}
        Parts parts = store.read(db -> {
            Articles.Whole whole = Articles.whole(db, article);
            List<Row> rows = ListQuery.rows(db, List.of(article));
            return whole == null || rows.isEmpty() ? null : new Parts(rows.getFirst(), whole, Images.of(db, article),
                    Links.listed(db, article), Linking.citations(db, article), Articles.feeds(db, article), Revisions.of(db, article));
        });
        if (parts == null) {
            return null;
        }
        Articles.Whole w = parts.whole();
        Document document = Document.parse(w.html(), w.url());
        Map<String, Picture> images = new HashMap<>();
        parts.images().forEach((url, use) -> images.put(url, new Picture(use.hash(), use.width(), use.height())));
        Problem problem = w.problem() == null ? null : new Problem(Outcome.PARSE, w.problem(), null);
        Body body = w.html().isBlank() ? Body.NONE : w.from() == From.PAGE ? Body.PAGE : w.from() == From.FEED ? Body.FEED : Body.SUMMARY;
        return new Opened(parts.row(), w.byline(), w.site(), w.section(), w.lang(), standfirst(w), body, w.html(), w.text(), document, w.words(),
                w.wanted(), images, related(parts.links()), once(parts.citations()), w.comments(), storedTargets(document),
                parts.feeds(), parts.revisions().stream().map(r -> new Earlier(r.replacedAt(), r.title(), r.text(), r.html())).toList(),
                w.changedAt(), problem, w.choice());
    }

    /// The stored article with this address, however it is written; null when there is none.
    public @Nullable Long find(String url) {
        return store.read(db -> {
            Long page = Pages.find(db, CanonicalUrl.of(url));
            return page == null || Articles.stored(db, page) == null ? null : page;
        });
    }

    /// Fetches the page, extracts and stores the article and its pictures. On success the article is on disk.
    ///
    /// @param from the article whose link is followed; null when a person typed the address
    public Result fetch(String url, @Nullable Long from) throws InterruptedException {
        String address = WebUrl.parse(url);
        if (address == null) {
            return new Result.Failed(new Problem(Outcome.REFUSED, "\"" + url + "\" is no web address.", null), null);
        }
        Articles.Whole source = from == null ? null : store.read(db -> Articles.whole(db, from));
        Result result = visit.visit(address, source == null ? address : source.url());
        if (from != null) {
            String problem = result instanceof Result.Failed failed ? failed.problem().summary() : null;
            store.update(db -> Links.problem(db, from, url, problem));
        }
        if (result instanceof Result.Stored stored) {
            fetchPictures(stored.article());
        }
        return result;
    }

    /// Fetches the pictures that an article lacks.
    public void fetchPictures(long article) throws InterruptedException {
        for (Images.Wanted wanted : store.read(db -> Images.wantedBy(db, article))) {
            pictures.visit(wanted);
        }
    }

    /// The bytes of a stored picture in a form JavaFX reads; null when there is none.
    public byte @Nullable [] image(String hash) {
        return store.read(db -> Images.bytes(db, hash));
    }

    /// The stored lead picture of an article, for the list; null when it is not stored.
    public byte @Nullable [] thumbnail(long article) {
        return store.read(db -> Images.lead(db, article));
    }

    private static @Nullable String standfirst(Articles.Whole w) {
        String summary = w.summary();
        if (summary == null || w.from() == From.SUMMARY) {
            return null;
        }
        String start = letters(summary);
        String text = letters(w.text().substring(0, Math.min(1_500, w.text().length())));
        return text.contains(start.substring(0, Math.min(SAME_START, start.length()))) ? null : summary;
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    private static List<Related> related(List<Links.Listed> links) {
        return links.stream().map(l -> new Related(l.section(), l.title(), l.url(), l.published(), l.teaser(), l.article(), l.stored(),
                l.problem() == null ? null : new Problem(Outcome.PARSE, l.problem(), null))).toList();
    }

    private static List<Citation> once(List<Citation> citations) {
        Set<String> seen = new HashSet<>();
        return citations.stream().filter(c -> seen.add(c.normalised())).toList();
    }

    private Set<String> storedTargets(Document document) {
        List<String> urls = new ArrayList<>();
        for (BodyParts.TextLink link : BodyParts.of(document).links()) {
            if (urls.size() < LINKS_CHECKED) {
                urls.add(link.url());
            }
        }
        Set<String> found = new HashSet<>();
        store.read(db -> {
            for (String url : urls) {
                Long page = Pages.find(db, CanonicalUrl.of(url));
                if (page != null && Articles.stored(db, page) != null) {
                    found.add(url);
                }
            }
            return true;
        });
        return found;
    }
}

package docket.app;

import docket.extract.Extractor;
import docket.fetch.Web;
import docket.html.Document;
import docket.model.Citation;
import docket.model.CommentFacts;
import docket.model.Problem;
import docket.model.Published;
import docket.model.Row;
import docket.store.Store;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
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
        /// a link's target, not fetched yet
        NONE
    }

    /// A stored article, ready to show.
    ///
    /// @param row as lists show it
    /// @param standfirst the teaser where it is not the body's own beginning
    /// @param words of the body
    /// @param images addresses of the body's pictures and what the store has of each
    /// @param related what the page lists, in its sections and order
    /// @param citations laws and cases named in the text, each once
    /// @param problem why the full text is missing
    public record Opened(Row row, @Nullable String byline, @Nullable String siteName, @Nullable String lang,
            @Nullable String standfirst, Body body, String html, Document document, int words, Map<String, Picture> images,
            List<Related> related, List<Citation> citations, CommentFacts comments, @Nullable Problem problem) {}

    /// @param hash key of the stored bytes for [#image]; null when they are not stored
    public record Picture(@Nullable String hash, int width, int height) {}

    /// A link that the page lists.
    ///
    /// @param article the stored article, when its text is here
    public record Related(String section, String title, String url, @Nullable Published published, @Nullable String teaser,
            @Nullable Long article, boolean stored, @Nullable Problem problem) {}

    public Reading(Store store, Web web, Extractor extractor, InstantSource clock) {}

    /// From the store alone; null when there is no such article.
    public @Nullable Opened open(long article) {
        throw new UnsupportedOperationException();
    }

    /// The stored article with this address, however it is written; null when there is none.
    public @Nullable Long find(String url) {
        throw new UnsupportedOperationException();
    }

    /// Fetches the page, extracts and stores the article and its pictures. On success the article is on disk.
    ///
    /// @param from the article whose link is followed; null when a person typed the address
    public Result fetch(String url, @Nullable Long from) throws InterruptedException {
        throw new UnsupportedOperationException();
    }

    /// What fetching came to.
    public sealed interface Result {
        record Stored(long article) implements Result {}

        /// @param article the entry as the feed gave it, where there is one
        record Failed(Problem problem, @Nullable Long article) implements Result {}
    }

    /// The bytes of a stored picture in a form JavaFX reads; null when there is none.
    public byte @Nullable [] image(String hash) {
        throw new UnsupportedOperationException();
    }

    /// The stored lead picture of an article by its address, for the list; null when it is not stored.
    public byte @Nullable [] thumbnail(long article) {
        throw new UnsupportedOperationException();
    }
}

package docket.app;

import docket.extract.Extractor;
import docket.feed.FeedParser;
import docket.fetch.Web;
import docket.model.Outcome;
import docket.model.Problem;
import docket.store.Store;
import java.time.InstantSource;
import java.util.Collection;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Keeps the store fresh: feeds that are due, then full texts, then pictures; each step resumes from what the store lacks.
public final class Refresher implements AutoCloseable {
    /// What happened, told on the thread it happened on, after it is on disk.
    public sealed interface Progress {
        /// An article is on disk that was not there before.
        record Stored(long article, long feed, String feedUrl, String guid, @Nullable String url) implements Progress {}

        /// A feed is done.
        ///
        /// @param status `new`, `unchanged`, `failed`, `gone`
        /// @param entries in the document; @param added new to the store; @param updated changed since
        record FeedDone(long feed, String url, String status, int entries, int added, int updated, int fullText, Outcome outcome,
                @Nullable Problem problem, long millis) implements Progress {}

        /// Where the round stands.
        record Step(Phase phase, int done, int of) implements Progress {}

        /// The round is over.
        record Over(int feeds, int failed, int added) implements Progress {}
    }

    public enum Phase {
        FEEDS, ARTICLES, IMAGES
    }

    /// @param feeds which; null for all
    /// @param force also those not due
    /// @param fullText fetch pages of teaser feeds, and pictures
    public record Order(@Nullable Collection<Long> feeds, boolean force, boolean fullText) {}

    public Refresher(Store store, Web web, FeedParser parser, Extractor extractor, InstantSource clock) {}

    /// Runs a round and returns when it is over. One round at a time; a second call waits for the first.
    public Progress.Over run(Order order, Consumer<Progress> listener) throws InterruptedException {
        throw new UnsupportedOperationException();
    }

    /// Wakes by itself when feeds are due, until closed.
    public void start(Consumer<Progress> listener) {
        throw new UnsupportedOperationException();
    }

    /// Ends the running round soon; what is stored stays.
    public void cancel() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
}

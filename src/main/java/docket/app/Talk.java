package docket.app;

import docket.fetch.Web;
import docket.model.Comment;
import docket.model.Problem;
import docket.store.Store;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Discussions of an article: the stored copy, and a fresh one when the reader asks.
public final class Talk {
    /// @param source `comments` for the article's own, else the service's name
    /// @param url the page of the discussion
    /// @param count what the source states
    /// @param seen when it was fetched
    public record Thread(String source, @Nullable String url, @Nullable Integer count, @Nullable Instant seen, List<Comment> comments) {}

    public Talk(Store store, Web web, InstantSource clock) {}

    /// From the store alone.
    public List<Thread> stored(long article) {
        throw new UnsupportedOperationException();
    }

    /// Asks for the article's own discussion, and at third parties only if `elsewhere`.
    ///
    /// @return what could not be had, empty when all is well; the comments are then in [#stored]
    public List<Problem> fetch(long article, boolean elsewhere) throws InterruptedException {
        throw new UnsupportedOperationException();
    }
}

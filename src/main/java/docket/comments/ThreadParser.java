package docket.comments;

import docket.model.Comment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads a discussion: a comment feed (RSS, Atom with RFC 4685 `thr:`), or the JSON of Hacker News, Lobsters, Reddit,
/// Lemmy, Mastodon, Bluesky, Discourse, WordPress. The service is told from the shape of the answer.
public final class ThreadParser {
    /// @param source the service: `comments`, `hackernews`, `lobsters`, `reddit`, `lemmy`, `mastodon`, `bluesky`, `discourse`
    /// @param count the number the service states, which may be more than it sent
    /// @param comments parents before children, in the order to show
    public record Thread(String source, @Nullable String title, @Nullable String url, @Nullable Integer count, List<Comment> comments) {
        public Thread {
            comments = List.copyOf(comments);
        }
    }

    /// The thread, or null when the bytes are none that this class knows.
    ///
    /// @param url where the bytes came from
    public @Nullable Thread parse(byte[] bytes, String url, @Nullable String contentType) {
        return null;
    }
}

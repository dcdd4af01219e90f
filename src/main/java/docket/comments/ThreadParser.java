package docket.comments;

import com.google.gson.JsonElement;
import docket.model.Comment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads a discussion: a comment feed (RSS, Atom with RFC 4685 `thr:`), or the JSON of Hacker News, Lobsters, Reddit,
/// Lemmy, Mastodon, Bluesky, Discourse, WordPress. The service is told from the shape of the answer. Total; any thread.
public final class ThreadParser {
    /// @param source the service: `comments`, `hackernews`, `lobsters`, `reddit`, `lemmy`, `mastodon`, `bluesky`, `discourse`
    /// @param url the page of the discussion, for people
    /// @param count the number the service states, which may be more than it sent
    /// @param comments parents before children, in the order to show
    public record Thread(String source, @Nullable String title, @Nullable String url, @Nullable Integer count, List<Comment> comments) {
        public Thread {
            comments = List.copyOf(comments);
        }
    }

    /// One shape of JSON; null when it is another.
    private interface Shape {
        @Nullable Thread read(JsonElement root, String url);
    }

    private static final List<Shape> SHAPES = List.of(HackerNews::nested, HackerNews::single, Lobsters::story, Reddit::listings,
            Mastodon::context, Mastodon::status, Bluesky::thread, Discourse::topic, Lemmy::comments, WordPress::comments);

    private final CommentFeed feeds = new CommentFeed();

    /// The thread, or null when the bytes are none that this class knows.
    ///
    /// @param url where the bytes came from
    public @Nullable Thread parse(byte[] bytes, String url, @Nullable String contentType) {
        JsonElement root = Json.parse(bytes);
        Thread thread = root == null ? null : ofJson(root, url);
        return thread != null ? thread : feeds.read(bytes, url, contentType);
    }

    private static @Nullable Thread ofJson(JsonElement root, String url) {
        for (Shape shape : SHAPES) {
            Thread thread = shape.read(root, url);
            if (thread != null) {
                return thread;
            }
        }
        return null;
    }

    /// The threads that an answer to one of [Discussions#searches] names and that are about the article, the longest first;
    /// empty when it names none or is no such answer.
    ///
    /// @param url where the bytes came from
    public List<Discussions.Endpoint> found(byte[] bytes, String url, String articleUrl) {
        JsonElement root = Json.parse(bytes);
        return root == null ? List.of() : SearchAnswers.read(root, url, articleUrl);
    }
}

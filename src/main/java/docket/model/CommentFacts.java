package docket.model;

import org.jspecify.annotations.Nullable;

/// What a feed entry or a page says about its own discussion, without the comments themselves.
///
/// @param url the page where people comment (RSS 2.0 `comments`, Atom `link rel=replies` of type HTML)
/// @param feedUrl the feed of the comments (`wfw:commentRss`, RFC 4685 `replies`)
/// @param count the number of comments (`slash:comments`, `thr:count`, `thr:total`, or the page's own figure)
public record CommentFacts(@Nullable String url, @Nullable String feedUrl, @Nullable Integer count) {
    public static final CommentFacts NONE = new CommentFacts(null, null, null);

    /// These facts, with those of `other` where these say nothing.
    public CommentFacts or(CommentFacts other) {
        return new CommentFacts(
                url != null ? url : other.url,
                feedUrl != null ? feedUrl : other.feedUrl,
                count != null ? count : other.count);
    }
}

package docket.feed;

import docket.model.Outcome;
import docket.model.ParsedFeed;
import docket.model.Problem;
import org.jspecify.annotations.Nullable;

/// Reads any feed: RSS, RDF, Atom, JSON Feed, sound or damaged. Total within stated limits of size, depth and time.
public final class FeedParser {
    /// @param url where the bytes came from; the base of relative addresses
    /// @param contentType the HTTP field, for its charset
    public ParsedFeed parse(byte[] bytes, String url, @Nullable String contentType) throws NotAFeed {
        throw new NotAFeed(new Problem(Outcome.NOT_A_FEED, url + " holds no feed.", null), false);
    }
}

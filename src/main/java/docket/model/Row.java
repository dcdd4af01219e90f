package docket.model;

import docket.model.Published;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One article as a list shows it.
///
/// @param id the article
/// @param sortAt ms since 1970; lists run from the newest to the oldest by `(sortAt, id)`
/// @param source the feed's title, or the site's name where no feed has it
/// @param sourceKey equal for articles of one source, for its icon and colour
/// @param feed the feed it came from; null for a page saved by hand
/// @param teaser plain text, at most 300 characters
/// @param image address of its lead picture, whether stored or not
/// @param fullText true when the whole article is stored
/// @param story shared by the articles of one story; 0 when it has none
/// @param storySize how many stored articles tell the story
/// @param comments the number of comments as last told
/// @param sources titles of all feeds that have it, the first to name it first; empty where no feed has it
/// @param changed true when the publisher changed it after it was stored
public record Row(
        long id,
        String url,
        String title,
        String source,
        String sourceKey,
        @Nullable Long feed,
        @Nullable Published published,
        long sortAt,
        @Nullable String teaser,
        @Nullable String image,
        boolean read,
        boolean starred,
        boolean later,
        boolean fullText,
        long story,
        int storySize,
        @Nullable Integer comments,
        boolean changed,
        List<String> sources) {
    public Row {
        sources = List.copyOf(sources);
    }

    /// The same without a picture.
    public Row withoutImage() {
        return new Row(id, url, title, source, sourceKey, feed, published, sortAt, teaser, null, read, starred, later, fullText, story,
                storySize, comments, changed, sources);
    }
}

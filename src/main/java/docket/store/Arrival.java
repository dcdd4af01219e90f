package docket.store;

import docket.model.CommentFacts;
import docket.model.Enclosure;
import docket.model.Published;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An entry made ready for the store by the thread that parsed it.
///
/// @param guid unique within the feed's document, and the same again in its next one
/// @param id as the feed wrote it, bounded in length
/// @param key canonical URL, or `feed:...#guid`
/// @param shared true when other entries of the document have the same address: a live page, whose text is none of theirs
/// @param url the address to open; the feed's own when the entry has none
/// @param updated as the feed claims
/// @param summary plain text for lists
/// @param contentHash as [Wording#hash] makes it; a change is an edit
/// @param wanted true when the page is to be fetched for the full text
/// @param images addresses of pictures in the body, lead first
/// @param mentions keys of links in the text
/// @param identity one number for all spellings of the id
public record Arrival(
        String guid,
        String id,
        String key,
        boolean shared,
        String url,
        String title,
        @Nullable String byline,
        @Nullable Published published,
        @Nullable Published updated,
        @Nullable String summary,
        @Nullable String leadImage,
        Body body,
        byte[] contentHash,
        boolean wanted,
        CommentFacts comments,
        List<String> categories,
        List<Enclosure> enclosures,
        List<String> images,
        List<String> mentions,
        long identity) {

    public Arrival(String guid, String id, String key, boolean shared, String url, String title, @Nullable String byline,
            @Nullable Published published, @Nullable Published updated, @Nullable String summary, @Nullable String leadImage, Body body,
            byte[] contentHash, boolean wanted, CommentFacts comments, List<String> categories, List<Enclosure> enclosures,
            List<String> images, List<String> mentions) {
        this(guid, id, key, shared, url, title, byline, published, updated, summary, leadImage, body, contentHash, wanted, comments, categories,
                enclosures, images, mentions, Identity.of(id, url, key));
    }

    /// False for an entry that can only be read in the feed.
    boolean hasAddress() {
        return !key.startsWith("feed:");
    }
}

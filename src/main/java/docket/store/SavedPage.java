package docket.store;

import docket.model.CommentFacts;
import docket.model.Published;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A fetched and extracted page, made ready for the store.
///
/// @param key of the address that was asked for
/// @param url where it came from, after redirects
/// @param body null when the page gave no better text than what is stored
/// @param choice why the page's whole text was taken in place of the feed's, or was not; null where the feed had none
/// @param problem why not, in words
/// @param aliases other keys of the page: the redirect's end, its canonical address, AMP, mobile
/// @param links keys and rows of the related sections
public record SavedPage(
        String key,
        String url,
        @Nullable String title,
        @Nullable String byline,
        @Nullable String site,
        @Nullable String section,
        @Nullable String lang,
        @Nullable Published published,
        @Nullable String summary,
        @Nullable String leadImage,
        @Nullable Body body,
        @Nullable String choice,
        @Nullable String problem,
        CommentFacts comments,
        List<String> aliases,
        List<Listed> links,
        List<String> images,
        List<String> mentions) {

    /// A row of a related section with its target's key.
    public record Listed(String key, docket.model.Teaser teaser) {}
}

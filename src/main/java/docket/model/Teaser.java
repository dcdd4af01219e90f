package docket.model;

import org.jspecify.annotations.Nullable;

/// A link that a page shows beside its article: one row of "Related stories", "Explore further", "Recommended for you".
///
/// @param section the visible label of the block, as the page writes it
/// @param url as found, resolved; not yet canonical
/// @param teaser the sentence or two under the title
/// @param age the date as the page writes it where it names no day ("20 hours ago"); null when `published` says it
public record Teaser(
        @Nullable String section, String title, String url, @Nullable Published published, @Nullable String teaser, @Nullable String age) {

    public Teaser(@Nullable String section, String title, String url, @Nullable Published published, @Nullable String teaser) {
        this(section, title, url, published, teaser, null);
    }
}

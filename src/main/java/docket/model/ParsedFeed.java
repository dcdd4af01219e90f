package docket.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A feed document, read.
///
/// @param format `rss`, `atom`, `rdf`, `json` or `rss-json`, with the version where it names one: `rss 2.0`
/// @param site the page the feed belongs to
/// @param icon the feed's own icon or logo
/// @param movedTo the address the feed names as its new one (`itunes:new-feed-url`); a hint only
/// @param self the address the feed names as its own (`atom:link rel="self"`, JSON Feed `feed_url`); a hint only
/// @param repaired true when the document was damaged and had to be mended to be read
/// @param entries in the order of the document
public record ParsedFeed(
        String format,
        @Nullable String title,
        @Nullable String site,
        @Nullable String icon,
        @Nullable String movedTo,
        @Nullable String self,
        Rhythm rhythm,
        boolean repaired,
        List<Entry> entries) {
    public ParsedFeed {
        entries = List.copyOf(entries);
    }

    /// What it says of itself alone.
    public ParsedFeed withoutEntries() {
        return new ParsedFeed(format, title, site, icon, movedTo, self, rhythm, repaired, List.of());
    }
}

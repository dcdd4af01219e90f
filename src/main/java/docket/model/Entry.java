package docket.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One item of a feed, as the feed gives it: addresses resolved, nothing cleaned yet. Whoever shows or stores the HTML
/// passes it through `docket.html.Cleaner` first.
///
/// @param id the feed's own id (guid, `atom:id`) as written; else the address; else a hash of title and date
/// @param title plain text, one line
/// @param author names joined by `, `
/// @param contentHtml the full text where the feed carries one
/// @param summaryHtml the teaser
/// @param image the address of the picture that stands for the entry in a list, apart from its enclosures
public record Entry(
        String id,
        @Nullable String url,
        @Nullable String title,
        @Nullable String author,
        @Nullable Published published,
        @Nullable Published updated,
        @Nullable String contentHtml,
        @Nullable String summaryHtml,
        CommentFacts comments,
        List<Enclosure> enclosures,
        List<String> categories,
        @Nullable String image) {
    public Entry {
        enclosures = List.copyOf(enclosures);
        categories = List.copyOf(categories);
    }
}

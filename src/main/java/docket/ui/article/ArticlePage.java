package docket.ui.article;

import docket.html.Document;
import docket.html.Document.Picture;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Everything the reading pane draws of one article, in words ready to show.
///
/// @param kicker where it comes from: the source, then the section
/// @param standfirst the sentence or two under the headline
/// @param date in the reader's words: `22 June 2026, 08:36`
/// @param changed that the publisher changed the text, and when; null when nothing is known of it
/// @param minutes to read it; 0 when there is nothing to read yet
/// @param chips the laws and cases it names
/// @param lead the picture above the text; null when there is none or the body begins with it
/// @param citations how the documents of the chips are written in the text
/// @param storedLinks addresses in the body whose target is stored
/// @param sizes width and height in pixels of pictures where the store knows them, by address
/// @param sections related articles as the page lists them
/// @param comments the line that leads to the discussion: `34 comments`
/// @param language BCP 47 tag
/// @param rightToLeft true when the article as a whole runs from right to left
public record ArticlePage(
        List<String> kicker,
        String headline,
        @Nullable String standfirst,
        @Nullable String byline,
        @Nullable String date,
        @Nullable String changed,
        int minutes,
        @Nullable Saved saved,
        List<Chip> chips,
        @Nullable Picture lead,
        Document body,
        List<Citation> citations,
        Set<String> storedLinks,
        Map<String, Size> sizes,
        List<Section> sections,
        @Nullable String comments,
        @Nullable String language,
        boolean rightToLeft) {

    public ArticlePage {
        kicker = List.copyOf(kicker);
        chips = List.copyOf(chips);
        citations = List.copyOf(citations);
        storedLinks = Set.copyOf(storedLinks);
        sizes = Map.copyOf(sizes);
        sections = List.copyOf(sections);
    }

    /// What of the article is on disk.
    ///
    /// @param action what the reader can do about it, as a link after the text; it asks for the full text
    public record Saved(State state, String text, @Nullable String action) {}

    public enum State {
        SAVED, SUMMARY, FAILED, FETCHING
    }

    /// A document the article rests on.
    ///
    /// @param url null when no address is known
    public record Chip(String label, @Nullable String url) {}

    /// @param words as they stand in the text
    public record Citation(String words, String name, String url) {}

    public record Size(int width, int height) {}

    /// @param title as the page names the block: `Explore further`
    public record Section(String title, List<Related> items) {
        public Section {
            items = List.copyOf(items);
        }
    }

    /// One related article.
    ///
    /// @param article its id when the store knows it
    /// @param date in the reader's words
    public record Related(String title, String url, @Nullable Long article, @Nullable String date, @Nullable String teaser,
            boolean stored) {}
}

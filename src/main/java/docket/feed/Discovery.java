package docket.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds the feeds that a web page names, and guesses where a site keeps them.
public final class Discovery {
    private Discovery() {}

    /// @param title as the page names it
    /// @param type the media type as the page names it
    public record Candidate(String url, @Nullable String title, @Nullable String type) {}

    /// Feeds the page names, best first: its own before the site's, comment feeds last, each once.
    public static List<Candidate> inPage(byte[] page, String url, @Nullable String contentType) {
        return List.of();
    }

    /// Addresses worth trying when the page names none (`/feed`, `/rss.xml`, ...), best first.
    public static List<String> guesses(String url) {
        return List.of();
    }

    /// What a person typed or pasted as an address: `feed:` prefixes, blanks, angle brackets, missing scheme are mended;
    /// null when it is no web address at all.
    public static @Nullable String tidy(String typed) {
        return null;
    }
}

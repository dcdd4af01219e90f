package docket.feed;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Lists of subscriptions (OPML 2.0, opml.org/spec2): read generously, written strictly.
public final class Opml {
    private Opml() {}

    /// A folder (no `feedUrl`) or a feed. Attributes Docket does not know are kept and written back.
    public record Outline(
            String title, @Nullable String feedUrl, @Nullable String siteUrl, Map<String, String> other, List<Outline> children) {
        public Outline {
            other = Map.copyOf(other);
            children = List.copyOf(children);
        }
    }

    /// @param skipped what could not be taken, each in words with its line or name
    public record Read(@Nullable String title, List<Outline> outlines, List<String> skipped) {}

    /// Total: a list too damaged to read gives no outlines and says so in `skipped`.
    public static Read read(byte[] bytes) {
        return new Read(null, List.of(), List.of());
    }

    /// An OPML 2.0 document in UTF-8.
    public static String write(String title, List<Outline> outlines) {
        return "";
    }
}

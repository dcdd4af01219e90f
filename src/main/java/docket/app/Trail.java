package docket.app;

import docket.model.Published;
import docket.store.Store;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where an article leads: what its page lists, its links, the same story elsewhere, the story so far.
public final class Trail {
    /// @param label `Explore further`, `Related stories`, `Linked in this article`, `Same story elsewhere`, `Linked from`
    /// @param why in words: "listed by the page", "3 sources", "shares Telegram, Roskomnadzor"
    public record Section(Tier tier, String label, String why, List<Item> items) {}

    public enum Tier {
        LISTED, LINKED, SAME_STORY, SIMILAR, LINKED_FROM
    }

    /// @param article the article's id where it is known to the store
    /// @param stored true when it can be read offline
    /// @param problem why it could not be fetched
    public record Item(@Nullable Long article, String url, String title, @Nullable String source, @Nullable Published published,
            @Nullable String teaser, boolean stored, boolean read, @Nullable String problem) {}

    /// A step of the story.
    public record Step(long article, String title, String source, @Nullable Published published, boolean read, boolean here) {}

    /// @param story oldest first; empty when the article stands alone
    public record View(List<Section> sections, List<Step> story) {
        public int size() {
            return sections.stream().mapToInt(s -> s.items().size()).sum();
        }
    }

    public Trail(Store store) {}

    public View of(long article) {
        throw new UnsupportedOperationException();
    }
}

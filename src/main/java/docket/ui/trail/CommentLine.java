package docket.ui.trail;

import docket.html.PlainText;
import docket.model.Comment;
import docket.model.Published;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A comment as the trail shows it.
///
/// @param depth 0 at the top, at most [#FLAT]
/// @param text plain
/// @param below how many answers hang on it, at any depth
record CommentLine(String id, int depth, @Nullable String author, @Nullable Published published, @Nullable Integer points,
        String text, int below) {
    /// Deeper answers are shown at this depth: the pane is too narrow for more lines.
    static final int FLAT = 5;

    /// The comments of a thread in the order given: parents before their answers. Takes time for long threads.
    static List<CommentLine> of(List<Comment> comments) {
        Map<String, @Nullable String> parents = new HashMap<>();
        comments.forEach(comment -> parents.put(comment.id(), comment.parent()));
        Map<String, Integer> below = new HashMap<>();
        for (Comment comment : comments) {
            String parent = comment.parent();
            for (int steps = 0; parent != null && steps < comments.size(); steps++) {
                below.merge(parent, 1, Integer::sum);
                parent = parents.get(parent);
            }
        }
        List<CommentLine> lines = new ArrayList<>(comments.size());
        for (Comment comment : comments) {
            lines.add(new CommentLine(comment.id(), depth(comment, parents), comment.author(), comment.published(),
                    comment.points(), PlainText.of(comment.html()).strip(), below.getOrDefault(comment.id(), 0)));
        }
        return List.copyOf(lines);
    }

    private static int depth(Comment comment, Map<String, @Nullable String> parents) {
        int depth = 0;
        String parent = comment.parent();
        while (parent != null && parents.containsKey(parent) && depth < FLAT) {
            depth++;
            parent = parents.get(parent);
        }
        return depth;
    }

    /// Those that are shown when the branches of `folded` are closed.
    static List<CommentLine> unfolded(List<CommentLine> lines, java.util.Set<String> folded) {
        List<CommentLine> shown = new ArrayList<>();
        int skip = 0;
        for (CommentLine line : lines) {
            if (skip > 0) {
                skip--;
                continue;
            }
            shown.add(line);
            if (folded.contains(line.id())) {
                skip = line.below();
            }
        }
        return shown;
    }
}

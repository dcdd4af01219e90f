package docket.comments;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import docket.comments.ThreadParser.Thread;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Lobsters and its sister sites (story JSON of lobsters/lobsters, `app/models/story.rb` and `comment.rb`): flat, in the order
/// of the thread, with the parent named, or in older answers only the depth.
final class Lobsters {
    private Lobsters() {}

    static @Nullable Thread story(JsonElement root, String url) {
        if (!Json.has(root, "short_id", "comments")) {
            return null;
        }
        List<Said> said = new ArrayList<>();
        NavigableMap<Integer, String> lastAtDepth = new TreeMap<>();
        for (JsonObject one : Json.list(root, "comments")) {
            String id = Json.text(one, "short_id");
            if (id != null) {
                Integer depth = depth(one);
                String parent = Json.has(one, "parent_comment") || depth == null ? Json.text(one, "parent_comment")
                        : above(lastAtDepth, depth);
                if (depth != null) {
                    lastAtDepth.tailMap(depth, true).clear();
                    lastAtDepth.put(depth, id);
                }
                said.add(new Said(id, parent, author(one), Json.time(one, "created_at"),
                        Objects.requireNonNullElse(Json.text(one, "comment"), ""), Json.text(one, "url"), Json.number(one, "score"),
                        Json.isTrue(one, "is_deleted") || Json.isTrue(one, "is_moderated")));
            }
        }
        String page = Objects.requireNonNullElse(Json.text(root, "comments_url"), url);
        return new Thread("lobsters", Json.text(root, "title"), page, Json.number(root, "comment_count"), Tree.of(said, page));
    }

    /// The comment right above; a level may have been left out.
    private static @Nullable String above(NavigableMap<Integer, String> lastAtDepth, int depth) {
        Map.Entry<Integer, String> above = lastAtDepth.lowerEntry(depth);
        return above == null ? null : above.getValue();
    }

    /// Counted from 0 at the top.
    private static @Nullable Integer depth(JsonObject comment) {
        Integer depth = Json.number(comment, "depth");
        Integer level = Json.number(comment, "indent_level");
        return depth != null ? depth : level == null ? null : level - 1;
    }

    /// A name, once an object that holds one.
    private static @Nullable String author(JsonObject comment) {
        String name = Json.text(comment, "commenting_user");
        return name != null ? name : Json.text(comment, "commenting_user", "username");
    }
}

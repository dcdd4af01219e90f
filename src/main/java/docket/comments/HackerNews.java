package docket.comments;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import docket.comments.ThreadParser.Thread;
import docket.model.Published;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Hacker News: a nested item of its search service (hn.algolia.com/api/v1/items), and a single item of the official one
/// (github.com/HackerNews/API), which names its answers only by number.
final class HackerNews {
    private static final String SOURCE = "hackernews";
    private static final String PAGE = "https://news.ycombinator.com/item?id=";
    private static final Set<String> TYPES = Set.of("story", "comment", "job", "poll", "pollopt");

    /// An item of the search service has at least one of these.
    private static final List<String> MARKS = List.of("author", "created_at", "created_at_i", "story_id", "points");

    private record Place(JsonObject item, @Nullable String parent) {}

    private HackerNews() {}

    static @Nullable Thread nested(JsonElement root, String url) {
        if (!Json.has(root, "id", "children") || !(root instanceof JsonObject story)
                || MARKS.stream().noneMatch(mark -> Json.has(story, mark))) {
            return null;
        }
        List<Said> said = new ArrayList<>();
        Deque<Place> todo = new ArrayDeque<>();
        if (Json.text(story, "title") == null) {
            todo.push(new Place(story, null)); // a branch of a thread
        } else {
            Json.list(story, "children").forEach(child -> todo.add(new Place(child, null)));
        }
        while (!todo.isEmpty() && said.size() < Tree.MOST) {
            Place place = todo.pop();
            JsonObject item = place.item;
            String id = Json.text(item, "id");
            if (id != null) {
                String text = Json.text(item, "text");
                Published made = Json.time(item, "created_at");
                said.add(new Said(id, place.parent, Json.text(item, "author"), made != null ? made : Json.time(item, "created_at_i"),
                        Objects.requireNonNullElse(text, ""), PAGE + id, Json.number(item, "points"), text == null));
            }
            // Where it stands tells what it answers, also where no number does; answers to what has none go to the one above.
            String above = id != null ? id : place.parent;
            Json.list(item, "children").reversed().forEach(child -> todo.push(new Place(child, above)));
        }
        String id = Json.either(Json.text(story, "story_id"), Json.text(story, "id"));
        return new Thread(SOURCE, Json.text(story, "title"), id == null ? null : PAGE + id, null, Tree.of(said, PAGE));
    }

    static @Nullable Thread single(JsonElement root, String url) {
        String type = Json.text(root, "type");
        String id = Json.text(root, "id");
        if (type == null || !TYPES.contains(type) || id == null || !Json.has(root, "time")) {
            return null;
        }
        String text = Json.text(root, "text");
        boolean gone = Json.isTrue(root, "deleted") || Json.isTrue(root, "dead") || text == null;
        List<Said> said = !type.equals("comment") ? List.of()
                : List.of(new Said(id, null, Json.text(root, "by"), Json.time(root, "time"), Objects.requireNonNullElse(text, ""),
                        PAGE + id, Json.number(root, "score"), gone));
        return new Thread(SOURCE, Json.text(root, "title"), PAGE + id, Json.number(root, "descendants"), Tree.of(said, PAGE));
    }
}

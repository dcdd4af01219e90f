package docket.comments;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import docket.comments.ThreadParser.Thread;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Lemmy, a list of comments (API v3, where the score stands under `counts`, and v4): flat, the place in the tree written as
/// a path of ids from the root, `0.24.27`. Bodies are Markdown and come out as paragraphs of plain text.
final class Lemmy {
    private Lemmy() {}

    static @Nullable Thread comments(JsonElement root, String url) {
        List<JsonObject> views = Json.has(root, "comments") ? Json.list(root, "comments") : Json.list(root, "items");
        if (views.isEmpty() ? !url.contains("/comment/list") : views.stream().allMatch(view -> Json.text(view, "comment", "path") == null)) {
            return null;
        }
        Set<String> here = new HashSet<>();
        views.forEach(view -> here.add(Objects.requireNonNullElse(Json.text(view, "comment", "id"), "")));
        List<Said> said = new ArrayList<>();
        for (JsonObject view : views) {
            JsonObject comment = Json.object(view, "comment");
            String id = Json.text(comment, "id");
            if (comment != null && id != null) {
                String content = Json.text(comment, "content");
                said.add(new Said(id, parent(Json.text(comment, "path"), here), author(view),
                        Json.time(comment, Json.has(comment, "published_at") ? "published_at" : "published"),
                        PlainWords.toHtml(Objects.requireNonNullElse(content, "")), Json.text(comment, "ap_id"), score(view, comment),
                        content == null || Json.isTrue(comment, "deleted") || Json.isTrue(comment, "removed")));
            }
        }
        JsonObject first = views.isEmpty() ? null : views.getFirst();
        return new Thread("lemmy", Json.text(first, "post", "name"), page(first, url), count(first), Tree.of(said, url));
    }

    /// The nearest one above that is here: a page of answers may leave some out. The first of a path is the root, 0.
    private static @Nullable String parent(@Nullable String path, Set<String> here) {
        List<String> ids = path == null ? List.of() : List.of(path.split("\\."));
        return ids.size() < 3 ? null : ids.subList(1, ids.size() - 1).reversed().stream().filter(here::contains).findFirst().orElse(null);
    }

    private static @Nullable String author(JsonObject view) {
        String name = Json.text(view, "creator", "display_name");
        return name != null ? name : Json.text(view, "creator", "name");
    }

    private static @Nullable Integer score(JsonObject view, JsonObject comment) {
        Integer score = Json.number(comment, "score");
        return score != null ? score : Json.number(view, "counts", "score");
    }

    private static @Nullable Integer count(@Nullable JsonObject view) {
        return Json.number(view, "post", "comments");
    }

    /// The post's page on the host that answered.
    private static @Nullable String page(@Nullable JsonObject view, String url) {
        String post = Json.text(view, "post", "id");
        int api = url.indexOf("/api/");
        return post != null && api > 0 ? url.substring(0, api) + "/post/" + post : Json.text(view, "post", "ap_id");
    }
}

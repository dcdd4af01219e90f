package docket.comments;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import docket.comments.ThreadParser.Thread;
import docket.model.Published;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// WordPress, `/wp-json/wp/v2/comments`: a flat list, newest first, with parents.
final class WordPress {
    private WordPress() {}

    static @Nullable Thread comments(JsonElement root, String url) {
        List<JsonObject> list = root instanceof JsonArray ? Json.list(root) : List.of();
        if (list.stream().noneMatch(one -> Json.has(one, "id", "post", "content") && (Json.has(one, "author_name") || Json.has(one, "parent")))) {
            return null;
        }
        List<Said> said = new ArrayList<>();
        for (JsonObject one : list) {
            String id = Json.text(one, "id");
            if (id != null) {
                String html = Json.either(Json.text(one, "content", "rendered"), Json.text(one, "content"));
                Published written = Json.time(one, "date_gmt");
                String parent = Json.text(one, "parent");
                said.add(new Said(id, "0".equals(parent) ? null : parent, Json.text(one, "author_name"),
                        written != null ? written : Json.time(one, "date"), Objects.requireNonNullElse(html, ""),
                        Json.text(one, "link"), null, html == null));
            }
        }
        said.sort(Comparator.comparing(Said::published, Comparator.nullsLast(Comparator.naturalOrder())));
        String first = Json.text(list.getFirst(), "link");
        return new Thread("comments", null, first == null ? null : first.replaceFirst("#.*$", ""), null, Tree.of(said, url));
    }
}

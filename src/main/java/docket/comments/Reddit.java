package docket.comments;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import docket.comments.ThreadParser.Thread;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// Reddit: two listings, the post and its comments, whose `replies` are listings again or an empty text. What hides behind
/// `more` is not here and is left out; the count tells that there is more.
final class Reddit {
    private static final String SITE = "https://www.reddit.com";

    private Reddit() {}

    private record Place(JsonObject child, @Nullable String parent) {}

    static @Nullable Thread listings(JsonElement root, String url) {
        List<JsonObject> listings = root instanceof JsonArray ? Json.list(root) : root instanceof JsonObject one ? List.of(one) : List.of();
        if (listings.isEmpty() || listings.stream().anyMatch(l -> !"Listing".equals(Json.text(l, "kind")))) {
            return null;
        }
        JsonObject post = null;
        Deque<JsonObject> todo = new ArrayDeque<>();
        for (JsonObject listing : listings) {
            for (JsonObject child : Json.list(listing, "data", "children")) {
                if ("t3".equals(Json.text(child, "kind")) && post == null) {
                    post = Json.object(child, "data");
                } else {
                    todo.add(child);
                }
            }
        }
        if (post == null && todo.isEmpty() || todo.stream().anyMatch(c -> "t3".equals(Json.text(c, "kind")))) {
            return null; // several posts: an answer to a search
        }
        String path = Json.text(post, "permalink");
        String page = path == null ? null : SITE + path;
        List<Said> said = said(todo, page);
        return new Thread("reddit", Json.text(post, "title"), page, Json.number(post, "num_comments"), Tree.of(said, SITE + "/"));
    }

    private static List<Said> said(Deque<JsonObject> first, @Nullable String page) {
        List<Said> said = new ArrayList<>();
        Deque<Place> todo = new ArrayDeque<>();
        first.forEach(child -> todo.add(new Place(child, null)));
        while (!todo.isEmpty() && said.size() < Tree.MOST) {
            Place place = todo.pop();
            JsonObject data = Json.object(place.child, "data");
            String id = Json.text(data, "id");
            if (!"t1".equals(Json.text(place.child, "kind")) || data == null) {
                continue;
            }
            if (id != null) {
                said.add(comment(data, id, place.parent, page));
            }
            String above = id != null ? id : place.parent;
            Json.list(data, "replies", "data", "children").reversed().forEach(child -> todo.push(new Place(child, above)));
        }
        return said;
    }

    /// @param above what it stands below; null at the top, where only its own words tell what it answers
    private static Said comment(JsonObject data, String id, @Nullable String above, @Nullable String page) {
        String path = Json.text(data, "permalink");
        String author = Json.text(data, "author");
        String body = Json.text(data, "body");
        boolean gone = body == null || body.equals("[deleted]") || body.equals("[removed]");
        String parent = Json.text(data, "parent_id");
        return new Said(id, above != null ? above : parent != null && parent.startsWith("t1_") ? parent.substring(3) : null,
                "[deleted]".equals(author) ? null : author, Json.time(data, "created_utc"), html(data, body),
                path != null ? SITE + path : page != null ? page + id + "/" : null,
                Json.isTrue(data, "score_hidden") ? null : Json.number(data, "score"), gone);
    }

    /// Escaped twice unless `raw_json=1` was asked for.
    private static String html(JsonObject data, @Nullable String body) {
        String html = Json.text(data, "body_html");
        if (html == null) {
            return PlainWords.toHtml(body == null ? "" : body);
        }
        return html.startsWith("&lt;") ? Parser.unescapeEntities(html, false) : html;
    }
}

package docket.comments;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import docket.comments.ThreadParser.Thread;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Discourse, a topic or a window of its posts: flat, by time; an answer names the number of the post it answers. The first
/// post opens the topic and is kept, as the only words of its author.
final class Discourse {
    private Discourse() {}

    static @Nullable Thread topic(JsonElement root, String url) {
        JsonObject stream = Json.object(root, "post_stream");
        List<JsonObject> posts = Json.list(stream, "posts");
        posts.sort(Comparator.comparing(p -> Json.number(p, "post_number"), Comparator.nullsLast(Comparator.naturalOrder())));
        if (stream == null || posts.isEmpty()) {
            return null;
        }
        String topic = topic(root, posts.getFirst(), url);
        Map<Integer, String> byNumber = new HashMap<>();
        for (JsonObject post : posts) {
            Integer number = Json.number(post, "post_number");
            String id = Json.text(post, "id");
            if (number != null && id != null) {
                byNumber.put(number, id);
            }
        }
        List<Said> said = new ArrayList<>();
        for (JsonObject post : posts) {
            String id = Json.text(post, "id");
            if (id != null && !Integer.valueOf(3).equals(Json.number(post, "post_type"))) { // 3: "closed this topic"
                said.add(said(post, id, byNumber, topic));
            }
        }
        Integer count = Json.number(root, "posts_count");
        return new Thread("discourse", Json.text(root, "title"), topic,
                count != null ? count : Json.number(posts.getFirst(), "posts_count"), Tree.of(said, topic == null ? url : topic));
    }

    private static Said said(JsonObject post, String id, Map<Integer, String> byNumber, @Nullable String topic) {
        Integer answered = Json.number(post, "reply_to_post_number");
        String name = Json.text(post, "name");
        String cooked = Objects.requireNonNullElse(Json.text(post, "cooked"), "");
        return new Said(id, answered == null ? null : byNumber.get(answered), name != null ? name : Json.text(post, "username"),
                Json.time(post, "created_at"), quotes(cooked), topic == null ? null : topic + "/" + Json.text(post, "post_number"),
                likes(post), cooked.isBlank() || Json.isTrue(post, "user_deleted") || Json.isTrue(post, "hidden"));
    }

    /// A quotation comes in a frame with a portrait and buttons; kept are who said it, and what.
    private static String quotes(String cooked) {
        if (!cooked.contains("class=\"quote")) {
            return cooked;
        }
        Element body = Jsoup.parseBodyFragment(cooked).body();
        body.select("aside.quote img.avatar, aside.quote .quote-controls").remove();
        body.select("aside.quote > .title").tagName("p");
        body.select("aside.quote").unwrap();
        return body.html();
    }

    /// The topic's page; null when the answer does not say enough to tell.
    private static @Nullable String topic(JsonElement root, JsonObject post, String url) {
        String id = Json.either(Json.text(root, "id"), Json.text(post, "topic_id"));
        String slug = Json.either(Json.text(root, "slug"), Json.text(post, "topic_slug"));
        int path = url.indexOf("/t/");
        return id == null || path < 0 ? null : url.substring(0, path) + "/t/" + (slug == null ? "" : slug + "/") + id;
    }

    /// The action with number 2 is a like.
    private static @Nullable Integer likes(JsonObject post) {
        for (JsonObject action : Json.list(post, "actions_summary")) {
            if (Integer.valueOf(2).equals(Json.number(action, "id"))) {
                return Json.number(action, "count");
            }
        }
        return null;
    }
}

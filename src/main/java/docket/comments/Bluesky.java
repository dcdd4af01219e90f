package docket.comments;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import docket.comments.ThreadParser.Thread;
import docket.model.Published;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Bluesky, `app.bsky.feed.getPostThread`: posts nested under what they answer, with stand-ins for what is deleted or
/// blocked. The post asked for is itself the first comment; what it answers comes before it.
final class Bluesky {
    private static final int ANCESTORS = 100;

    /// A link in a post's text, in bytes of UTF-8 (lexicon `app.bsky.richtext.facet`).
    private record Facet(int start, int end, String uri) {}

    private record Place(JsonObject node, @Nullable String parent) {}

    private Bluesky() {}

    static @Nullable Thread thread(JsonElement root, String url) {
        JsonObject asked = Json.object(root, "thread");
        if (asked == null || Json.text(asked, "post", "uri") == null) {
            return null;
        }
        List<Said> said = new ArrayList<>();
        String above = ancestors(asked, said);
        Deque<Place> todo = new ArrayDeque<>(List.of(new Place(asked, above)));
        while (!todo.isEmpty() && said.size() < Tree.MOST) {
            Place place = todo.pop();
            String id = add(said, place.node, place.parent);
            Json.list(place.node, "replies").reversed().forEach(reply -> todo.push(new Place(reply, id)));
        }
        return new Thread("bluesky", null, page(asked), Json.number(asked, "post", "replyCount"), Tree.of(said, "https://bsky.app/"));
    }

    /// @return the id of the post right above; null when there is none
    private static @Nullable String ancestors(JsonObject asked, List<Said> said) {
        List<JsonObject> chain = new ArrayList<>();
        JsonObject at = Json.object(asked, "parent");
        while (at != null && chain.size() < ANCESTORS) {
            chain.add(at);
            at = Json.object(at, "parent");
        }
        String above = null;
        for (JsonObject node : chain.reversed()) {
            above = add(said, node, above);
        }
        return above;
    }

    private static @Nullable String add(List<Said> said, JsonObject node, @Nullable String parent) {
        JsonObject post = Json.object(node, "post");
        String id = post == null ? Json.text(node, "uri") : Json.text(post, "uri");
        if (id == null) {
            return parent;
        }
        String name = Json.text(post, "author", "displayName");
        Published made = Json.time(post, "record", "createdAt");
        said.add(new Said(id, parent, name != null ? name : Json.text(post, "author", "handle"),
                made == null ? Json.time(post, "indexedAt") : made,
                post == null ? "" : html(post), page(node), Json.number(post, "likeCount"), post == null));
        return id;
    }

    /// `at://did:plc:abc/app.bsky.feed.post/xyz` on the web.
    private static @Nullable String page(JsonObject node) {
        String uri = Json.text(node, "post", "uri");
        String[] parts = uri == null ? new String[0] : uri.split("/");
        if (parts.length < 5) {
            return null;
        }
        String handle = Objects.requireNonNullElse(Json.text(node, "post", "author", "handle"), parts[2]);
        return "https://bsky.app/profile/" + handle + "/post/" + parts[4];
    }

    private static String html(JsonObject post) {
        String text = Objects.requireNonNullElse(Json.text(post, "record", "text"), "");
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        StringBuilder html = new StringBuilder(text.isBlank() ? "" : "<p>");
        int at = 0;
        for (Facet facet : facets(post)) {
            if (facet.start >= at && facet.start < facet.end && facet.end <= bytes.length) {
                html.append(words(bytes, at, facet.start)).append("<a href=\"").append(PlainWords.escape(facet.uri)).append("\">")
                        .append(words(bytes, facet.start, facet.end)).append("</a>");
                at = facet.end;
            }
        }
        html.append(words(bytes, at, bytes.length)).append(text.isBlank() ? "" : "</p>");
        String card = Json.text(post, "record", "embed", "external", "uri");
        if (card != null) {
            String title = Json.text(post, "record", "embed", "external", "title");
            html.append("<p>").append(PlainWords.link(card, title == null ? card : title)).append("</p>");
        }
        return html.toString();
    }

    private static List<Facet> facets(JsonObject post) {
        List<Facet> facets = new ArrayList<>();
        for (JsonObject facet : Json.list(post, "record", "facets")) {
            Integer start = Json.number(facet, "index", "byteStart");
            Integer end = Json.number(facet, "index", "byteEnd");
            for (JsonObject feature : Json.list(facet, "features")) {
                String uri = Json.text(feature, "uri");
                if (start != null && end != null && uri != null) {
                    facets.add(new Facet(start, end, uri));
                }
            }
        }
        facets.sort(Comparator.comparingInt(Facet::start));
        return facets;
    }

    private static String words(byte[] bytes, int from, int to) {
        return PlainWords.escape(new String(bytes, from, to - from, StandardCharsets.UTF_8))
                .replace("\n\n", "</p><p>").replace("\n", "<br>");
    }
}

package docket.comments;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import docket.url.CanonicalUrl;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What services answer to a search by address: the threads about it that have something to read.
final class SearchAnswers {
    /// More threads of one service about one article than anybody opens.
    private static final int MOST = 5;

    /// @param page a page that [Discussions#ofPage] knows
    /// @param about the address that the thread is about; null when the service only matches exactly
    private record Hit(String page, @Nullable String about, int comments) {}

    private static final Pattern POST = Pattern.compile("at://([^/]+)/app\\.bsky\\.feed\\.post/(\\w+)");

    private SearchAnswers() {}

    static List<Discussions.Endpoint> read(JsonElement root, String url, String articleUrl) {
        List<Hit> hits = new ArrayList<>();
        hackerNews(root, hits);
        lobsters(root, hits);
        reddit(root, hits);
        bluesky(root, hits);
        lemmy(root, url, hits);
        String key = CanonicalUrl.of(articleUrl);
        return hits.stream().filter(hit -> hit.comments > 0 && (hit.about == null || CanonicalUrl.of(hit.about).equals(key)))
                .sorted(Comparator.comparingInt(Hit::comments).reversed()).limit(MOST)
                .map(hit -> Discussions.ofPage(hit.page)).filter(java.util.Objects::nonNull)
                .map(e -> new Discussions.Endpoint(e.source(), e.url(), true)).toList();
    }

    private static void hackerNews(JsonElement root, List<Hit> hits) {
        for (JsonObject hit : Json.list(root, "hits")) {
            add(hits, "https://news.ycombinator.com/item?id=", Json.text(hit, "objectID"), Json.text(hit, "url"), Json.number(hit, "num_comments"));
        }
    }

    private static void lobsters(JsonElement root, List<Hit> hits) {
        for (JsonObject story : root instanceof JsonArray ? Json.list(root) : List.<JsonObject>of()) {
            add(hits, "https://lobste.rs/s/", Json.text(story, "short_id"), Json.text(story, "url"), Json.number(story, "comment_count"));
        }
    }

    private static void reddit(JsonElement root, List<Hit> hits) {
        for (JsonObject child : Json.list(root, "data", "children")) {
            if ("t3".equals(Json.text(child, "kind"))) {
                add(hits, "https://www.reddit.com/comments/", Json.text(child, "data", "id"), Json.text(child, "data", "url"),
                        Json.number(child, "data", "num_comments"));
            }
        }
    }

    private static void bluesky(JsonElement root, List<Hit> hits) {
        for (JsonObject post : Json.list(root, "posts")) {
            String uri = Json.text(post, "uri");
            Matcher matcher = POST.matcher(uri == null ? "" : uri);
            if (matcher.matches()) {
                // Words about the article even if nobody answered. The service matched the link, shortened or not.
                Integer replies = Json.number(post, "replyCount");
                hits.add(new Hit("https://bsky.app/profile/" + matcher.group(1) + "/post/" + matcher.group(2), null,
                        1 + (replies == null ? 0 : replies)));
            }
        }
    }

    private static void lemmy(JsonElement root, String url, List<Hit> hits) {
        int api = url.indexOf("/api/");
        for (JsonObject view : api < 0 ? List.<JsonObject>of() : Json.list(root, "posts")) {
            Integer comments = Json.number(view, "counts", "comments");
            String id = Json.text(view, "post", "id");
            if (id != null) {
                add(hits, url.substring(0, api) + "/post/", id, Json.text(view, "post", "url"),
                        comments != null ? comments : Json.number(view, "post", "comments"));
            }
        }
    }

    private static void add(List<Hit> hits, String page, @Nullable String id, @Nullable String about, @Nullable Integer comments) {
        if (id != null && about != null && comments != null) {
            hits.add(new Hit(page + id, about, comments));
        }
    }
}

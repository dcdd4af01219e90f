package docket.comments;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import docket.comments.ThreadParser.Thread;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Mastodon and what speaks its language: the context of a status (what it answers, what answers it), or a status alone.
final class Mastodon {
    private static final Pattern CONTEXT = Pattern.compile("(https?://[^/]+)/api/v1/statuses/(\\w+)/context.*");

    private Mastodon() {}

    static @Nullable Thread context(JsonElement root, String url) {
        Matcher asked = CONTEXT.matcher(url);
        boolean either = Json.has(root, "ancestors") || Json.has(root, "descendants");
        if (!Json.has(root, "ancestors", "descendants") && !(either && asked.matches())) {
            return null;
        }
        List<Said> said = new ArrayList<>();
        Json.list(root, "ancestors").forEach(status -> add(said, status));
        Json.list(root, "descendants").forEach(status -> add(said, status));
        String page = asked.matches() ? asked.group(1) + "/web/statuses/" + asked.group(2) : null;
        return new Thread("mastodon", null, page, null, Tree.of(said, url));
    }

    static @Nullable Thread status(JsonElement root, String url) {
        if (!Json.has(root, "content", "account") || !(Json.has(root, "in_reply_to_id") || Json.has(root, "replies_count")) || !(root instanceof JsonObject status)) {
            return null;
        }
        List<Said> said = new ArrayList<>();
        add(said, status);
        return new Thread("mastodon", null, Json.text(status, "url"), Json.number(status, "replies_count"), Tree.of(said, url));
    }

    private static void add(List<Said> said, JsonObject status) {
        String id = Json.text(status, "id");
        if (id == null) {
            return;
        }
        String warning = Json.text(status, "spoiler_text");
        String content = Objects.requireNonNullElse(Json.text(status, "content"), "");
        String name = Json.text(status, "account", "display_name");
        said.add(new Said(id, Json.text(status, "in_reply_to_id"), name != null ? name : Json.text(status, "account", "acct"),
                Json.time(status, "created_at"),
                (warning == null ? "" : "<p><strong>" + PlainWords.escape(warning) + "</strong></p>") + content,
                Json.text(status, "url"), Json.number(status, "favourites_count"), false));
    }
}

package docket.feed;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import docket.model.CommentFacts;
import docket.model.Enclosure;
import docket.model.Entry;
import docket.model.ParsedFeed;
import docket.model.Rhythm;
import docket.model.Published;
import docket.url.WebUrl;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// JSON Feed 1.0 and 1.1 (jsonfeed.org), field by field: what has the wrong type is passed over, what is missing is
/// looked for in its older or neighbouring field.
final class JsonFeed {
    private final String base;
    private final List<String> feedAuthors;

    private JsonFeed(String base, List<String> feedAuthors) {
        this.base = base;
        this.feedAuthors = feedAuthors;
    }

    /// Reads a JSON text that may hold a feed of either kind.
    static ParsedFeed read(String text, int from, String url) throws NotAFeed {
        Limits limits = new Limits(text.length());
        JsonText.Read read = JsonText.read(text, from, limits);
        if (!(read.value() instanceof JsonObject top)) {
            throw NotAFeed.of("The answer is JSON, but no feed.", null);
        }
        if (top.get("rss") instanceof JsonObject rss) {
            return JsonXml.read("rss", rss, url, read.damaged(), limits);
        }
        if (top.get("channel") instanceof JsonObject) {
            return JsonXml.read("rss", top, url, read.damaged(), limits);
        }
        if (top.get("feed") instanceof JsonObject feed && (feed.has("entry") || feed.has("title"))) {
            return JsonXml.read("feed", feed, url, read.damaged(), limits);
        }
        String version = string(top, "version");
        boolean named = version != null && version.contains("jsonfeed.org");
        if (!named && !(top.get("items") instanceof JsonArray)) {
            throw NotAFeed.of("The answer is JSON, but no JSON Feed.", null);
        }
        List<JsonElement> items = list(top, "items");
        if (items.size() > Limits.ENTRIES) {
            throw Limits.tooLarge("more than " + Limits.ENTRIES + " entries");
        }
        JsonFeed feed = new JsonFeed(url, authors(top));
        List<Entry> entries = new ArrayList<>(items.size());
        for (JsonElement item : items) {
            if (item instanceof JsonObject object) {
                entries.add(feed.entry(object));
            }
        }
        String format = named && version != null && version.endsWith("1.1") ? "json 1.1" : named ? "json 1.0" : "json";
        String icon = string(top, "icon");
        return new ParsedFeed(format, Markup.plain(string(top, "title")), WebUrl.resolve(url, string(top, "home_page_url")),
                WebUrl.resolve(url, icon == null ? string(top, "favicon") : icon), null,
                WebUrl.resolve(url, string(top, "feed_url")), Rhythm.NONE, read.damaged(), entries);
    }

    private Entry entry(JsonObject item) {
        String url = address(item, "url");
        url = url == null ? address(item, "external_url") : url;
        String title = title(string(item, "title"));
        Published published = FeedDate.parse(string(item, "date_published"));
        String summary = string(item, "summary");
        List<String> authors = authors(item);
        authors = authors.isEmpty() ? feedAuthors : authors;
        String id = string(item, "id");
        if (url == null && id != null) {
            url = WebUrl.parse(id);
        }
        id = id == null ? string(item, "guid") : id;
        id = id == null ? url : id;
        Set<String> tags = new LinkedHashSet<>();
        for (JsonElement tag : list(item, "tags")) {
            String words = Markup.plain(string(tag));
            if (words != null && tags.size() < Limits.LIST) {
                tags.add(words);
            }
        }
        return new Entry(id == null ? EntryMapper.hash(title + "\n" + published + "\n" + summary) : id, url, title,
                authors.isEmpty() ? null : String.join(", ", authors), published, FeedDate.parse(string(item, "date_modified")),
                content(item), summary == null ? null : Markup.escaped(summary.strip()), CommentFacts.NONE, enclosures(item),
                new ArrayList<>(tags), image(item));
    }

    private @Nullable String image(JsonObject item) {
        String image = address(item, "image");
        return image == null ? address(item, "banner_image") : image;
    }

    /// Titles are plain words (JSON Feed 1.1), but many publishers hand on the entities of their database.
    private static @Nullable String title(@Nullable String words) {
        return words == null || words.indexOf('&') < 0 ? Markup.line(words) : Markup.line(Parser.unescapeEntities(words, true));
    }

    private @Nullable String content(JsonObject item) {
        String html = string(item, "content_html");
        if (html != null) {
            return Bodies.resolve(html, base);
        }
        String text = string(item, "content_text");
        return text == null ? null : "<p>" + Markup.escaped(text.strip()).replaceAll("\\R\\s*\\R", "</p><p>").replaceAll("\\R", "<br>") + "</p>";
    }

    private List<Enclosure> enclosures(JsonObject item) {
        List<Enclosure> found = new ArrayList<>();
        for (JsonElement element : list(item, "attachments")) {
            if (element instanceof JsonObject attachment) {
                String url = address(attachment, "url");
                String size = string(attachment, "size_in_bytes");
                if (url != null && found.size() < Limits.LIST) {
                    Long length = size != null && size.matches("[1-9]\\d{0,15}(\\.0)?") ? Long.valueOf(size.replace(".0", "")) : null;
                    found.add(new Enclosure(url, string(attachment, "mime_type"), length));
                }
            }
        }
        return found;
    }

    /// `authors` (1.1) or `author` (1.0), each an object or a plain name.
    private static List<String> authors(JsonObject of) {
        Set<String> names = new LinkedHashSet<>();
        for (String field : List.of("authors", "author")) {
            for (JsonElement element : list(of, field)) {
                String name = Persons.name(element instanceof JsonObject author ? string(author, "name") : string(element));
                if (name == null && element instanceof JsonObject author) {
                    name = string(author, "url");
                }
                if (name != null && names.size() < Limits.LIST) {
                    names.add(name);
                }
            }
        }
        return new ArrayList<>(names);
    }

    private @Nullable String address(JsonObject of, String name) {
        return WebUrl.resolve(base, string(of, name));
    }

    private static List<JsonElement> list(JsonObject of, String name) {
        JsonElement value = of.get(name);
        if (value == null || value.isJsonNull()) {
            return List.of();
        }
        return value.isJsonArray() ? value.getAsJsonArray().asList() : List.of(value);
    }

    private static @Nullable String string(JsonObject of, String name) {
        return string(of.get(name));
    }

    /// Words, or a number written out; null for all else and for blanks.
    static @Nullable String string(@Nullable JsonElement value) {
        if (value == null || !value.isJsonPrimitive() || value.getAsJsonPrimitive().isBoolean()) {
            return null;
        }
        String words = value.getAsString();
        return words.isBlank() ? null : words.length() > Limits.FIELD ? words.substring(0, Limits.FIELD) : words;
    }
}

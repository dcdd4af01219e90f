package docket.feed;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import docket.model.Outcome;
import docket.model.ParsedFeed;
import docket.model.Problem;
import java.util.Map;
import java.util.Set;
import org.jdom2.Document;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/// RSS 2.0 or Atom written as JSON (the form of cyber.harvard.edu and Radio3, that of Google's `alt=json`, those of common
/// converters, which mark attributes with `@`): told to [TreeBuilder] as if it were XML.
final class JsonXml {
    /// Objects that hold elements; any other object holds attributes and its words under `#value`.
    private static final Set<String> HOLDERS = Set.of("rss", "channel", "item", "items", "image", "textInput", "media:group",
            "skipHours", "skipDays", "feed", "entry", "source");
    private static final Set<String> WORDS = Set.of("#value", "#text", "$t", "_", "value", "#");

    private final TreeBuilder tree;

    private JsonXml(TreeBuilder tree) {
        this.tree = tree;
    }

    /// @param name of the root, `rss` or `feed`
    static ParsedFeed read(String name, JsonObject root, String url, boolean damaged, Limits limits) throws NotAFeed {
        TreeBuilder tree = new TreeBuilder(limits);
        try {
            new JsonXml(tree).write(name, root);
            Document document = tree.document();
            if (tree.hasTooManyEntries()) {
                throw Limits.tooLarge("more than " + Limits.ENTRIES + " entries");
            }
            if (document != null) {
                String format = tree.format().replaceFirst("^(rss|atom)", "$1-json");
                return FeedMapper.map(document, tree.isAtom(), format, url, damaged);
            }
        } catch (SAXException e) {
            throw new NotAFeed(new Problem(Outcome.PARSE, "The feed is XML written as JSON, and damaged beyond repair.", null), false);
        }
        throw NotAFeed.of("The answer is JSON, but no feed.", null);
    }

    private void write(String name, @Nullable JsonElement value) throws SAXException {
        if (value == null || value.isJsonNull()) {
            return;
        }
        if (value.isJsonArray()) {
            for (JsonElement each : value.getAsJsonArray()) {
                write(name, each);
            }
            return;
        }
        String element = name.equals("items") ? "item" : name.replace('$', ':');
        AttributesImpl attributes = new AttributesImpl();
        if (value instanceof JsonObject object) {
            for (Map.Entry<String, JsonElement> field : object.entrySet()) {
                String words = JsonFeed.string(field.getValue());
                if (isAttribute(name, field.getKey()) && !WORDS.contains(field.getKey())) {
                    words = words == null && field.getValue().isJsonPrimitive() ? field.getValue().getAsString() : words;
                    if (words != null) {
                        attributes.addAttribute("", "", field.getKey().replaceFirst("^@", "").replace('$', ':'), "CDATA", words);
                    }
                }
            }
        }
        tree.startElement("", "", element, attributes);
        if (value instanceof JsonObject object) {
            for (Map.Entry<String, JsonElement> field : object.entrySet()) {
                if (WORDS.contains(field.getKey())) {
                    words(field.getValue());
                } else if (!isAttribute(name, field.getKey()) || !field.getValue().isJsonPrimitive()) {
                    write(field.getKey(), field.getValue());
                }
            }
        } else {
            words(value);
        }
        tree.endElement("", "", element);
    }

    private static boolean isAttribute(String holder, String field) {
        return !HOLDERS.contains(holder) || field.startsWith("xmlns") || field.startsWith("@")
                || holder.equals("rss") && field.equals("version");
    }

    private void words(JsonElement value) {
        String words = JsonFeed.string(value);
        if (words != null) {
            tree.characters(words.toCharArray(), 0, words.length());
        }
    }
}

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

/// RSS 2.0 written as JSON (the form of cyber.harvard.edu and Radio3): told to [TreeBuilder] as if it were XML.
final class JsonRss {
    /// Objects that hold elements; any other object holds attributes and its words under `#value`.
    private static final Set<String> HOLDERS = Set.of("rss", "channel", "item", "items", "image", "textInput", "media:group");
    private static final Set<String> WORDS = Set.of("#value", "#text", "$t", "_", "value", "#");

    private final TreeBuilder tree;

    private JsonRss(TreeBuilder tree) {
        this.tree = tree;
    }

    static ParsedFeed read(JsonObject rss, String url, boolean damaged, Limits limits) throws NotAFeed {
        TreeBuilder tree = new TreeBuilder(limits);
        try {
            new JsonRss(tree).write("rss", rss);
            Document document = tree.document();
            if (tree.hasTooManyEntries()) {
                throw Limits.tooLarge("more than " + Limits.ENTRIES + " entries");
            }
            if (document != null) {
                return FeedMapper.map(document, false, tree.format().replace("rss", "rss-json"), url, damaged);
            }
        } catch (SAXException e) {
            throw new NotAFeed(new Problem(Outcome.PARSE, "The feed is RSS written as JSON, and damaged beyond repair.", null), false);
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
        String element = name.equals("items") ? "item" : name;
        AttributesImpl attributes = new AttributesImpl();
        if (value instanceof JsonObject object) {
            for (Map.Entry<String, JsonElement> field : object.entrySet()) {
                String words = JsonFeed.string(field.getValue());
                if (isAttribute(name, field.getKey()) && !WORDS.contains(field.getKey())) {
                    words = words == null && field.getValue().isJsonPrimitive() ? field.getValue().getAsString() : words;
                    if (words != null) {
                        attributes.addAttribute("", "", field.getKey(), "CDATA", words);
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
        return !HOLDERS.contains(holder) || field.startsWith("xmlns") || holder.equals("rss") && field.equals("version");
    }

    private void words(JsonElement value) {
        String words = JsonFeed.string(value);
        if (words != null) {
            tree.characters(words.toCharArray(), 0, words.length());
        }
    }
}

package docket.extract;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// The schema.org objects a page states as JSON-LD, read tolerantly: lists, `@graph`, comments, raw line ends, references by `@id`.
final class JsonLd {
    /// Larger blocks are catalogues, not the description of an article.
    private static final int MAX_LENGTH = 1_000_000;
    private static final int MAX_DEPTH = 12;
    private static final int MAX_OBJECTS = 2_000;

    private final List<JsonObject> objects = new ArrayList<>();
    /// The types of each, read when first asked for.
    private final List<List<String>> types = new ArrayList<>();
    private final Map<String, JsonObject> byId = new HashMap<>();

    /// @param metas some frameworks write `<meta name="script:ld+json" content="…">` where they mean a script
    static JsonLd of(List<Element> scripts, List<Element> metas) {
        JsonLd found = new JsonLd();
        for (Element script : scripts) {
            if (script.attr("type").contains("ld+json")) {
                String text = script.data();
                if (text.length() <= MAX_LENGTH) {
                    found.read(text);
                }
            }
        }
        for (Element meta : metas) {
            if (meta.attr("name").endsWith("ld+json") && meta.attr("content").length() <= MAX_LENGTH) {
                found.read(meta.attr("content"));
            }
        }
        return found;
    }

    private void read(String text) {
        int start = 0;
        while (start < text.length() && text.charAt(start) != '{' && text.charAt(start) != '[') {
            start++;
        }
        JsonReader reader = new JsonReader(new StringReader(text.substring(start)));
        reader.setStrictness(Strictness.LENIENT);
        try {
            gather(JsonParser.parseReader(reader), 0);
        } catch (JsonParseException | NumberFormatException broken) {
            // A block cut off or mixed with script: the page's other evidence has to do.
            return;
        }
    }

    private void gather(JsonElement element, int depth) {
        if (depth > MAX_DEPTH || objects.size() > MAX_OBJECTS) {
            return;
        }
        if (element instanceof JsonArray list) {
            list.forEach(item -> gather(item, depth + 1));
        } else if (element instanceof JsonObject object) {
            if (object.has("@type")) {
                objects.add(object);
            }
            String id = text(object.get("@id"));
            if (id != null && object.size() > 1) {
                byId.putIfAbsent(id, object);
            }
            object.entrySet().forEach(entry -> {
                if (entry.getValue() instanceof JsonObject || entry.getValue() instanceof JsonArray) {
                    gather(entry.getValue(), depth + 1);
                }
            });
        }
    }

    /// Every object of a type that `wanted` says yes to, in the order of the page.
    List<JsonObject> ofType(java.util.function.Predicate<String> wanted) {
        List<JsonObject> found = new ArrayList<>();
        for (int i = 0; i < objects.size(); i++) {
            if (types.size() == i) {
                types.add(types(objects.get(i)));
            }
            for (String type : types.get(i)) {
                if (wanted.test(type)) {
                    found.add(objects.get(i));
                    break;
                }
            }
        }
        return found;
    }

    static List<String> types(JsonObject object) {
        List<String> types = new ArrayList<>();
        for (JsonElement type : list(object.get("@type"))) {
            String name = text(type);
            if (name != null) {
                types.add(name.substring(name.lastIndexOf('/') + 1));
            }
        }
        return types;
    }

    /// The names of people or bodies in a value: text, object, list, or a reference.
    List<String> names(@Nullable JsonElement value) {
        List<String> names = new ArrayList<>();
        for (JsonElement item : list(value)) {
            @Nullable String name = text(item);
            if (item instanceof JsonObject object) {
                JsonObject whole = resolve(object);
                for (JsonElement part : list(whole.get("name"))) {
                    String text = text(part);
                    if (text != null) {
                        names.add(text);
                    }
                }
            } else if (name != null) {
                names.add(name);
            }
        }
        return names;
    }

    JsonObject resolve(JsonObject object) {
        String id = text(object.get("@id"));
        JsonObject whole = id == null || object.has("name") ? null : byId.get(id);
        return whole == null ? object : whole;
    }

    static List<JsonElement> list(@Nullable JsonElement value) {
        if (value == null || value.isJsonNull()) {
            return List.of();
        }
        return value instanceof JsonArray array ? array.asList() : List.of(value);
    }

    /// A text or number, character references resolved; null for anything else and for blank ones.
    static @Nullable String text(@Nullable JsonElement value) {
        if (!(value instanceof JsonPrimitive primitive)) {
            return null;
        }
        String text = primitive.getAsString();
        if (text.indexOf('&') >= 0) {
            text = org.jsoup.parser.Parser.unescapeEntities(text, false);
        }
        return text.isBlank() ? null : text.strip();
    }
}

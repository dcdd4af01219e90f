package docket.feed;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.internal.LazilyParsedNumber;
import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import org.jspecify.annotations.Nullable;

/// Reads JSON as far as it goes: of a text that is cut or goes wrong, everything before that place, without the element
/// of a list in which it happened. Depth is bounded.
final class JsonText {
    private final JsonReader in;
    private final Limits limits;
    private boolean cut;
    private boolean refused;

    private JsonText(String text, int from, Limits limits) throws IOException {
        StringReader characters = new StringReader(text);
        characters.skip(from);
        in = new JsonReader(characters);
        in.setStrictness(Strictness.LENIENT);
        this.limits = limits;
    }

    /// @param value null when there is none, or it nests deeper or takes longer than allowed
    /// @param damaged true when something of the text could not be read
    record Read(@Nullable JsonElement value, boolean damaged) {}

    static Read read(String text, int from, Limits limits) {
        Read first = once(text, from, limits);
        String mended = first.damaged && first.value != null ? withoutLastCommas(text, from) : null;
        return mended == null ? first : new Read(once(mended, 0, limits).value, true);
    }

    private static Read once(String text, int from, Limits limits) {
        try {
            JsonText json = new JsonText(text, from, limits);
            JsonElement value = json.value(0);
            return new Read(json.refused ? null : value, json.cut);
        } catch (IOException e) {
            return new Read(null, true);
        }
    }

    /// `text` without commas behind a last element, which people who write feeds by hand leave; null when it has none.
    private static @Nullable String withoutLastCommas(String text, int from) {
        StringBuilder out = new StringBuilder(text.length() - from);
        boolean quoted = false;
        int comma = -1;
        boolean changed = false;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '\\' && i + 1 < text.length()) {
                out.append(c);
                c = text.charAt(++i);
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '}' || c == ']') && comma >= 0) {
                out.deleteCharAt(comma);
                changed = true;
            }
            if (c > ' ') {
                comma = !quoted && c == ',' ? out.length() : -1;
            }
            out.append(c);
        }
        return changed ? out.toString() : null;
    }

    private @Nullable JsonElement value(int depth) {
        try {
            return switch (in.peek()) {
                case BEGIN_OBJECT -> object(depth + 1);
                case BEGIN_ARRAY -> array(depth + 1);
                case STRING -> new JsonPrimitive(in.nextString());
                case NUMBER -> new JsonPrimitive(new LazilyParsedNumber(in.nextString()));
                case BOOLEAN -> new JsonPrimitive(in.nextBoolean());
                case NULL -> {
                    in.nextNull();
                    yield JsonNull.INSTANCE;
                }
                default -> ended();
            };
        } catch (IOException | IllegalStateException | NumberFormatException e) {
            return ended();
        }
    }

    private @Nullable JsonElement ended() {
        cut = true;
        return null;
    }

    private boolean isTooMuch(int depth) {
        refused |= depth > Limits.DEPTH || limits.isOver();
        cut |= refused;
        return refused;
    }

    private JsonElement object(int depth) throws IOException {
        JsonObject object = new JsonObject();
        in.beginObject();
        try {
            while (!cut && in.hasNext()) {
                if (isTooMuch(depth)) {
                    return object;
                }
                String name = in.nextName();
                JsonElement value = value(depth);
                if (value != null && !object.has(name)) {
                    object.add(name, value);
                }
            }
            if (!cut) {
                in.endObject();
            }
        } catch (IOException | IllegalStateException e) {
            ended();
        }
        return object;
    }

    private JsonElement array(int depth) throws IOException {
        JsonArray array = new JsonArray();
        in.beginArray();
        try {
            while (!cut && in.hasNext()) {
                if (isTooMuch(depth)) {
                    return array;
                }
                JsonElement value = value(depth);
                if (value != null && !cut) {
                    array.add(value);
                }
            }
            if (!cut) {
                in.endArray();
            }
        } catch (IOException | IllegalStateException e) {
            ended();
        }
        return array;
    }
}

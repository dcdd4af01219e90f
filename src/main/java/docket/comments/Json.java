package docket.comments;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import docket.model.Published;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads values out of JSON that may have any shape: what is missing or of another kind is null or empty, never an error.
final class Json {
    /// Two levels a reply; the deepest thread seen had 300 replies one below the other.
    private static final int DEEPEST = 4_000;

    private static final Pattern COUNTED = Pattern.compile("\\d{1,20}(?:\\.\\d{0,20})?(?:[eE]\\+?\\d{1,2})?");
    /// As seconds it would be in the year 5138.
    private static final double MILLISECONDS = 1e11;
    private static final Pattern WRITTEN = Pattern.compile("(?<day>\\d{4}-\\d\\d-\\d\\d)(?:[T ](?<clock>\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d{1,9})?)?)"
            + " ?(?:Z|UTC|GMT|(?<offset>[+-]\\d\\d(?::?\\d\\d)?))?)?");

    private Json() {}

    /// The value that `bytes` hold; null when they are no JSON.
    static @Nullable JsonElement parse(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        int start = text.startsWith("\uFEFF") ? 1 : 0;
        while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        if (start == text.length() || text.charAt(start) != '{' && text.charAt(start) != '[') {
            return null;
        }
        try (JsonReader reader = new JsonReader(new StringReader(text.substring(start)))) {
            reader.setStrictness(Strictness.STRICT);
            reader.setNestingLimit(DEEPEST);
            return JsonParser.parseReader(reader);
        } catch (JsonParseException | java.io.IOException e) {
            return null;
        }
    }

    static @Nullable JsonElement get(@Nullable JsonElement from, String name) {
        JsonElement value = from instanceof JsonObject object ? object.get(name) : null;
        return value == null || value.isJsonNull() ? null : value;
    }

    /// The value at the end of a path of names.
    static @Nullable JsonElement at(@Nullable JsonElement from, String... path) {
        JsonElement at = from;
        for (String name : path) {
            at = get(at, name);
        }
        return at;
    }

    static @Nullable JsonObject object(@Nullable JsonElement from, String... path) {
        return at(from, path) instanceof JsonObject object ? object : null;
    }

    static boolean has(@Nullable JsonElement from, String... names) {
        for (String name : names) {
            if (!(from instanceof JsonObject object) || !object.has(name)) {
                return false;
            }
        }
        return true;
    }

    /// The objects in a list; other members are left out.
    static List<JsonObject> list(@Nullable JsonElement from, String... path) {
        List<JsonObject> objects = new ArrayList<>();
        if (at(from, path) instanceof JsonArray array) {
            for (JsonElement element : array) {
                if (element instanceof JsonObject object) {
                    objects.add(object);
                }
            }
        }
        return objects;
    }

    /// A text or number as text; null for anything else and for the empty text.
    static @Nullable String text(@Nullable JsonElement from, String... path) {
        String text = at(from, path) instanceof JsonPrimitive value && !value.isBoolean() ? value.getAsString() : "";
        return text.isEmpty() ? null : text;
    }

    static @Nullable String either(@Nullable String first, @Nullable String second) {
        return first != null ? first : second;
    }

    static @Nullable Integer number(@Nullable JsonElement from, String... path) {
        if (!(at(from, path) instanceof JsonPrimitive value) || value.isBoolean()) {
            return null;
        }
        try {
            double number = value.getAsDouble();
            return Math.abs(number) <= Integer.MAX_VALUE ? (int) number : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    static boolean isTrue(@Nullable JsonElement from, String... path) {
        return at(from, path) instanceof JsonPrimitive value && value.isBoolean() && value.getAsBoolean();
    }

    /// A time as ISO 8601, also with a blank for the `T`, with or without an offset (then UTC), a day alone, or as seconds or
    /// milliseconds since 1970.
    static @Nullable Published time(@Nullable JsonElement from, String... path) {
        String text = text(from, path);
        if (text == null) {
            return null;
        }
        try {
            if (COUNTED.matcher(text).matches()) {
                double count = Double.parseDouble(text);
                return Published.at(Instant.ofEpochSecond((long) (count < MILLISECONDS ? count : count / 1000)));
            }
            Matcher written = WRITTEN.matcher(text);
            if (!written.matches()) {
                return null;
            }
            if (written.group("clock") == null) {
                return Published.on(LocalDate.parse(written.group("day")));
            }
            LocalDateTime local = LocalDateTime.parse(written.group("day") + "T" + written.group("clock"));
            String offset = written.group("offset");
            return Published.at(local.toInstant(offset == null ? ZoneOffset.UTC : ZoneOffset.of(offset)));
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }
}

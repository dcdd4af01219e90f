package docket.cli;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One JSON object for standard output, members in the order they were put. The only place where Docket's output becomes
/// JSON. An absent fact has no member: null and empty strings are left out; empty lists stay, for scripts that walk them.
final class Json {
    private final Map<String, Object> members = new LinkedHashMap<>();

    /// An object that begins with the name of what it is about, kept even when it is empty.
    static Json about(String name, String value) {
        Json json = new Json();
        json.members.put(name, value);
        return json;
    }

    /// @param value a string, a number, a boolean, a `Json`, a list of these, or anything else by its `toString`
    Json put(String name, @Nullable Object value) {
        if (value != null && !"".equals(value)) {
            members.put(name, value);
        }
        return this;
    }

    boolean isEmpty() {
        return members.isEmpty();
    }

    /// The object in one line, without the line's end.
    @Override
    public String toString() {
        StringWriter line = new StringWriter(256);
        try (JsonWriter writer = new JsonWriter(line)) {
            writer.setHtmlSafe(false);
            write(writer, this);
        } catch (IOException e) {
            throw new UncheckedIOException("A string takes any text.", e);
        }
        return line.toString();
    }

    private static void write(JsonWriter writer, Object value) throws IOException {
        switch (value) {
            case Json json -> {
                writer.beginObject();
                for (Map.Entry<String, Object> member : json.members.entrySet()) {
                    writer.name(member.getKey());
                    write(writer, member.getValue());
                }
                writer.endObject();
            }
            case List<?> list -> {
                writer.beginArray();
                for (Object item : list) {
                    write(writer, item);
                }
                writer.endArray();
            }
            case Number number -> writer.value(number);
            case Boolean truth -> writer.value(truth);
            default -> writer.value(value.toString());
        }
    }
}

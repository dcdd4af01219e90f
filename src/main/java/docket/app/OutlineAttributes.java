package docket.app;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Unknown OPML attributes as one text column: `name=value` lines, with `\` before line ends and backslashes in values.
final class OutlineAttributes {
    private OutlineAttributes() {}

    static @Nullable String write(Map<String, String> attributes) {
        if (attributes.isEmpty()) {
            return null;
        }
        StringBuilder out = new StringBuilder();
        attributes.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(e -> out.append(e.getKey()).append('=')
                .append(e.getValue().replace("\\", "\\\\").replace("\n", "\\n")).append('\n'));
        return out.toString();
    }

    static Map<String, String> read(@Nullable String text) {
        Map<String, String> attributes = new LinkedHashMap<>();
        if (text != null) {
            text.lines().forEach(line -> {
                int equals = line.indexOf('=');
                if (equals > 0) {
                    attributes.put(line.substring(0, equals), unescaped(line.substring(equals + 1)));
                }
            });
        }
        return attributes;
    }

    private static String unescaped(String value) {
        StringBuilder out = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\' && i + 1 < value.length()) {
                char next = value.charAt(++i);
                out.append(next == 'n' ? '\n' : next);
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}

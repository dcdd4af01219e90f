package docket.feed;

import docket.url.WebUrl;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Makes the relative addresses inside a body of HTML absolute, in place: nothing else of the markup is touched, and a
/// body without any is not copied. Cleaning is not its work.
final class Bodies {
    private static final Set<String> ADDRESSES = Set.of("href", "src", "poster", "srcset", "data-src", "data-srcset", "data-original",
            "cite", "longdesc", "background", "data", "action", "formaction", "usemap", "classid", "codebase");

    private static final String BLANKS = " \t\r\n\f";

    private final String html;
    private final String base;
    private @Nullable StringBuilder out;
    private int copied;

    private Bodies(String html, String base) {
        this.html = html;
        this.base = base;
    }

    static String resolve(String html, String base) {
        return html.indexOf('<') < 0 ? html : new Bodies(html, base).run();
    }

    private String run() {
        int i = html.indexOf('<');
        while (i >= 0 && i + 1 < html.length()) {
            int next = Character.isLetter(html.charAt(i + 1)) ? tag(afterName(html, i + 1)) : i + 1;
            i = html.indexOf('<', next);
        }
        StringBuilder built = out;
        return built == null ? html : built.append(html, copied, html.length()).toString();
    }

    /// Reads the attributes of one tag (HTML, section 13.2.5.32 and on); answers where the tag ends.
    private int tag(int from) {
        int i = from;
        while (i < html.length() && html.charAt(i) != '>') {
            int name = skip(html, i, " \t\r\n\f/");
            if (name >= html.length() || html.charAt(name) == '>') {
                return name;
            }
            int nameEnd = name + 1;
            while (nameEnd < html.length() && " \t\r\n\f/>=".indexOf(html.charAt(nameEnd)) < 0) {
                nameEnd++;
            }
            int equals = skip(html, nameEnd, BLANKS);
            i = equals < html.length() && html.charAt(equals) == '=' ? value(name, nameEnd, skip(html, equals + 1, BLANKS)) : nameEnd;
        }
        return i;
    }

    /// Replaces the value at `start` where it is a relative address; answers where it ends.
    private int value(int name, int nameEnd, int start) {
        char quote = start < html.length() ? html.charAt(start) : ' ';
        boolean quoted = quote == '"' || quote == '\'';
        int value = quoted ? start + 1 : start;
        int end = quoted ? html.indexOf(quote, value) : value;
        while (!quoted && end < html.length() && " \t\r\n\f>".indexOf(html.charAt(end)) < 0) {
            end++;
        }
        end = end < 0 ? html.length() : end;
        String by = replacement(html, name, nameEnd, value, end, base);
        if (by != null) {
            StringBuilder built = out;
            if (built == null) {
                built = new StringBuilder(html.length() + 256);
                out = built;
            }
            built.append(html, copied, value).append(by);
            copied = end;
        }
        return quoted ? Math.min(end + 1, html.length()) : end;
    }

    private static int afterName(String html, int i) {
        int end = i;
        while (end < html.length() && " \t\r\n\f/>".indexOf(html.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private static int skip(String html, int i, String blanks) {
        int end = i;
        while (end < html.length() && blanks.indexOf(html.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }

    private static @Nullable String replacement(String html, int name, int nameEnd, int value, int end, String base) {
        int length = nameEnd - name;
        if (length < 3 || length > 13 || end <= value || isAbsolute(html, value, end)) {
            return null;
        }
        String attribute = html.substring(name, nameEnd).toLowerCase(Locale.ROOT);
        if (!ADDRESSES.contains(attribute)) {
            return null;
        }
        String written = html.substring(value, end);
        if (attribute.endsWith("srcset")) {
            String set = sources(written, base);
            return set.equals(written) ? null : set;
        }
        if (written.startsWith("#")) {
            return null; // a footnote within the body
        }
        String absolute = WebUrl.resolve(base, written.replace("&amp;", "&"));
        return absolute == null ? null : absolute.replace("&", "&amp;").replace("\"", "%22").replace("'", "%27");
    }

    /// Starts with a scheme: the common case, to be left as it is.
    private static boolean isAbsolute(String html, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = html.charAt(i);
            if (c == ':') {
                return i > start && !hasBlank(html, start, end);
            }
            if (!Character.isLetterOrDigit(c) && c != '+' && c != '-' && c != '.') {
                return false;
            }
        }
        return false;
    }

    /// `srcset` lists several addresses, of which the first may be absolute and the next not; others get their blanks mended.
    private static boolean hasBlank(String html, int start, int end) {
        for (int i = start; i < end; i++) {
            if (html.charAt(i) <= ' ') {
                return true;
            }
        }
        return false;
    }

    private static String sources(String written, String base) {
        StringBuilder out = new StringBuilder();
        // Commas without a blank behind belong to the address (HTML, section 4.8.4.2.2).
        for (String candidate : written.strip().split(",\\s+|,(?=https?:|/)")) {
            String[] parts = candidate.strip().split("\\s+", 2);
            if (parts[0].isEmpty()) {
                continue;
            }
            String absolute = WebUrl.resolve(base, parts[0].replace("&amp;", "&"));
            out.append(out.isEmpty() ? "" : ", ")
                    .append(absolute == null ? parts[0] : absolute.replace("&", "&amp;").replace("\"", "%22").replace("'", "%27"))
                    .append(parts.length > 1 ? " " + parts[1].strip() : "");
        }
        return out.toString();
    }
}

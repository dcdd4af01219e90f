package docket.link;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A text with places to fill: `{title} U.S.C. {section|plain}`. Several forms are parted by ` || `; the first whose places
/// can all be filled is taken. A place with a question mark, `{year?}`, may stay empty.
final class CitationTemplate {
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+(?:\\.\\w+)?)(\\?)?((?:\\|\\w+)*)\\}");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u2009\\u202F]+");
    private static final Pattern DASHES = Pattern.compile("[\\u2010-\\u2015\\u2212]");
    private static final List<String> ROMAN = List.of(
            "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII",
            "XVIII", "XIX", "XX", "XXI", "XXII", "XXIII", "XXIV", "XXV", "XXVI", "XXVII");

    private final List<String> forms;

    CitationTemplate(String text) {
        forms = List.of(text.split(" \\|\\| "));
    }

    /// The filled text, or null when no form can be filled.
    @Nullable String fill(Map<String, String> parts) {
        for (String form : forms) {
            String filled = fill(form, parts);
            if (filled != null) {
                return filled;
            }
        }
        return null;
    }

    private static @Nullable String fill(String form, Map<String, String> parts) {
        StringBuilder out = new StringBuilder();
        Matcher place = PLACE.matcher(form);
        while (place.find()) {
            String value = parts.get(place.group(1));
            if (value == null && place.group(2) == null) {
                return null;
            }
            place.appendReplacement(out, Matcher.quoteReplacement(value == null ? "" : filtered(value, place.group(3))));
        }
        return BLANKS.matcher(place.appendTail(out)).replaceAll(" ").strip();
    }

    private static String filtered(String value, String filters) {
        String text = DASHES.matcher(BLANKS.matcher(value).replaceAll(" ")).replaceAll("-");
        for (String filter : filters.split("\\|")) {
            text = switch (filter) {
                case "" -> text;
                case "plain" -> text.replace(" ", "");
                case "lower" -> text.toLowerCase(Locale.ROOT);
                case "digits" -> text.replaceAll("[,.]", "");
                case "slash" -> text.replace('.', '/');
                case "pad2" -> padded(text, 2);
                case "pad3" -> padded(text, 3);
                case "pad4" -> padded(text, 4);
                case "pad5" -> padded(text, 5);
                case "head3" -> text.substring(0, Math.min(3, text.length()));
                case "year" -> text.length() == 2 ? (text.compareTo("50") < 0 ? "20" : "19") + text : text;
                case "arabic" -> arabic(text);
                case "address" -> URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
                default -> throw new IllegalStateException("no such filter: " + filter);
            };
        }
        return text;
    }

    private static String padded(String text, int width) {
        return "0".repeat(Math.max(0, width - text.length())) + text;
    }

    private static String arabic(String text) {
        int at = ROMAN.indexOf(text.toUpperCase(Locale.ROOT));
        return at < 0 ? text : Integer.toString(at + 1);
    }
}

package docket.link;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A text with places to fill: `{title} U.S.C. {section|plain}`. Several forms are parted by ` || `; the first whose places
/// can all be filled is taken. A place with a question mark, `{year?}`, may stay empty.
final class CitationTemplate {
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+(?:\\.\\w+){0,2})(\\?)?((?:\\|\\w+)*)\\}");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u2000-\\u200A\\u202F]+");
    private static final Pattern DASHES = Pattern.compile("[\\u2010-\\u2015\\u2212]");
    private static final List<String> ROMAN = List.of(
            "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII",
            "XVIII", "XIX", "XX", "XXI", "XXII", "XXIII", "XXIV", "XXV", "XXVI", "XXVII");

    /// Words of a form, or a place in it.
    private sealed interface Piece {
        record Words(String text) implements Piece {}

        record Place(String part, boolean mayBeEmpty, List<String> filters) implements Piece {}
    }

    private final List<List<Piece>> forms;

    CitationTemplate(String text) {
        forms = Stream.of(text.split(" \\|\\| ")).map(CitationTemplate::pieces).toList();
    }

    private static List<Piece> pieces(String form) {
        List<Piece> pieces = new ArrayList<>();
        Matcher place = PLACE.matcher(form);
        int end = 0;
        while (place.find()) {
            pieces.add(new Piece.Words(form.substring(end, place.start())));
            List<String> filters = Stream.of(place.group(3).split("\\|")).filter(filter -> !filter.isEmpty()).toList();
            pieces.add(new Piece.Place(place.group(1), place.group(2) != null, filters));
            end = place.end();
        }
        pieces.add(new Piece.Words(form.substring(end)));
        return List.copyOf(pieces);
    }

    /// The filled text, or null when no form can be filled.
    @Nullable String fill(Map<String, String> parts) {
        for (List<Piece> form : forms) {
            String filled = fill(form, parts);
            if (filled != null) {
                return filled;
            }
        }
        return null;
    }

    private static @Nullable String fill(List<Piece> form, Map<String, String> parts) {
        StringBuilder out = new StringBuilder();
        for (Piece piece : form) {
            switch (piece) {
                case Piece.Words words -> out.append(words.text());
                case Piece.Place place -> {
                    String value = parts.get(place.part());
                    if (value == null && !place.mayBeEmpty()) {
                        return null;
                    }
                    if (value != null) {
                        // What comes from a table may have places itself, as each state has its own way to number its bills.
                        String own = place.part().indexOf('.') < 0 || value.indexOf('{') < 0 ? value : new CitationTemplate(value).fill(parts);
                        if (own == null) {
                            return null;
                        }
                        out.append(filtered(own, place.filters()));
                    }
                }
            }
        }
        return even(out.toString()).strip();
    }

    /// With one plain blank between two words. Most values are so already.
    private static String even(String text) {
        boolean uneven = text.contains("  ") || text.chars().anyMatch(c -> c < ' ' || c > '~');
        return uneven ? BLANKS.matcher(text).replaceAll(" ") : text;
    }

    private static String filtered(String value, List<String> filters) {
        String text = even(value);
        text = text.chars().anyMatch(c -> c > '~') ? DASHES.matcher(text).replaceAll("-") : text;
        for (String filter : filters) {
            text = switch (filter) {
                case "plain" -> text.replace(" ", "");
                case "lower" -> text.toLowerCase(Locale.ROOT);
                case "digits" -> text.replace(",", "").replace(".", "");
                case "slash" -> text.replace('.', '/');
                case "pad2" -> padded(text, 2);
                case "pad3" -> padded(text, 3);
                case "pad4" -> padded(text, 4);
                case "pad5" -> padded(text, 5);
                case "head3" -> text.substring(0, Math.min(3, text.length()));
                case "year" -> text.length() == 2 ? (text.compareTo("50") < 0 ? "20" : "19") + text : text;
                case "arabic" -> arabic(text);
                case "ordinal" -> ordinal(text);
                case "next" -> Integer.toString(Integer.parseInt(text) + 1);
                case "initial" -> text.substring(0, 1);
                case "short" -> text.substring(Math.max(0, text.length() - 2));
                case "address" -> URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
                case String since when since.startsWith("since") -> sessions(text, Integer.parseInt(since.substring("since".length())));
                default -> throw new IllegalStateException("no such filter: " + filter);
            };
        }
        return text;
    }

    private static String padded(String text, int width) {
        return "0".repeat(Math.max(0, width - text.length())) + text;
    }

    /// 1st, 22nd, 113th
    private static String ordinal(String number) {
        boolean teen = number.length() > 1 && number.charAt(number.length() - 2) == '1';
        return number + (teen ? "th" : switch (number.charAt(number.length() - 1)) {
            case '1' -> "st";
            case '2' -> "nd";
            case '3' -> "rd";
            default -> "th";
        });
    }

    /// The how manieth two years it is.
    private static String sessions(String year, int since) {
        return Integer.toString((Integer.parseInt(year) - since) / 2);
    }

    private static String arabic(String text) {
        int at = ROMAN.indexOf(text.toUpperCase(Locale.ROOT));
        return at < 0 ? text : Integer.toString(at + 1);
    }
}

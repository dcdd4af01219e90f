package docket.link;

import docket.model.Citation;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One pattern of the files in `citations/`, with what to make of a match.
record CitationRule(String kind, Pattern pattern, String name, @Nullable String url, Map<String, String> acts) {
    private static final Pattern SLOT = Pattern.compile("\\{(\\w{1,12})(?::(\\w{1,12}))?}");

    Citation citation(MatchResult found) {
        boolean inner = found.namedGroups().containsKey("m") && found.group("m") != null;
        String match = inner ? found.group("m") : found.group();
        String filledName = fill(name, found, true);
        // What cannot be made into the formal form is named as it stands.
        return new Citation(match, inner ? found.start("m") : found.start(), filledName == null ? match : filledName, kind,
                url == null ? null : fill(url, found, false));
    }

    /// Null when a slot of `template` that must be filled stays empty.
    private @Nullable String fill(String template, MatchResult found, boolean emptyAllowed) {
        StringBuilder out = new StringBuilder();
        Matcher slot = SLOT.matcher(template);
        while (slot.find()) {
            String value = value(slot.group(1), slot.group(2), found);
            if (value == null || (value.isEmpty() && !emptyAllowed)) {
                return null;
            }
            slot.appendReplacement(out, Matcher.quoteReplacement(value));
        }
        return slot.appendTail(out).toString().replace('–', '-').replaceAll("\\s{2,20}", " ").strip();
    }

    private @Nullable String value(String name, @Nullable String argument, MatchResult found) {
        return switch (name) {
            case "all" -> found.group();
            case "celex" -> celex(group(found, "n"), group(found, "y"), argument == null ? "R" : argument);
            case "act" -> acts.containsKey(group(found, "m"))
                    ? acts.getOrDefault(group(found, "m"), "").replace("/", " c. ") : null;
            case "acturl" -> acts.containsKey(group(found, "m"))
                    ? "https://www.legislation.gov.uk/id/ukpga/" + acts.get(group(found, "m")) : null;
            case "file" -> group(found, argument).replaceFirst("^Rs\\.\\s", "").replaceFirst("\\.(\\d\\d)$", "/$1");
            case "digits" -> group(found, argument).replaceAll("\\D", "");
            case "number" -> group(found, argument).split("[( ]", 2)[0];
            case "lower" -> group(found, argument).toLowerCase(Locale.ROOT);
            default -> group(found, name);
        };
    }

    private static String group(MatchResult found, @Nullable String name) {
        String text = name != null && found.namedGroups().containsKey(name) ? found.group(name) : null;
        return text == null ? "" : text;
    }

    /// Sector 3, year, type, four digits. A number that can be no year is not taken for one; of two, the first is the
    /// year for directives, and since 2015 for all acts.
    private static @Nullable String celex(String first, String second, String type) {
        boolean firstIsYear = isYear(first)
                && (type.equals("L") || !isYear(second) || Integer.parseInt(longYear(first)) >= 2015);
        String year = firstIsYear ? first : second;
        String number = firstIsYear ? second : first;
        return isYear(year) ? "3" + longYear(year) + type + String.format(Locale.ROOT, "%04d", Integer.parseInt(number)) : null;
    }

    private static boolean isYear(String text) {
        return text.length() == 4 ? text.startsWith("19") || text.startsWith("20") : text.length() == 2 && text.compareTo("52") >= 0;
    }

    private static String longYear(String year) {
        return year.length() == 2 ? "19" + year : year;
    }
}

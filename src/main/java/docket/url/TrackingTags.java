package docket.url;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The query parameters that say how a reader came and not what is read (`tracking.txt`, where the rules are explained).
final class TrackingTags {
    private static final Map<String, List<Rule>> NAMES = new HashMap<>();
    private static final List<String> PREFIXES = new ArrayList<>();

    static {
        for (String line : Lists.lines("tracking.txt")) {
            Rule rule = Rule.read(line);
            if (rule.name.endsWith("*")) {
                PREFIXES.add(rule.name.substring(0, rule.name.length() - 1));
            } else {
                NAMES.computeIfAbsent(rule.name, n -> new ArrayList<>()).add(rule);
            }
        }
    }

    /// What a parameter is. `BESIDE` is a tag only next to another one.
    enum Kind { CONTENT, BESIDE, TAG }

    private TrackingTags() {}

    /// @param name and `value` decoded
    /// @param article whether the path looks like an article's
    static Kind kind(String name, String value, String site, boolean article) {
        String lower = name.toLowerCase(Locale.ROOT);
        Kind kind = Kind.CONTENT;
        for (Rule rule : NAMES.getOrDefault(lower, List.of())) {
            if (rule.holds(value, site, article)) {
                if (!rule.beside) {
                    return Kind.TAG;
                }
                kind = Kind.BESIDE;
            }
        }
        for (String prefix : PREFIXES) {
            if (lower.startsWith(prefix)) {
                return Kind.TAG;
            }
        }
        return kind;
    }

    private record Rule(String name, List<String> values, Set<String> sites, boolean beside, boolean article) {
        static Rule read(String line) {
            String[] parts = line.split(";");
            String[] sides = parts[0].split("=", 2);
            List<String> values = sides.length == 1
                    ? List.of("*")
                    : List.of(sides[1].strip().toLowerCase(Locale.ROOT).split(" *\\| *"));
            Set<String> sites = Set.of();
            boolean beside = false;
            boolean article = false;
            for (int i = 1; i < parts.length; i++) {
                String condition = parts[i].strip();
                beside |= condition.equals("beside");
                article |= condition.equals("article");
                if (condition.startsWith("on ")) {
                    sites = Set.of(condition.substring(3).split(" +"));
                }
            }
            return new Rule(sides[0].strip().toLowerCase(Locale.ROOT), values, sites, beside, article);
        }

        boolean holds(String value, String site, boolean onArticle) {
            if ((article && !onArticle) || (!sites.isEmpty() && !sites.contains(site))) {
                return false;
            }
            String lower = value.toLowerCase(Locale.ROOT);
            for (String pattern : values) {
                if (fits(lower, pattern)) {
                    return true;
                }
            }
            return false;
        }

        private static boolean fits(String value, String pattern) {
            return switch (pattern) {
                case "*" -> true;
                case "-" -> value.isEmpty();
                case "{hex}" -> value.length() >= 26 && value.length() <= 40 && all(value, "0123456789abcdef");
                case "{token}" -> value.length() >= 10 && all(value, "0123456789abcdefghijklmnopqrstuvwxyz-_");
                case "{word}" -> !value.isEmpty() && all(value, "abcdefghijklmnopqrstuvwxyz +");
                default -> {
                    String middle = pattern.replace("*", "");
                    boolean before = pattern.startsWith("*");
                    boolean after = pattern.endsWith("*");
                    yield before && after ? value.contains(middle)
                            : after ? value.startsWith(middle)
                            : before ? value.endsWith(middle) : value.equals(pattern);
                }
            };
        }

        private static boolean all(String value, String letters) {
            return value.chars().allMatch(c -> letters.indexOf(c) >= 0);
        }
    }
}

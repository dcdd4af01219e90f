package docket.link;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Reads the pattern files in `citations/` (`README.txt` there explains them).
final class CitationRules {
    private CitationRules() {}

    static List<CitationRule> read(String country) {
        Map<String, String> lists = new HashMap<>();
        Map<String, String> acts = new HashMap<>();
        lines("acts-uk.txt").forEach(line -> acts.put(line.split(" = ")[0], line.split(" = ")[1]));
        List<CitationRule> rules = new ArrayList<>();
        List<String[]> blocks = new ArrayList<>();
        for (String line : lines(country + ".txt")) {
            String[] parts = line.split(" ", 2);
            switch (parts[0]) {
                case "list" -> lists.put(parts[1].split(" = ", 2)[0], alternatives(parts[1].split(" = ", 2)[1]));
                case "kind" -> blocks.add(new String[] {parts[1], "", "", ""});
                case "find" -> blocks.getLast()[1] = parts[1];
                case "name" -> blocks.getLast()[2] = parts[1];
                case "url" -> blocks.getLast()[3] = parts[1];
                default -> throw new IllegalStateException("citations/" + country + ".txt: " + line);
            }
        }
        for (String[] block : blocks) {
            String regex = block[1];
            for (Map.Entry<String, String> list : lists.entrySet()) {
                String slot = "{" + list.getKey() + "}";
                regex = regex.replaceFirst(Pattern.quote(slot), "(?<" + list.getKey() + ">"
                        + java.util.regex.Matcher.quoteReplacement(list.getValue()) + ")");
            }
            rules.add(new CitationRule(block[0], Pattern.compile(regex), block[2], block[3].isEmpty() ? null : block[3], acts));
        }
        return rules;
    }

    /// Longest first; a blank or a dot may be left out, and a blank may stand after a dot.
    private static String alternatives(String words) {
        return String.join("|", Arrays.stream(words.split(" \\| "))
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(word -> word.strip().replace(". ", ".").replace(".", "\\.?\\s?").replace(" ", "\\s?")
                        .replaceAll("\\\\s\\?$", ""))
                .toList());
    }

    private static List<String> lines(String file) {
        try (InputStream in = CitationRules.class.getResourceAsStream("citations/" + file)) {
            if (in == null) {
                throw new IllegalStateException("no such list: citations/" + file);
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return reader.lines().map(String::strip).filter(l -> !l.isEmpty() && !l.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

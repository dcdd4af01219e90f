package docket.link;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/// Reads the rule files that `countries.txt` names. Their form is told at the head of `us.txt`.
final class CitationRules {
    private static final String FOLDER = "/docket/link/citations/";
    private static final Pattern TABLE = Pattern.compile("\\b[a-z]{2}-[a-z-]+\\b");
    /// Blanks of any sort between two words of a citation, in which a line may end but no paragraph: no blank line.
    private static final String NONE_OR_MORE = "[ \\t\\f\\u00A0\\u2000-\\u200A\\u202F]{0,5}+(?:\\r?+\\n[ \\t\\f\\u00A0\\u2000-\\u200A\\u202F]{0,5}+)?+";
    private static final String ONE_OR_MORE = "(?=[\\s\\u00A0\\u2000-\\u200A\\u202F])" + NONE_OR_MORE;

    private final Map<String, String> shorthands = new HashMap<>();
    private final Map<String, CitationTable> tables = new HashMap<>();
    private final List<CitationRule> rules = new ArrayList<>();

    private CitationRules() {}

    static List<CitationRule> shipped() {
        CitationRules all = new CitationRules();
        for (String country : lines("countries.txt")) {
            all.read(lines(country + ".txt"));
        }
        return List.copyOf(all.rules);
    }

    /// Shorthands are gathered first, so that a rule may stand above those it uses.
    private void read(List<String> lines) {
        List<List<String[]>> blocks = blocks(lines);
        blocks.stream().flatMap(List::stream).filter(field -> field[0].equals("let")).forEach(field -> {
            String[] sides = field[1].split(" = ", 2);
            shorthands.put("{{" + sides[0] + "}}", sides[1]);
        });
        blocks.forEach(this::add);
    }

    private static List<List<String[]>> blocks(List<String> lines) {
        List<List<String[]>> blocks = new ArrayList<>();
        blocks.add(new ArrayList<>());
        for (String line : lines) {
            if (line.isBlank()) {
                blocks.add(new ArrayList<>());
            } else if (Character.isWhitespace(line.charAt(0))) {
                blocks.getLast().getLast()[1] += line.strip();
            } else {
                int colon = line.indexOf(':');
                blocks.getLast().add(new String[] {line.substring(0, colon), line.substring(colon + 1).strip()});
            }
        }
        return blocks;
    }

    private void add(List<String[]> block) {
        Map<String, String> fields = new HashMap<>();
        List<CitationRule.Lookup> lookups = new ArrayList<>();
        for (String[] field : block) {
            if (field[0].equals("table")) {
                lookups.add(lookup(field[1]));
            } else {
                fields.put(field[0], field[1]);
            }
        }
        if (fields.containsKey("kind")) {
            rules.add(rule(fields, lookups));
        }
    }

    private CitationRule rule(Map<String, String> fields, List<CitationRule.Lookup> lookups) {
        if (!fields.containsKey("starts") && !fields.containsKey("when")) {
            throw new IllegalStateException("a rule has neither starts nor when: " + fields);
        }
        String url = fields.get("url");
        return new CitationRule(
                rules.size(),
                field(fields, "kind"),
                words(fields.get("when")),
                words(fields.get("starts")),
                pattern(fields.get("needs")),
                CitationPattern.of(expression(field(fields, "find"))),
                named(fields.get("over")),
                named(fields.get("each")),
                named(fields.get("told")),
                List.copyOf(lookups),
                new CitationTemplate(fields.getOrDefault("name", "")),
                url == null ? null : new CitationTemplate(url),
                pattern(fields.get("back")),
                fields.containsKey("known") ? table(field(fields, "known")) : null,
                pattern(fields.get("parallel")));
    }

    private static List<String> words(@Nullable String text) {
        return text == null ? List.of() : List.of(text.split(" \\| "));
    }

    private CitationRule.Lookup lookup(String text) {
        boolean required = text.contains(" = ");
        String[] sides = text.split(required ? " = " : " \\? ", 2);
        return new CitationRule.Lookup(sides[0], table(sides[1]), required);
    }

    private CitationTable table(String file) {
        return tables.computeIfAbsent(file, name -> new CitationTable(lines(name + ".tsv")));
    }

    private @Nullable CitationPattern named(@Nullable String text) {
        return text == null ? null : CitationPattern.of(expression(text));
    }

    private @Nullable Pattern pattern(@Nullable String text) {
        return text == null ? null : Pattern.compile(expression(text));
    }

    /// In the files a blank stands for blanks of any sort, and `_` for blanks or none.
    private String expression(String text) {
        String full = text;
        for (int depth = 0; full.contains("{{") && depth < 5; depth++) {
            for (Map.Entry<String, String> shorthand : shorthands.entrySet()) {
                full = full.replace(shorthand.getKey(), shorthand.getValue());
            }
        }
        // Both at once, for what stands for them holds a blank itself.
        return Pattern.compile("[ _]").matcher(full).replaceAll(blank -> Matcher.quoteReplacement(blank.group().equals("_") ? NONE_OR_MORE : ONE_OR_MORE));
    }

    private static String field(Map<String, String> fields, String name) {
        String value = fields.get(name);
        if (value == null) {
            throw new IllegalStateException("a rule has no " + name + ": " + fields);
        }
        return value;
    }

    /// The files that rules and their tables are read from.
    static Set<String> files() {
        Set<String> files = new LinkedHashSet<>(List.of("countries.txt"));
        for (String country : lines("countries.txt")) {
            files.add(country + ".txt");
            lines(country + ".txt").forEach(line -> TABLE.matcher(line).results().map(name -> name.group() + ".tsv")
                    .filter(name -> CitationRules.class.getResource(FOLDER + name) != null).forEach(files::add));
        }
        return files;
    }

    /// Changes with every file.
    static String version() {
        CRC32 sum = new CRC32();
        files().forEach(file -> lines(file).forEach(line -> sum.update(line.getBytes(StandardCharsets.UTF_8))));
        return Long.toHexString(sum.getValue());
    }

    private static List<String> lines(String name) {
        try (InputStream in = CitationRules.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException(FOLDER + name + " is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}

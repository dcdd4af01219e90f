package docket.html;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What becomes of one HTML element. The table is `resources/docket/html/elements.txt`.
///
/// @param tag the name it is written with
/// @param inside what must hold it directly: the name of a kind or of an element; null for anything
/// @param attributes those it may keep besides `id`, `lang` and `dir`
record Rule(String tag, Kind kind, @Nullable String inside, List<String> attributes) {
    enum Kind {
        INLINE, PARAGRAPH, PHRASE, FLOW, LIST, TERMS, TABLE, GROUP, ROW, PRE,
        BREAK, RULE, PICTURE, MEDIA, EMBED, MATH, FALLBACK, DROP;

        /// True when only certain elements may stand directly in it, no words.
        boolean isFrame() {
            return this == LIST || this == TERMS || this == TABLE || this == GROUP || this == ROW;
        }
    }

    private static final Map<String, Rule> ELEMENTS = read("elements.txt");

    static final Rule PARAGRAPH = named("p");
    static final Rule LINK = named("a");
    /// A `div` is kept only where it says the language or the direction of several blocks.
    static final Rule CONTAINER = new Rule("div", Kind.FLOW, null, List.of());

    /// The rule for an element, null when it is not in the table.
    static @Nullable Rule of(String element) {
        return ELEMENTS.get(element);
    }

    static Rule named(String element) {
        Rule rule = ELEMENTS.get(element);
        if (rule == null) {
            throw new IllegalStateException("elements.txt does not name " + element);
        }
        return rule;
    }

    boolean isInline() {
        return kind == Kind.INLINE;
    }

    /// True when an element with this rule may stand directly in `holder`.
    boolean fits(Rule holder) {
        return inside == null ? !holder.kind.isFrame()
                : inside.equals(holder.tag) || inside.equals(holder.kind.name().toLowerCase(Locale.ROOT));
    }

    private static Map<String, Rule> read(String resource) {
        Map<String, Rule> rules = new HashMap<>();
        try (InputStream in = Rule.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing from the program");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] word = line.strip().split(" +");
                    rules.put(word[0], new Rule(word[1], Kind.valueOf(word[2].toUpperCase(Locale.ROOT)),
                            word[3].equals("-") ? null : word[3], List.of(word).subList(4, word.length)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(rules);
    }
}

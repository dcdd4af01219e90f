package docket.html;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// What becomes of one HTML element. The tables are `elements.txt` and `classes.txt` in
/// `resources/docket/html`.
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

    private static final Map<String, Rule> ELEMENTS = elements();
    /// The element that a class makes of any other.
    private static final Map<String, Rule> CLASSES = classes();

    static final Rule PARAGRAPH = named("p");
    static final Rule LINK = named("a");
    /// A `div` is kept only where it says the language or the direction of several blocks.
    static final Rule CONTAINER = new Rule("div", Kind.FLOW, null, List.of());

    /// The rule for an element of HTML, null when it is in no table.
    static @Nullable Rule of(Element element) {
        String classes = element.attributesSize() == 0 ? "" : element.attr("class");
        if (!classes.isEmpty()) {
            for (Map.Entry<String, Rule> entry : CLASSES.entrySet()) {
                if (hasWord(classes, entry.getKey())) {
                    return entry.getValue();
                }
            }
        }
        return ELEMENTS.get(element.normalName());
    }

    private static boolean hasWord(String classes, String word) {
        int at = classes.indexOf(word);
        int end = at + word.length();
        return at >= 0 && (at == 0 || Letters.isBlank(classes.charAt(at - 1)))
                && (end == classes.length() || Letters.isBlank(classes.charAt(end)));
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

    private static Map<String, Rule> elements() {
        Map<String, Rule> rules = new HashMap<>();
        for (String[] word : Tables.read("elements.txt")) {
            rules.put(word[0], new Rule(word[1], Kind.valueOf(word[2].toUpperCase(Locale.ROOT)),
                    word[3].equals("-") ? null : word[3], List.of(word).subList(4, word.length)));
        }
        return Map.copyOf(rules);
    }

    private static Map<String, Rule> classes() {
        Map<String, Rule> rules = new LinkedHashMap<>();
        Tables.read("classes.txt").forEach(word -> rules.put(word[0], named(word[1])));
        return rules;
    }
}

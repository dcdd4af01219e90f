package docket.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The names of what [LineModel] may ask about a line, each with its place in the line's row of numbers. A switch is 0 or 1;
/// lengths are natural logarithms of one more than the number, so that a word more counts for little in a long line. What is
/// said of an element around a line is 0 where there is none, else from 0.1 for one that holds all the prose of the chosen
/// body up to 1.1 for one that holds none of it: the less it holds, the more its name is to be believed.
final class LineTraits {
    private static final List<String> NAMES = new ArrayList<>();

    // What the line says ([LineWords]).
    /// Readable characters; those outside links; the part inside links; words; sentence ends, up to 6; commas, up to 5.
    static final int CHARS = trait("chars");
    static final int PLAIN = trait("plain");
    static final int LINKED = trait("linked");
    static final int WORDS = trait("words");
    static final int STOPS = trait("stops");
    static final int COMMAS = trait("commas");
    /// The line counts as prose ([Runs#weight]).
    static final int PROSE = trait("prose");
    /// Parts of its words that begin with a capital, or have up to three letters; part of its characters that are digits.
    static final int CAPITALS = trait("capitals");
    static final int SHORT_WORDS = trait("short words");
    static final int DIGITS = trait("digits");
    /// Signs that menus, credits and tags are made of (`|`, `©`, `»`, `@`, `#`), up to 4.
    static final int ODD = trait("odd");
    /// Ends like a sentence; ends with a colon; begins with a digit.
    static final int ENDS = trait("ends");
    static final int COLON = trait("colon");
    static final int DIGIT_START = trait("digit start");
    /// Is known by its words: the sections of `phrases.txt`.
    static final int LINE_PHRASE = traits("line phrase", "tail phrase", "credit phrase", "ending phrase", "related phrase");
    static final int ENDING_PHRASE = LINE_PHRASE + 3;
    static final int RELATED_PHRASE = LINE_PHRASE + 4;
    /// Holds a date; speaks of subscribing; of rights; repeats the page's description; is found this many times (up to 5).
    static final int DATE = trait("date");
    static final int SIGNUP = trait("signup");
    static final int RIGHTS = trait("rights");
    static final int DESCRIBED = trait("in description");
    static final int TIMES = trait("times");
    /// Parts of its words that other lines of the article have, and that the headline has ([LineTopic]).
    static final int SHARED = trait("shared words");
    static final int TITLED = trait("title words");
    /// The line's element is a heading or bold all through.
    static final int HEADING = trait("heading");
    static final int BOLD = trait("bold");

    // Where the line stands in the page ([LinePlace]).
    /// Inside the chosen body; left there by the rules.
    static final int IN_ROOT = trait("in root");
    static final int KEPT = trait("kept");
    /// Part of the chosen body's prose before it; the body's prose after it, as a length; part of the page's lines before it; lines since and until prose, up to 30.
    static final int PROSE_BEFORE = trait("prose before");
    static final int PROSE_LEFT = trait("prose left");
    static final int POSITION = trait("position");
    static final int SINCE = trait("since prose");
    static final int UNTIL = trait("until prose");
    /// Lines after the headline (-20 to 40); before the first and after the last line of prose, up to 20.
    static final int FROM_TITLE = trait("from title");
    static final int BEFORE_FIRST = trait("before first");
    static final int AFTER_LAST = trait("after last");
    /// Part of the body's prose in elements of the same name and class; levels from the body up to an element that holds both.
    static final int SIGNATURE = trait("signature share");
    static final int AWAY = trait("away");
    static final int DEPTH = trait("depth");
    /// Thirteen less the number of lines since one that opens the end ("About the author"), 0 after a dozen.
    static final int ENDED = trait("ended");
    /// Four lines to each side: their prose, the part of them in links, how many the rules left; six lines ahead likewise.
    static final int WINDOW_PROSE = trait("window prose");
    static final int WINDOW_LINKED = trait("window linked");
    static final int WINDOW_KEPT = trait("window kept");
    static final int AHEAD_PROSE = trait("prose ahead");
    static final int AHEAD_LINKED = trait("linked ahead");
    /// The line before and the one after: five traits each, in this order.
    static final int PREVIOUS = traits("previous chars", "previous linked", "previous prose", "previous heading", "previous kept");
    static final int NEXT = traits("next chars", "next linked", "next prose", "next heading", "next kept");
    /// The second and third block around the line: length, part in links, part of the body's prose.
    static final int BOX = traits("box chars", "box linked", "box share");
    static final int OUTER = traits("outer chars", "outer linked", "outer share");

    /// By name of the line's own element, of an element around it, of a kind of class name ([Names]), of a rule's cut.
    static final Map<String, Integer> IS = family("is ", "p", "li", "td", "div", "blockquote", "pre", "dd", "dt", "span", "section");
    static final Map<String, Integer> IN = family("in ", "aside", "footer", "header", "nav", "form", "figure", "table", "ul", "ol", "section",
            "article", "blockquote", "main", "dl", "em", "time");
    static final int NAMED = traits(Names.ORDER.stream().map(name -> "named " + name).toArray(String[]::new));
    static final int CUT = traits(reasons());

    static final int COUNT = NAMES.size();
    private static final Map<String, Integer> AT = new HashMap<>();

    static {
        for (int i = 0; i < COUNT; i++) {
            AT.put(NAMES.get(i), i);
        }
    }

    private LineTraits() {}

    /// The place of a trait that a model names.
    static int at(String name) {
        Integer at = AT.get(name);
        if (at == null) {
            throw new IllegalArgumentException("no trait of a line is called " + name);
        }
        return at;
    }

    static String name(int trait) {
        return NAMES.get(trait);
    }

    private static int trait(String name) {
        NAMES.add(name);
        return NAMES.size() - 1;
    }

    private static int traits(String... names) {
        int first = NAMES.size();
        NAMES.addAll(List.of(names));
        return first;
    }

    private static Map<String, Integer> family(String opening, String... names) {
        Map<String, Integer> places = new HashMap<>();
        for (String name : names) {
            places.put(name, trait(opening + name));
        }
        return places;
    }

    private static String[] reasons() {
        Cuts.Reason[] reasons = Cuts.Reason.values();
        String[] names = new String[reasons.length];
        for (int i = 0; i < names.length; i++) {
            names[i] = "cut " + reasons[i].name().toLowerCase(Locale.ROOT);
        }
        return names;
    }
}

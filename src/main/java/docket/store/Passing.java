package docket.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What comes and goes in a text without anybody's doing, by the lists in `resources/docket/store/passing.txt`. Takes lines
/// as [Wording] has folded them. The patterns hold no repetition inside a repetition: linear in the length of a line.
final class Passing {
    private static final Pattern OPENING = Pattern.compile("[\\p{L} ]+");
    private static final Passing INSTANCE = new Passing(lists());
    private static final Pattern TIME_OR_YEAR = Pattern.compile("\\d{1,2}[:.h]\\d{2}|\\b(?:19|20)\\d{2}\\b");
    private static final Pattern PICTURE_QUERY = Pattern.compile("(\\.(?:jpe?g|png|gif|webp|svg|avif))[?][^\\s\"'<>]*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BARS = Pattern.compile("[|·•\\t]|[,/] | - ");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");
    private static final String FIGURE = "\\d[\\d.,']{0,12}\\s?[km]?\\+?";
    /// More words than these make a sentence.
    private static final int STAMP_WORDS = 4;
    private static final int STAMP_CHARS = 70;
    private static final int OTHERS_CHARS = 250;
    private static final int HEAD_CHARS = 40;
    /// Figures of their own stand on short lines and are short: "12 comments · 34 shares"; without a figure: "No comments".
    private static final int COUNT_CHARS = 200;
    private static final int WORD_CHARS = 40;
    private static final int ASCII = 128;

    private final Pattern age;
    /// One word of each age: lines without any hold none. By its first character; those beyond ASCII together at the end.
    private final String[][] anchors;
    /// The same, and of those that hold more than letters and blanks, which typesetters vary, the first word.
    private final String[][] openings;
    private final Set<String> units;
    private final Pattern count;
    private final Pattern bracketed;
    private final List<String> stamps;
    private final Set<String> others;

    private Passing(Map<String, List<String>> lists) {
        units = new HashSet<>(words(lists, "unit"));
        String number = "(?:\\d{1,4}|" + either(words(lists, "number")) + ")";
        List<String> ages = new ArrayList<>();
        for (String phrase : lists.getOrDefault("age", List.of())) {
            ages.add(Pattern.quote(phrase).replace("N", "\\E" + number + "\\Q").replace("U", "\\E(\\p{L}{1,12})\\.?\\Q"));
        }
        age = pattern("(?<![\\p{L}\\p{N}])(?:" + String.join("|", ages) + ")(?![\\p{L}\\p{N}])");
        anchors = byFirst(lists.getOrDefault("age", List.of()).stream().map(Passing::anchor).distinct().toList());
        openings = byFirst(lists.getOrDefault("age", List.of()).stream().map(Passing::anchor).map(a -> OPENING.matcher(a).matches() ? a : a.split("[^\\p{L}]")[0])
                .distinct().toList());
        String counted = "(?:" + either(words(lists, "count")) + ")";
        String counter = "(?:(?:add |no |0 )?" + counted + "|" + FIGURE + "\\s?(?:min(?:utes?|uten)?\\.?\\s)?" + counted + "|#?\\s?" + counted
                + "\\s?[:(]?\\s?" + FIGURE + "\\)?)";
        count = pattern(counter);
        bracketed = pattern("\\s?[(\\[]" + counter + "[)\\]]");
        stamps = lists.getOrDefault("stamp", List.of());
        others = new HashSet<>(lists.getOrDefault("others", List.of()));
    }

    static Passing words() {
        return INSTANCE;
    }

    /// True for the head of a list of other articles.
    boolean isHeadOfOthers(String line) {
        return line.length() <= HEAD_CHARS && others.contains(strippedLabel(line));
    }

    /// True for "Read also: A headline".
    boolean namesAnother(String line) {
        int colon = line.indexOf(':');
        return colon > 0 && colon <= HEAD_CHARS && line.length() <= OTHERS_CHARS && others.contains(strippedLabel(line.substring(0, colon)));
    }

    /// True for "Updated 12 March 2026, 14:05".
    boolean isStamp(String line) {
        if (line.length() > STAMP_CHARS || !hasFigure(line)) {
            return false;
        }
        String small = line.toLowerCase(Locale.ROOT);
        String label = stamps.stream().filter(l -> small.startsWith(l) && !Character.isLetter(small.charAt(Math.min(l.length(), small.length() - 1))))
                .max(Comparator.comparingInt(String::length)).orElse(null);
        if (label == null) {
            return false;
        }
        String rest = small.substring(label.length());
        long words = NO_LETTERS.splitAsStream(rest).filter(w -> !w.isEmpty()).count();
        return words <= STAMP_WORDS && (TIME_OR_YEAR.matcher(rest).find() || age.matcher(rest).results().anyMatch(this::isAge));
    }

    /// The line without ages, without the query of a picture's address, without figures that stand for themselves.
    String without(String line) {
        String left = line;
        if (line.indexOf('?') >= 0) {
            left = PICTURE_QUERY.matcher(left).replaceAll("$1");
        }
        if (mayHoldAge(left)) {
            left = age.matcher(left).replaceAll(m -> isAge(m) ? "" : Matcher.quoteReplacement(m.group()));
        }
        if (left.length() > COUNT_CHARS || (left.length() > WORD_CHARS && !hasFigure(left))) {
            return left;
        }
        StringBuilder kept = new StringBuilder();
        Matcher bar = BARS.matcher(left);
        int from = 0;
        while (from <= left.length()) {
            int to = bar.find(from) ? bar.start() : left.length();
            String part = left.substring(from, to);
            kept.append(part.length() <= WORD_CHARS && count.matcher(part.strip()).matches() ? "" : part).append(left, to, to < left.length() ? bar.end() : to);
            from = to < left.length() ? bar.end() : to + 1;
        }
        return kept.toString();
    }

    /// True for a line too long for any noise but ages and pictures' addresses.
    ///
    /// @param figure whether it holds a figure
    /// @param colon where its first colon stands; -1 for none
    boolean isSentence(int length, boolean figure, int colon) {
        return length > (figure ? COUNT_CHARS : Math.max(WORD_CHARS, HEAD_CHARS)) && (colon < 0 || colon > HEAD_CHARS || length > OTHERS_CHARS);
    }

    /// True when an age may begin at a letter of `text` that no letter stands before.
    boolean mayBegin(String text, int at) {
        char c = text.charAt(at);
        String[] some = openings[c < ASCII ? c : ASCII];
        return some.length > 0 && isAnchor(some, text, at);
    }

    /// A title without its "(12 comments)".
    String withoutCount(String title) {
        return title.length() > 1_000 || title.indexOf('(') < 0 && title.indexOf('[') < 0 ? title : bracketed.matcher(title).replaceAll("");
    }

    private static boolean hasFigure(String line) {
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c >= '0' && c <= '9') {
                return true;
            }
        }
        return false;
    }

    /// Whether one of the words that no age lacks stands in the line: what follows is a pattern, which takes far longer.
    private boolean mayHoldAge(String line) {
        boolean inWord = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (!inWord) {
                String[] some = anchors[c < ASCII ? c : ASCII];
                if (some.length > 0 && isAnchor(some, line, i)) {
                    return true;
                }
            }
            inWord = c < ASCII ? c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' : Character.isLetter(c);
        }
        return false;
    }

    private static boolean isAnchor(String[] some, String line, int at) {
        for (String anchor : some) {
            int end = at + anchor.length();
            // Where the word ends is seen sooner than what it is.
            if (end <= line.length() && (end == line.length() || !Character.isLetter(line.charAt(end))) && line.regionMatches(true, at, anchor, 0, anchor.length())) {
                return true;
            }
        }
        return false;
    }

    /// By their first character, small or capital.
    private static String[][] byFirst(List<String> anchors) {
        Map<Integer, List<String>> lists = new HashMap<>();
        for (String anchor : anchors) {
            char first = anchor.charAt(0);
            for (int c : first < ASCII ? new HashSet<>(List.of((int) first, (int) Character.toUpperCase(first))) : Set.of(ASCII)) {
                lists.computeIfAbsent(c, _ -> new ArrayList<>()).add(anchor);
            }
        }
        String[][] table = new String[ASCII + 1][0];
        lists.forEach((c, some) -> table[c] = some.toArray(String[]::new));
        return table;
    }

    private static String anchor(String phrase) {
        return List.of(phrase.split("\\s*\\b[NU]\\b\\s*")).stream().max(Comparator.comparingInt(String::length)).orElse(phrase);
    }

    /// The units stand in a set: so many alternatives would make the pattern slow.
    private boolean isAge(MatchResult match) {
        for (int i = 1; i <= match.groupCount(); i++) {
            String unit = match.group(i);
            if (unit != null && !units.contains(unit.toLowerCase(Locale.ROOT))) {
                return false;
            }
        }
        return true;
    }

    private static String strippedLabel(String line) {
        int end = line.length();
        while (end > 0 && !Character.isLetterOrDigit(line.charAt(end - 1))) {
            end--;
        }
        return line.substring(0, end).strip().toLowerCase(Locale.ROOT);
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /// Longest first: an alternative hides those it begins.
    private static String either(List<String> words) {
        return String.join("|", words.stream().sorted(Comparator.comparingInt(String::length).reversed()).map(Pattern::quote).toList());
    }

    private static List<String> words(Map<String, List<String>> lists, String name) {
        return lists.getOrDefault(name, List.of()).stream().flatMap(l -> List.of(l.split(" +")).stream()).distinct().toList();
    }

    private static Map<String, List<String>> lists() {
        try (InputStream in = Objects.requireNonNull(Passing.class.getResourceAsStream("/docket/store/passing.txt"));
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            Map<String, List<String>> lists = new HashMap<>();
            for (String line : reader.lines().toList()) {
                int colon = line.indexOf(':');
                if (colon > 0 && !line.startsWith("#")) {
                    lists.computeIfAbsent(line.substring(0, colon), _ -> new ArrayList<>()).add(line.substring(colon + 1).strip());
                }
            }
            return lists;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

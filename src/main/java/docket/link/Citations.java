package docket.link;

import docket.model.Citation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Recognises legal and policy citations in plain text: of the US, the EU, the UK, Germany, and main forms of other countries.
/// What a citation looks like, its formal name and its official address are rules in `resources/docket/link/citations`;
/// see the head of `us.txt` there. Any thread.
public final class Citations {
    /// Texts longer than this are cut: the longest report in reach of a feed is a tenth of it, and the work stays bounded.
    private static final int MAX_LENGTH = 4_000_000;

    /// Holds the shipped rules; they are read once, when the first text is looked at.
    private static final class Shipped {
        private static final List<CitationRule> RULES = CitationRules.shipped();
        private static final CitationWords WORDS =
                new CitationWords(RULES.stream().flatMap(rule -> Stream.concat(rule.when().stream(), rule.starts().stream())).toList());
    }

    /// To be raised when the same rules find or name something else.
    private static final int READING = 1;

    /// Another one when the rules have changed: what was found with others may be found better now.
    public static String version() {
        return READING + "-" + CitationRules.version();
    }

    /// In order of their place; none overlaps another.
    public List<Citation> find(String text) {
        return find(text, null);
    }

    /// In order of their place; none overlaps another.
    ///
    /// @param written the day of the text, which tells the Congress of a bill where the text does not; null when it is not known
    public List<Citation> find(String text, @Nullable LocalDate written) {
        String within = text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text;
        return CitationNames.of(within, apart(matches(within, within, written)));
    }

    /// @param read the text again, as the expressions read it: a test counts how much
    static List<CitationMatch> matches(String text, CharSequence read, @Nullable LocalDate written) {
        CitationText looked = new CitationText(read, Shipped.WORDS.in(text), written);
        List<CitationMatch> matches = new ArrayList<>();
        Shipped.RULES.forEach(rule -> CitationSearch.run(rule, looked, matches));
        return matches;
    }

    /// Of matches that overlap only the longest stays, and of equally long ones that of the earlier rule.
    private static List<CitationMatch> apart(List<CitationMatch> candidates) {
        candidates.sort(Comparator.comparingInt(CitationMatch::weight).reversed()
                .thenComparingInt(match -> match.rule().order()).thenComparingInt(CitationMatch::start));
        NavigableMap<Integer, CitationMatch> kept = new TreeMap<>();
        for (CitationMatch match : candidates) {
            var before = kept.lowerEntry(match.end());
            if (before == null || before.getValue().end() <= match.start()) {
                kept.put(match.start(), match);
            }
        }
        return List.copyOf(kept.values());
    }
}

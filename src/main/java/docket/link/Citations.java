package docket.link;

import docket.model.Citation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Recognises legal and policy citations in plain text: US, EU, UK, German. The patterns are data (`citations/`).
public final class Citations {
    /// A longer text is read to here: the longest articles have a quarter of it.
    private static final int MAX_TEXT = 400_000;
    private static final List<CitationRule> RULES = new ArrayList<>();
    /// `18 U.S.C. § 371, § 1001`: the title holds for what follows.
    private static final Pattern CONTINUED = Pattern.compile("(?:,|,?\\s(?:and|or|or\\sunder))\\s(?<m>§§?\\s?(?<s>\\d{1,5}[a-z]{0,2}))");

    private static final Pattern RANGE = Pattern.compile("[^§]{1,20}§§\\s{0,2}(?<from>\\d{1,6}[a-z]{0,2})[-–](?<to>\\d{1,6}[a-z]{0,2})\\b");

    static {
        List.of("us", "eu", "uk", "de").forEach(country -> RULES.addAll(CitationRules.read(country)));
    }

    /// In order of their place; none overlaps another.
    public List<Citation> find(String text) {
        String read = text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) : text;
        List<Citation> all = new ArrayList<>();
        for (CitationRule rule : RULES) {
            Matcher matcher = rule.pattern().matcher(read);
            while (matcher.find()) {
                Citation citation = rule.citation(matcher.toMatchResult());
                if (citation.kind().equals("us-code")) {
                    all.addAll(ends(citation));
                    continued(read, citation, matcher.end(), all);
                } else {
                    all.add(citation);
                }
            }
        }
        all.addAll(GermanLaws.find(read));
        return withoutOverlaps(all);
    }

    /// `41 U.S.C. §§ 10a-10c` names two sections; `42 U.S.C. § 288-1` is one.
    private static List<Citation> ends(Citation citation) {
        Matcher range = RANGE.matcher(citation.match());
        if (!range.lookingAt()) {
            return List.of(citation);
        }
        String title = citation.normalised().split(" ", 2)[0];
        String from = range.group("from");
        String to = range.group("to");
        String site = "https://www.law.cornell.edu/uscode/text/" + title + "/";
        return List.of(
                new Citation(citation.match().substring(0, range.end("from")), citation.start(), title + " U.S.C. " + from,
                        "us-code", site + from),
                new Citation(to, citation.start() + range.start("to"), title + " U.S.C. " + to, "us-code", site + to));
    }

    private static void continued(String text, Citation first, int from, List<Citation> all) {
        Matcher next = CONTINUED.matcher(text);
        String title = first.normalised().split(" ", 2)[0];
        int end = from;
        while (next.region(end, text.length()).lookingAt()) {
            all.add(new Citation(next.group("m"), next.start("m"), title + " U.S.C. " + next.group("s"), "us-code-continued",
                    "https://www.law.cornell.edu/uscode/text/" + title + "/" + next.group("s")));
            end = next.end();
        }
    }

    /// Of two that overlap the longer one stays; of equal ones the first rule's.
    private static List<Citation> withoutOverlaps(List<Citation> all) {
        List<Citation> byLength = new ArrayList<>(all);
        byLength.sort(Comparator.comparingInt((Citation c) -> -c.match().length()));
        TreeMap<Integer, Citation> kept = new TreeMap<>();
        for (Citation citation : byLength) {
            Map.Entry<Integer, Citation> before = kept.floorEntry(citation.start());
            Integer after = kept.ceilingKey(citation.start());
            boolean free = (before == null || before.getKey() + before.getValue().match().length() <= citation.start())
                    && (after == null || after >= citation.start() + citation.match().length());
            if (free) {
                kept.put(citation.start(), citation);
            }
        }
        return resolved(kept.values());
    }

    /// "that Act" is the one named last before; where none was named it says nothing.
    private static List<Citation> resolved(Collection<Citation> inOrder) {
        List<Citation> resolved = new ArrayList<>();
        Citation act = null;
        for (Citation citation : inOrder) {
            if (citation.kind().equals("uk-act")) {
                act = citation;
            }
            if (!citation.kind().equals("uk-act-oblique")) {
                resolved.add(citation);
            } else if (act != null) {
                resolved.add(new Citation(citation.match(), citation.start(), act.normalised(), citation.kind(), act.url()));
            }
        }
        return List.copyOf(resolved);
    }
}

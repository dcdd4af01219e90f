package docket.link;

import docket.model.Citation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Gives the matches of one text their formal names, in order of place: some can only be told from those before,
/// as "that Directive" or a second report of a decision just named.
final class CitationNames {
    /// A second report follows so closely; the longest gap seen holds the name of the case and a page of the Court's own reports.
    private static final int GAP = 80;

    /// So many citations back "that Act" is looked up: it means one in the same paragraph or the one before.
    private static final int REACH = 50;

    private final String text;
    private final List<Citation> found = new ArrayList<>();
    /// The decision that a report stands for, where the text has told it: BFHE 121, 300 is III B 28/75.
    private final Map<String, String> decisions = new HashMap<>();

    private CitationNames(String text) {
        this.text = text;
    }

    static List<Citation> of(String text, List<CitationMatch> matches) {
        CitationNames names = new CitationNames(text);
        matches.forEach(names::add);
        return List.copyOf(names.found);
    }

    private void add(CitationMatch match) {
        CitationRule rule = match.rule();
        if (rule.back() != null) {
            Citation earlier = earlier(rule, rule.back());
            if (earlier != null) {
                keep(match, earlier.normalised(), earlier.url());
            }
            return;
        }
        String name = rule.name().fill(match.parts());
        if (name != null) {
            String url = rule.url() == null ? null : rule.url().fill(match.parts());
            String known = rule.known() == null ? name : rule.known().formal(name);
            if (rule.parallel() != null && isParallel(match, rule.parallel())) {
                decisions.putIfAbsent(known, found.getLast().normalised());
                if (found.getLast().kind().equals(rule.kind())) {
                    widen(match);
                    return;
                }
            }
            keep(match, rule.parallel() == null ? known : decisions.getOrDefault(known, known), url);
        }
    }

    private boolean isParallel(CitationMatch match, Pattern between) {
        if (found.isEmpty()) {
            return false;
        }
        Citation last = found.getLast();
        int end = last.start() + last.match().length();
        return last.kind().endsWith("-case") && match.start() - end <= GAP
                && between.matcher(text).region(end, match.start()).matches();
    }

    /// A second report of the decision just named belongs to its citation: a reader sees one decision, not three.
    private void widen(CitationMatch match) {
        Citation last = found.removeLast();
        found.add(new Citation(text.substring(last.start(), match.end()), last.start(), last.normalised(), last.kind(), last.url()));
    }

    private @Nullable Citation earlier(CitationRule rule, Pattern named) {
        String kind = rule.kind().replace("-oblique", "");
        for (Citation citation : found.reversed().subList(0, Math.min(REACH, found.size()))) {
            if (citation.kind().startsWith(kind) && named.matcher(citation.normalised()).find()) {
                return citation;
            }
        }
        return null;
    }

    private void keep(CitationMatch match, String name, @Nullable String url) {
        found.add(new Citation(text.substring(match.start(), match.end()), match.start(), name, match.rule().kind(), url));
    }
}

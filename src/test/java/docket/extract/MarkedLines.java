package docket.extract;

import com.google.gson.JsonElement;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Tells of the lines of a corpus page which belong to its article, as far as the corpus's truth says.
final class MarkedLines {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");
    /// Parts of a line's runs of four words found in the truth: at least this much is the article's, at most that much is not.
    private static final double IN = 0.6;
    private static final double OUT = 0.25;
    private static final int RUN = 4;

    private final Corpus corpus;
    /// How much a row of this corpus counts. Snippets were picked by people, whole texts often by machines.
    private final double weight;

    MarkedLines(Corpus corpus) {
        this.corpus = corpus;
        weight = switch (corpus.name()) {
            case "trafilatura-dev" -> 2;
            case "defuddle-dev" -> 0.5;
            default -> 0.3;
        };
    }

    /// @param number of the page among all pages
    List<BoostedTrees.Row> rows(Corpus.Page page, int number) throws IOException {
        RuledPage ruled = RuledPage.of(corpus.parsed(page), page.url());
        PageTree tree = ruled.tree();
        List<String> lines = new ArrayList<>();
        for (int line = 0; line < tree.runs.count; line++) {
            lines.add(tree.text(tree.runs.from[line], tree.runs.to[line], Integer.MAX_VALUE));
        }
        List<@Nullable Mark> marks = corpus.name().equals("trafilatura-dev") ? bySnippets(page, lines) : byText(page, lines);
        float[][] traits = LineJudge.traits(ruled);
        List<BoostedTrees.Row> rows = new ArrayList<>();
        for (int line = 0; line < lines.size(); line++) {
            Mark mark = marks.get(line);
            if (mark != null && LineJudge.mayStay(ruled, line)) {
                rows.add(new BoostedTrees.Row(traits[line], mark.article(), mark.weight() * weight, number));
            }
        }
        return rows;
    }

    private record Mark(boolean article, double weight) {}

    private List<@Nullable Mark> bySnippets(Corpus.Page page, List<String> lines) {
        List<@Nullable Mark> marks = none(lines);
        for (JsonElement snippet : corpus.truth().getAsJsonObject(page.facts().get("url").getAsString()).getAsJsonArray("with")) {
            List<Integer> hits = hits(snippet.getAsString(), lines);
            for (int hit : hits) {
                // Of several places one is meant, and the page does not say which.
                if (hits.size() == 1 || lines.get(hit).length() > 60) {
                    marks.set(hit, new Mark(true, 1.0 / hits.size()));
                }
            }
        }
        for (JsonElement snippet : corpus.truth().getAsJsonObject(page.facts().get("url").getAsString()).getAsJsonArray("without")) {
            for (int hit : hits(snippet.getAsString(), lines)) {
                Mark before = marks.get(hit);
                marks.set(hit, before == null || !before.article() ? new Mark(false, 1) : null);
            }
        }
        return marks;
    }

    private static List<Integer> hits(String snippet, List<String> lines) {
        String text = Blanks.fold(snippet);
        List<Integer> whole = new ArrayList<>();
        List<Integer> parts = new ArrayList<>();
        for (int line = 0; line < lines.size() && !text.isEmpty(); line++) {
            if (lines.get(line).contains(text)) {
                whole.add(line);
            } else if (text.length() > 25 && lines.get(line).length() > 15 && text.contains(lines.get(line))) {
                parts.add(line);
            }
        }
        return whole.isEmpty() ? parts : whole;
    }

    private List<@Nullable Mark> byText(Corpus.Page page, List<String> lines) throws IOException {
        String text = corpus.text(page);
        List<String> all = words(text);
        Set<String> runs = runs(all);
        Set<String> whole = new HashSet<>();
        text.lines().forEach(line -> whole.add(String.join(" ", words(line))));
        String joined = " " + String.join(" ", all) + " ";
        List<@Nullable Mark> marks = none(lines);
        for (int line = 0; line < lines.size(); line++) {
            List<String> words = words(lines.get(line));
            // By its part of the article, for that is what a wrong line costs.
            double share = Math.min(3, 0.1 + 12.0 * words.size() / Math.max(30, all.size()));
            if (words.size() >= RUN) {
                Set<String> own = runs(words);
                long found = own.stream().filter(runs::contains).count();
                marks.set(line, found >= IN * own.size() ? new Mark(true, share) : found <= OUT * own.size() ? new Mark(false, share) : null);
            } else if (!words.isEmpty()) {
                String few = String.join(" ", words);
                marks.set(line, whole.contains(few) ? new Mark(true, share) : joined.contains(" " + few + " ") ? null : new Mark(false, share));
            }
        }
        return marks;
    }

    private static List<@Nullable Mark> none(List<String> lines) {
        List<@Nullable Mark> marks = new ArrayList<>();
        lines.forEach(line -> marks.add(null));
        return marks;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (word.find()) {
            words.add(word.group());
        }
        return words;
    }

    private static Set<String> runs(List<String> words) {
        Set<String> runs = new HashSet<>();
        for (int i = 0; i + RUN <= words.size(); i++) {
            runs.add(String.join(" ", words.subList(i, i + RUN)));
        }
        return runs;
    }
}

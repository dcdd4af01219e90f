package docket.ui.article;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Find-in-page, and the words of the search that led to the article: both mark the text, find also walks from hit to hit.
final class Found {
    record Hit(int leaf, Span span) {}

    private List<Leaf> leaves = List.of();
    private List<Hit> hits = List.of();
    private List<Hit> terms = List.of();
    private int current = -1;

    /// Begins anew in these leaves.
    void over(List<Leaf> newLeaves) {
        leaves = newLeaves;
        hits = List.of();
        terms = List.of();
        current = -1;
    }

    int count() {
        return hits.size();
    }

    /// From 1; 0 when there is none.
    int number() {
        return current + 1;
    }

    /// Marks all places of `needle` and makes the first at or after `from` the current one.
    @Nullable Hit find(String needle, boolean matchCase, Place from) {
        List<Hit> before = hits;
        hits = search(List.of(needle), matchCase, false);
        current = hits.isEmpty() ? -1 : 0;
        for (int i = 0; i < hits.size(); i++) {
            if (new Place(hits.get(i).leaf(), hits.get(i).span().from()).compareTo(from) >= 0) {
                current = i;
                break;
            }
        }
        paint(before);
        return current < 0 ? null : hits.get(current);
    }

    /// Goes on by one, round and round.
    @Nullable Hit step(int by) {
        if (hits.isEmpty()) {
            return null;
        }
        Hit before = hits.get(current);
        current = Math.floorMod(current + by, hits.size());
        paint(List.of(before, hits.get(current)));
        return hits.get(current);
    }

    /// Marks words, at their beginnings only: a search for "cat" does not mean "location".
    void terms(List<String> words) {
        List<Hit> before = terms;
        terms = search(words, false, true);
        paint(before);
    }

    private List<Hit> search(List<String> needles, boolean matchCase, boolean atWordStart) {
        List<Hit> found = new ArrayList<>();
        List<String> folded = needles.stream().map(needle -> Letters.of(needle.strip()).text()).filter(n -> !n.isEmpty())
                .map(n -> matchCase ? n : folded(n)).toList();
        for (int i = 0; i < leaves.size() && !folded.isEmpty(); i++) {
            if (leaves.get(i) instanceof TextBlock block) {
                Letters letters = Letters.of(block.text());
                String text = matchCase ? letters.text() : folded(letters.text());
                for (String needle : folded) {
                    for (int at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + needle.length())) {
                        if (!atWordStart || at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1))) {
                            found.add(new Hit(i, letters.span(at, at + needle.length())));
                        }
                    }
                }
            }
        }
        return found;
    }

    /// In lower case, letter by letter, so that places stay the same.
    private static String folded(String text) {
        char[] letters = text.toCharArray();
        for (int i = 0; i < letters.length; i++) {
            letters[i] = Character.toLowerCase(Character.toUpperCase(letters[i]));
        }
        return new String(letters);
    }

    /// Paints the leaves that had or have marks.
    private void paint(List<Hit> before) {
        Map<Integer, Map<Layer, List<Span>>> byLeaf = new HashMap<>();
        before.forEach(hit -> byLeaf.computeIfAbsent(hit.leaf(), l -> new EnumMap<>(Layer.class)));
        collect(terms, Layer.TERM, byLeaf);
        collect(hits, Layer.FOUND, byLeaf);
        Hit now = current < 0 ? null : hits.get(current);
        byLeaf.forEach((leaf, spans) -> {
            if (leaves.get(leaf) instanceof TextBlock block) {
                block.mark(spans, now != null && now.leaf() == leaf ? now.span() : null);
            }
        });
    }

    private static void collect(List<Hit> hits, Layer layer, Map<Integer, Map<Layer, List<Span>>> byLeaf) {
        for (Hit hit : hits) {
            byLeaf.computeIfAbsent(hit.leaf(), l -> new EnumMap<>(Layer.class))
                    .computeIfAbsent(layer, l -> new ArrayList<>()).add(hit.span());
        }
    }
}

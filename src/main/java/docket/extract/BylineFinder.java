package docket.extract;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds who wrote an article: JSON-LD, then what stands at the headline, then `meta`.
final class BylineFinder {
    /// Lines after the headline in which a byline is looked for.
    private static final int NEAR = 12;

    private static final int MAX_TRIES = 500;

    private final PageTree tree;
    private final Evidence evidence;
    private final Set<String> notNames = new LinkedHashSet<>();

    private BylineFinder(PageTree tree, Evidence evidence, String url) {
        this.tree = tree;
        this.evidence = evidence;
        String site = evidence.siteName();
        if (site != null) {
            notNames.add(Phrases.fold(site));
        }
        notNames.addAll(TitleFinder.hostNames(url));
    }

    /// @param title the headline's node, -1 when it is not in sight
    /// @param root the body's node
    static @Nullable String find(PageTree tree, Evidence evidence, String url, int title, int root) {
        return new BylineFinder(tree, evidence, url).find(title, root);
    }

    private @Nullable String find(int title, int root) {
        List<List<String>> sources = new ArrayList<>();
        sources.add(evidence.json.names(evidence.article.get("author")));
        for (JsonObject object : evidence.json.ofType(type -> type.endsWith("Article") || type.endsWith("Posting"))) {
            sources.add(evidence.json.names(object.get("author")));
            sources.add(evidence.json.names(object.get("creator")));
        }
        for (String name : List.of("parsely-author", "sailthru.author", "article:author", "author", "dc.creator", "dcterms.creator", "byl", "cxenseparse:author",
                "citation_author", "article:author_name", "twitter:data1")) {
            if (!name.equals("twitter:data1") || "Written by".equals(evidence.meta("twitter:label1"))) {
                sources.add(evidence.metas(name));
            }
        }
        for (int i = 0; i < sources.size(); i++) {
            String byline = join(sources.get(i));
            if (byline != null) {
                return byline;
            }
        }
        List<String> people = new ArrayList<>();
        for (JsonObject person : evidence.json.ofType(type -> type.equals("Person"))) {
            people.addAll(evidence.json.names(person));
        }
        String byline = visible(title, root);
        if (byline == null && people.stream().distinct().count() == 1) {
            byline = join(people);
        }
        // A house that signs its own articles: better than nobody.
        notNames.clear();
        for (int i = 0; byline == null && i < sources.size(); i++) {
            byline = join(sources.get(i));
        }
        return byline;
    }

    private @Nullable String visible(int title, int root) {
        int anchor = title >= 0 ? title : root;
        @Nullable String best = null;
        int bestScore = Integer.MAX_VALUE;
        int tries = 0;
        for (int i = 0; i < tree.size; i++) {
            if (!tree.isElement(i) || tree.chars(i) < 3 || tree.chars(i) > 150) {
                continue;
            }
            int penalty = penalty(i);
            if (penalty < 0) {
                continue;
            }
            int score = penalty + Math.abs(i - anchor) / 4 + (inComments(i) ? 1000 : 0) + (i < anchor ? 10 : 0);
            if (score < bestScore && score < 130 && tries++ < MAX_TRIES) {
                String name = join(List.of(tree.text(i, 150)));
                if (name != null) {
                    best = name;
                    bestScore = score;
                }
            }
        }
        return best != null ? best : spoken(anchor);
    }

    private boolean inComments(int i) {
        for (int at = i; at > 0; at = tree.parent[at]) {
            if (tree.is(at, Names.COMMENTS | Names.RELATED) && tree.prose(at) * 2 < tree.prose(0)) {
                return true;
            }
        }
        return false;
    }

    /// "By Ann Example" as a short line near the headline.
    private @Nullable String spoken(int anchor) {
        int seen = 0;
        for (int line = 0; line < tree.runs.count && seen < NEAR; line++) {
            if (tree.runs.from[line] >= anchor) {
                seen++;
                String text = tree.runs.chars(line) < 90 ? tree.text(tree.runs.from[line], tree.runs.to[line], 100) : "";
                if (BylineText.isByline(text)) {
                    String name = join(List.of(text));
                    if (name != null) {
                        return name;
                    }
                }
            }
        }
        return null;
    }

    private int penalty(int i) {
        if (tree.attribute(i, "itemprop").equals("author")) {
            return 0;
        }
        if (tree.attribute(i, "rel").equals("author")) {
            return 2;
        }
        if (tree.is(i, Names.BYLINE)) {
            return tree.chars(i) < 60 ? 10 : 30;
        }
        return -1;
    }

    private @Nullable String join(List<String> values) {
        Set<String> names = new LinkedHashSet<>();
        for (String value : values) {
            names.addAll(BylineText.names(value));
        }
        names.removeIf(name -> notNames.contains(Phrases.fold(name)) || notNames.contains(Phrases.fold(name).replace(" ", "").toLowerCase(Locale.ROOT)));
        return names.isEmpty() ? null : String.join("; ", names);
    }
}

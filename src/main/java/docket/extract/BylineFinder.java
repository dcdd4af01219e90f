package docket.extract;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds who wrote an article: JSON-LD, then what stands at the headline, then `meta`.
final class BylineFinder {
    /// Lines after the headline in which a byline is looked for.
    private static final int NEAR = 12;

    private static final int MAX_TRIES = 500;
    private static final int MAX_BYLINE = 150;
    private static final int MAX_LABELLED = 70;
    /// Shorter names of houses are parts of too many other names.
    private static final int LEAST_HOUSE = 4;
    /// The penalty of a link to a person's page: a byline only near the headline.
    private static final int LINKED = 6;
    /// The penalty of a box that may hold a byline, and of one that hardly looks like it.
    private static final int BOX = 10;
    private static final int DOUBTFUL = 40;
    /// The score up to which what the markup itself calls the author is believed, wherever it stands.
    private static final int FAR = 900;
    private static final List<String> PEOPLE = List.of("/author/", "/authors/", "/autor/", "/autoren/", "/auteur/", "/auteurs/", "/autores/", 
            "/contributor/", "/contributors/", "/writers/", "/journalist/", "/redakteur/", "/reporter/", "?author=", "/newsteam/",
            "/staff/", "/profil/", "/profile/", "/perfil/", "/periodista/", "/experten/");

    private final PageTree tree;
    private final Evidence evidence;
    private final Set<String> notNames = new LinkedHashSet<>();
    private final Set<String> hosts;

    private BylineFinder(PageTree tree, Evidence evidence, String url) {
        this.tree = tree;
        this.evidence = evidence;
        String site = evidence.siteName();
        if (site != null) {
            notNames.add(Phrases.fold(site));
        }
        hosts = TitleFinder.hostNames(url);
        notNames.addAll(hosts);
    }

    /// @param title the headline's node, -1 when it is not in sight
    /// @param root the body's node
    static @Nullable String find(PageTree tree, Evidence evidence, String url, int title, int root) {
        return new BylineFinder(tree, evidence, url).find(title, root);
    }

    private @Nullable String find(int title, int root) {
        @Nullable String seen = visible(title, root);
        List<List<String>> sources = stated();
        for (List<String> source : sources) {
            String byline = join(source);
            if (byline != null) {
                boolean house = isHouse(byline) || JsonLd.list(evidence.article.get("author")).stream()
                        .anyMatch(author -> author instanceof JsonObject object && byline.equals(JsonLd.text(object.get("name"))) && JsonLd.types(object).contains("Organization"));
                seen = seen == null && house ? labelled() : seen;
                return seen == null ? byline : house ? seen : fuller(byline, seen);
            }
        }
        seen = seen == null ? labelled() : seen;
        List<String> people = new ArrayList<>();
        for (JsonObject person : evidence.json.ofType(type -> type.equals("Person"))) {
            people.addAll(evidence.json.names(person));
        }
        if (seen == null && people.stream().distinct().count() == 1) {
            seen = join(people);
        }
        // A house that signs its own articles: better than nobody, but not by its address.
        notNames.clear();
        for (int i = 0; seen == null && i < sources.size(); i++) {
            seen = join(sources.get(i));
            seen = seen != null && seen.indexOf('.') > 0 && hosts.contains(Phrases.fold(seen)) ? null : seen;
        }
        if (seen == null) {
            seen = labelled(BylineText::isSource);
        }
        for (int i = 0; seen == null && i < sources.size(); i++) {
            seen = Stream.concat(sources.get(i).stream(), people.stream()).filter(BylineText::isDesk).findFirst().orElse(null);
        }
        return seen;
    }

    /// Whether a name is the publisher's: "Harbour News Ltd." on harbournews.example, or on hnl.example.
    private boolean isHouse(String name) {
        String joined = Phrases.fold(name).replace(" ", "");
        for (String house : notNames) {
            String bare = house.replace(" ", "");
            if (bare.length() >= LEAST_HOUSE && joined.length() >= LEAST_HOUSE && (joined.contains(bare) || bare.contains(joined))) {
                return true;
            }
        }
        StringBuilder initials = new StringBuilder();
        for (String word : Phrases.fold(name).split(" ")) {
            initials.append(word.isEmpty() ? "" : word.substring(0, 1));
        }
        return initials.length() > 1 && hosts.contains(initials.toString());
    }

    /// A short line anywhere outside the discussion that is a label and a name: "Author: Ann Example", often the last of the text.
    private @Nullable String labelled() {
        return labelled(BylineText::isLabel);
    }

    private @Nullable String labelled(Predicate<String> isLabel) {
        for (int line = 0; line < tree.runs.count; line++) {
            if (tree.runs.chars(line) < 4 || tree.runs.chars(line) > MAX_LABELLED) {
                continue;
            }
            String text = tree.line(line);
            String name = isLabel.test(text) && !inComments(tree.runs.from[line])
                    ? join(List.of(BylineText.isOpening(text) && line + 1 < tree.runs.count && tree.runs.chars(line + 1) < MAX_LABELLED ? tree.line(line + 1) : text)) : null;
            if (name != null) {
                return name;
            }
        }
        return null;
    }

    /// What the page's data say of its authors, the surest first.
    private List<List<String>> stated() {
        List<List<String>> sources = new ArrayList<>();
        sources.add(evidence.json.names(evidence.article.get("author")));
        for (JsonObject object : evidence.json.ofType(type -> type.endsWith("Article") || type.endsWith("Posting"))) {
            sources.add(evidence.json.names(object.get("author")));
            sources.add(evidence.json.names(object.get("creator")));
        }
        for (String name : List.of("parsely-author", "sailthru.author", "article:author", "author", "dc.creator", "dcterms.creator", "byl", "cxenseparse:author",
                "citation_author", "article:author_name")) {
            sources.add(evidence.metas(name));
        }
        String label = evidence.meta("twitter:label1");
        // "Written by", "Verfasst von", "Escrito por": WordPress tells it in the site's language.
        if (label != null && BylineText.isOpening(label)) {
            sources.add(evidence.metas("twitter:data1"));
        }
        return sources;
    }

    /// A first name or a login gives way to the whole name that stands at the headline.
    private static String fuller(String stated, String seen) {
        String given = Phrases.fold(stated);
        String whole = Phrases.fold(seen);
        boolean login = given.indexOf(' ') < 0 && whole.indexOf(' ') > 0 && (whole.replace(" ", "").equals(given) || whole.startsWith(given + " "));
        boolean machine = stated.indexOf(' ') < 0 && stated.indexOf('_') > 0 && whole.indexOf(' ') > 0;
        return login || machine ? seen : stated;
    }

    private @Nullable String visible(int title, int root) {
        int anchor = title >= 0 ? title : root;
        @Nullable String best = null;
        int bestScore = Integer.MAX_VALUE;
        int tries = 0;
        int at = -1;
        for (int i = 0; i < tree.size; i++) {
            if (!tree.isElement(i) || tree.chars(i) < 3 || tree.chars(i) > 150) {
                continue;
            }
            int penalty = penalty(i);
            if (penalty < 0) {
                continue;
            }
            int score = penalty + Math.abs(i - anchor) / 4 + (inComments(i) ? 1000 : 0) + (i < anchor ? 10 : 0);
            int far = penalty == LINKED ? 45 : penalty < LINKED ? FAR : 130;
            if (score < bestScore && score < far && tries++ < MAX_TRIES) {
                String text = tree.text(i, 150);
                String name = join(List.of(text));
                // One word in a box of facts is as likely a section or a place.
                score += name != null && penalty >= BOX && name.indexOf(' ') < 0 && !BylineText.isByline(text) ? DOUBTFUL : 0;
                if (name != null && score < bestScore && score < far) {
                    best = name;
                    bestScore = score;
                    at = penalty <= LINKED ? i : -1;
                }
            }
        }
        return best == null ? spoken(anchor) : at >= 0 ? together(at, best) : best;
    }

    /// Several authors stand in elements of one kind side by side.
    private String together(int author, String name) {
        int box = tree.parent[author] > 0 ? tree.parent[tree.parent[author]] : author;
        if (tree.chars(box) > MAX_BYLINE) {
            return name;
        }
        List<String> texts = new ArrayList<>();
        for (int i = box; i < tree.end[box]; i++) {
            if (tree.isElement(i) && tree.chars(i) >= 3 && penalty(i) == penalty(author)) {
                texts.add(tree.text(i, MAX_BYLINE));
            }
        }
        String all = join(texts);
        return all == null ? name : all;
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
                String text = tree.runs.chars(line) < 90 ? tree.line(line, 100) : "";
                // "Written by", and the name on the next line.
                boolean opening = BylineText.isOpening(text) && line + 1 < tree.runs.count && tree.runs.chars(line + 1) < 60;
                if (opening || BylineText.isByline(text)) {
                    String name = join(List.of(opening ? tree.line(line + 1) : text));
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
        if (tree.tag(i).equals("a") && tree.chars(i) < 60 && leadsToPerson(tree.attribute(i, "href"))) {
            return LINKED;
        }
        if (tree.is(i, Names.BYLINE)) {
            return tree.chars(i) < 60 ? BOX : 30;
        }
        // Names made by machines: `gallery--meta--author`, `authorname-txt`.
        if (tree.chars(i) < 60 && tree.attribute(i, "class").contains("author")) {
            return 20;
        }
        return -1;
    }

    /// The pages of people: `/author/ann`, `/autoren/ann-example`, `?author=7`.
    private static boolean leadsToPerson(String href) {
        String path = href.toLowerCase(Locale.ROOT);
        for (String part : PEOPLE) {
            int at = path.indexOf(part);
            if (at >= 0 && at + part.length() < path.length()) {
                return true;
            }
        }
        return false;
    }

    private @Nullable String join(List<String> values) {
        Set<String> names = new LinkedHashSet<>();
        for (String value : values) {
            if (!notNames.contains(Phrases.fold(value))) {
                names.addAll(BylineText.names(value));
            }
        }
        names.removeIf(name -> notNames.contains(Phrases.fold(name)) || notNames.contains(Phrases.fold(name).replace(" ", "").toLowerCase(Locale.ROOT)));
        return names.isEmpty() ? null : String.join("; ", names);
    }
}

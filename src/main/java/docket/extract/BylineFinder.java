package docket.extract;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds who wrote an article: JSON-LD, then what stands at the headline ([BylineInSight]), then `meta`.
final class BylineFinder {
    private final Evidence evidence;
    private final House house;
    private final BylineInSight sight;

    private BylineFinder(PageTree tree, Evidence evidence, String url) {
        this.evidence = evidence;
        house = new House(evidence.siteName(), TitleFinder.hostNames(url));
        sight = new BylineInSight(tree, house);
    }

    /// @param title the headline's node, -1 when it is not in sight
    /// @param root the body's node
    static @Nullable String find(PageTree tree, Evidence evidence, String url, int title, int root) {
        return new BylineFinder(tree, evidence, url).find(title, root);
    }

    private @Nullable String find(int title, int root) {
        List<List<String>> sources = stated();
        for (List<String> source : sources) {
            String byline = BylineText.join(source, house);
            if (byline != null) {
                String whole = organisation(byline, source);
                if (whole == null && !house.owns(byline)) {
                    return byline.indexOf(' ') >= 0 ? byline : fuller(byline, sight.find(title, root));
                }
                @Nullable String seen = inSight(title, root);
                return seen == null || house.owns(seen) ? whole == null ? byline : whole : seen;
            }
        }
        @Nullable String seen = inSight(title, root);
        List<String> people = new ArrayList<>();
        for (JsonObject person : evidence.json.ofType(type -> type.equals("Person"))) {
            people.addAll(evidence.json.names(person));
        }
        if (seen == null && people.stream().distinct().count() == 1) {
            seen = BylineText.join(people, house);
        }
        if (seen == null) {
            seen = sight.sole();
        }
        return seen == null ? house(title, root, sources, people) : seen;
    }

    private @Nullable String inSight(int title, int root) {
        String seen = sight.find(title, root);
        return seen == null ? sight.labelled() : seen;
    }

    /// A house that signs its own articles: better than nobody, but not by its address.
    private @Nullable String house(int title, int root, List<List<String>> sources, List<String> people) {
        for (List<String> source : sources) {
            String byline = BylineText.join(source, null);
            if (byline != null && !house.isAddress(byline)) {
                return byline;
            }
        }
        BylineInSight any = sight.withHouse();
        String source = any.labelled(BylineText::isSource);
        if (source != null) {
            return source;
        }
        String desk = sources.stream().flatMap(names -> Stream.concat(names.stream(), people.stream())).filter(BylineText::isDesk).findFirst().orElse(null);
        String own = desk == null ? any.find(title, root) : null;
        return own != null && house.isNamed(own) ? own : desk;
    }

    /// The whole name of a body that JSON-LD gives as the author and calls one; null where the author is a person.
    private @Nullable String organisation(String byline, List<String> source) {
        for (JsonElement author : JsonLd.list(evidence.article.get("author"))) {
            String name = author instanceof JsonObject object && JsonLd.types(object).contains("Organization") ? JsonLd.text(object.get("name")) : null;
            if (name != null && source.contains(name) && (byline.equals(name) || source.size() == 1)) {
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
        for (String number : List.of("1", "2")) {
            String label = evidence.meta("twitter:label" + number);
            // "Written by", "Verfasst von", "Escrito por": WordPress tells it in the site's language.
            if (label != null && BylineText.isOpening(label)) {
                sources.add(evidence.metas("twitter:data" + number));
            }
        }
        return sources;
    }

    /// A first name or a login gives way to the whole name that stands at the headline.
    private static String fuller(String stated, @Nullable String seen) {
        String given = Phrases.fold(stated);
        String whole = seen == null ? "" : Phrases.fold(seen);
        if (seen == null || whole.indexOf(' ') < 0) {
            return stated;
        }
        return whole.replace(" ", "").equals(given) || whole.startsWith(given + " ") || isLogin(stated) ? seen : stated;
    }

    /// `ann_example`, `AnnE`, `ann27`: a capital, digit or bar inside a single word.
    private static boolean isLogin(String name) {
        return name.indexOf(' ') < 0 && name.chars().skip(1).anyMatch(c -> c == '_' || Character.isDigit(c) || Character.isUpperCase(c))
                && name.chars().anyMatch(Character::isLowerCase);
    }
}

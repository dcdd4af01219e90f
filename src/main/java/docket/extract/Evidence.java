package docket.extract;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/// What a page states about itself outside its visible text: `meta`, `link`, `title`, JSON-LD.
final class Evidence {
    /// Longer ones are sentences, or lists of everything the page is about.
    private static final int LONGEST_SECTION = 60;

    final JsonLd json;
    /// The JSON-LD object that describes the article itself; empty when there is none.
    final JsonObject article;
    private final Map<String, List<String>> metas = new HashMap<>();
    private final List<Element> links = new ArrayList<>();
    private final String title;

    private Evidence(JsonLd json, JsonObject article, String title) {
        this.json = json;
        this.article = article;
        this.title = title;
    }

    /// @param tree of the page's body, which has met what the body holds of these
    static Evidence of(Document page, PageTree tree) {
        List<Element> metas = new ArrayList<>();
        List<Element> links = new ArrayList<>();
        List<Element> scripts = new ArrayList<>();
        Element head = page.head();
        Element titleElement = null;
        List<Element> all = new ArrayList<>();
        Node body = page.body();
        for (Node node = page; node != null; node = following(node, page, body)) {
            if (node instanceof Element element) {
                all.add(element);
            }
        }
        all.addAll(tree.unread);
        for (Element element : all) {
            switch (element.normalName()) {
                case "meta" -> metas.add(element);
                case "link" -> links.add(element);
                case "script" -> scripts.add(element);
                case "title" -> titleElement = titleElement == null && isWithin(element, head) ? element : titleElement;
                default -> { }
            }
        }
        JsonLd json = JsonLd.of(scripts, metas);
        String title = titleElement == null ? "" : Blanks.fold(titleElement.text());
        Evidence evidence = new Evidence(json, article(json), title);
        for (Element meta : metas) {
            String content = Blanks.fold(meta.attr("content"));
            if (!content.isEmpty()) {
                for (String key : new String[] {"property", "name", "itemprop"}) {
                    String name = meta.attr(key).strip().toLowerCase(Locale.ROOT);
                    if (!name.isEmpty()) {
                        evidence.metas.computeIfAbsent(name, any -> new ArrayList<>(2)).add(content);
                    }
                }
            }
        }
        evidence.links.addAll(links);
        return evidence;
    }

    /// The node after `node` in document order, without what is below `closed`.
    private static @Nullable Node following(Node node, Node root, Node closed) {
        Node next = node == closed ? null : node.firstChild();
        for (Node at = node; next == null && at != null && at != root; at = at.parent()) {
            next = at.nextSibling();
        }
        return next;
    }

    private static boolean isWithin(Node node, Node ancestor) {
        Node at = node;
        while (at != null && at != ancestor) {
            at = at.parent();
        }
        return at != null;
    }

    /// News and blog articles first; a page that describes itself only as a page comes last.
    private static JsonObject article(JsonLd json) {
        for (String ending : new String[] {"Article", "Posting", "Report", "Recipe", "Review", "CreativeWork", "VideoObject", "Event", "WebPage"}) {
            List<JsonObject> found = json.ofType(type -> type.endsWith(ending));
            for (JsonObject object : found) {
                if (object.has("headline") || object.has("datePublished") || object.has("articleBody")) {
                    return object;
                }
            }
        }
        return new JsonObject();
    }

    /// The `title` element, blanks folded.
    String title() {
        return title;
    }

    /// The first value of the first of these `meta` names (or properties) that the page has.
    @Nullable String meta(String... names) {
        for (String name : names) {
            List<String> values = metas.get(name);
            if (values != null) {
                return values.getFirst();
            }
        }
        return null;
    }

    /// The first value of a `meta` whose name is told by its parts.
    @Nullable String metaLike(java.util.function.Predicate<String> wanted) {
        @Nullable String least = null;
        for (Map.Entry<String, List<String>> meta : metas.entrySet()) {
            String value = meta.getValue().getFirst();
            least = wanted.test(meta.getKey()) && (least == null || value.compareTo(least) < 0) ? value : least;
        }
        return least;
    }

    List<String> metas(String name) {
        return metas.getOrDefault(name, List.of());
    }

    /// The `link` elements of a relation, by its whole word.
    List<Element> links(String rel) {
        List<Element> found = new ArrayList<>();
        for (Element link : links) {
            String words = link.attr("rel");
            for (int at = indexOf(words, rel, 0); at >= 0; at = indexOf(words, rel, at + 1)) {
                if (isEdge(words, at - 1) && isEdge(words, at + rel.length())) {
                    found.add(link);
                }
            }
        }
        return found;
    }

    private static int indexOf(String words, String word, int from) {
        for (int at = from; at + word.length() <= words.length(); at++) {
            if (words.regionMatches(true, at, word, 0, word.length())) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isEdge(String words, int at) {
        return at < 0 || at == words.length() || words.charAt(at) <= ' ';
    }

    @Nullable String json(String... keys) {
        for (String key : keys) {
            String text = JsonLd.text(article.get(key));
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    /// The part of the site that the article stands in: `article:section` (ogp.me), `articleSection` (schema.org).
    @Nullable String section() {
        String named = meta("article:section", "og:article:section");
        String section = named != null ? named : json("articleSection");
        String words = section == null ? "" : section.strip().replaceAll("\\s+", " ");
        return words.isEmpty() || words.length() > LONGEST_SECTION || words.startsWith("/") || words.contains("://") || words.equalsIgnoreCase(siteName()) ? null : words;
    }

    @Nullable String siteName() {
        String named = meta("og:site_name", "application-name", "al:android:app_name");
        if (named != null) {
            return named;
        }
        List<String> publisher = json.names(article.get("publisher"));
        if (!publisher.isEmpty()) {
            return publisher.getFirst();
        }
        for (JsonObject site : json.ofType(type -> type.equals("WebSite"))) {
            String name = JsonLd.text(site.get("name"));
            if (name != null) {
                return name;
            }
        }
        return meta("dc.publisher", "publisher", "twitter:app:name:iphone");
    }
}

package docket.extract;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// What a page states about itself outside its visible text: `meta`, `link`, `title`, JSON-LD.
final class Evidence {
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

    static Evidence of(Document page) {
        List<Element> metas = new ArrayList<>();
        List<Element> links = new ArrayList<>();
        List<Element> scripts = new ArrayList<>();
        page.traverse((node, depth) -> {
            if (node instanceof Element element) {
                switch (element.normalName()) {
                    case "meta" -> metas.add(element);
                    case "link" -> links.add(element);
                    case "script" -> scripts.add(element);
                    default -> { }
                }
            }
        });
        JsonLd json = JsonLd.of(scripts, metas);
        Element titleElement = page.head().selectFirst("title");
        String title = Blanks.fold(titleElement == null ? page.title() : titleElement.text());
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
        return metas.entrySet().stream().filter(meta -> wanted.test(meta.getKey())).map(meta -> meta.getValue().getFirst()).min(String::compareTo).orElse(null);
    }

    List<String> metas(String name) {
        return metas.getOrDefault(name, List.of());
    }

    /// The `link` elements of a relation, by its whole word.
    List<Element> links(String rel) {
        List<Element> found = new ArrayList<>();
        for (Element link : links) {
            for (String word : link.attr("rel").toLowerCase(Locale.ROOT).split("\\s+")) {
                if (word.equals(rel)) {
                    found.add(link);
                }
            }
        }
        return found;
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

package docket.extract;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import docket.url.WebUrl;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// The addresses a page states: its own, its other forms, its lead picture.
final class Addresses {
    private Addresses() {}

    static @Nullable String canonical(Evidence evidence, String base) {
        for (Element link : evidence.links("canonical")) {
            String url = WebUrl.resolve(base, link.attr("href"));
            if (url != null) {
                return url;
            }
        }
        String og = evidence.meta("og:url");
        return og == null ? null : WebUrl.resolve(base, og);
    }

    /// AMP form, mobile alternate, short link, `og:url`, without the canonical one.
    static List<String> aliases(Evidence evidence, String base) {
        Set<String> found = new LinkedHashSet<>();
        evidence.links("amphtml").forEach(link -> add(found, base, link.attr("href")));
        for (Element link : evidence.links("alternate")) {
            // A mobile alternate names the screens it is for (Google's "separate URLs" configuration).
            if (link.hasAttr("media") && !link.hasAttr("type")) {
                add(found, base, link.attr("href"));
            }
        }
        evidence.links("shortlink").forEach(link -> add(found, base, link.attr("href")));
        String og = evidence.meta("og:url");
        if (og != null) {
            add(found, base, og);
        }
        String canonical = canonical(evidence, base);
        if (canonical != null) {
            found.remove(canonical);
        }
        return List.copyOf(found);
    }

    private static void add(Set<String> found, String base, String reference) {
        String url = reference.isBlank() ? null : WebUrl.resolve(base, reference);
        if (url != null) {
            found.add(url);
        }
    }

    static @Nullable String image(Evidence evidence, String base) {
        String stated = evidence.meta("og:image", "og:image:url", "og:image:secure_url", "twitter:image", "twitter:image:src");
        if (stated == null) {
            for (JsonElement image : JsonLd.list(evidence.article.get("image"))) {
                stated = image instanceof JsonObject object ? JsonLd.text(evidence.json.resolve(object).get("url")) : JsonLd.text(image);
                if (stated != null) {
                    break;
                }
            }
        }
        return stated == null ? null : WebUrl.resolve(base, stated);
    }
}

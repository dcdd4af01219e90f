package docket.extract;

import docket.url.WebUrl;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// Writes the body as plain HTML: the elements that mean something, addresses absolute, late pictures resolved, captions in.
/// Made for [docket.html.Cleaner], which has the last word.
final class BodyHtml {
    private static final Set<String> KEPT = Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd",
            "blockquote", "pre", "code", "em", "strong", "b", "i", "u", "s", "sub", "sup", "a", "figure", "figcaption", "table",
            "caption", "thead", "tbody", "tfoot", "tr", "td", "th", "br", "hr", "q", "cite", "abbr", "mark", "small", "kbd",
            "samp", "var", "del", "ins", "strike", "tt", "dfn", "div", "details", "summary", "time", "ruby");
    private static final Set<String> ATTRIBUTES = Set.of("id", "lang", "dir", "start", "colspan", "rowspan", "datetime", "cite", "reversed", "value");

    private final PageTree tree;
    private final Cuts cuts;
    private final String base;
    private final StringBuilder out = new StringBuilder();
    private final Set<String> pictures = new HashSet<>();
    /// Open elements: node number and the name to close, innermost first.
    private final Deque<Open> open = new ArrayDeque<>();

    private record Open(int node, String tag) {}

    private BodyHtml(PageTree tree, Cuts cuts, String base) {
        this.tree = tree;
        this.cuts = cuts;
        this.base = base;
    }

    static String write(PageTree tree, int root, Cuts cuts, String base) {
        return new BodyHtml(tree, cuts, base).write(root);
    }

    private String write(int root) {
        for (int i = root; i < tree.end[root]; ) {
            closeUntil(i);
            if (i != root && cuts.isCut(i) && !cuts.isCaption(i)) {
                out.append(' ');
                i = tree.end[i];
                continue;
            }
            switch (tree.kind[i]) {
                case PageTree.TEXT -> out.append(Entities.escape(((TextNode) tree.nodes[i]).getWholeText().replace("\u00AD", "")));
                case PageTree.MEDIA -> media(i);
                case PageTree.BREAK -> out.append("<br>");
                default -> start(i);
            }
            i++;
        }
        closeUntil(tree.end[root]);
        return out.toString();
    }

    private void closeUntil(int i) {
        while (!open.isEmpty() && tree.end[open.getFirst().node()] <= i) {
            out.append("</").append(open.removeFirst().tag()).append('>');
        }
    }

    private void start(int i) {
        Element element = tree.element(i);
        String tag = element.normalName();
        String name = KEPT.contains(tag) ? tag : tree.kind[i] == PageTree.BLOCK ? "div" : "";
        if (name.isEmpty() || tag.equals("a") && !element.hasAttr("href") && !element.hasAttr("id") && !element.hasAttr("name")) {
            return;
        }
        out.append('<').append(name);
        if (tag.equals("a")) {
            link(element);
        }
        element.attributes().forEach(attribute -> {
            if (ATTRIBUTES.contains(attribute.getKey())) {
                attribute(attribute.getKey(), attribute.getValue());
            }
        });
        out.append('>');
        if (!tag.equals("hr")) {
            open.addFirst(new Open(i, name));
        }
    }

    private void link(Element element) {
        String href = element.attr("href").strip();
        String url = href.startsWith("#") ? href : WebUrl.resolve(base, href);
        if (url != null) {
            attribute("href", url);
        }
        if (element.hasAttr("title")) {
            attribute("title", element.attr("title"));
        }
    }

    private void attribute(String name, String value) {
        out.append(' ').append(name).append("=\"").append(Entities.escape(value).replace("\"", "&quot;")).append('"');
    }

    private void media(int i) {
        Element element = tree.element(i);
        switch (element.normalName()) {
            case "iframe", "amp-youtube" -> player("iframe", element);
            case "video", "audio" -> player(element.normalName(), element);
            default -> picture(element);
        }
    }

    private void picture(Element element) {
        String url = Pictures.address(element, base);
        if (url == null || !pictures.add(url)) {
            return;
        }
        Element image = element.normalName().endsWith("img") ? element : element.selectFirst("img, amp-img");
        out.append("<img");
        attribute("src", url);
        if (image != null) {
            for (String name : new String[] {"alt", "title", "width", "height"}) {
                if (image.hasAttr(name)) {
                    attribute(name, image.attr(name));
                }
            }
        }
        out.append('>');
    }

    private void player(String tag, Element element) {
        @Nullable String url = null;
        Element source = element.hasAttr("src") ? element : element.selectFirst("source[src]");
        for (String name : new String[] {"src", "data-src", "data-lazy-src"}) {
            url = url == null && source != null && source.hasAttr(name) ? WebUrl.resolve(base, source.attr(name)) : url;
        }
        if (url == null && element.hasAttr("data-src")) {
            url = WebUrl.resolve(base, element.attr("data-src"));
        }
        if (url != null) {
            out.append('<').append(tag);
            attribute("src", url);
            if (element.hasAttr("title")) {
                attribute("title", element.attr("title"));
            }
            out.append("></").append(tag).append('>');
        }
    }
}

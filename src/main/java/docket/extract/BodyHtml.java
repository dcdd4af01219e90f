package docket.extract;

import docket.url.WebUrl;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Tag;
import org.jspecify.annotations.Nullable;

/// Makes plain HTML of the body: the elements that mean something, addresses absolute, late pictures resolved, captions in.
/// Made for [docket.html.Cleaner], which has the last word; elements, not text, so that it need not parse again.
final class BodyHtml {
    private static final Set<String> KEPT = Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd",
            "blockquote", "pre", "code", "em", "strong", "b", "i", "u", "s", "sub", "sup", "a", "figure", "figcaption", "table",
            "caption", "thead", "tbody", "tfoot", "tr", "td", "th", "br", "hr", "q", "cite", "abbr", "mark", "small", "kbd",
            "samp", "var", "del", "ins", "strike", "tt", "dfn", "div", "details", "summary", "time", "ruby");
    private static final Set<String> ATTRIBUTES = Set.of("id", "lang", "dir", "start", "colspan", "rowspan", "datetime", "cite", "reversed", "value");

    private static final Map<String, Tag> NAMES = new ConcurrentHashMap<>();

    private final PageTree tree;
    private final Cuts cuts;
    private final String base;
    private final Element out = new Element("body");
    private final Set<String> pictures = new HashSet<>();
    /// Open elements with their node numbers, innermost first.
    private final Deque<Open> open = new ArrayDeque<>();

    private record Open(int node, Element element) {}

    private BodyHtml(PageTree tree, Cuts cuts, String base) {
        this.tree = tree;
        this.cuts = cuts;
        this.base = base;
    }

    /// @return a `body` that holds it
    static Element write(PageTree tree, int root, Cuts cuts, String base) {
        return new BodyHtml(tree, cuts, base).write(root);
    }

    private Element write(int root) {
        for (int i = root; i < tree.end[root]; ) {
            closeUntil(i);
            if (i != root && cuts.isCut(i) && !cuts.isCaption(i)) {
                inner().appendText(" ");
                i = tree.end[i];
                continue;
            }
            switch (tree.kind[i]) {
                case PageTree.TEXT -> inner().appendText(((TextNode) tree.nodes[i]).getWholeText().replace("\u00AD", ""));
                case PageTree.MEDIA -> media(i);
                case PageTree.BREAK -> append("br");
                default -> start(i);
            }
            i++;
        }
        return out;
    }

    private Element append(String name) {
        Element made = new Element(NAMES.computeIfAbsent(name, Tag::valueOf), "");
        inner().appendChild(made);
        return made;
    }

    private Element inner() {
        return open.isEmpty() ? out : open.getFirst().element();
    }

    private void closeUntil(int i) {
        while (!open.isEmpty() && tree.end[open.getFirst().node()] <= i) {
            open.removeFirst();
        }
    }

    private void start(int i) {
        Element element = tree.element(i);
        String tag = element.normalName();
        String name = KEPT.contains(tag) ? tag : tree.kind[i] == PageTree.BLOCK ? "div" : "";
        if (name.isEmpty() || tag.equals("a") && !element.hasAttr("href") && !element.hasAttr("id") && !element.hasAttr("name")) {
            return;
        }
        Element made = append(name);
        if (tag.equals("a")) {
            link(element, made);
        }
        if (element.attributesSize() > 0) {
            for (Attribute attribute : element.attributes()) {
                if (ATTRIBUTES.contains(attribute.getKey())) {
                    made.attr(attribute.getKey(), attribute.getValue());
                }
            }
        }
        if (!tag.equals("hr")) {
            open.addFirst(new Open(i, made));
        }
    }

    private void link(Element element, Element made) {
        // The cleaner makes addresses absolute and drops what is none.
        String href = element.attr("href").strip();
        if (!href.isEmpty() && !href.regionMatches(true, 0, "mailto:", 0, 7)) {
            made.attr("href", href);
        }
        if (element.hasAttr("title")) {
            made.attr("title", element.attr("title"));
        }
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
        Element made = append("img").attr("src", url);
        if (image != null) {
            for (String name : new String[] {"alt", "title", "width", "height"}) {
                if (image.hasAttr(name)) {
                    made.attr(name, image.attr(name));
                }
            }
        }
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
            Element made = append(tag).attr("src", url);
            if (element.hasAttr("title")) {
                made.attr("title", element.attr("title"));
            }
        }
    }
}

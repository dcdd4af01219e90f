package docket.extract;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// What the elements of HTML do to the text around them.
final class Tags {
    /// Stand on their own lines. Table cells too: their words must never touch.
    static final Set<String> BLOCK = Set.of("address", "article", "aside", "blockquote", "body", "caption", "center", "dd",
            "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2",
            "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "legend", "li", "main", "menu", "nav", "ol", "p", "pre",
            "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "amp-list", "listing", "xmp");
    /// Hold nothing a reader reads: left out of the tree with all they hold.
    static final Set<String> UNREAD = Set.of("script", "style", "noscript", "template", "svg", "head", "link", "meta",
            "iframe", "object", "embed", "applet", "select", "option", "textarea", "canvas", "input", "button", "video", "audio",
            "noembed", "noframes", "map", "area", "param", "source", "track", "title", "base", "frameset", "datalist", "progress",
            "annotation", "annotation-xml", "amp-ad", "amp-embed", "amp-analytics", "amp-social-share", "rt", "rp");
    /// Pictures and players: no words, but part of the body.
    static final Set<String> MEDIA = Set.of("img", "amp-img", "picture", "iframe", "video", "audio", "noscript", "amp-youtube");

    /// What a node of each name is in a [PageTree]; names that are not here stand inside a line.
    private static final Map<String, Byte> KINDS = new HashMap<>();
    /// Left out of the tree.
    static final byte NONE = -1;

    static {
        UNREAD.forEach(name -> KINDS.put(name, NONE));
        BLOCK.forEach(name -> KINDS.put(name, PageTree.BLOCK));
        MEDIA.forEach(name -> KINDS.put(name, PageTree.MEDIA));
        KINDS.put("br", PageTree.BREAK);
    }

    private Tags() {}

    static byte kind(String tag) {
        return KINDS.getOrDefault(tag, PageTree.INLINE);
    }

    /// A bit for the attributes that are asked for most, one for all the others.
    static int bit(String attribute) {
        return switch (attribute.length()) {
            case 2 -> attribute.equals("id") ? 2 : 128;
            case 3 -> attribute.equals("rel") ? 8 : 128;
            case 4 -> attribute.equals("href") ? 16 : attribute.equals("role") ? 256 : 128;
            case 5 -> attribute.equals("class") ? 1 : attribute.equals("style") ? 512 : 128;
            case 7 -> attribute.equals("content") ? 64 : 128;
            case 8 -> attribute.equals("itemprop") ? 4 : attribute.equals("datetime") ? 32 : 128;
            default -> 128;
        };
    }

    static boolean isBold(String tag) {
        return tag.equals("strong") || tag.equals("b");
    }

    static boolean isHeading(String tag) {
        return tag.length() == 2 && tag.charAt(0) == 'h' && tag.charAt(1) >= '1' && tag.charAt(1) <= '6';
    }
}

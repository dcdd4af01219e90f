package docket.html;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/// The words of an HTML fragment: a line a block, no markup, words never glued. Cells of a table row are parted by tabs.
///
/// Blanks are folded to one (kept in `pre`), no-break spaces become blanks, soft hyphens vanish. Hidden elements, scripts and
/// form controls have no words. Takes any HTML, clean or not.
public final class PlainText {
    private PlainText() {}

    public static String of(String html) {
        String bounded = html.length() > Cleaner.MAX_INPUT ? html.substring(0, Cleaner.MAX_INPUT) : html;
        if (bounded.indexOf('<') < 0 && bounded.indexOf('&') < 0) {
            Lines lines = new Lines();
            lines.text(bounded);
            return lines.toString();
        }
        return of(Jsoup.parseBodyFragment(bounded).body());
    }

    /// The words of an element that is parsed already.
    public static String of(Element element) {
        Walk walk = new Walk();
        NodeTraversor.filter(walk, element);
        return walk.lines.toString();
    }

    private static final class Walk implements NodeFilter {
        private final Lines lines = new Lines();
        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode text) {
                lines.text(text.getWholeText());
                return FilterResult.CONTINUE;
            }
            return node instanceof Element element ? begin(element) : FilterResult.SKIP_ENTIRELY;
        }

        private FilterResult begin(Element element) {
            String namespace = element.tag().namespace();
            if (namespace.equals(Parser.NamespaceMathml)) {
                lines.text(Formula.text(element));
                return FilterResult.SKIP_ENTIRELY;
            }
            if (!namespace.equals(Parser.NamespaceHtml) || Sweep.isHidden(element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            Rule rule = Rule.of(element);
            if (rule == null || rule.isInline()) {
                return FilterResult.CONTINUE;
            }
            switch (rule.kind()) {
                case DROP, PICTURE, MEDIA, EMBED, FALLBACK, MATH -> {
                    return FilterResult.SKIP_ENTIRELY;
                }
                case BREAK -> {
                    if (rule.tag().equals("br")) {
                        lines.lineEnd();
                    }
                }
                default -> lines.begin(rule);
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            Rule rule = node instanceof Element element ? Rule.of(element) : null;
            if (rule != null && !rule.isInline() && rule.kind() != Rule.Kind.BREAK) {
                lines.end(rule);
            }
            return FilterResult.CONTINUE;
        }
    }
}

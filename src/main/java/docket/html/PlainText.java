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
        private int preformatted;

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode text) {
                if (preformatted > 0) {
                    lines.preformatted(text.getWholeText());
                } else {
                    lines.text(text.getWholeText());
                }
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
                default -> {
                    if ("row".equals(rule.inside())) {
                        lines.tab();
                    } else {
                        lines.lineEnd();
                    }
                    preformatted += rule.kind() == Rule.Kind.PRE ? 1 : 0;
                }
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            Rule rule = node instanceof Element element ? Rule.of(element) : null;
            if (rule != null && !rule.isInline() && rule.kind() != Rule.Kind.BREAK) {
                if ("row".equals(rule.inside())) {
                    lines.cellEnd();
                } else {
                    lines.lineEnd();
                }
                preformatted -= rule.kind() == Rule.Kind.PRE ? 1 : 0;
            }
            return FilterResult.CONTINUE;
        }
    }

    /// Text as it grows: what parts two words is written only when the second one comes.
    private static final class Lines {
        private final StringBuilder out = new StringBuilder();
        /// What is due before the next word: nothing, or one of blank, tab, line end. The stronger one wins.
        private char due;
        /// True between the start of a row and its first words.
        private boolean inRow;

        void text(String text) {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (Letters.isBlank(c) || c == '\u00A0') {
                    due = due == 0 ? ' ' : due;
                } else if (!Letters.isLoneSurrogate(text, i)) {
                    letter(c);
                }
            }
        }

        void preformatted(String text) {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == '\n') {
                    if (due == '\n' && !out.isEmpty()) {
                        out.append('\n');
                    }
                    due = '\n';
                } else if (c == ' ' || c == '\t' || c == '\u00A0') {
                    letter(c == '\u00A0' ? ' ' : c);
                } else if (c != '\r' && !Letters.isLoneSurrogate(text, i)) {
                    letter(c);
                }
            }
        }

        private void letter(char c) {
            if (c == '\u00AD' || Letters.isUnwanted(c)) {
                return;
            }
            if (due != 0) {
                if (!out.isEmpty()) {
                    out.append(due);
                }
                due = 0;
            }
            inRow = true;
            out.append(c);
        }

        void lineEnd() {
            if (due == '\t') {
                return; // A block at the start of a cell stays on the row's line.
            }
            due = '\n';
            inRow = false;
        }

        void tab() {
            if (inRow) {
                due = '\t';
            }
        }

        void cellEnd() {
            if (due == '\n') {
                due = ' ';
                inRow = true;
            }
        }

        @Override
        public String toString() {
            return out.toString().strip();
        }
    }
}

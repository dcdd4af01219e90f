package docket.html;

import docket.html.Document.Block;
import docket.html.Document.Inline;
import docket.html.Document.Style;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// Makes a [Document] of cleaned HTML. It asks [Rule] which elements are blocks, as the cleaner does.
final class DocumentReader {
    /// Deeper than the cleaner lets anything be; what lies deeper in other HTML becomes one paragraph of its words.
    private static final int MAX_DEPTH = Page.MAX_DEPTH + 40;

    private final String base;
    /// The article's own address up to and with the `#` before a place in it.
    private final String page;
    private final Set<String> ids = new HashSet<>();
    private final Map<String, Integer> places = new HashMap<>();
    /// The number of top-level blocks so far.
    private int placed;

    DocumentReader(String base) {
        this.base = base;
        int fragment = base.indexOf('#');
        this.page = (fragment < 0 ? base : base.substring(0, fragment)) + "#";
    }

    Document read(String html) {
        String bounded = html.length() > Cleaner.MAX_INPUT ? html.substring(0, Cleaner.MAX_INPUT) : html;
        Element body = Jsoup.parseBodyFragment(bounded).body();
        if (bounded.contains("#")) {
            body.stream().map(Kept::id).filter(Objects::nonNull).forEach(ids::add);
        }
        Flow flow = new Flow(0, null);
        for (Node node : body.childNodes()) {
            placed = flow.blocks.size();
            flow.visit(node);
        }
        List<Block> blocks = flow.end();
        int last = Math.max(0, blocks.size() - 1);
        places.replaceAll((id, block) -> Math.min(block, last));
        return new Document(blocks, blocks.isEmpty() ? Map.of() : places);
    }

    /// The blocks of one container as they are found, and the inline content that is not yet a block.
    final class Flow {
        private final int depth;
        /// The direction that the container states: `rtl`, `ltr`, or null when each block's text decides.
        private final @Nullable String direction;
        private final List<Block> blocks = new ArrayList<>();
        private final InlineRun run = new InlineRun();
        private @Nullable String id;

        Flow(int depth, @Nullable String direction) {
            this.depth = depth;
            this.direction = direction;
        }

        List<Block> end() {
            endParagraph(direction);
            while (!blocks.isEmpty() && blocks.getLast() instanceof Block.Rule) {
                blocks.removeLast();
            }
            return blocks;
        }

        void visit(Node node) {
            if (node instanceof TextNode text) {
                run.text(text.getWholeText());
            } else if (node instanceof Element element) {
                element(element);
            }
        }

        private void children(Element element) {
            for (Node child : element.childNodes()) {
                visit(child);
            }
        }

        private void element(Element element) {
            String namespace = element.tag().namespace();
            if (namespace.equals(Parser.NamespaceMathml)) {
                run.text(Formula.text(element));
                return;
            }
            if (!namespace.equals(Parser.NamespaceHtml)) {
                return;
            }
            String elementId = Kept.id(element);
            place(elementId);
            Rule rule = Rule.of(element);
            if (rule == null || nestedTooDeep(element)) {
                children(element);
                return;
            }
            switch (rule.kind()) {
                case INLINE -> inline(element, rule, elementId);
                case BREAK -> {
                    if (rule.tag().equals("br")) {
                        run.lineBreak();
                    }
                }
                case PICTURE -> picture(element);
                case PARAGRAPH -> {
                    begin(elementId);
                    if (element.hasAttr("dir") && !element.normalName().equals("p")) {
                        block(element, Rule.CONTAINER);
                    } else {
                        children(element);
                        endParagraph(directionOf(element));
                    }
                }
                case PHRASE -> {
                    begin(elementId);
                    phrase(element, rule);
                }
                case FLOW, LIST, TERMS, TABLE, PRE, RULE -> {
                    begin(null);
                    block(element, rule);
                }
                case GROUP, ROW -> {
                    begin(null);
                    children(element);
                }
                case MEDIA -> {
                    begin(null);
                    media(element, rule);
                }
                case EMBED, MATH, FALLBACK, DROP -> { }
            }
        }

        private void place(@Nullable String elementId) {
            if (elementId != null) {
                places.putIfAbsent(elementId, depth == 0 ? blocks.size() : placed);
            }
        }

        private boolean nestedTooDeep(Element element) {
            return depth >= MAX_DEPTH && element.childNodeSize() > 0;
        }

        private void begin(@Nullable String elementId) {
            endParagraph(direction);
            id = elementId == null ? id : elementId;
        }

        private @Nullable String directionOf(Element element) {
            String stated = Kept.dir(element);
            return stated == null ? direction : stated.equals("auto") ? null : stated;
        }

        private boolean isRightToLeft(@Nullable String stated, List<Inline> content) {
            return stated == null ? Direction.isRightToLeft(content) : stated.equals("rtl");
        }

        private @Nullable String takeId() {
            String taken = id;
            id = null;
            return taken;
        }

        private void endParagraph(@Nullable String stated) {
            List<Inline> content = run.take();
            if (content.isEmpty()) {
                return;
            }
            for (List<Inline> part : Paragraphs.split(content)) {
                Block block = Paragraphs.standsAlone(part);
                blocks.add(block != null ? block
                        : new Block.Paragraph(part, takeId(), isRightToLeft(stated, part)));
            }
        }

        private void inline(Element element, Rule rule, @Nullable String elementId) {
            if (elementId != null && id == null) {
                id = elementId;
            }
            Style style = switch (rule.tag()) {
                case "b", "strong" -> Style.BOLD;
                case "i", "em", "cite", "dfn", "var" -> Style.ITALIC;
                case "code", "kbd", "samp" -> Style.CODE;
                case "sup" -> Style.SUPERSCRIPT;
                case "sub" -> Style.SUBSCRIPT;
                case "del", "s" -> Style.STRIKE;
                case "ins", "u" -> Style.UNDERLINE;
                case "mark" -> Style.MARK;
                case "small" -> Style.SMALL;
                default -> null;
            };
            String url = rule.tag().equals("a") ? target(element) : null;
            if (url != null && element.hasAttr("data-media")) {
                begin(null);
                String words = PlainText.of(element);
                blocks.add(new Block.Media(mediaKind(element), url, words.isEmpty() || words.equals(url) ? null : words));
            } else if (url != null) {
                String title = Letters.tidy(element.attr("title"));
                run.open(url, title.isEmpty() ? null : title);
                children(element);
                run.close();
            } else if (style != null) {
                run.open(style);
                children(element);
                run.close();
            } else {
                // Ruby without its own brackets would run into the word that it explains.
                boolean quoted = rule.tag().equals("q");
                Element next = element.nextElementSibling();
                boolean bare = rule.tag().equals("rt") && (next == null || !next.normalName().equals("rp"));
                run.text(quoted ? "“" : bare ? "(" : "");
                children(element);
                run.text(quoted ? "”" : bare ? ")" : "");
            }
        }

        /// Where a link leads; a link to a place in this very article leads there, and not to the web.
        private @Nullable String target(Element link) {
            String url = Kept.href(link.attr("href"), base);
            if (url != null && url.startsWith(page) && ids.contains(url.substring(page.length()))) {
                return url.substring(page.length() - 1);
            }
            return url;
        }

        private String mediaKind(Element element) {
            return Embeds.KINDS.contains(element.attr("data-media")) ? element.attr("data-media") : "video";
        }

        private void picture(Element img) {
            Document.Picture picture = Pictures.read(img, base);
            if (picture == null) {
                run.text(img.attr("alt"));
                return;
            }
            // Comics put their second joke there; most other titles are file names, or the alternative words again.
            String title = Letters.tidy(img.attr("title"));
            boolean speaks = title.split(" ", 5).length == 5 && !title.equals(picture.alt());
            if (picture.width() > Paragraphs.SMALL_PIXELS || speaks) {
                endParagraph(direction);
                blocks.add(new Block.Figure(picture, speaks ? List.of(new Inline.Text(title)) : List.of(), run.link()));
            } else {
                run.image(picture);
            }
        }

        private void phrase(Element element, Rule rule) {
            if (rule.tag().length() == 2 && rule.tag().charAt(0) == 'h') {
                children(element);
                List<Inline> content = run.take();
                if (!content.isEmpty()) {
                    blocks.add(new Block.Heading(rule.tag().charAt(1) - '0', content, takeId(),
                            isRightToLeft(directionOf(element), content)));
                }
            } else {
                run.open(Style.BOLD);
                children(element);
                run.close();
                endParagraph(directionOf(element));
            }
        }

        private void block(Element element, Rule rule) {
            switch (rule.tag()) {
                case "hr" -> {
                    if (!blocks.isEmpty() && !(blocks.getLast() instanceof Block.Rule)) {
                        blocks.add(new Block.Rule());
                    }
                }
                case "pre" -> code(element);
                case "blockquote" -> {
                    List<Block> content = blocksOf(element);
                    if (!content.isEmpty()) {
                        blocks.add(new Block.Quote(content));
                    }
                }
                case "ul", "ol" -> ListReader.items(element, this, blocks);
                case "dl" -> ListReader.terms(element, this, blocks);
                case "table" -> TableReader.read(element, this, blocks);
                case "figure" -> Figures.read(element, this, blocks);
                default -> {
                    Flow flow = inner(element);
                    flow.id = takeId();
                    blocks.addAll(flow.end());
                }
            }
        }

        /// The content of `element` as blocks of their own.
        List<Block> blocksOf(Element element) {
            return inner(element).end();
        }

        private Flow inner(Element element) {
            place(Kept.id(element));
            Flow flow = new Flow(depth + 1, directionOf(element));
            flow.children(element);
            return flow;
        }

        /// The inline content of `element`, blocks in it run together.
        List<Inline> words(Element element) {
            List<Inline> words = new ArrayList<>();
            for (Block block : blocksOf(element)) {
                if (block instanceof Block.Paragraph paragraph) {
                    if (!words.isEmpty()) {
                        words.add(new Inline.Break());
                    }
                    words.addAll(paragraph.content());
                }
            }
            return words;
        }

        private void code(Element pre) {
            String language = language(pre.className());
            Element code = pre.getElementsByTag("code").first();
            if (language == null && code != null) {
                language = language(code.className());
            }
            pre.getElementsByTag("br").forEach(br -> br.replaceWith(new TextNode("\n")));
            String text = pre.wholeText().replace("\r\n", "\n").replace('\u00A0', ' ').stripTrailing();
            text = text.startsWith("\n") ? text.substring(1) : text;
            if (!text.isBlank()) {
                blocks.add(new Block.Code(text, language));
            }
        }

        private @Nullable String language(String classes) {
            return classes.startsWith("language-") ? classes.substring(9) : null;
        }

        private void media(Element element, Rule rule) {
            String url = Kept.url(element.attr("src"), base);
            if (url == null) {
                children(element);
            } else {
                String title = Letters.tidy(element.attr("title"));
                blocks.add(new Block.Media(rule.tag(), url, title.isEmpty() ? null : title));
            }
        }
    }
}

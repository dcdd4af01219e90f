package docket.html;

import docket.html.Rule.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// One walk over a parsed fragment, writing what is allowed of it to a [Page]. Needs no deep stack, however deep the fragment.
final class Sweep {
    /// An element whose children are being visited.
    private static final class Visit {
        final Element element;
        /// What was opened for it; null when only its content is kept.
        Page.@Nullable Open open;
        /// True for an element that stands on lines of its own though nothing was opened for it.
        final boolean apart;
        int next;

        Visit(Element element, Page.@Nullable Open open, boolean apart) {
            this.element = element;
            this.open = open;
            this.apart = apart;
        }
    }

    private final String base;
    private final Gist gist;
    private final Page page;
    private final Deque<Visit> visits = new ArrayDeque<>();
    /// True when a picture was written and no words since: a `noscript` that follows only repeats it.
    private boolean pictureBefore;

    /// @param gist learns what is written
    Sweep(String base, Gist gist) {
        this.base = base;
        this.gist = gist;
        this.page = new Page(gist);
    }

    String over(Element root) {
        visits.push(new Visit(root, null, false));
        while (!visits.isEmpty() && !page.isFull()) {
            Visit visit = visits.peek();
            if (visit.next == visit.element.childNodeSize()) {
                visits.pop();
                leave(visit);
            } else {
                Node node = visit.element.childNode(visit.next++);
                if (node instanceof TextNode text) {
                    words(text.getWholeText(), visit);
                } else if (node instanceof DataNode data && visit.open != null && visit.open.rule.kind() == Kind.PRE) {
                    words(data.getWholeData(), visit);
                } else if (node instanceof Element element) {
                    enter(element, visit);
                }
            }
        }
        return page.finish();
    }

    private void leave(Visit visit) {
        if (visit.open != null && visit.open.isOpen()) {
            page.close(visit.open);
        } else if (visit.apart || visit.open != null && !visit.open.rule.isInline()) {
            page.gap();
        }
    }

    private void words(String text, Visit visit) {
        if (!text.isBlank()) {
            resume(visit);
            pictureBefore = false;
        }
        page.text(text);
    }

    /// Words behind a block that ended their paragraph get a new one.
    private void resume(Visit visit) {
        if (visit.open != null && visit.open.rule.kind() == Kind.PARAGRAPH && !visit.open.isOpen()
                && page.context() == Kind.FLOW) {
            visit.open = page.open(Rule.PARAGRAPH, "", null);
        }
    }

    private void enter(Element element, Visit parent) {
        boolean math = element.tag().namespace().equals(Parser.NamespaceMathml);
        if (!math && !element.tag().namespace().equals(Parser.NamespaceHtml) || isHidden(element)) {
            return;
        }
        Rule rule = Rule.of(element);
        if (rule == null) {
            visits.push(new Visit(element, null, false));
            return;
        }
        switch (rule.kind()) {
            case DROP -> { }
            case INLINE -> {
                resume(parent);
                inline(element, rule);
            }
            case PARAGRAPH -> paragraph(element, rule);
            case PHRASE, FLOW, LIST, TERMS, TABLE, GROUP, ROW, PRE -> block(element, rule);
            case BREAK -> {
                if (rule.tag().equals("br")) {
                    page.lineBreak();
                } else {
                    page.inline("<wbr>");
                }
            }
            case RULE -> {
                if (page.admitBlock()) {
                    page.rule();
                }
            }
            case PICTURE -> {
                Pictures.Written picture = Pictures.of(element, base);
                if (picture != null) {
                    resume(parent);
                    page.inline(picture.html());
                    pictureBefore = picture.url() != null;
                    gist.picture(picture.url());
                }
            }
            case MATH -> {
                String formula = MathSweep.of(element);
                if (!formula.isEmpty()) {
                    resume(parent);
                    page.inline(formula);
                    gist.formula(formula);
                }
            }
            case MEDIA -> media(element, rule);
            case EMBED -> embed(element);
            case FALLBACK -> {
                // Pages repeat in `noscript` the picture that a script would have put in the place before it.
                if (!pictureBefore) {
                    visits.push(new Visit(element, null, true));
                }
            }
        }
    }

    private void inline(Element element, Rule rule) {
        String target = rule.tag().equals("a") ? Kept.href(element.attr("href"), base) : null;
        String attributes = Kept.attributes(element, rule, target);
        String id = Kept.id(element);
        boolean empty = attributes.isEmpty() && id == null;
        boolean pointless = switch (rule.tag()) {
            case "a" -> page.isInside("a") || empty;
            case "span" -> empty;
            case "sub", "sup", "q", "bdi", "bdo", "ruby" -> false;
            case "rt", "rp", "rb" -> {
                Rule holder = page.holder();
                yield holder == null || !holder.tag().equals("ruby");
            }
            default -> page.isInside(rule.tag());
        };
        if (pointless || page.isDeep()) {
            visits.push(new Visit(element, null, false));
            return;
        }
        boolean framed = page.context().isFrame();
        page.admitContent();
        boolean media = target != null && Embeds.KINDS.contains(element.attr("data-media"));
        visits.push(new Visit(element, page.open(rule, attributes, id).leadsTo(media ? null : target), false));
        if (id != null && !framed) {
            page.flush();
        }
    }

    /// `p`, and the many boxes that pages are built of: a box becomes a paragraph where words stand directly in it.
    private void paragraph(Element element, Rule rule) {
        boolean box = !element.normalName().equals("p");
        if (box && (element.hasAttr("dir") && Kept.dir(element) != null || Kept.lang(element) != null)) {
            block(element, Rule.CONTAINER);
            return;
        }
        Rule holder = page.holder();
        if (box && holder != null && (holder.kind().isFrame() || holder.tag().equals("figure"))) {
            page.gap();
            visits.push(new Visit(element, null, true));
        } else if (page.admitBlock()) {
            visits.push(new Visit(element, page.open(rule, box ? "" : Kept.attributes(element, rule), Kept.id(element)), true));
        } else {
            visits.push(new Visit(element, null, true));
        }
    }

    private void block(Element element, Rule rule) {
        boolean part = rule.inside() != null;
        boolean admitted = part ? page.admitPart(rule) : !page.isDeep() && page.admitBlock();
        if (admitted) {
            visits.push(new Visit(element, page.open(rule, Kept.attributes(element, rule), Kept.id(element)), true));
            if (rule.tag().equals("td") || rule.tag().equals("th")) {
                page.flush(); // An empty cell still holds its place in the grid.
            }
        } else if (page.holder() instanceof Rule holder && holder.kind().isFrame()) {
            page.gap();
            visits.push(new Visit(element, null, true));
        } else if (page.admitBlock()) {
            visits.push(new Visit(element, page.open(Rule.PARAGRAPH, "", Kept.id(element)), true));
        } else {
            visits.push(new Visit(element, null, true));
        }
    }

    /// A player that fetches nothing until it is asked to.
    private void media(Element element, Rule rule) {
        String url = Kept.url(element.attr("src"), base);
        for (Element source = element.firstElementChild(); source != null && url == null; source = source.nextElementSibling()) {
            url = source.normalName().equals("source") ? Kept.url(source.attr("src"), base) : null;
        }
        if (url == null) {
            visits.push(new Visit(element, null, true));
            return;
        }
        StringBuilder out = new StringBuilder("<").append(rule.tag()).append(" controls=\"\" preload=\"none\"");
        Letters.writeAttribute("src", url, out);
        String title = Letters.tidy(element.attr("title"));
        if (!title.isEmpty()) {
            Letters.writeAttribute("title", title, out);
        }
        page.inline(out.append("></").append(rule.tag()).append('>').toString());
    }

    private void embed(Element element) {
        String url = Kept.url(element.hasAttr("src") ? element.attr("src") : element.attr("data-src"), base);
        Embeds.Embed embed = url == null ? null : Embeds.of(url);
        if (embed == null || page.isInside("a")) {
            return;
        }
        String title = Letters.tidy(element.attr("title"));
        StringBuilder attributes = new StringBuilder();
        Letters.writeAttribute("href", embed.url(), attributes);
        Letters.writeAttribute("data-media", embed.kind(), attributes);
        Page.Open paragraph = page.admitBlock() ? page.open(Rule.PARAGRAPH, "", null) : null;
        Page.Open link = page.open(Rule.LINK, attributes.toString(), null);
        page.text(title.isEmpty() ? embed.url() : title);
        page.close(link);
        if (paragraph != null) {
            page.close(paragraph);
        }
    }

    static boolean isHidden(Element element) {
        if (element.attributesSize() == 0) {
            return false;
        }
        if (element.hasAttr("hidden") && !element.attr("hidden").equalsIgnoreCase("until-found")) {
            return true;
        }
        String style = element.attr("style");
        if (!style.isEmpty()) {
            String plain = style.replace(" ", "").toLowerCase(Locale.ROOT);
            if (plain.contains("display:none") || plain.contains("visibility:hidden")) {
                return true;
            }
        }
        // Formulas come twice: as MathML for the ear, and drawn with boxes for the eye. One is enough.
        Element before = element.attr("aria-hidden").equals("true") ? element.previousElementSibling() : null;
        return before != null && before.getElementsByTag("math").first() != null;
    }
}

package docket.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// MathML (Core and the layout elements of version 3) as it is kept: structure and symbols, nothing that acts, links or
/// nests HTML. The elements in which HTML could begin again (`mi`, `mtext` and their like) hold only text here.
final class MathSweep {
    private static final Set<String> STRUCTURE = Set.of("math", "mrow", "mfrac", "msqrt", "mroot", "mstyle", "merror",
            "mpadded", "mphantom", "mfenced", "menclose", "msub", "msup", "msubsup", "munder", "mover", "munderover",
            "mmultiscripts", "mprescripts", "none", "mtable", "mtr", "mtd");
    private static final Set<String> SYMBOLS = Set.of("mi", "mn", "mo", "ms", "mtext");
    private static final Set<String> DROPPED = Set.of("annotation", "annotation-xml", "script", "style", "maction", "mglyph",
            "malignmark", "title", "svg");
    /// The attributes that change what a formula says, with the values they may have.
    private static final Map<String, String> ATTRIBUTES = Map.of(
            "display", "block|inline",
            "mathvariant", "[a-z-]{1,30}",
            "linethickness", "[0-9a-z.]{1,10}",
            "open", "[^\\s\\p{C}]{0,2}",
            "close", "[^\\s\\p{C}]{0,2}",
            "separators", "[^\\s\\p{C}]{0,5}",
            "columnalign", "[a-z ]{1,60}");

    private record Visit(Node node, int depth, boolean symbol, String after) {}

    private MathSweep() {}

    /// Empty when the formula shows nothing.
    static String of(Element math) {
        StringBuilder out = new StringBuilder();
        boolean shows = false;
        Deque<Visit> due = new ArrayDeque<>();
        due.push(new Visit(math, 0, false, ""));
        while (!due.isEmpty()) {
            Visit visit = due.pop();
            out.append(visit.after);
            if (!visit.after.isEmpty()) {
                continue;
            }
            if (visit.node instanceof TextNode text) {
                String words = Letters.tidy(text.getWholeText());
                for (int i = 0; i < words.length(); i++) {
                    Letters.write(words.charAt(i), out);
                }
                shows |= !words.isEmpty();
            } else if (visit.node instanceof Element element && !DROPPED.contains(name(element))) {
                String name = name(element);
                boolean symbol = SYMBOLS.contains(name);
                boolean kept = !visit.symbol && (symbol || STRUCTURE.contains(name) && (visit.depth == 0) == name.equals("math"))
                        && visit.depth < Page.MAX_DEPTH && out.length() < Page.MAX_LENGTH;
                if (kept) {
                    open(element, name, out);
                    due.push(new Visit(element, 0, false, "</" + name + ">"));
                }
                for (int i = element.childNodeSize() - 1; i >= 0; i--) {
                    due.push(new Visit(element.childNode(i), visit.depth + (kept ? 1 : 0), visit.symbol || kept && symbol, ""));
                }
            }
        }
        return shows ? out.toString() : "";
    }

    private static String name(Element element) {
        return element.normalName();
    }

    private static void open(Element element, String name, StringBuilder out) {
        out.append('<').append(name);
        if (element.attributesSize() > 0) {
            ATTRIBUTES.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry -> {
                String value = element.attr(entry.getKey());
                if (element.hasAttr(entry.getKey()) && value.matches(entry.getValue())) {
                    Letters.writeAttribute(entry.getKey(), value, out);
                }
            });
        }
        out.append('>');
    }
}

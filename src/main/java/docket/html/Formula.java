package docket.html;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// A MathML formula as one line of text: `(a + b)/c`, `x^2`, `√(c)`.
final class Formula {
    /// Deeper ones are not written by people; what lies below is left out.
    private static final int MAX_DEPTH = 100;
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final String SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉";

    private Formula() {}

    static String text(Element math) {
        StringBuilder out = new StringBuilder();
        write(math, out, 0);
        return Letters.tidy(out.toString());
    }

    private static void write(Element element, StringBuilder out, int depth) {
        if (depth > MAX_DEPTH) {
            return;
        }
        List<Element> parts = element.children();
        switch (element.normalName()) {
            case "mfrac" -> joined(parts, "/", out, depth);
            case "msup", "mover" -> script(parts, '^', SUPERSCRIPTS, out, depth);
            case "msub", "munder" -> script(parts, '_', SUBSCRIPTS, out, depth);
            case "msubsup", "munderover" -> {
                script(parts.subList(0, Math.min(2, parts.size())), '_', SUBSCRIPTS, out, depth);
                if (parts.size() > 2) {
                    raise(group(parts.get(2), depth), '^', SUPERSCRIPTS, out);
                }
            }
            case "msqrt" -> {
                out.append("√(");
                children(element, out, depth);
                out.append(')');
            }
            case "mroot" -> {
                out.append("root(");
                joined(parts, ", ", out, depth);
                out.append(')');
            }
            case "mfenced" -> {
                out.append(element.hasAttr("open") ? element.attr("open") : "(");
                for (int i = 0; i < parts.size(); i++) {
                    out.append(i == 0 ? "" : ", ");
                    write(parts.get(i), out, depth + 1);
                }
                out.append(element.hasAttr("close") ? element.attr("close") : ")");
            }
            case "mo" -> {
                String sign = Letters.tidy(element.wholeText());
                // Letters and brackets stand close, relations and sums want room; U+2061 to U+2064 are invisible.
                boolean spaced = sign.length() == 1 && "+−=<>≤≥≠≈≡±×·÷→⇒⇔∈∉⊂⊆∪∩∧∨∼∝".contains(sign);
                if (!sign.isEmpty() && !(sign.charAt(0) >= 0x2061 && sign.charAt(0) <= 0x2064)) {
                    out.append(spaced ? " " + sign + " " : sign);
                }
            }
            case "mtr" -> {
                joined(parts, ", ", out, depth);
                out.append("; ");
            }
            case "mtext", "mspace" -> out.append(' ').append(element.wholeText()).append(' ');
            case "annotation", "annotation-xml", "script", "style" -> { }
            default -> children(element, out, depth);
        }
    }

    private static void children(Element element, StringBuilder out, int depth) {
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode text) {
                out.append(Letters.tidy(text.getWholeText()));
            } else if (child instanceof Element part) {
                write(part, out, depth + 1);
            }
        }
    }

    private static void joined(List<Element> parts, String sign, StringBuilder out, int depth) {
        for (int i = 0; i < parts.size(); i++) {
            out.append(i == 0 ? "" : sign).append(group(parts.get(i), depth));
        }
    }

    private static void script(List<Element> parts, char mark, String digits, StringBuilder out, int depth) {
        for (int i = 0; i < parts.size(); i++) {
            if (i == 0) {
                out.append(group(parts.get(i), depth));
            } else {
                raise(group(parts.get(i), depth), mark, digits, out);
            }
        }
    }

    private static void raise(String script, char mark, String digits, StringBuilder out) {
        if (script.length() == 1 && script.charAt(0) >= '0' && script.charAt(0) <= '9') {
            out.append(digits.charAt(script.charAt(0) - '0'));
        } else {
            out.append(mark).append(script);
        }
    }

    /// A part of a formula, in brackets when it is more than one sign or number.
    private static String group(Element part, int depth) {
        StringBuilder out = new StringBuilder();
        write(part, out, depth + 1);
        String text = Letters.tidy(out.toString());
        return text.indexOf(' ') < 0 && text.indexOf('/') < 0 ? text : "(" + text + ")";
    }
}

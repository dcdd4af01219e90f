package docket.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// A page's body flattened in document order, with what the later steps ask of it as prefix sums, so that every question
/// about a subtree costs two array reads. A node's subtree is the range from the node up to `end`.
final class PageTree {
    static final byte TEXT = 0;
    static final byte INLINE = 1;
    static final byte BLOCK = 2;
    static final byte BREAK = 3;
    static final byte MEDIA = 4;
    /// What follows is not looked at: ten times the largest real page seen.
    private static final int MAX_NODES = 400_000;

    /// Marks the phrases of a line as looked up.
    private static final int READ = 1 << 31;

    /// As much of a line as its kind is told by.
    static final int LINE = 240;

    Node[] nodes = new Node[1024];
    int[] parent = new int[1024];
    int[] end = new int[1024];
    /// Kinds by class and id, bits of [Names].
    int[] names = new int[1024];
    byte[] kind = new byte[1024];
    /// Which attributes it has, bits of [Tags#bit]: most have none of those that are asked for.
    private short[] held = new short[1024];
    int size;
    /// The elements met on the way that hold nothing a reader reads: scripts, `meta`, `link`.
    final List<Element> unread = new ArrayList<>();
    Runs runs = Runs.NONE;
    private @Nullable String[] lines = {};
    private int[] phrases = {};
    /// Where texts are put together.
    private char[] letters = new char[LINE];

    private PageTree() {}

    static PageTree of(Element body) {
        PageTree tree = new PageTree();
        tree.flatten(body);
        tree.runs = Runs.of(tree);
        return tree;
    }

    Element element(int i) {
        return (Element) nodes[i];
    }

    boolean isElement(int i) {
        return kind[i] != TEXT;
    }

    /// The element's name in lower case; empty for text.
    String tag(int i) {
        return kind[i] == TEXT ? "" : ((Element) nodes[i]).normalName();
    }

    String attribute(int i, String name) {
        // The parser has put the names in lower case; asking without regard to case costs ten times as much.
        return held[i] == 0 || (held[i] & Tags.bit(name)) == 0 ? "" : nodes[i].attributes().get(name);
    }

    boolean has(int i, String name) {
        return (held[i] & Tags.bit(name)) != 0 && nodes[i].attributes().hasKey(name);
    }

    /// Whether it has attributes at all.
    boolean holdsAny(int i) {
        return held[i] != 0;
    }

    boolean is(int i, int bits) {
        return (names[i] & bits) != 0;
    }

    /// Readable characters below `i`, blanks folded.
    int chars(int i) {
        return runs.chars[end[i]] - runs.chars[i];
    }

    /// Those of them inside links.
    int linked(int i) {
        return runs.linked[end[i]] - runs.linked[i];
    }

    /// Characters below `i` that belong to paragraphs: runs of sentences, not of links.
    int prose(int i) {
        return runs.prose[end[i]] - runs.prose[i];
    }

    /// Digits 0 to 9 below `i`.
    int digits(int i) {
        return runs.digits[end[i]] - runs.digits[i];
    }

    boolean within(int i, int ancestor) {
        return i >= ancestor && i < end[ancestor];
    }

    /// The nearest element at or above `i` that stands on its own lines.
    int block(int i) {
        int at = i;
        while (at > 0 && kind[at] != BLOCK) {
            at = parent[at];
        }
        return at;
    }

    /// The words below `i`, blanks folded, up to about `max` characters.
    String text(int i, int max) {
        return text(i, end[i], max);
    }

    /// The first words of a line of [Runs], up to about [#LINE] characters; read once.
    String line(int line) {
        if (lines.length == 0) {
            lines = new String[runs.count];
        }
        String text = lines[line];
        if (text == null) {
            text = text(runs.from[line], runs.to[line], LINE);
            lines[line] = text;
        }
        return text;
    }

    /// The lists of phrases that know a line, as bits of [LineWords#LISTS].
    int phrases(int line) {
        if (phrases.length == 0) {
            phrases = new int[runs.count];
        }
        if (phrases[line] == 0) {
            phrases[line] = LineWords.LISTS.matches(line(line)) | READ;
        }
        return phrases[line] & ~READ;
    }

    /// The words of a line, up to about `max` characters: the same as [#text], but most lines are short and read once.
    String line(int line, int max) {
        String text = line(line);
        return text.length() < Math.min(LINE, max) - 2 ? text : text(runs.from[line], runs.to[line], max);
    }

    String text(int from, int to, int max) {
        int length = 0;
        for (int n = from; n < to && length < max; n++) {
            String text = kind[n] == TEXT ? ((TextNode) nodes[n]).getWholeText() : kind[n] == INLINE ? "" : " ";
            if (length + text.length() > letters.length) {
                letters = Arrays.copyOf(letters, 2 * (length + text.length()));
            }
            length = Blanks.append(letters, length, text);
        }
        return Blanks.text(letters, length);
    }

    private void flatten(Element body) {
        Names table = new Names();
        int above = -1;
        Node node = body;
        while (node != null && size < MAX_NODES) {
            byte what = node instanceof TextNode ? TEXT : node instanceof Element element ? Tags.kind(element.normalName()) : Tags.NONE;
            if (what != Tags.NONE) {
                int at = add(node, what, above, table);
                Node child = kind[at] == INLINE || kind[at] == BLOCK ? node.firstChild() : null;
                if (child != null) {
                    above = at;
                    node = child;
                    continue;
                }
            } else if (node instanceof Element element) {
                unread.add(element);
            }
            Node next = node == body ? null : node.nextSibling();
            while (next == null && above >= 0) {
                end[above] = size;
                Node open = nodes[above];
                above = parent[above];
                next = open == body ? null : open.nextSibling();
            }
            node = next;
        }
        for (; above >= 0; above = parent[above]) {
            end[above] = size;
        }
    }

    private int add(Node node, byte what, int above, Names table) {
        if (size == nodes.length) {
            int room = size * 2;
            nodes = Arrays.copyOf(nodes, room);
            parent = Arrays.copyOf(parent, room);
            end = Arrays.copyOf(end, room);
            names = Arrays.copyOf(names, room);
            kind = Arrays.copyOf(kind, room);
            held = Arrays.copyOf(held, room);
        }
        int at = size++;
        nodes[at] = node;
        parent[at] = above;
        end[at] = size;
        kind[at] = what;
        if (what != TEXT && node.attributesSize() > 0) {
            attributes(at, node.attributes(), table);
        }
        return at;
    }

    /// `hidden lg:flex`, `d-none d-md-block`: hidden on small screens only.
    private static boolean shownWide(String classes) {
        return classes.contains("md:") || classes.contains("lg:") || classes.contains("sm:") || classes.contains("xl:") || classes.contains("d-md-")
                || classes.contains("d-lg-") || classes.contains("d-sm-") || classes.contains("d-xl-");
    }

    private void attributes(int at, Attributes attributes, Names table) {
        String classes = "";
        int bits = 0;
        for (Attribute attribute : attributes) {
            String name = attribute.getKey();
            held[at] |= (short) Tags.bit(name);
            switch (name) {
                case "class" -> {
                    classes = attribute.getValue();
                    bits |= table.kinds(classes);
                }
                case "id" -> bits |= table.kindsOnce(attribute.getValue());
                case "hidden" -> bits |= Names.HIDDEN;
                case "aria-hidden" -> bits |= attribute.getValue().equals("true") ? Names.HIDDEN : 0;
                case "style" -> bits |= hides(attribute.getValue()) ? Names.HIDDEN : 0;
                default -> { }
            }
        }
        names[at] = (bits & Names.HIDDEN) != 0 && shownWide(classes) ? bits & ~Names.HIDDEN : bits;
    }

    private static boolean hides(String style) {
        return style.contains("display:none") || style.contains("display: none") || style.contains("visibility:hidden");
    }
}

package docket.feed;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/// Reads ill-formed XML with jsoup's forgiving XML reader and hands it to the same [TreeBuilder]: wrong, missing and
/// doubled tags, unquoted attributes, a document cut in the middle, whose whole entries are kept.
final class Salvage {
    private Salvage() {}

    static void read(String text, TreeBuilder tree) throws SAXException {
        // XML 1.0 section 2.11: line ends are one character, or a feed cut short would have other bodies than the whole one.
        String lines = text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
        org.jsoup.nodes.Document document = Jsoup.parse(lines, "", Parser.xmlParser().setMaxDepth(Limits.DEPTH * 4));
        Events events = new Events(tree);
        for (Node child : document.childNodes()) {
            if (child instanceof Element && !tree.isComplete()) {
                child.traverse(events);
            }
        }
        if (events.refused != null) {
            throw events.refused;
        }
    }

    private static final class Events implements NodeVisitor {
        private final TreeBuilder tree;
        @org.jspecify.annotations.Nullable SAXException refused;

        Events(TreeBuilder tree) {
            this.tree = tree;
        }

        @Override
        public void head(Node node, int depth) {
            if (refused != null) {
                return;
            }
            if (node instanceof Element element) {
                AttributesImpl attributes = new AttributesImpl();
                for (Attribute attribute : element.attributes()) {
                    if (attributes.getLength() < Limits.ATTRIBUTES && attributes.getIndex(attribute.getKey()) < 0) {
                        attributes.addAttribute("", "", attribute.getKey(), "CDATA", attribute.getValue());
                    }
                }
                try {
                    tree.startElement("", "", element.tagName(), attributes);
                } catch (SAXException e) {
                    refused = e;
                }
            } else if (node instanceof TextNode words) {
                char[] characters = words.getWholeText().toCharArray();
                tree.characters(characters, 0, characters.length);
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (refused == null && node instanceof Element element) {
                tree.endElement("", "", element.tagName());
            }
        }
    }
}

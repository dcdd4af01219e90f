package docket.feed;

import docket.feed.Names.Name;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jdom2.Attribute;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.UncheckedJDOMFactory;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/// Builds the one shape of tree that the rest of the room reads, from the events of any XML reader: `rss/channel/item`
/// without a namespace, or `feed/entry` in Atom's. Names get their right case and [Vocabulary]'s namespaces, whether
/// declared, misspelt or not declared at all; RDF items and strays move into the channel; depth and sizes are bounded.
/// [Names] resolves the prefixes, so the reader must not do it.
final class TreeBuilder extends DefaultHandler {
    private static final UncheckedJDOMFactory JDOM = new UncheckedJDOMFactory();
    /// Numbers in them can end ROME's reading, and Docket needs none of them.
    private static final Set<String> UNREAD = Set.of("cloud", "textinput", "rating");

    /// Fields that hold words only, and fields that stand in no other.
    private static final Set<String> WORDS = Set.of("title", "link", "guid", "id", "category", "comments", "generator", "language");
    private static final Set<String> FIELDS = Set.of("title", "link", "guid", "id", "category", "comments", "description",
            "summary", "content", "author", "enclosure", "item", "entry");

    private final Limits limits;
    private final Element[] open = new Element[Limits.DEPTH + 1];
    private final StringBuilder text = new StringBuilder();
    private final Names names = new Names();
    private int depth;
    private int events;
    private int entries;
    private boolean tooMany;
    private boolean done;
    private boolean atom;
    private String format = "rss";
    private @Nullable Element root;
    private @Nullable Element channel;

    TreeBuilder(Limits limits) {
        this.limits = limits;
    }

    /// The tree; null when no root of a feed was seen.
    @Nullable Document document() {
        if (root == null) {
            return null;
        }
        flush();
        return root.getDocument() == null ? new Document(root) : root.getDocument();
    }

    /// True when the root's end tag was read: what follows it is no part of the feed.
    boolean isComplete() {
        return done;
    }

    boolean hasTooManyEntries() {
        return tooMany;
    }

    boolean isAtom() {
        return atom;
    }

    String format() {
        return format;
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) throws SAXException {
        if (done) {
            return;
        }
        if ((++events & 1023) == 0 && limits.isOver()) {
            throw new SAXException("time");
        }
        flush();
        depth++;
        names.declare(attributes, depth);
        if (root == null) {
            begin(qName, attributes);
            return;
        }
        if (depth > Limits.DEPTH) {
            return;
        }
        Name name = names.of(qName);
        Element parent = parent(name);
        if (parent == null) {
            open[depth] = null;
            return;
        }
        Element element = element(name, attributes);
        if (name.local().equals("channel") && !atom && depth == 2 && channel != null) {
            open[depth] = channel;
            return;
        }
        JDOM.addContent(parent, element);
        open[depth] = element;
        if (!atom && depth == 2 && name.local().equals("channel")) {
            channel = element;
        }
    }

    /// The document's first element decides what the tree is.
    private void begin(String qName, Attributes attributes) {
        String local = qName.substring(qName.indexOf(':') + 1).toLowerCase(Locale.ROOT);
        atom = local.equals("feed") || local.equals("entry");
        String namespace = names.address(qName.indexOf(':') > 0 ? qName.substring(0, qName.indexOf(':')) : "");
        names.begin(atom, local.equals("rdf") ? names.address("") : namespace);
        String version = attributes.getValue("version");
        if (atom) {
            boolean old = namespace.contains("purl.org") || namespace.contains("example.com") || "0.3".equals(version);
            format = old ? "atom 0.3" : "atom 1.0";
        } else if (local.equals("rdf")) {
            format = names.isDeclared("simple/0.9") ? "rdf 0.90" : "rdf 1.0";
        } else {
            format = version == null || version.isBlank() || version.length() > 8 ? "rss" : "rss " + version.strip();
        }
        Element top = JDOM.element(atom ? "feed" : "rss", atom ? Vocabulary.ATOM : Vocabulary.PLAIN);
        root = top;
        if (local.equals("feed") || local.equals("rss") || local.equals("rdf")) {
            attributes(top, attributes);
            open[depth] = top;
            return;
        }
        JDOM.setAttribute(top, new Attribute("version", "2.0"));
        Element second = JDOM.element(atom ? "entry" : "channel", top.getNamespace());
        attributes(second, attributes);
        JDOM.addContent(top, second);
        channel = atom ? null : second;
        open[depth] = second;
    }

    /// Where a new element belongs; null when it is not to be kept.
    private @Nullable Element parent(Name name) {
        Element inside = open[depth - 1];
        if (inside == null || depth <= 3 && UNREAD.contains(name.local()) && inside.getNamespace() != Vocabulary.FOREIGN) {
            return null;
        }
        if (depth > 3 && isUnclosed(inside, name)) {
            inside = Objects.requireNonNull(inside.getParentElement());
        }
        boolean entry = name.local().equals(atom ? "entry" : "item") && name.namespace() == (atom ? Vocabulary.ATOM : Vocabulary.PLAIN);
        if (!entry) {
            return atom || inside != root || name.local().equals("channel") ? inside : channel();
        }
        String around = inside.getName();
        if (atom ? !around.equals("feed") && !around.equals("entry")
                : !around.equals("rss") && !around.equals("channel") && !around.equals("item") && !around.equals("items")) {
            return inside;
        }
        if (++entries > Limits.ENTRIES) {
            tooMany = true;
            return null;
        }
        return atom ? root : channel();
    }

    /// True when `inside` can only hold words and the new element is a field of its own: an end tag is missing.
    private boolean isUnclosed(Element inside, Name name) {
        Namespace own = atom ? Vocabulary.ATOM : Vocabulary.PLAIN;
        return inside.getNamespace().equals(own) && WORDS.contains(inside.getName())
                && (name.namespace() == Vocabulary.DATES || name.namespace().equals(own) && FIELDS.contains(name.local()));
    }

    private Element channel() {
        Element found = channel;
        if (found == null) {
            found = JDOM.element("channel", Vocabulary.PLAIN);
            JDOM.addContent(Objects.requireNonNull(root), found);
            channel = found;
        }
        return found;
    }

    private Element element(Name name, Attributes attributes) {
        Element element = JDOM.element(name.local(), name.namespace());
        if (attributes.getLength() > 0) {
            attributes(element, attributes);
        }
        return element;
    }

    private void attributes(Element element, Attributes attributes) {
        int count = Math.min(attributes.getLength(), Limits.ATTRIBUTES);
        for (int i = 0; i < count; i++) {
            String qName = attributes.getQName(i);
            if (qName.startsWith("xmlns") && (qName.length() == 5 || qName.charAt(5) == ':')) {
                continue;
            }
            int colon = qName.indexOf(':');
            Namespace namespace = Vocabulary.PLAIN;
            String local = qName.substring(colon + 1);
            if (colon > 0) {
                namespace = qName.startsWith("xml:") ? Namespace.XML_NAMESPACE : names.of(qName).namespace();
                if (namespace.equals(element.getNamespace())) {
                    namespace = Vocabulary.PLAIN;
                } else if (namespace.getPrefix().isEmpty()) {
                    continue;
                }
            }
            if (element.getAttribute(local, namespace) == null && !local.isEmpty()) {
                JDOM.setAttribute(element, JDOM.attribute(local, attributes.getValue(i), namespace));
            }
        }
    }

    @Override
    public void characters(char[] ch, int start, int length) {
        if (!done && depth > 0) {
            text.append(ch, start, Math.min(length, Math.max(0, Limits.FIELD - text.length())));
        }
    }

    @Override
    public void endElement(String uri, String localName, String qName) {
        if (done || depth == 0) {
            return;
        }
        flush();
        if (depth <= Limits.DEPTH) {
            open[depth] = null;
        }
        names.leave(depth);
        depth--;
        done = depth == 0 && root != null;
    }

    /// Hands the gathered words to the open element. Blanks between the parts of channel and entry are no words.
    private void flush() {
        if (text.isEmpty()) {
            return;
        }
        Element element = open[Math.min(depth, Limits.DEPTH)];
        if (element != null && (depth > 3 || !isBlank())) {
            JDOM.addContent(element, JDOM.text(text.toString()));
        }
        text.setLength(0);
    }

    private boolean isBlank() {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > ' ') {
                return false;
            }
        }
        return true;
    }
}

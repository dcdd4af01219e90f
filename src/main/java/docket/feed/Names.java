package docket.feed;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;

/// The names of one document as they are meant: prefixes resolved by the declarations that hold where they stand, by the
/// habit of feeds where there is none, into [Vocabulary]'s namespaces; in their right case; dates under a name of their own.
final class Names {
    /// Right spelling of the names that are not all small letters, and the names that hold dates and times.
    private static final Map<String, String> SPELLING = new HashMap<>();
    private static final Set<String> DATES = Set.of("pubdate", "updated", "published", "issued", "modified", "created",
            "date", "lastbuilddate", "valid", "skiphours", "skipdays");

    record Name(Namespace namespace, String local) {}

    /// What a declaration at `depth` covers until its element ends; null for nothing.
    private record Covered(int depth, String prefix, @Nullable String address) {}

    static {
        for (String name : List.of("pubDate", "lastBuildDate", "managingEditor", "webMaster", "origLink", "commentRss",
                "updatePeriod", "updateFrequency", "origEnclosureLink", "isPermaLink")) {
            SPELLING.put(name.toLowerCase(Locale.ROOT), name);
        }
    }

    private final Map<String, String> prefixes = new HashMap<>();
    private final Map<String, Name> known = new HashMap<>();
    private final Deque<Covered> covered = new ArrayDeque<>();
    private Namespace own = Vocabulary.PLAIN;
    private String rootAddress = "";

    /// Takes note of `xmlns` attributes, and of what to put back at the element's end.
    ///
    /// @param depth of their element; the root's is 1
    void declare(Attributes attributes, int depth) {
        for (int i = 0; i < attributes.getLength(); i++) {
            String qName = attributes.getQName(i);
            if (!qName.startsWith("xmlns") || qName.length() > 5 && qName.charAt(5) != ':') {
                continue;
            }
            String prefix = qName.length() == 5 ? "" : qName.substring(6);
            String before = prefixes.put(prefix, attributes.getValue(i));
            known.clear();
            if (depth > 1 && covered.size() < Limits.ATTRIBUTES) {
                covered.push(new Covered(depth, prefix, before));
            }
        }
    }

    /// Ends what the element at `depth` declared.
    void leave(int depth) {
        for (Covered last = covered.peek(); last != null && last.depth == depth; last = covered.peek()) {
            covered.pop();
            known.clear();
            if (last.address == null) {
                prefixes.remove(last.prefix);
            } else {
                prefixes.put(last.prefix, last.address);
            }
        }
    }

    /// @param rootAddress the namespace of the root, which means the feed itself, however it is spelt
    void begin(boolean atom, String rootAddress) {
        own = atom ? Vocabulary.ATOM : Vocabulary.PLAIN;
        this.rootAddress = rootAddress;
        known.clear();
    }

    /// What is declared for `prefix`; empty for nothing.
    String address(String prefix) {
        return prefixes.getOrDefault(prefix, "");
    }

    boolean isDeclared(String partOfAddress) {
        return prefixes.values().stream().anyMatch(address -> address.contains(partOfAddress));
    }

    Name of(String qName) {
        Name found = known.get(qName);
        if (found != null) {
            return found;
        }
        int colon = qName.indexOf(':');
        String local = qName.substring(colon + 1);
        String lower = local.toLowerCase(Locale.ROOT);
        Namespace namespace = namespace(colon < 0 ? "" : qName.substring(0, colon));
        if (namespace != Vocabulary.FOREIGN) {
            local = SPELLING.getOrDefault(lower, namespace == Vocabulary.MEDIA || namespace == Vocabulary.THR ? local : lower);
            if (DATES.contains(lower) && (namespace == Vocabulary.PLAIN || namespace.equals(Vocabulary.ATOM)
                    || namespace.equals(Vocabulary.DC) || namespace.equals(Vocabulary.DCTERMS))) {
                namespace = Vocabulary.DATES;
            }
        }
        Name name = new Name(namespace, local);
        known.put(qName, name);
        return name;
    }

    private Namespace namespace(String prefix) {
        String address = address(prefix);
        if (address.isBlank()) {
            Namespace habit = prefix.isEmpty() ? own : Vocabulary.ofPrefix(prefix);
            return habit == null ? Vocabulary.FOREIGN : habit;
        }
        Namespace namespace = Vocabulary.of(address);
        return namespace == Vocabulary.PLAIN || address.equals(rootAddress) ? own : namespace;
    }
}

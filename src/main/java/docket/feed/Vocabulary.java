package docket.feed;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

/// The namespaces of feeds in their one right spelling, whatever spelling a document uses (table `namespaces.txt`).
final class Vocabulary {
    static final Namespace PLAIN = Namespace.NO_NAMESPACE;
    static final Namespace ATOM = Namespace.getNamespace("http://www.w3.org/2005/Atom");
    static final Namespace CONTENT = Namespace.getNamespace("http://purl.org/rss/1.0/modules/content/");
    static final Namespace DC = Namespace.getNamespace("http://purl.org/dc/elements/1.1/");
    static final Namespace DCTERMS = Namespace.getNamespace("http://purl.org/dc/terms/");
    static final Namespace ITUNES = Namespace.getNamespace("http://www.itunes.com/dtds/podcast-1.0.dtd");
    static final Namespace GOOGLEPLAY = Namespace.getNamespace("http://www.google.com/schemas/play-podcasts/1.0");
    static final Namespace MEDIA = Namespace.getNamespace("http://search.yahoo.com/mrss/");
    static final Namespace SLASH = Namespace.getNamespace("http://purl.org/rss/1.0/modules/slash/");
    static final Namespace WFW = Namespace.getNamespace("http://wellformedweb.org/CommentAPI/");
    static final Namespace THR = Namespace.getNamespace("thr", "http://purl.org/syndication/thread/1.0");
    static final Namespace RDF = Namespace.getNamespace("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
    static final Namespace FEEDBURNER = Namespace.getNamespace("http://rssnamespace.org/feedburner/ext/1.0");
    static final Namespace PHEEDO = Namespace.getNamespace("http://www.pheedo.com/namespace/pheedo");
    static final Namespace SYNDICATION = Namespace.getNamespace("http://purl.org/rss/1.0/modules/syndication/");
    static final Namespace XHTML = Namespace.getNamespace("http://www.w3.org/1999/xhtml");
    static final Namespace FULLITEM = Namespace.getNamespace("http://feedburner.com/ns/fullitem");
    /// Dates of any vocabulary, and skipped hours and days. They are read by [FeedDate] and [Rhythms] alone; under this
    /// name ROME, which misreads some, sees none.
    static final Namespace DATES = Namespace.getNamespace("docket:dates");
    /// Everything that no table knows. JDOM remembers each namespace for ever, so strangers share one.
    static final Namespace FOREIGN = Namespace.getNamespace("docket:foreign");

    private static final Map<String, Namespace> BY_ADDRESS = new HashMap<>();
    private static final Map<String, Namespace> BY_PREFIX = new HashMap<>();

    static {
        for (String[] row : Tables.rows("namespaces.txt")) {
            Namespace namespace = switch (row[0]) {
                case "rss" -> PLAIN;
                case "thr", "rdf" -> Namespace.getNamespace(row[0], row[1]);
                default -> Namespace.getNamespace(row[1]);
            };
            BY_PREFIX.put(row[0].toLowerCase(Locale.ROOT), namespace);
            for (int i = 1; i < row.length; i++) {
                BY_ADDRESS.put(folded(row[i]), namespace);
            }
        }
        BY_PREFIX.put("a10", ATOM);
        BY_PREFIX.put("rss", PLAIN);
    }

    private Vocabulary() {}

    /// The namespace meant by an address as written; [#FOREIGN] when no table knows it.
    static Namespace of(String address) {
        return address.isBlank() ? PLAIN : BY_ADDRESS.getOrDefault(folded(address), FOREIGN);
    }

    /// What an undeclared prefix means.
    static @Nullable Namespace ofPrefix(String prefix) {
        return BY_PREFIX.get(prefix.toLowerCase(Locale.ROOT));
    }

    private static String folded(String address) {
        String s = address.strip().toLowerCase(Locale.ROOT);
        s = s.startsWith("https:") ? "http:" + s.substring(6) : s;
        int end = s.length();
        while (end > 0 && "/#?".indexOf(s.charAt(end - 1)) >= 0) {
            end--;
        }
        return s.substring(0, end);
    }
}

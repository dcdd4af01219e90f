package docket.feed;

import docket.model.Enclosure;
import docket.model.Entry;
import docket.model.Published;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/// One entry of the tree, with what ROME read of it, to an [Entry]. Any vocabulary may stand in any format: Atom's dates
/// in RSS, Dublin Core's authors in Atom. Pure.
final class EntryMapper {
    private final boolean atom;
    private final String feedBase;
    private final @Nullable String site;
    private final List<String> feedAuthors;

    /// @param feedBase the address that relative ones of the feed are seen from
    /// @param site the feed's page
    /// @param feedAuthors whom entries inherit that name no author
    EntryMapper(boolean atom, String feedBase, @Nullable String site, List<String> feedAuthors) {
        this.atom = atom;
        this.feedBase = feedBase;
        this.site = site;
        this.feedAuthors = feedAuthors;
    }

    Entry map(Element element, Core core) {
        Fields fields = new Fields(element);
        String base = Markup.base(element, feedBase);
        Links links = new Links(fields, base);
        String url = links.page(core, site);
        String title = title(fields);
        Published published = published(fields);
        Published updated = updated(fields);
        String content = content(fields, base);
        String summary = summary(fields, base);
        List<Enclosure> enclosures = links.enclosures(core);
        String address = url == null && !enclosures.isEmpty() ? enclosures.getFirst().url() : url;
        return new Entry(
                id(core, fields, address, title, published, summary),
                url,
                title,
                author(fields, core),
                published,
                updated,
                content,
                summary,
                links.comments(core),
                enclosures,
                categories(fields, core),
                links.image());
    }

    /// @param url the entry's page, else its first file: what a podcast without guids changes least
    private static String id(Core core, Fields fields, @Nullable String url, @Nullable String title, @Nullable Published published,
            @Nullable String summary) {
        String id = core.id();
        id = id == null ? inner(fields.first(Vocabulary.PLAIN, "guid")) : id;
        id = id == null ? fields.text(Vocabulary.ATOM, "id") : id;
        id = id == null ? Core.blankToNull(fields.element().getAttributeValue("about", Vocabulary.RDF)) : id;
        id = id == null ? fields.text(Vocabulary.DC, "identifier") : id;
        id = id == null ? url : id;
        return id == null ? hash(title + "\n" + published + (title == null ? "\n" + summary : "")) : id;
    }

    /// A guid that a careless publisher wrapped in markup.
    private static @Nullable String inner(@Nullable Element guid) {
        return guid == null ? null : Core.blankToNull(Markup.inner(guid, ""));
    }

    static String hash(String words) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
            return "hash:" + HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private @Nullable String title(Fields fields) {
        for (Element element : fields.all(atom ? Vocabulary.ATOM : Vocabulary.PLAIN, "title")) {
            String title = Markup.line(element, atom);
            if (title != null) {
                return title;
            }
        }
        String title = Markup.line(fields.first(Vocabulary.DC, "title"), false);
        title = title == null ? Markup.line(fields.first(Vocabulary.ATOM, "title"), true) : title;
        title = title == null ? Markup.line(fields.first(Vocabulary.ITUNES, "title"), false) : title;
        return title == null ? Markup.line(media(fields, "title"), false) : title;
    }

    private @Nullable String author(Fields fields, Core core) {
        List<String> names = Persons.of(fields, core, atom);
        if (names.isEmpty()) {
            for (Element source : fields.all(Vocabulary.ATOM, "source")) {
                names.addAll(Persons.ofFeed(new Fields(source)));
            }
        }
        names = names.isEmpty() ? feedAuthors : names;
        return names.isEmpty() ? null : String.join(", ", names);
    }

    private static @Nullable Published published(Fields fields) {
        return date(fields, "pubDate", "published", "issued", "date", "created");
    }

    private static @Nullable Published updated(Fields fields) {
        return date(fields, "updated", "modified", "lastBuildDate");
    }

    /// The first of these that can be read as a date.
    private static @Nullable Published date(Fields fields, String... names) {
        for (String name : names) {
            for (Element element : fields.all(Vocabulary.DATES, name)) {
                Published date = FeedDate.parse(element.getText());
                if (date != null) {
                    return date;
                }
            }
        }
        return null;
    }

    private @Nullable String content(Fields fields, String base) {
        String html = body(fields.all(Vocabulary.CONTENT, "encoded"), base, false);
        html = html == null ? body(fields.all(Vocabulary.ATOM, "content"), base, true) : html;
        html = html == null ? body(fields.all(Vocabulary.XHTML, "body"), base, false) : html;
        html = html == null ? body(fields.all(Vocabulary.XHTML, "div"), base, false) : html;
        html = html == null ? body(fields.all(Vocabulary.FULLITEM, "fullitem"), base, false) : html;
        html = html == null ? body(fields.all(Vocabulary.PLAIN, "content"), base, true) : html;
        html = html == null ? body(fields.all(Vocabulary.PLAIN, "body"), base, false) : html;
        if (html == null && fields.first(Vocabulary.PLAIN, "summary") != null) {
            html = body(fields.all(Vocabulary.PLAIN, "description"), base, false);
        }
        return html;
    }

    private @Nullable String summary(Fields fields, String base) {
        String html = body(fields.all(Vocabulary.PLAIN, "summary"), base, false); // not of RSS, but beside a description it is one
        html = html == null ? body(fields.all(Vocabulary.PLAIN, "description"), base, false) : html;
        html = html == null ? body(fields.all(Vocabulary.ATOM, "summary"), base, true) : html;
        html = html == null ? body(fields.all(Vocabulary.DC, "description"), base, false) : html;
        html = html == null ? body(fields.all(Vocabulary.DCTERMS, "abstract"), base, false) : html;
        html = html == null ? body(fields.all(Vocabulary.ITUNES, "summary"), base, false) : html;
        html = html == null ? body(fields.all(Vocabulary.GOOGLEPLAY, "description"), base, false) : html;
        html = html == null ? body(fields.all(Vocabulary.ITUNES, "subtitle"), base, false) : html;
        if (html == null) {
            Element media = media(fields, "description");
            html = media == null ? null : body(List.of(media), base, false);
        }
        return html;
    }

    /// Media RSS lets a title or description stand in the entry, in a group or in a group's file.
    private static @Nullable Element media(Fields fields, String name) {
        Element found = fields.first(Vocabulary.MEDIA, name);
        for (String part : List.of("group", "content")) {
            for (Element element : fields.all(Vocabulary.MEDIA, part)) {
                found = found == null ? media(new Fields(element), name) : found;
            }
        }
        return found;
    }

    private static @Nullable String body(List<Element> elements, String base, boolean atom) {
        for (Element element : elements) {
            String html = Markup.body(element, atom, base);
            if (html != null) {
                return html;
            }
        }
        return null;
    }

    private static List<String> categories(Fields fields, Core core) {
        Set<String> found = new LinkedHashSet<>();
        core.categories().forEach(category -> add(found, category));
        for (Element element : fields.all(Vocabulary.ATOM, "category")) {
            String label = element.getAttributeValue("label");
            String term = element.getAttributeValue("term");
            add(found, label);
            add(found, term == null && label == null ? element.getText() : term);
        }
        fields.all(Vocabulary.DC, "subject").forEach(e -> add(found, Markup.words(e)));
        if (found.isEmpty()) {
            fields.all(Vocabulary.ITUNES, "category").forEach(e -> add(found, e.getAttributeValue("text")));
        }
        String keywords = fields.text(Vocabulary.ITUNES, "keywords");
        if (keywords != null) {
            for (String keyword : keywords.split(",")) {
                add(found, keyword);
            }
        }
        for (Element element : fields.all(Vocabulary.MEDIA, "category")) {
            add(found, element.getText());
        }
        return new ArrayList<>(found);
    }

    private static void add(Set<String> found, @Nullable String category) {
        String line = Markup.plain(category);
        if (line != null && found.size() < Limits.LIST) {
            found.add(line);
        }
    }
}

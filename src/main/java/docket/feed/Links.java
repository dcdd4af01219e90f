package docket.feed;

import docket.model.CommentFacts;
import docket.model.Enclosure;
import docket.url.WebUrl;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

/// The addresses of one entry or feed: its page, its discussion, its files. Only `http` and `https` leave this class.
final class Links {
    /// Atom allows a relation to be written as an IRI (RFC 4287 section 4.2.7.2).
    private static final String REGISTRY = "http://www.iana.org/assignments/relation/";

    /// FeedBurner put redirects of its own in place of links, and the page beside them as `origLink`. A publisher's own
    /// redirecting host (`feeds.example.org`) is the publisher's affair.
    private static final Pattern REDIRECT = Pattern.compile("https?://(?:feeds\\d?\\.feedburner\\.com|feedproxy\\.[\\w.-]+)/~r/.*");
    /// Those believed even less than Atom's word that a link is the page (RFC 4287 section 4.2.7.2).
    private static final Pattern BURNT = Pattern.compile("https?://feeds\\d?\\.feedburner\\.com/~r/.*");

    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d)[,.'\u00a0\u2009 ](?=\\d{3}(?!\\d))");
    private static final Pattern COUNT = Pattern.compile("\\d{1,8}");
    private static final Pattern LENGTH = Pattern.compile("[1-9]\\d{0,15}");

    private final Fields fields;
    private final String base;
    private final List<Link> atom = new ArrayList<>();

    private record Link(String rel, String type, String url, Element element) {}

    /// @param base the address that relative ones of this entry are seen from
    Links(Fields fields, String base) {
        this.fields = fields;
        this.base = base;
        for (Element link : fields.all(Vocabulary.ATOM, "link")) {
            add(link);
        }
    }

    private void add(Element link) {
        String href = link.getAttributeValue("href");
        String rel = link.getAttributeValue("rel");
        rel = rel == null || rel.isBlank() ? "alternate" : rel.strip().toLowerCase(Locale.ROOT);
        rel = rel.startsWith(REGISTRY) ? rel.substring(REGISTRY.length()) : rel;
        String url = resolve(href == null ? link.getText() : href, link);
        String type = link.getAttributeValue("type");
        if (url != null) {
            atom.add(new Link(rel, type == null ? "" : type.strip().toLowerCase(Locale.ROOT), url, link));
        }
    }

    private @Nullable String resolve(@Nullable String address, Element at) {
        if (address == null || address.isBlank()) {
            return null;
        }
        String own = at.getAttributeValue("base", Namespace.XML_NAMESPACE);
        String from = own == null ? null : WebUrl.resolve(base, own);
        return WebUrl.resolve(from == null ? base : from, address);
    }

    /// The page of an entry.
    ///
    /// @param site the feed's page
    @Nullable String page(Core core, @Nullable String site) {
        String link = plain();
        link = link == null && core.link() != null ? WebUrl.resolve(base, core.link()) : link;
        boolean stated = link == null;
        link = stated ? alternate() : link;
        String original = original();
        if (original != null && (link == null || (stated ? BURNT : REDIRECT).matcher(link).matches() && !original.equals(site))) {
            return original;
        }
        return link != null ? link : unlinked(core);
    }

    private @Nullable String original() {
        String url = resolved(Vocabulary.FEEDBURNER, "origLink");
        return url == null ? resolved(Vocabulary.PHEEDO, "origLink") : url;
    }

    /// What stands for the page of an entry without a link.
    private @Nullable String unlinked(Core core) {
        String id = core.id();
        String url = core.permalink() && id != null && isAddress(id) ? WebUrl.resolve(base, id) : null;
        url = url == null ? related() : url;
        if (url == null && id != null && !core.permalink() && fields.element().getNamespace().equals(Vocabulary.ATOM)) {
            url = WebUrl.parse(id);
        }
        url = url == null ? WebUrl.parse(fields.element().getAttributeValue("about", Vocabulary.RDF)) : url;
        Element content = fields.first(Vocabulary.ATOM, "content");
        return url != null || content == null ? url : resolve(content.getAttributeValue("src"), content);
    }

    private static boolean isAddress(String id) {
        return id.indexOf('/') >= 0 && id.indexOf(' ') < 0 && !id.startsWith("tag:") && !id.startsWith("urn:");
    }

    /// The page of a feed.
    @Nullable String site() {
        String url = plain();
        return url == null ? alternate() : url;
    }

    /// The address the feed names as its own.
    @Nullable String self() {
        return first("self");
    }

    /// RSS's own `link`; of several the last, as most readers have it.
    private @Nullable String plain() {
        String last = null;
        for (Element link : fields.all(Vocabulary.PLAIN, "link")) {
            String text = link.getText();
            String url = resolve(text.isBlank() ? link.getAttributeValue("href") : text, link);
            last = url == null ? last : url;
        }
        return last;
    }

    private @Nullable String resolved(Namespace namespace, String name) {
        for (Element element : fields.all(namespace, name)) {
            String url = resolve(element.getText(), element);
            if (url != null) {
                return url;
            }
        }
        return null;
    }

    private @Nullable String alternate() {
        String second = null;
        for (Link link : atom) {
            if (link.rel.equals("alternate")) {
                if (link.type.isEmpty() || link.type.contains("html")) {
                    return link.url;
                }
                second = second == null ? link.url : second;
            }
        }
        return second;
    }

    private @Nullable String related() {
        return Stream.of("via", "related", "self").map(this::first).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private @Nullable String first(String rel) {
        for (Link link : atom) {
            if (link.rel.equals(rel)) {
                return link.url;
            }
        }
        return null;
    }

    CommentFacts comments(Core core) {
        String page = core.comments() == null ? null : WebUrl.resolve(base, core.comments());
        page = page == null ? resolved(Vocabulary.PLAIN, "comments") : page;
        String feed = resolved(Vocabulary.WFW, "commentRss");
        Integer count = count(fields.text(Vocabulary.SLASH, "comments"));
        count = count == null ? count(fields.text(Vocabulary.THR, "total")) : count;
        for (Link link : atom) {
            if (link.rel.equals("replies")) {
                boolean forPeople = link.type.contains("html");
                page = forPeople && page == null ? link.url : page;
                feed = !forPeople && feed == null ? link.url : feed;
                String here = link.element.getAttributeValue("count", Vocabulary.THR);
                count = count == null ? count(here == null ? link.element.getAttributeValue("count") : here) : count;
            }
        }
        if (page == null && feed == null && count == null) {
            return CommentFacts.NONE;
        }
        return new CommentFacts(page, feed, count);
    }

    private static @Nullable Integer count(@Nullable String digits) {
        if (digits == null || digits.isBlank()) {
            return null;
        }
        String plain = THOUSANDS.matcher(digits).replaceAll("").strip();
        return COUNT.matcher(plain).matches() ? Integer.valueOf(plain) : null;
    }

    List<Enclosure> enclosures(Core core) {
        List<Enclosure> found = new ArrayList<>();
        for (Enclosure enclosure : core.enclosures()) {
            add(found, WebUrl.resolve(base, enclosure.url()), enclosure.type(), enclosure.length());
        }
        for (Element file : fields.all(Vocabulary.PLAIN, "enclosure")) {
            if (file.getAttributeValue("url") == null) {
                String href = file.getAttributeValue("href");
                add(found, resolve(href == null ? file.getText() : href, file), file.getAttributeValue("type"),
                        length(file.getAttributeValue("length")));
            }
        }
        for (Link link : atom) {
            if (link.rel.equals("enclosure")) {
                add(found, link.url, link.type, length(link.element.getAttributeValue("length")));
            }
        }
        media(fields, found);
        fields.all(Vocabulary.MEDIA, "group").forEach(group -> media(new Fields(group), found));
        String original = resolved(Vocabulary.FEEDBURNER, "origEnclosureLink");
        if (original != null && !found.isEmpty()) {
            Enclosure first = found.getFirst();
            found.set(0, new Enclosure(original, first.type(), first.length()));
        }
        return found;
    }

    private void media(Fields in, List<Enclosure> found) {
        for (Element content : in.all(Vocabulary.MEDIA, "content")) {
            add(found, resolve(content.getAttributeValue("url"), content), content.getAttributeValue("type"),
                    length(content.getAttributeValue("fileSize")));
        }
        for (Element torrent : in.all(Vocabulary.MEDIA, "peerLink")) {
            add(found, resolve(torrent.getAttributeValue("href"), torrent), torrent.getAttributeValue("type"), null);
        }
    }

    /// The picture that stands for an entry: a thumbnail of Media RSS, the widest where there are several; a picture among
    /// its files; a podcast's cover.
    @Nullable String image() {
        String found = thumbnail(fields);
        for (String part : List.of("group", "content")) {
            for (Element element : fields.all(Vocabulary.MEDIA, part)) {
                Fields inner = new Fields(element);
                found = found == null ? thumbnail(inner) : found;
                for (Element content : inner.all(Vocabulary.MEDIA, "content")) {
                    found = found == null ? picture(content) : found;
                }
                found = found == null && part.equals("content") ? picture(element) : found;
            }
        }
        Element cover = fields.first(Vocabulary.ITUNES, "image");
        return found == null && cover != null ? resolve(cover.getAttributeValue("href"), cover) : found;
    }

    private @Nullable String thumbnail(Fields in) {
        String widest = null;
        long width = -1;
        for (Element thumbnail : in.all(Vocabulary.MEDIA, "thumbnail")) {
            String address = thumbnail.getAttributeValue("url");
            String url = resolve(address == null ? thumbnail.getText() : address, thumbnail);
            Long wide = length(thumbnail.getAttributeValue("width"));
            if (url != null && (wide == null ? 0 : wide) > width) {
                widest = url;
                width = wide == null ? 0 : wide;
            }
        }
        return widest;
    }

    private @Nullable String picture(Element content) {
        String type = content.getAttributeValue("type");
        boolean isPicture = "image".equals(content.getAttributeValue("medium")) || type != null && type.strip().startsWith("image/");
        return isPicture ? resolve(content.getAttributeValue("url"), content) : null;
    }

    private static void add(List<Enclosure> found, @Nullable String url, @Nullable String type, @Nullable Long length) {
        if (url != null && found.size() < Limits.LIST && found.stream().noneMatch(e -> e.url().equals(url))) {
            found.add(new Enclosure(url, Core.blankToNull(type), length));
        }
    }

    private static @Nullable Long length(@Nullable String digits) {
        return digits != null && LENGTH.matcher(digits.strip()).matches() ? Long.valueOf(digits.strip()) : null;
    }
}

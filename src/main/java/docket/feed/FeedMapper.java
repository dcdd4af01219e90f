package docket.feed;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.rss.Channel;
import docket.model.Entry;
import docket.model.ParsedFeed;
import docket.url.WebUrl;
import java.util.ArrayList;
import java.util.List;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/// The whole tree, with what ROME read of it, to a [ParsedFeed].
final class FeedMapper {
    private FeedMapper() {}

    static ParsedFeed map(Document document, boolean atom, String format, String url, boolean repaired) throws SAXException {
        Element root = document.getRootElement();
        if (!atom && root.getChild("channel") == null) {
            root.addContent(new Element("channel"));
        }
        Rome.Reading reading = Rome.read(document, atom);
        Element feed = atom ? root : root.getChild("channel");
        List<Element> elements = feed.getChildren(atom ? "entry" : "item", feed.getNamespace());
        Fields fields = new Fields(feed);
        String base = Markup.base(root, url);
        base = atom ? base : Markup.base(feed, base);
        Links links = new Links(fields, base);
        String site = links.site();
        EntryMapper mapper = new EntryMapper(atom, base, site, Persons.ofFeed(fields));
        List<Entry> entries = new ArrayList<>(elements.size());
        int i = 0;
        for (Element element : elements) {
            entries.add(mapper.map(element, reading.entries().get(i++)));
        }
        return new ParsedFeed(format, title(fields, atom), site, icon(reading.core(), fields, base),
                WebUrl.resolve(base, fields.text(Vocabulary.ITUNES, "new-feed-url")), links.self(), Rhythms.of(fields), repaired, entries);
    }

    private static @Nullable String title(Fields fields, boolean atom) {
        for (Namespace namespace : List.of(atom ? Vocabulary.ATOM : Vocabulary.PLAIN, Vocabulary.DC, Vocabulary.ATOM, Vocabulary.ITUNES)) {
            for (Element element : fields.all(namespace, "title")) {
                String title = Markup.line(element, namespace == Vocabulary.ATOM);
                if (title != null) {
                    return title;
                }
            }
        }
        return null;
    }

    private static @Nullable String icon(WireFeed core, Fields fields, String base) {
        String icon = switch (core) {
            case Feed feed -> feed.getIcon() == null ? feed.getLogo() : feed.getIcon();
            case Channel channel when channel.getImage() != null -> channel.getImage().getUrl();
            default -> null;
        };
        Element image = fields.first(Vocabulary.ITUNES, "image");
        icon = icon == null && image != null ? image.getAttributeValue("href") : icon;
        return icon == null ? null : WebUrl.resolve(base, icon);
    }
}

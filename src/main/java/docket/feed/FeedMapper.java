package docket.feed;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.rss.Channel;
import docket.model.Entry;
import docket.model.ParsedFeed;
import docket.model.Rhythm;
import docket.url.WebUrl;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/// The whole tree, with what ROME read of it, to a [ParsedFeed].
final class FeedMapper {
    /// Feeds that ask for a year of silence are set up wrongly; a day is heard.
    private static final Duration LONGEST_PAUSE = Duration.ofDays(1);

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
        EntryMapper mapper = new EntryMapper(atom, base, Persons.ofFeed(fields));
        List<Entry> entries = new ArrayList<>(elements.size());
        int i = 0;
        for (Element element : elements) {
            entries.add(mapper.map(element, reading.entries().get(i++)));
        }
        return new ParsedFeed(format, title(fields, atom), new Links(fields, base).site(), icon(reading.core(), fields, base),
                WebUrl.resolve(base, fields.text(Vocabulary.ITUNES, "new-feed-url")), null,
                new Rhythm(pause(reading.core(), fields), Set.of(), Set.of()), repaired, entries);
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

    /// `ttl` in minutes (RSS 2.0), or `sy:updatePeriod` divided by `sy:updateFrequency`.
    private static @Nullable Duration pause(WireFeed core, Fields fields) {
        Duration pause = null;
        if (core instanceof Channel channel && channel.getTtl() > 0) {
            pause = Duration.ofMinutes(channel.getTtl());
        }
        String period = fields.text(Vocabulary.SYNDICATION, "updatePeriod");
        if (pause == null && period != null) {
            Duration whole = switch (period.toLowerCase(Locale.ROOT)) {
                case "hourly" -> Duration.ofHours(1);
                case "daily" -> Duration.ofDays(1);
                case "weekly" -> Duration.ofDays(7);
                case "monthly" -> Duration.ofDays(30);
                case "yearly" -> Duration.ofDays(365);
                default -> null;
            };
            String frequency = fields.text(Vocabulary.SYNDICATION, "updateFrequency");
            int times = frequency != null && frequency.matches("[1-9]\\d{0,3}") ? Integer.parseInt(frequency) : 1;
            pause = whole == null ? null : whole.dividedBy(times);
        }
        return pause != null && pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}

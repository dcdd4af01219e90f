package docket.feed;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.module.Extendable;
import com.rometools.rome.feed.module.Module;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.impl.Atom10Parser;
import com.rometools.rome.io.impl.RSS20Parser;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.xml.sax.SAXException;

/// ROME's reading of the tree: the core vocabulary of RSS and Atom. The tree has one shape whatever the dialect, so two
/// of ROME's parsers are enough. Its modules and its copies of foreign elements are left out: what they hold is read
/// from the tree, value by value, so that one bad value cannot end the reading of a feed.
final class Rome {
    private static final Rss RSS = new Rss();
    private static final Atom ATOM = new Atom();

    private Rome() {}

    /// @param core what ROME read of the feed itself
    /// @param entries what it read of each entry, in the order of the document
    record Reading(WireFeed core, List<Core> entries) {}

    static Reading read(Document document, boolean atom) throws SAXException {
        try {
            List<Core> entries = new ArrayList<>();
            WireFeed core = atom
                    ? ATOM.parse(document, false, Locale.ROOT)
                    : RSS.parse(document, false, Locale.ROOT);
            if (core instanceof Feed feed) {
                feed.getEntries().forEach(entry -> entries.add(Core.of(entry)));
            } else if (core instanceof Channel channel) {
                channel.getItems().forEach(item -> entries.add(Core.of(item)));
            }
            return new Reading(core, entries);
        } catch (FeedException | RuntimeException e) {
            throw new SAXException("not to ROME's mind", e);
        }
    }

    private static final class Rss extends RSS20Parser {
        @Override
        protected List<Module> parseItemModules(Element item, Locale locale) {
            return List.of();
        }

        @Override
        protected List<Module> parseFeedModules(Element feed, Locale locale) {
            return List.of();
        }

        @Override
        protected List<Element> extractForeignMarkup(Element element, Extendable of, Namespace namespace) {
            return new ArrayList<>();
        }
    }

    private static final class Atom extends Atom10Parser {
        @Override
        protected List<Module> parseItemModules(Element item, Locale locale) {
            return List.of();
        }

        @Override
        protected List<Module> parseFeedModules(Element feed, Locale locale) {
            return List.of();
        }

        @Override
        protected List<Module> parsePersonModules(Element person, Locale locale) {
            return List.of();
        }

        @Override
        protected List<Element> extractForeignMarkup(Element element, Extendable of, Namespace namespace) {
            return new ArrayList<>();
        }
    }
}

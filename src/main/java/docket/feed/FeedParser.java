package docket.feed;

import docket.model.Outcome;
import docket.model.ParsedFeed;
import docket.model.Problem;
import org.jdom2.Document;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/// Reads any feed: RSS, RDF, Atom, JSON Feed, sound or damaged. Total within stated limits of size, depth and time.
///
/// The road: [Decoder] makes characters of the bytes, [Prolog] finds what they are and where the feed begins, [Repair]
/// mends characters and references, [StrictXml] reads them into the one shape of [TreeBuilder], [Rome] reads the core
/// vocabulary of it and [FeedMapper] the rest. What is not well-formed goes through [Salvage] instead of the strict
/// reader, and on along the same road.
public final class FeedParser {
    /// @param url where the bytes came from; the base of relative addresses
    /// @param contentType the HTTP field, for its charset
    public ParsedFeed parse(byte[] bytes, String url, @Nullable String contentType) throws NotAFeed {
        String text = Decoder.decode(bytes, contentType);
        Prolog prolog = Prolog.of(text);
        return switch (prolog.kind()) {
            case XML -> xml(text, prolog, url);
            case JSON -> JsonFeed.read(text, prolog.start(), url);
            case WEB_PAGE -> throw new NotAFeed(new Problem(Outcome.NOT_A_FEED, "This is a web page, not a feed.",
                    "Docket can look for feeds that the page names."), true);
            case OPML -> throw NotAFeed.of("This is a list of subscriptions (OPML), not a feed.", "Import it instead.");
            case BOMB -> throw new NotAFeed(new Problem(Outcome.PARSE, "The feed declares entities that would swell without end.",
                    "Such a feed is made to do harm. What is stored stays."), false);
            case OTHER -> throw NotAFeed.of(refusal(bytes, text), null);
        };
    }

    private static ParsedFeed xml(String text, Prolog prolog, String url) throws NotAFeed {
        Limits limits = new Limits(text.length());
        String mended = Repair.mend(text, prolog.start(), prolog.entities());
        String sound = mended == null ? text : mended;
        int from = mended == null ? prolog.start() : 0;
        boolean repaired = mended != null;
        TreeBuilder tree = new TreeBuilder(limits);
        try {
            StrictXml.read(sound, from, tree);
        } catch (SAXException e) {
            repaired = true;
            if (!tree.isComplete()) {
                tree = salvaged(sound.substring(from), limits);
            }
        }
        if (tree.hasTooManyEntries()) {
            throw Limits.tooLarge("more than " + Limits.ENTRIES + " entries");
        }
        Document document = tree.document();
        if (document == null) {
            throw NotAFeed.of("The answer is XML, but no feed.", null);
        }
        try {
            return FeedMapper.map(document, tree.isAtom(), tree.format(), url, repaired);
        } catch (SAXException e) {
            throw unreadable();
        }
    }

    private static TreeBuilder salvaged(String text, Limits limits) throws NotAFeed {
        if (limits.isOver()) {
            throw Limits.tooSlow();
        }
        TreeBuilder tree = new TreeBuilder(limits);
        try {
            Salvage.read(text, tree);
        } catch (SAXException e) {
            throw limits.isOver() ? Limits.tooSlow() : unreadable();
        }
        return tree;
    }

    private static NotAFeed unreadable() {
        return new NotAFeed(new Problem(Outcome.PARSE, "The feed is damaged beyond repair.",
                "Docket will try again; the publisher may mend it."), false);
    }

    /// What the bytes seem to be instead, in words.
    private static String refusal(byte[] bytes, String text) {
        if (text.isBlank()) {
            return "The answer is empty.";
        }
        String head = text.substring(0, Math.min(8, text.length()));
        if (head.startsWith("%PDF")) {
            return "This is a PDF document, not a feed.";
        }
        if (head.startsWith("\u00ff\u00d8") || head.startsWith("\u0089PNG") || head.contains("PNG") || head.startsWith("GIF8")
                || head.startsWith("RIFF") || bytes.length > 2 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xd8) {
            return "This is a picture, not a feed.";
        }
        return "This is not a feed.";
    }
}

package docket.comments;

import docket.comments.ThreadParser.Thread;
import docket.feed.FeedParser;
import docket.feed.NotAFeed;
import docket.model.Entry;
import docket.model.ParsedFeed;
import docket.model.Published;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A feed of comments. Who answers whom stands in `thr:in-reply-to` (RFC 4685 section 3), or, from WordPress, in the words
/// "In reply to NAME" with a link to the comment, in whatever language the site has.
final class CommentFeed {
    /// "In reply to", in German "Als Antwort auf", in Finnish "Vastauksena kommenttiin": a few words, then the link.
    private static final Pattern IN_REPLY =
            Pattern.compile("\\A\\s*(?:<p>)?\\s*[^<]{2,60}<a\\s[^>]{0,100}?href=\"([^\"]{1,500}#comment-\\d+)\"[^>]*>[^<]{1,100}</a>\\s*[.:]?\\s*(?:</p>)?");

    private static final Pattern BY = Pattern.compile("\\A(?:By|Von|Par|Por|Di|Door): (.{1,100})\\z");

    private final FeedParser parser = new FeedParser();

    @Nullable Thread read(byte[] bytes, String url, @Nullable String contentType) {
        ParsedFeed feed;
        try {
            feed = parser.parse(bytes, url, contentType);
        } catch (NotAFeed e) {
            return null;
        }
        Map<String, String> idByUrl = new HashMap<>();
        for (Entry entry : feed.entries()) {
            if (entry.url() != null) {
                idByUrl.putIfAbsent(entry.url(), entry.id());
            }
        }
        Map<String, String> answered = InReplyTo.read(bytes, feed.entries());
        List<Said> said = new ArrayList<>();
        for (Entry entry : feed.entries()) {
            said.add(said(entry, answered.get(entry.id()), idByUrl));
        }
        if (said.stream().allMatch(s -> s.published() != null)) {
            // Feeds bring the newest first; a conversation is read the other way round.
            said.sort(Comparator.comparing(Said::published, Comparator.nullsLast(Comparator.naturalOrder())));
        }
        String base = feed.site() == null ? url : feed.site();
        return new Thread("comments", feed.title(), feed.site(), null, Tree.of(said, base));
    }

    private static Said said(Entry entry, @Nullable String parent, Map<String, String> idByUrl) {
        String html = entry.contentHtml() != null ? entry.contentHtml() : entry.summaryHtml();
        String title = entry.title();
        if (html == null) {
            html = title == null ? "" : PlainWords.toHtml(title);
        }
        String answers = parent == null ? null : idByUrl.getOrDefault(parent, parent);
        Matcher words = IN_REPLY.matcher(html);
        if (answers == null && words.find() && idByUrl.containsKey(words.group(1))) {
            answers = idByUrl.get(words.group(1));
            html = html.substring(words.end());
        }
        return new Said(entry.id(), answers, author(entry), date(entry), html, entry.url(), null, html.isBlank());
    }

    private static @Nullable Published date(Entry entry) {
        return entry.published() != null ? entry.published() : entry.updated();
    }

    private static @Nullable String author(Entry entry) {
        if (entry.author() != null || entry.title() == null) {
            return entry.author();
        }
        Matcher by = BY.matcher(entry.title());
        return by.matches() ? by.group(1) : null;
    }
}

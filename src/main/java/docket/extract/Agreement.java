package docket.extract;

import docket.html.PlainText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Weighs a page's text against the whole text that its feed carried. Each errs in its own way: a feed may be cut short or
/// lose its tables, a page may give a consent form, the beginning before a paywall, or boxes after the last word. Where they
/// agree, the feed's first and last paragraph show where the article begins and ends.
public final class Agreement {
    /// Which text is the better one, and why.
    public enum Choice {
        /// the page has what the feed has
        PAGE_AGREES,
        /// the same, and what stood outside the feed's first and last paragraph was left out
        PAGE_CUT,
        /// the page has much more than the feed
        PAGE_LONGER,
        /// the page lacks much of what the feed has
        FEED_FULLER,
        /// the page says something else
        FEED_OTHER
    }

    /// Words in a row that two texts share.
    private static final int RUN = 4;
    /// Part of the feed's runs that the page must have to be the same text, and to be a longer form of it; part of either's
    /// below which they are two texts.
    private static final double SAME = 0.8;
    private static final double MOST = 0.5;
    private static final double OTHER = 0.3;
    /// A page with so many times the feed's words has the whole of what the feed cut short.
    private static final double LONGER = 1.5;
    /// What is cut outside the feed's paragraphs is at most this part of the page's text: more would be the article's own.
    private static final double MAX_CUT = 0.25;
    private static final int LEAST_PARAGRAPH = 40;

    private Agreement() {}

    /// @param html the page's text, cut where that was right; the feed's where that is better
    public record Settled(Choice choice, String html, String text) {}

    /// @param pageHtml the page's body, clean
    /// @param feedHtml the feed's body, clean, that is not known to be cut short
    public static Settled settle(String pageHtml, String pageText, String feedHtml, String feedText) {
        List<String> page = words(pageText);
        List<String> feed = words(feedText);
        Set<String> ofPage = runs(page);
        Set<String> ofFeed = runs(feed);
        double both = ofFeed.stream().filter(ofPage::contains).count();
        double shared = both / Math.max(1, ofFeed.size());
        if (Math.max(shared, both / Math.max(1, ofPage.size())) < OTHER) {
            return new Settled(Choice.FEED_OTHER, feedHtml, feedText);
        }
        if (page.size() > feed.size() * LONGER && shared >= MOST) {
            return new Settled(Choice.PAGE_LONGER, pageHtml, pageText);
        }
        if (shared < SAME) {
            return new Settled(Choice.FEED_FULLER, feedHtml, feedText);
        }
        String cut = cut(pageHtml, feedText);
        return cut == null ? new Settled(Choice.PAGE_AGREES, pageHtml, pageText) : new Settled(Choice.PAGE_CUT, cut, PlainText.of(cut));
    }

    /// The page without the blocks before the feed's first paragraph and after its last one; null when nothing is to be cut.
    private static @Nullable String cut(String pageHtml, String feedText) {
        List<String> paragraphs = feedText.lines().map(Phrases::fold).filter(line -> line.length() >= LEAST_PARAGRAPH).toList();
        if (paragraphs.isEmpty()) {
            return null;
        }
        Element body = Jsoup.parseBodyFragment(pageHtml).body();
        Element holder = body;
        while (holder.childrenSize() == 1 && holder.child(0).childrenSize() > 1) {
            holder = holder.child(0);
        }
        List<Element> blocks = new ArrayList<>(holder.children());
        int first = find(blocks, paragraphs.getFirst(), false);
        int last = find(blocks, paragraphs.getLast(), true);
        if (first < 0 || last < first) {
            return null;
        }
        List<Element> outside = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            // A picture or player before or after the words has no words to be judged by.
            if ((i < first || i > last) && blocks.get(i).hasText()) {
                outside.add(blocks.get(i));
            }
        }
        int all = body.text().length();
        int lost = outside.stream().mapToInt(block -> block.text().length()).sum();
        if (outside.isEmpty() || lost > all * MAX_CUT) {
            return null;
        }
        outside.forEach(Element::remove);
        return body.html();
    }

    private static int find(List<Element> blocks, String paragraph, boolean fromEnd) {
        for (int n = 0; n < blocks.size(); n++) {
            int i = fromEnd ? blocks.size() - 1 - n : n;
            if (Phrases.fold(blocks.get(i).text()).contains(paragraph)) {
                return i;
            }
        }
        return -1;
    }

    private static List<String> words(String text) {
        String folded = Phrases.fold(text);
        return folded.isEmpty() ? List.of() : List.of(folded.split(" "));
    }

    private static Set<String> runs(List<String> words) {
        Set<String> runs = new HashSet<>();
        for (int i = 0; i + RUN <= words.size(); i++) {
            runs.add(String.join(" ", words.subList(i, i + RUN)));
        }
        return runs;
    }
}

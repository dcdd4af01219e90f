package docket.extract;

import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/// Parses a page within bounds, whatever its text.
final class PageParser {
    /// Tags read; what follows is left out. The largest real page seen had 60,000.
    private static final int MAX_TAGS = 200_000;

    private PageParser() {}

    static Document parse(String html, String url) {
        return Parser.htmlParser().parseInput(bounded(html), url);
    }

    private static String bounded(String html) {
        int tags = 0;
        for (int i = html.indexOf('<'); i >= 0; i = html.indexOf('<', i + 1)) {
            if (++tags > MAX_TAGS) {
                return html.substring(0, i);
            }
        }
        return html;
    }
}

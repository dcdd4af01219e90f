package docket.extract;

import java.io.Reader;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// Parses a page within bounds, whatever its text.
final class PageParser {
    /// Tags read; what follows is left out. The largest real page seen had 60,000.
    static final int MAX_TAGS = 200_000;

    private PageParser() {}

    /// @param contentType the HTTP field, for its charset
    static Document parse(byte[] bytes, String url, @Nullable String contentType) {
        int from = PageBytes.hasMark(bytes) ? 3 : 0;
        Reader slim = Slim.of(bytes, from, Math.min(bytes.length, PageBytes.MAX_BYTES));
        return slim == null ? parse(PageBytes.decode(bytes, contentType), url) : Parser.htmlParser().parseInput(slim, url);
    }

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

package docket.extract;

import docket.model.CommentFacts;
import docket.model.Extracted;
import java.util.List;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/// Takes the article out of a page. Total: any bytes give a result.
public final class Extractor {
    /// @param bytes the page as it came
    /// @param url where it came from, after redirects
    /// @param contentType the HTTP field, for its charset
    public Extracted extract(byte[] bytes, String url, @Nullable String contentType) {
        var page = Jsoup.parse(new String(bytes, java.nio.charset.StandardCharsets.UTF_8), url);
        return new Extracted(Extracted.Kind.ARTICLE, page.title(), null, null, null, null, page.body().html(),
                page.text(), null, null, List.of(), List.of(), CommentFacts.NONE);
    }
}

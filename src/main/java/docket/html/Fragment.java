package docket.html;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/// HTML from anywhere, parsed once for being read in several ways. For one thread.
public final class Fragment {
    final Element body;

    private Fragment(Element body) {
        this.body = body;
    }

    public static Fragment of(String html) {
        String bounded = html.length() > Cleaner.MAX_INPUT ? html.substring(0, Cleaner.MAX_INPUT) : html;
        boolean plain = bounded.indexOf('<') < 0 && bounded.indexOf('&') < 0;
        return new Fragment(plain ? new Element("body").appendText(bounded) : Jsoup.parseBodyFragment(bounded).body());
    }

    /// Its words: see [PlainText].
    public String text() {
        return PlainText.of(body);
    }
}

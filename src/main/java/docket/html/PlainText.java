package docket.html;

import org.jsoup.Jsoup;

/// The words of an HTML fragment: a line a block, no markup, words never glued.
public final class PlainText {
    private PlainText() {}

    public static String of(String html) {
        return Jsoup.parseBodyFragment(html).wholeText().strip();
    }
}

package docket.extract;

import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jsoup.select.Selector;

/// What a person, or a list of feeds, says is the text of a site's pages: the elements that a CSS selector finds.
final class ChosenText {
    /// Selectors come with lists from anywhere; none that a person wrote is longer.
    private static final int LONGEST = 300;
    /// A regular expression in a selector can be made to run for ever.
    private static final String[] UNSAFE = {"matches", "~=", ":has"};

    private ChosenText() {}

    /// @return the elements one after the other, an element inside another once; empty when the selector finds nothing or is none
    static String html(Document page, String selector) {
        String lower = selector.toLowerCase(Locale.ROOT);
        for (String unsafe : UNSAFE) {
            if (selector.length() > LONGEST || lower.contains(unsafe)) {
                return "";
            }
        }
        Elements found;
        try {
            found = page.select(selector);
        } catch (Selector.SelectorParseException | IllegalArgumentException e) {
            return "";
        }
        StringBuilder html = new StringBuilder();
        for (Element element : found) {
            if (element.parents().stream().noneMatch(found::contains)) {
                html.append(element.outerHtml()).append('\n');
            }
        }
        return html.toString();
    }
}

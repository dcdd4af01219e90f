package docket.extract;

import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds the text of a page that a script was to show: markup in a template or for browsers without scripts, else the
/// sentences in the data of a framework (`__NEXT_DATA__`, `__APOLLO_STATE__`). Asked only where next to nothing is in sight.
final class ScriptBody {
    /// Characters of prose that make it worth showing.
    private static final int LEAST = 400;
    /// A page of this many characters is not gone through again.
    private static final int MAX_PAGE = 8_000_000;
    private static final int MAX_SENTENCES = 400;
    private static final int LEAST_WORDS = 10;
    private static final Pattern OPENING = Pattern.compile("(?i)<(script|noscript|template)\\b([^>]{0,400})>");
    private static final Pattern MARKUP = Pattern.compile("(?i)type\\s*=\\s*[\"']?(?:text/(?:x-)?(?:template|html|handlebars)|x-tmpl)");
    /// A text of a program's data, as JSON writes it.
    private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.){80,60000}+)\"");

    private ScriptBody() {}

    /// @param page the page's source
    /// @return markup of the text; null when there is none
    static @Nullable String find(String page) {
        if (page.length() > MAX_PAGE) {
            return null;
        }
        @Nullable String markup = null;
        int most = LEAST - 1;
        StringBuilder data = new StringBuilder();
        Matcher opening = OPENING.matcher(page);
        for (int at = 0; opening.find(at); ) {
            String name = opening.group(1).toLowerCase(Locale.ROOT);
            int end = end(page, name, opening.end());
            String content = page.substring(opening.end(), end);
            if (!name.equals("script") || MARKUP.matcher(opening.group(2)).find()) {
                int prose = prose(content);
                markup = prose > most ? content : markup;
                most = Math.max(most, prose);
            } else if (!opening.group(2).contains("ld+json")) {
                data.append(content).append('\n');
            }
            at = end;
        }
        return markup != null ? markup : sentences(data);
    }

    private static int end(String page, String name, int from) {
        for (int at = page.indexOf("</", from); at >= 0; at = page.indexOf("</", at + 2)) {
            if (page.regionMatches(true, at + 2, name, 0, name.length())) {
                return at;
            }
        }
        return page.length();
    }

    private static int prose(String markup) {
        return PageTree.of(PageParser.parse(markup, "").body()).prose(0);
    }

    /// One text that holds the whole article as markup, else all that are sentences, as paragraphs.
    private static @Nullable String sentences(CharSequence data) {
        Set<String> sentences = new LinkedHashSet<>();
        Matcher text = TEXT.matcher(data);
        while (text.find() && sentences.size() < MAX_SENTENCES) {
            String value = value(text.group());
            if (value.indexOf('<') >= 0 && prose(value) >= LEAST) {
                return value;
            }
            if (isSentence(value)) {
                sentences.add(value.strip());
            }
        }
        StringBuilder html = new StringBuilder();
        sentences.forEach(sentence -> html.append("<p>").append(sentence).append("</p>\n"));
        return prose(html.toString()) >= LEAST ? html.toString() : null;
    }

    private static String value(String quoted) {
        try {
            return JsonParser.parseString(quoted).getAsString();
        } catch (JsonParseException | IllegalStateException e) {
            return ""; // Not JSON after all, but a part of a program.
        }
    }

    private static boolean isSentence(String text) {
        String end = text.strip();
        return end.split("\\s+", LEAST_WORDS + 1).length > LEAST_WORDS && end.matches("(?s).*[.!?…”\"»。]") && !end.contains("{") && !end.contains("function");
    }
}

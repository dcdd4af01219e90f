package docket.html;

import docket.url.WebUrl;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// The attributes of one element that pass, each by a rule for its value; an attribute without a rule never passes.
final class Kept {
    private static final int MAX_ID_LENGTH = 200;
    private static final int MAX_TITLE_LENGTH = 2_000;
    /// The HTML standard's limit for a column span; the same for rows keeps a table's grid small (the standard says 65534).
    private static final int MAX_SPAN = 1_000;

    private Kept() {}

    /// All but the id, as they are written.
    static String attributes(Element element, Rule rule) {
        return attributes(element, rule, null);
    }

    /// The same of a link.
    ///
    /// @param target as [#href] reads it
    static String attributes(Element element, Rule rule, @Nullable String target) {
        if (element.attributesSize() == 0) {
            return "";
        }
        StringBuilder out = new StringBuilder();
        for (String name : rule.attributes()) {
            String value = element.attr(name);
            String kept = value.isEmpty() && !name.equals("reversed") ? null : name.equals("href") ? target : value(element, name, value);
            if (kept != null) {
                Letters.writeAttribute(name, kept, out);
            }
        }
        String lang = lang(element);
        if (lang != null) {
            Letters.writeAttribute("lang", lang, out);
        }
        String dir = dir(element);
        if (dir != null) {
            Letters.writeAttribute("dir", dir, out);
        }
        return out.toString();
    }

    static @Nullable String id(Element element) {
        String id = element.attr("id");
        if (id.isEmpty() && element.normalName().equals("a")) {
            id = element.attr("name");
        }
        if (id.isEmpty() || id.length() > MAX_ID_LENGTH) {
            return null;
        }
        for (int i = 0; i < id.length(); i++) {
            if (Letters.isBlank(id.charAt(i)) || Letters.isUnwanted(id.charAt(i)) || Letters.isIsolate(id.charAt(i))
                    || Letters.isLoneSurrogate(id, i)) {
                return null;
            }
        }
        return id;
    }

    /// A BCP 47 tag by its letters; which tags exist is not checked.
    static @Nullable String lang(Element element) {
        String lang = element.attr("lang");
        if (lang.isEmpty()) {
            lang = element.attr("xml:lang");
        }
        return !lang.isEmpty() && lang.length() <= 35 && consistsOf(lang, "-") ? lang : null;
    }

    static @Nullable String dir(Element element) {
        String dir = element.attr("dir");
        return oneOf(dir, "rtl", "ltr", "auto");
    }

    /// A link's target: web, mail, or a place in the same text.
    static @Nullable String href(String value, String base) {
        String reference = value.strip();
        if (reference.startsWith("#")) {
            return reference.length() > 1 && reference.length() <= MAX_ID_LENGTH ? Letters.tidy(reference) : null;
        }
        return reference.regionMatches(true, 0, "mailto:", 0, 7) ? mail(reference) : url(reference, base);
    }

    /// An absolute web address without user name and password, null when `value` is none.
    static @Nullable String url(String value, String base) {
        String url = value.isBlank() ? null : WebUrl.resolve(base, value);
        if (url == null) {
            return null;
        }
        int start = url.indexOf("://") + 3;
        int end = start;
        while (end < url.length() && "/?#".indexOf(url.charAt(end)) < 0) {
            end++;
        }
        int at = url.lastIndexOf('@', end - 1);
        return at < start ? url : url.substring(0, start) + url.substring(at + 1);
    }

    /// A number of `least` to `most` written as digits only, -1 for anything else.
    static int number(String value, int least, int most) {
        String digits = value.strip();
        int number = 0;
        if (digits.isEmpty() || digits.length() > 6) {
            return -1;
        }
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = number * 10 + c - '0';
        }
        return number < least || number > most ? -1 : number;
    }

    private static @Nullable String value(Element element, String name, String value) {
        return switch (name) {
            case "title" -> {
                String title = Letters.tidy(value);
                yield title.isEmpty() || title.length() > MAX_TITLE_LENGTH ? null : title;
            }
            case "class" -> language(value);
            case "colspan", "rowspan" -> numeral(number(value, 2, MAX_SPAN));
            case "start", "value" -> value.startsWith("-") ? null : numeral(number(value, 0, 999_999));
            case "type" -> value.length() == 1 && "1aAiI".contains(value) ? value : null;
            case "reversed" -> element.hasAttr(name) ? "" : null;
            case "scope" -> oneOf(value, "row", "col", "rowgroup", "colgroup");
            case "datetime" -> value.length() <= 40 && consistsOf(value, "-+:. /") ? value : null;
            case "data-media" -> Embeds.KINDS.contains(value) ? value : null;
            default -> null;
        };
    }

    /// `language-x`, as the HTML standard suggests for code; `lang-x` is its older spelling.
    private static @Nullable String language(String classes) {
        for (String name : classes.strip().split("\\s+")) {
            String language = name.startsWith("language-") ? name.substring(9)
                    : name.startsWith("lang-") ? name.substring(5)
                    : name.startsWith("highlight-source-") ? name.substring(17) : "";
            if (!language.isEmpty() && language.length() <= 30 && consistsOf(language, "-+#._")) {
                return "language-" + language;
            }
        }
        return null;
    }

    private static @Nullable String mail(String reference) {
        String address = reference.substring(7);
        if (address.indexOf('@') < 1 || address.length() > 500) {
            return null;
        }
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            if (c <= ' ' || c >= 127 || "\"<>\\^`{|}".indexOf(c) >= 0) {
                return null;
            }
        }
        return "mailto:" + address;
    }

    private static @Nullable String numeral(int number) {
        return number < 0 ? null : Integer.toString(number);
    }

    private static @Nullable String oneOf(String value, String... allowed) {
        for (String word : allowed) {
            if (word.equalsIgnoreCase(value)) {
                return word;
            }
        }
        return null;
    }

    private static boolean consistsOf(String value, String besidesLettersAndDigits) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (!(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9')
                    && besidesLettersAndDigits.indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }
}

package docket.link;

import docket.model.Citation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds German statutes: `§ 5 UWG`, and every section of a chain that ends in its law, as in
/// `§ 8 Abs. 1, §§ 3, 5 Abs. 1 UWG`. The law may also stand first: `GG Art 80 Abs 1`.
final class GermanLaws {
    private static final String PART = "(?:\\s{0,2}+(?:Abs(?:atz|\\.)?|Satz|S\\.?|Nr\\.?|Nummer|Buchst(?:abe|\\.)?|Halbs(?:atz|\\.)?|HS|lit\\.?|Alt\\.?|Var\\.?)"
            + "\\s?\\d{0,3}[a-z]{0,2}\\b|\\s?ff?\\.|,?\\s(?:und|oder)\\s(?:Abs\\.?|Satz|S\\.?|Nr\\.?)?\\s?\\d{1,2}(?=\\s(?:Abs|Satz|Nr|[A-Z§])))";
    private static final String SECTION = "\\d{1,4}(?:\\s?[a-z])?\\b" + PART + "{0,8}+";
    private static final String LAW = "(?:SGB\\s(?:[IVX]{1,4}|\\d{1,2})\\b|(?!RL\\b)[A-ZÄÖÜ][A-Za-zÄÖÜäöüß]{0,20}[A-Z]\\b(?:\\s(?:19|20)\\d\\d\\b)?"
            + "|(?:des|der)\\s[A-ZÄÖÜ][a-zäöüß]{2,40}(?:gesetz(?:es|buch(?:e?s)?)?|ordnung|verordnung)\\b)";
    private static final Pattern SIGN = Pattern.compile("(?:§§?|\\bArt(?:ikel|\\.)?)\\s{0,2}+" + SECTION);
    private static final Pattern NEXT = Pattern.compile(
            "(?:,\\s{0,2}+|\\s(?:und|oder|bis|sowie|i\\.\\s?V\\.\\s?m\\.|iVm|in\\sVerbindung\\smit)\\s)(?:(?:§§?|Art(?:ikel|\\.)?)\\s{0,2}+)?" + SECTION);
    private static final Pattern BEHIND = Pattern.compile("\\s{1,2}+(" + LAW + ")");
    private static final Pattern FIRST = Pattern.compile("\\b(" + LAW + ")\\s(?:§|Art\\.?)\\s" + SECTION);
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}[a-z]?");

    private GermanLaws() {}

    static List<Citation> find(String text) {
        List<Citation> found = new ArrayList<>();
        Matcher first = FIRST.matcher(text);
        while (first.find()) {
            found.add(citation(text, first.start(), first.end(), first.end(1), first.group(1)));
        }
        Matcher sign = SIGN.matcher(text);
        Matcher next = NEXT.matcher(text);
        Matcher behind = BEHIND.matcher(text);
        int from = 0;
        while (sign.find(from)) {
            List<int[]> chain = new ArrayList<>();
            chain.add(new int[] {sign.start(), sign.end()});
            int end = sign.end();
            while (chain.size() < 30 && next.region(end, text.length()).lookingAt()) {
                int start = next.start() + skip(text, next.start(), next.end());
                chain.add(new int[] {start, next.end()});
                end = next.end();
            }
            if (behind.region(end, text.length()).lookingAt()) {
                chain.getLast()[1] = behind.end();
                for (int[] section : chain) {
                    found.add(citation(text, section[0], section[1], section[0], behind.group(1)));
                }
                end = behind.end();
            }
            from = end;
        }
        return found;
    }

    /// What stands between two sections of a chain.
    private static int skip(String text, int start, int end) {
        int i = start;
        while (i < end && !Character.isDigit(text.charAt(i)) && text.charAt(i) != '§' && !text.startsWith("Art", i)) {
            i++;
        }
        return i - start;
    }

    private static Citation citation(String text, int start, int end, int numberFrom, String law) {
        Matcher number = NUMBER.matcher(text).region(numberFrom, end);
        String name = law.replaceFirst("^(?:des|der)\\s", "").replaceFirst("\\s(?:19|20)\\d\\d$", "");
        String section = number.find() ? number.group() : "";
        String folder = name.replace(" ", "_").toLowerCase(Locale.ROOT);
        boolean shortName = name.length() < 12 && !name.contains("gesetz");
        return new Citation(text.substring(start, end), start, name + " " + section, "de-law",
                shortName ? "https://www.gesetze-im-internet.de/" + folder.replace("ä", "_").replace("ö", "_").replace("ü", "_")
                        + "/__" + section + ".html" : null);
    }
}

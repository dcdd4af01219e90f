package docket.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Cuts the names out of a byline: "By Ann Example and Bo Sample, Staff Writers | June 3, 2020".
final class BylineText {
    private static final Pattern OPENING = Pattern.compile("(?iu)^\\W*(?:(?:written|posted|published|reported|reviewed|story|words|article|text|texte)\\s+by|by|von|par|por|di|de|af|av|door|przez|autor(?:in|es|a)?|auteur|author(?:s|ed)?|écrit par|escrito por|publicado por|posted|text)\\b[\\s:]*");
    private static final Pattern SPLIT = Pattern.compile("(?iu)\\s*[;,|•·/\\n\\t]\\s*|\\s+(?:and|und|et|y|e|&|with|mit)\\s+|\\s+[–—-]\\s+");
    private static final Pattern REST = Pattern.compile("(?iu)\\s*(?:\\b(?:on|am|at|in|for|updated|published|posted|last|le|el|vom|lesezeit)\\b.*|\\(.*|@\\S+.*|\\b\\d.*|\\bhttps?:.*)$");
    private static final int MAX_WORDS = 5;
    private static final Phrases NONE = Phrases.of("phrases.txt", "no-author");

    private BylineText() {}

    /// The names in `text`; empty when it holds none.
    static List<String> names(String text) {
        List<String> names = new ArrayList<>();
        String line = OPENING.matcher(Blanks.fold(text)).replaceFirst("");
        for (String part : SPLIT.split(line)) {
            String name = REST.matcher(OPENING.matcher(part).replaceFirst("")).replaceFirst("").strip();
            if (isName(name)) {
                names.add(name);
            } else if (!names.isEmpty()) {
                break;
            }
        }
        return names;
    }

    private static boolean isName(String name) {
        if (name.length() < 2 || name.length() > 60 || name.contains("@") || name.contains("://") || name.split(" ").length > MAX_WORDS) {
            return false;
        }
        int letters = 0;
        for (int i = 0; i < name.length(); i++) {
            letters += Character.isLetter(name.charAt(i)) ? 1 : 0;
        }
        return letters >= 2 && letters * 10 >= name.length() * 6 && !NONE.match(name) && DateText.parse(name, true) == null;
    }
}

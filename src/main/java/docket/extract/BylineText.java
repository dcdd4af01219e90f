package docket.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Cuts the names out of a byline: "By Ann Example and Bo Sample, Staff Writers | June 3, 2020".
final class BylineText {
    private static final Pattern OPENING = Pattern.compile("(?iu)^[^\\p{L}\\d]*(?:(?:(?:written|authored|edited|compiled|contributed|posted|published|reported|reviewed|story|words|article|text|interview|created|submitted|added|guest post|"
            + "eingestellt|veröffentlicht|publiziert|geschrieben|verfasst|erstellt|eingetragen|gepostet|ein artikel|artikel|ein beitrag|beitrag|ein text|kommentar|ein kommentar|"
            + "publicado|escrito|écrit|publié|publicato|scritto)\\s*)?(?:by|von|par|por|di|przez|door)|de|af|av|autor(?:in|es|a|e)?|auteure?|authors?|verfasser(?:in)?|quelle|source|fuente|fonte|posted|texto?e?|testo|words|story)\\b[\\s:]+");
    private static final Pattern LABEL = Pattern.compile("(?iu)(?:autor(?:in|es|a)?|auteure?|authors?|text(?:e|o)?|von|by|words|story|verfasser(?:in)?|redacción|testo|autore)\\s?:"
            + "|(?:written|text|texto|article|story|words|escrito|écrit|scritto|geschrieben|verfasst)\\s(?:by|von|por|par|di)\\b");
    private static final Pattern SOURCE = Pattern.compile("(?iu)(?:quelle|source|fuente|fonte|bron|källa|kilde)\\s?:");
    /// "Posted on June 3, 2020 by Ann Example".
    private static final Pattern DATED = Pattern.compile("(?iu)^(?:posted|published|written|veröffentlicht|erstellt|publicado|publié)\\s(?:on|am|el|le)\\s.{5,30}?\\s(?=(?:by|von|por|par)\\s)");
    private static final Pattern SPLIT = Pattern.compile("(?iu)\\s*[;|•·⋅∙●▪/\\n\\t]\\s*|\\s+(?:and|und|et|y|e|&|with|mit)\\s+|,\\s*(?:and|und)\\s+|\\s+[–—-]\\s+");
    private static final Pattern REST = Pattern.compile("\\s*(?:\\b(?:on|am|at|in|for|el|vom|hace|says|sagt|schreibt)\\b.*|\\b(?i:updated|published|posted|publicado|lesezeit|last updated|contributor)\\b.*|\\(.*|@\\S+.*"
            + "|\\b(?iu:(?:jan|feb|mar|mär|apr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez)\\p{L}*\\.?,?\\s+)?\\d.*|\\bhttps?:.*)$");
    /// "ByAnn Example": two elements with nothing between them.
    private static final Pattern GLUED = Pattern.compile("^(By|Von)(?=\\p{Lu}\\p{L}+ \\p{L})");
    /// What a name carries after a comma: MD, PhD, RDN.
    private static final Phrases DEGREES = Phrases.of("phrases.txt", "degree");
    private static final int MAX_WORDS = 5;
    private static final Phrases NONE = Phrases.of("phrases.txt", "no-author");
    private static final Phrases DESKS = Phrases.of("phrases.txt", "desk");
    private static final Phrases ROLES = Phrases.of("phrases.txt", "role");

    private BylineText() {}

    /// The names in `text`; empty when it holds none.
    static List<String> names(String text) {
        List<String> names = new ArrayList<>();
        if (text.contains("://")) {
            return names; // A profile's address in place of a name.
        }
        String line = OPENING.matcher(DATED.matcher(GLUED.matcher(Blanks.fold(text)).replaceFirst("$1 ")).replaceFirst("")).replaceFirst("");
        int half = line.length() / 2;
        // The name in sight and once more for screen readers.
        line = line.length() > 8 && line.length() % 2 == 0 && line.startsWith(line.substring(half)) ? line.substring(half) : line;
        for (String part : SPLIT.split(line)) {
            boolean first = true;
            for (String piece : part.split("\\s*,\\s*")) {
                String name = REST.matcher(OPENING.matcher(piece).replaceFirst("")).replaceFirst("").strip();
                // What follows a comma is a second name only when it looks like one, else a degree or a role.
                boolean role = !names.isEmpty() && (ROLES.match(name) || ROLES.match(name.substring(name.lastIndexOf(' ') + 1)));
                boolean fits = !role && (first || name.indexOf(' ') > 0);
                if (!first && !names.isEmpty() && DEGREES.match(piece)) {
                    names.set(names.size() - 1, names.getLast() + ", " + piece.strip());
                } else if (isName(name) && fits) {
                    names.add(name);
                } else if (first && !names.isEmpty()) {
                    return names;
                }
                first = false;
            }
        }
        return names;
    }

    /// Whether a text names a person with a degree: "Ann Example, MD".
    static boolean holdsDegree(String text) {
        int comma = text.indexOf(',');
        return comma > 0 && text.length() < 80 && DEGREES.match(text.substring(comma + 1).split(",", 2)[0]);
    }

    /// Whether a text is the opening of a byline and no more: "Written by:".
    static boolean isOpening(String text) {
        return text.length() > 1 && text.length() < 40 && OPENING.matcher(text + " ").replaceFirst("").isBlank();
    }

    /// Whether a line opens with what can only be the label of an author.
    static boolean isLabel(String line) {
        return LABEL.matcher(line).lookingAt();
    }

    /// Whether a line names an agency or desk as its source: "Source: Harbour News Agency".
    static boolean isSource(String line) {
        return SOURCE.matcher(line).lookingAt();
    }

    /// Whether a text is the name of a newsroom as a whole: no person, but better than nobody where the page says so itself.
    static boolean isDesk(String text) {
        return DESKS.match(text);
    }

    /// Whether a line opens as bylines do.
    static boolean isByline(String line) {
        return OPENING.matcher(line).find() && !line.endsWith(".") && line.split(" ").length < 12;
    }

    private static boolean isName(String name) {
        if (name.length() < 2 || name.length() > 60 || name.contains("@") || name.contains("://") || name.startsWith("www.") || name.endsWith(":") || name.endsWith(".com") || name.split(" ").length > MAX_WORDS) {
            return false;
        }
        int letters = 0;
        for (int i = 0; i < name.length(); i++) {
            letters += Character.isLetter(name.charAt(i)) ? 1 : 0;
        }
        return letters >= 2 && letters * 10 >= name.length() * 6 && !NONE.match(name) && !isOpening(name) && !DateText.isMonth(name) && DateText.parse(name, true) == null;
    }
}

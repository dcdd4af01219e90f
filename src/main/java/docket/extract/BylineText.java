package docket.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Cuts the names out of a byline: "By Ann Example and Bo Sample, Staff Writers | June 3, 2020".
final class BylineText {
    private static final Pattern OPENING = Pattern.compile("(?iu)^[^\\p{L}\\d]*(?:(?:(?:(?:this )?(?:post|article|story|piece|guest post) (?:was|is) (?:written|authored|contributed)|written|authored|edited|compiled|contributed|posted|published|reported|reviewed|story|words|article|text|interview|created|submitted|added|guest post|"
            + "eingestellt|veröffentlicht|publiziert|geschrieben|verfasst|erstellt|eingetragen|gepostet|ein artikel|artikel|ein beitrag|beitrag|ein text|kommentar|ein kommentar|"
            + "publicado|escrito|écrit|publié|publicato|scritto)\\s*)?(?:by|von|par|por|di|przez|door)|de|af|av|vom|autor(?:in|es|en|a|e)?|auteure?|authors?|contributors?|verfasser(?:in)?|quelle|source|fuente|fonte|posted|texto?e?|testo|words|story)"
            + "(?:\\(s\\)|(?:\\s(?:&|und|and)\\s(?:fotos?|bilder|photos?|interview|illustration(?:en)?))?\\b)[\\s:]+");
    private static final Pattern LABEL = Pattern.compile("(?iu)(?:autor(?:in|es|en|a)?|auteure?|authors?|contributors?|text(?:e|o)?(?:\\s(?:&|und|and)\\s\\p{L}+)?|von|by|words|story|verfasser(?:in)?|redacción|testo|autore)\\s?:"
            + "|authors?\\(s\\)|(?:autoren|autorin|authors)\\s(?-i:(?=\\p{Lu}))"
            + "|this (?:post|article|story|piece) (?:was|is) (?:written|authored|contributed) by\\b|(?:written|text|texto|article|story|words|escrito|écrit|scritto|geschrieben|verfasst)\\s(?:by|von|por|par|di)\\b");
    /// "By Ann Example", "(Von Ann Example und Bo Sample)": a whole line.
    private static final Pattern SIGNATURE = Pattern.compile("\\(?(?:By|BY|Von|Par|Por|Di|by|von|par|por)\\s\\p{Lu}[\\p{L}'’.-]+(?:\\s(?:and|und|et|y|e|&|\\p{Lu}[\\p{L}'’.-]*)){1,6}\\)?");
    private static final Pattern SOURCE = Pattern.compile("(?iu)(?:quelle|source|fuente|fonte|bron|källa|kilde)\\s?:");
    /// "Posted on June 3, 2020 by Ann Example".
    private static final Pattern DATED = Pattern.compile("(?iu)^(?:posted|published|written|veröffentlicht|erstellt|publicado|publié)\\s(?:on|am|el|le)\\s.{5,30}?\\s(?=(?:by|von|por|par)\\s)");
    private static final Pattern SPLIT = Pattern.compile("(?iu)\\s*[;|•·⋅∙●▪/\\n\\t]\\s*|\\s+(?:and|und|et|y|e|&|with|mit)\\s+|,\\s*(?:and|und)\\s+|\\s+[–—-]\\s+");
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
    private static final Pattern REST = Pattern.compile("\\s*(?:\\b(?:on|am|at|in|for|el|vom|hace|says|sagt|schreibt)\\b.*|\\b(?i:updated|published|posted|publicado|lesezeit|last updated|contributor)\\b.*|\\((?![^)]{1,20}\\)\\s\\p{Lu}).*|@\\S+.*"
            + "|\\b(?i:illustrat(?:ion|ed)|fotos?|photos?|photography|fotografie|bilder|grafik)\\b.*"
            + "|\\b(?iu:(?:jan|feb|mar|mär|apr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez)\\p{L}*\\.?,?\\s+)?\\d.*|\\bhttps?:.*)$");
    /// "ByAnn Example": two elements with nothing between them.
    private static final Pattern GLUED = Pattern.compile("^(By|Von)(?=\\p{Lu}\\p{L}+ \\p{L})");
    /// What a name carries after a comma: MD, PhD, RDN.
    private static final Phrases DEGREES = Phrases.of("phrases.txt", "degree");
    /// Signs of rights, quotations and tags.
    private static final Pattern ODD = Pattern.compile("[©«»„“”\"#?!=]");
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
            for (String piece : COMMA.split(part)) {
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

    /// The distinct names in several texts, joined by `; `; null when there are none.
    ///
    /// @param house whose own names are left out; null to leave none out
    static @Nullable String join(List<String> texts, @Nullable House house) {
        Set<String> names = new LinkedHashSet<>();
        for (String text : texts) {
            if (house == null || !house.isNamed(text)) {
                names.addAll(names(text));
            }
        }
        names.removeIf(name -> house != null && house.isNamed(name));
        return names.isEmpty() ? null : String.join("; ", names);
    }

    /// Whether every word begins as names of people do: with a capital, or in a script without them. Small words between
    /// ("von", "de la") may begin otherwise.
    static boolean isPersonal(String names) {
        for (String name : names.split("; ")) {
            String[] words = name.split(" ");
            for (int i = 0; i < words.length; i++) {
                int first = words[i].codePointAt(0);
                boolean small = Character.isLowerCase(first) && (i == 0 && words.length < 3 || i == words.length - 1 || words[i].length() > 4);
                if (small && words.length > 1) {
                    return false;
                }
            }
        }
        return true;
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

    /// Whether a line is a byline and no more.
    static boolean isSignature(String line) {
        return SIGNATURE.matcher(line).matches();
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
        if (name.length() < 2 || name.length() > 60 || name.contains("@") || name.contains("://") || name.contains("www.") || ODD.matcher(name).find() || name.endsWith(":") || name.endsWith(".com") || name.split(" ").length > MAX_WORDS) {
            return false;
        }
        int letters = 0;
        for (int i = 0; i < name.length(); i++) {
            letters += Character.isLetter(name.charAt(i)) ? 1 : 0;
        }
        return letters >= 2 && letters * 10 >= name.length() * 6 && !NONE.match(name) && !isOpening(name) && !DateText.isMonth(name) && DateText.parse(name, true) == null;
    }
}

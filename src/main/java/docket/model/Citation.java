package docket.model;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A law, case, bill or filing named in a text.
///
/// @param match the words as they stand in the text
/// @param start offset of `match` in the text, in UTF-16 units
/// @param normalised the formal name, equal for two spellings of the same document: `47 U.S.C. § 230`
/// @param kind `us-code`, `eu-act`, `uk-act`, `de-law`, ...
/// @param url the official address, where one can be told from the name
public record Citation(String match, int start, String normalised, String kind, @Nullable String url) {
    /// An act of the Union by its CELEX number: sector, year, letter of the kind, number (CELEX numbers, eur-lex.europa.eu).
    private static final Pattern UNION_ACT = Pattern.compile("3(\\d{4})([RLD])0*(\\d{1,4})");
    private static final Pattern UNION_CASE = Pattern.compile("[CTF]-\\d+/\\d+.*");
    private static final Pattern CODE = Pattern.compile("(\\d+ (?:U\\.S\\.C\\.|CFR)) (\\d.*)");
    /// From this year on the year of an act stands before its number.
    private static final int YEAR_FIRST = 2015;
    /// The Treaty of Lisbon put the Union in the Community's place (1 December 2009).
    private static final int UNION = 2010;
    /// Longer stretches of a text are no name.
    private static final int LONGEST_NAME = 60;

    /// The document's name as a person writes it: `Regulation (EU) 2024/1689`, `47 U.S.C. § 230`; as it stands in the text
    /// where the formal name is a number of a register.
    public String title() {
        Matcher act = UNION_ACT.matcher(normalised);
        if (act.matches()) {
            return unionAct(Integer.parseInt(act.group(1)), act.group(2), act.group(3));
        }
        Matcher code = CODE.matcher(normalised);
        if (code.matches()) {
            return code.group(1) + " § " + code.group(2);
        }
        if (UNION_CASE.matcher(normalised).matches()) {
            return "Case " + normalised;
        }
        boolean registered = kind.startsWith("uk-act") || kind.equals("de-law");
        return registered && match.length() <= LONGEST_NAME ? match.strip().replaceAll("\\s+", " ") : normalised;
    }

    private static String unionAct(int year, String letter, String number) {
        String body = year < UNION ? "EC" : "EU";
        String kind = switch (letter) {
            case "R" -> "Regulation";
            case "L" -> "Directive";
            default -> "Decision";
        };
        if (year >= YEAR_FIRST) {
            return kind + " (EU) " + year + "/" + number;
        }
        String written = year < 1999 ? String.valueOf(year % 100) : String.valueOf(year);
        return letter.equals("R") ? kind + " (" + body + ") No " + number + "/" + written : kind + " " + written + "/" + number + "/" + body;
    }
}

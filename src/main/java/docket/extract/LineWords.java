package docket.extract;

import static docket.extract.LineTraits.*;

import java.util.Locale;

/// Reads off a line what its own words tell: how much it looks like a sentence, a menu, a credit, a call to subscribe.
final class LineWords {
    private static final Phrases LINES = Phrases.of("phrases.txt", "line");
    private static final Phrases TAIL = Phrases.of("phrases.txt", "tail");
    private static final Phrases CREDITS = Phrases.of("phrases.txt", "credit");
    private static final Phrases ENDING = Phrases.of("phrases.txt", "ending");
    private static final Phrases RELATED = Phrases.of("phrases.txt", "related");
    private static final String SIGNS = "|©»@•→›/#";
    private static final String STOP_SIGNS = ".!?…\"”“»。";
    /// A longer line that holds a date is a sentence about a day.
    private static final int DATED = 120;
    /// As much of the description as is compared.
    private static final int OPENING = 60;

    private final String description;

    LineWords(Evidence evidence) {
        String about = evidence.meta("og:description", "description", "twitter:description");
        description = about == null ? "" : Phrases.fold(about);
    }

    /// Whether a line opens a part that is not the article's.
    static boolean opensEnd(String words) {
        return ENDING.match(words) || RELATED.match(words);
    }

    /// @param words the line's text, from its beginning
    void read(String words, float[] traits) {
        shape(words, traits);
        traits[LINE_PHRASE] = LINES.match(words) ? 1 : 0;
        traits[TAIL_PHRASE] = TAIL.match(words) ? 1 : 0;
        traits[CREDIT_PHRASE] = CREDITS.match(words) ? 1 : 0;
        traits[ENDING_PHRASE] = ENDING.match(words) ? 1 : 0;
        traits[RELATED_PHRASE] = RELATED.match(words) ? 1 : 0;
        traits[DATE] = words.length() < DATED && DateText.parse(words, true) != null ? 1 : 0;
        String lower = words.toLowerCase(Locale.ROOT);
        traits[SIGNUP] = lower.contains("newsletter") || lower.contains("mail") || lower.contains("subscri") || lower.contains("abonn") ? 1 : 0;
        traits[RIGHTS] = lower.contains("copyright") || lower.indexOf('©') >= 0 || lower.contains("reserved") ? 1 : 0;
        traits[DESCRIBED] = isDescription(words) ? 1 : 0;
    }

    private boolean isDescription(String words) {
        if (words.length() < 20 || description.length() < 20) {
            return false;
        }
        String folded = Phrases.fold(words.substring(0, Math.min(words.length(), OPENING + 20)));
        return folded.length() >= 20 && description.regionMatches(0, folded, 0, Math.min(OPENING, Math.min(folded.length(), description.length())));
    }

    private static void shape(String words, float[] traits) {
        int upper = 0;
        int starts = 0;
        int digits = 0;
        int brief = 0;
        int commas = 0;
        int odd = 0;
        int length = 0;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == ' ') {
                brief += length > 0 && length <= 3 ? 1 : 0;
                length = 0;
                continue;
            }
            if (length++ == 0) {
                starts++;
                upper += Character.isUpperCase(c) ? 1 : 0;
            }
            digits += Character.isDigit(c) ? 1 : 0;
            commas += c == ',' || c == '、' || c == '،' ? 1 : 0;
            odd += SIGNS.indexOf(c) >= 0 ? 1 : 0;
        }
        traits[WORDS] = log(starts);
        traits[CAPITALS] = starts == 0 ? 0 : (float) upper / starts;
        traits[SHORT_WORDS] = starts == 0 ? 0 : (float) brief / starts;
        traits[DIGITS] = words.isEmpty() ? 0 : (float) digits / words.length();
        traits[COMMAS] = Math.min(5, commas);
        traits[ODD] = Math.min(4, odd);
        if (!words.isEmpty()) {
            char end = words.charAt(words.length() - 1);
            traits[ENDS] = STOP_SIGNS.indexOf(end) >= 0 ? 1 : 0;
            traits[COLON] = end == ':' ? 1 : 0;
            traits[DIGIT_START] = Character.isDigit(words.charAt(0)) ? 1 : 0;
        }
    }

    static float log(int number) {
        return (float) Math.log1p(Math.max(0, number));
    }
}

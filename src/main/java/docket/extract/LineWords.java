package docket.extract;

import static docket.extract.LineTraits.*;

/// Reads off a line what its own words tell: how much it looks like a sentence, a menu, a credit, a call to subscribe.
final class LineWords {
    /// In the order of the traits from [LineTraits#LINE_PHRASE] on.
    private static final Phrases[] LISTS = {Phrases.of("phrases.txt", "line"), Phrases.of("phrases.txt", "tail"), Phrases.of("phrases.txt", "credit"),
        Phrases.of("phrases.txt", "ending"), Phrases.of("phrases.txt", "related")};
    /// Beginnings of words that ask to subscribe, and that claim rights; the first letters tell which to look for.
    private static final String[] SIGNUPS = {"newsletter", "mail", "email", "subscri", "abonn"};
    private static final String[] CLAIMS = {"copyright", "reserved"};
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

    /// @param words the line's text, from its beginning
    void read(String words, float[] traits) {
        shape(words, traits);
        for (int i = 0; i < LISTS.length; i++) {
            if (LISTS[i].mayMatch(words)) {
                phrases(words, traits);
                break;
            }
        }
        traits[DATE] = words.length() < DATED && DateText.parse(words, true) != null ? 1 : 0;
        traits[DESCRIBED] = isDescription(words) ? 1 : 0;
    }

    private static void phrases(String words, float[] traits) {
        String folded = Phrases.fold(words);
        for (int i = 0; i < LISTS.length; i++) {
            traits[LINE_PHRASE + i] = LISTS[i].matchFolded(folded) ? 1 : 0;
        }
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
        int signs = 0;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == ' ') {
                brief += length > 0 && length <= 3 ? 1 : 0;
                length = 0;
                continue;
            }
            if (length == 0 || !Character.isLetter(words.charAt(i - 1))) {
                signs |= "nmesaNMESA".indexOf(c) >= 0 && begins(words, i, SIGNUPS) ? 1 : 0;
                signs |= "crCR".indexOf(c) >= 0 && begins(words, i, CLAIMS) ? 2 : 0;
            }
            signs |= c == '©' ? 2 : 0;
            if (length++ == 0) {
                starts++;
                upper += Character.isUpperCase(c) ? 1 : 0;
            }
            digits += Character.isDigit(c) ? 1 : 0;
            commas += c == ',' || c == '、' || c == '،' ? 1 : 0;
            odd += SIGNS.indexOf(c) >= 0 ? 1 : 0;
        }
        traits[SIGNUP] = signs & 1;
        traits[RIGHTS] = signs >> 1;
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

    private static boolean begins(String words, int at, String[] beginnings) {
        for (String beginning : beginnings) {
            if (words.regionMatches(true, at, beginning, 0, beginning.length())) {
                return true;
            }
        }
        return false;
    }

    static float log(int number) {
        return (float) Math.log1p(Math.max(0, number));
    }
}

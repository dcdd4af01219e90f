package docket.extract;

import static docket.extract.LineTraits.*;

/// Reads off a line what its own words tell: how much it looks like a sentence, a menu, a credit, a call to subscribe.
final class LineWords {
    /// The lists that lines are known by, in the order of the traits from [LineTraits#LINE_PHRASE] on.
    static final Phrases LISTS = Phrases.of("phrases.txt", "line", "tail", "credit", "ending", "related");
    private static final String STOP_SIGNS = ".!?…\"”“»。";
    /// A longer line that holds a date is a sentence about a day.
    private static final int DATED = 120;
    /// As much of the description as is compared.
    private static final int OPENING = 60;

    /// Logarithms of one more than the numbers of characters that all but the longest pages have.
    private static final float[] LOGS = new float[1 << 15];

    static {
        for (int i = 0; i < LOGS.length; i++) {
            LOGS[i] = (float) Math.log1p(i);
        }
    }

    private final String description;

    LineWords(Evidence evidence) {
        String about = evidence.meta("og:description", "description", "twitter:description");
        description = about == null ? "" : Phrases.fold(about);
    }

    /// @param words the line's text, from its beginning
    /// @param phrases the lists of [#LISTS] that know it, as bits
    void read(String words, int phrases, float[] traits) {
        shape(words, traits);
        for (int lists = phrases; lists != 0; lists &= lists - 1) {
            traits[LINE_PHRASE + Integer.numberOfTrailingZeros(lists)] = 1;
        }
        traits[DATE] = words.length() < DATED && DateText.parse(words, true) != null ? 1 : 0;
        traits[DESCRIBED] = isDescription(words) ? 1 : 0;
    }

    private boolean isDescription(String words) {
        if (words.length() < 20 || description.length() < 20 || !mayBegin(words, description.charAt(0))) {
            return false;
        }
        String folded = Phrases.fold(words.substring(0, Math.min(words.length(), OPENING + 20)));
        return folded.length() >= 20 && description.regionMatches(0, folded, 0, Math.min(OPENING, Math.min(folded.length(), description.length())));
    }

    /// Whether the first letter or digit of `words` may be `first` when folded.
    private static boolean mayBegin(String words, char first) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c > 127 || Signs.isWord(c)) {
                return c > 127 || Character.toLowerCase(c) == first;
            }
        }
        return false;
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
        boolean letter = false;
        char[] letters = words.toCharArray(); // The simple compiler makes three calls of each charAt.
        for (int i = 0; i < letters.length; i++) {
            char c = letters[i];
            if (c == ' ') {
                brief += length > 0 && length <= 3 ? 1 : 0;
                length = 0;
                letter = false;
                continue;
            }
            boolean small = c >= 'a' && c <= 'z';
            if (!letter) {
                signs |= sign(words, i, c);
            }
            letter = small || Signs.isLetter(c);
            if (length++ == 0) {
                starts++;
                upper += !small && Signs.isUpper(c) ? 1 : 0;
            }
            if (!small) {
                signs |= c == '©' ? 2 : 0;
                digits += Signs.isDigit(c) ? 1 : 0;
                commas += c == ',' || c == '、' || c == '،' ? 1 : 0;
                odd += switch (c) {
                    // What menus, credits and tags are made of.
                    case '|', '©', '»', '@', '•', '→', '›', '/', '#' -> 1;
                    default -> 0;
                };
            }
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

    /// 1 for the beginning of a word that asks to subscribe, 2 for one that claims rights, else 0.
    private static int sign(String words, int at, char first) {
        return switch (first) {
            case 'n', 'N' -> begins(words, at, "newsletter") ? 1 : 0;
            case 'm', 'M' -> begins(words, at, "mail") ? 1 : 0;
            case 'e', 'E' -> begins(words, at, "email") ? 1 : 0;
            case 's', 'S' -> begins(words, at, "subscri") ? 1 : 0;
            case 'a', 'A' -> begins(words, at, "abonn") ? 1 : 0;
            case 'c', 'C' -> begins(words, at, "copyright") ? 2 : 0;
            case 'r', 'R' -> begins(words, at, "reserved") ? 2 : 0;
            default -> 0;
        };
    }

    private static boolean begins(String words, int at, String beginning) {
        // The second letter tells nearly all.
        return at + 1 < words.length() && (words.charAt(at + 1) | 32) == beginning.charAt(1) && words.regionMatches(true, at, beginning, 0, beginning.length());
    }

    static float log(int number) {
        return number >= LOGS.length ? (float) Math.log1p(number) : LOGS[Math.max(0, number)];
    }
}

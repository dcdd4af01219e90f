package docket.store;

import java.util.Arrays;
import java.util.Set;

/// The letters of a text while they are gathered, without blanks and noise. Most lines are sentences in plain letters that can hold
/// no noise: one look at each character does. All others go through [Wording#folded] and [Passing].
final class Saying {
    /// A line below "Related stories" is a headline, not a paragraph, up to so many words.
    private static final int HEADLINE_WORDS = 20;
    private static final int LETTER = 1;
    private static final int FIGURE = 2;
    private static final int MARK = 3;
    private static final int BLANK = 4;
    /// What a character below 128 is; 0 for those that need a second look.
    private static final byte[] KINDS = new byte[128];

    static {
        Arrays.fill(KINDS, ' ' + 1, 127, (byte) MARK);
        Arrays.fill(KINDS, 'A', 'Z' + 1, (byte) LETTER);
        Arrays.fill(KINDS, 'a', 'z' + 1, (byte) LETTER);
        Arrays.fill(KINDS, '0', '9' + 1, (byte) FIGURE);
        KINDS[' '] = BLANK;
        KINDS['\t'] = BLANK;
        KINDS['`'] = 0;
    }

    private final String text;
    private final char[] read;
    private final Set<String> listed;
    private final Passing passing = Passing.words();
    private char[] kept;
    private int size;
    /// True below the head of a list of other articles.
    private boolean below;

    private Saying(String text, Set<String> listed) {
        this.text = text;
        this.listed = listed;
        read = text.toCharArray();
        kept = new char[read.length];
    }

    /// @param listed lines that are noise, as [#letters] gives them
    static Saying of(String text, Set<String> listed) {
        Saying saying = new Saying(text, listed);
        int from = 0;
        for (int i = 0; i <= saying.read.length; i++) {
            if (i == saying.read.length || saying.read[i] == '\n' || saying.read[i] == '\r') {
                if (i > from && !saying.isPlain(from, i)) {
                    saying.look(Wording.folded(text.substring(from, i)).strip());
                }
                from = i + 1;
            }
        }
        return saying;
    }

    byte[] fingerprint() {
        return Fingerprint.of(kept, size);
    }

    String letters() {
        return new String(kept, 0, size);
    }

    /// Gathers a line, unless it may hold noise or letters in several spellings.
    private boolean isPlain(int from, int to) {
        int begin = size;
        int first = -1;
        int last = from;
        int colon = -1;
        boolean figure = false;
        boolean inWord = false;
        boolean dash = false;
        room(to - from);
        for (int i = from; i < to; i++) {
            char c = read[i];
            int kind = c < KINDS.length ? KINDS[c] : 0;
            if (kind == BLANK) {
                inWord = false;
                dash = false;
                continue;
            }
            char spelled = kind != 0 ? c : spelled(c);
            boolean letter = kind == LETTER || spelled >= KINDS.length;
            boolean isDash = spelled == '-';
            if (spelled == 0 || isDash && dash || c == '?' && mayEndPicture(i) || letter && !inWord && passing.mayBegin(text, i)) {
                size = begin;
                return false;
            }
            figure |= kind == FIGURE;
            colon = c == ':' && colon < 0 ? i : colon;
            first = first < 0 ? i : first;
            last = i;
            inWord = letter;
            dash = isDash;
            kept[size++] = spelled;
        }
        int length = first < 0 ? 0 : last - first + 1;
        if (length == 0 || !below && listed.isEmpty() && passing.isSentence(length, figure, colon < 0 ? -1 : colon - first)) {
            return true;
        }
        size = begin;
        return false;
    }

    /// One spelling of what typesetters vary most, as [Wording#folded] has it, and letters of Latin and Cyrillic, which are composed
    /// (Unicode Annex 15 section 5.1); 0 for others.
    private static char spelled(char c) {
        return switch (c) {
            case '‘', '’' -> '\'';
            case '“', '”' -> '"';
            case '–', '—' -> '-';
            case '×', '÷' -> 0;
            default -> c >= 0xc0 && c < 0x250 || c >= 0x400 && c < 0x460 ? c : 0;
        };
    }

    /// True where a question mark may stand behind the ending of a picture's name.
    private boolean mayEndPicture(int at) {
        for (int i = Math.max(0, at - 5); i < at; i++) {
            if (read[i] == '.') {
                return true;
            }
        }
        return false;
    }

    /// @param line folded, without blanks around
    private void look(String line) {
        if (line.isEmpty() || passing.isStamp(line)) {
            return;
        }
        if (passing.isHeadOfOthers(line)) {
            below = true;
            return;
        }
        if (passing.namesAnother(line) || (below && isHeadline(line))) {
            return;
        }
        below = false;
        String letters = Wording.withoutBlanks(passing.without(line));
        if (!listed.contains(letters)) {
            room(letters.length());
            letters.getChars(0, letters.length(), kept, size);
            size += letters.length();
        }
    }

    private static boolean isHeadline(String line) {
        char end = line.charAt(line.length() - 1);
        return end != '.' && end != '!' && end != ':' && end != '。' && Body.words(line) <= HEADLINE_WORDS;
    }

    private void room(int letters) {
        if (size + letters > kept.length) {
            kept = Arrays.copyOf(kept, Math.max(kept.length * 2, size + letters));
        }
    }
}

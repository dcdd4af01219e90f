package docket.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What differs between two plain texts, paragraph by paragraph and, where one was reworded, word by word: the shortest
/// script of changes after E. W. Myers, "An O(ND) Difference Algorithm" (1986). Blanks make no difference. Pure.
public final class Difference {
    /// What became of a stretch of text.
    public enum Kind {
        SAME, GONE, NEW
    }

    /// @param text with the blanks after it
    public record Piece(Kind kind, String text) {}

    private static final Pattern WORD = Pattern.compile("\\S+\\s*|\\s+");
    private static final Pattern LINE = Pattern.compile("[^\\n]*\\n+|[^\\n]+$");
    /// Texts farther apart than so many words have nothing to compare: one stands for the other as a whole. It bounds the
    /// memory of the search, which grows with its square.
    private static final int FARTHEST = 1_200;

    private Difference() {}

    /// The pieces of both texts, those that went before those that came; neighbours are of different kinds.
    public static List<Piece> of(String before, String after) {
        List<Piece> pieces = new ArrayList<>();
        StringBuilder gone = new StringBuilder();
        StringBuilder come = new StringBuilder();
        for (Piece line : script(split(LINE, before), split(LINE, after))) {
            switch (line.kind()) {
                case GONE -> gone.append(line.text());
                case NEW -> come.append(line.text());
                case SAME -> {
                    words(pieces, gone, come);
                    add(pieces, Kind.SAME, line.text());
                }
            }
        }
        words(pieces, gone, come);
        return pieces;
    }

    /// How many places were changed: a stretch that went and the one that came for it are one.
    public static int places(List<Piece> pieces) {
        int places = 0;
        for (int i = 0; i < pieces.size(); i++) {
            boolean changed = pieces.get(i).kind() != Kind.SAME;
            places += changed && (i == 0 || pieces.get(i - 1).kind() == Kind.SAME) ? 1 : 0;
        }
        return places;
    }

    private static void words(List<Piece> pieces, StringBuilder gone, StringBuilder come) {
        for (Piece word : script(split(WORD, gone), split(WORD, come))) {
            add(pieces, word.kind(), word.text());
        }
        gone.setLength(0);
        come.setLength(0);
    }

    private static void add(List<Piece> pieces, Kind kind, String text) {
        if (!pieces.isEmpty() && pieces.getLast().kind() == kind) {
            pieces.add(new Piece(kind, pieces.removeLast().text() + text));
        } else {
            pieces.add(new Piece(kind, text));
        }
    }

    private static List<String> split(Pattern unit, CharSequence text) {
        List<String> units = new ArrayList<>();
        Matcher matcher = unit.matcher(text);
        while (matcher.find()) {
            units.add(matcher.group());
        }
        return units;
    }

    /// Each unit of both lists with what became of it; of the same ones the text of `after`.
    private static List<Piece> script(List<String> before, List<String> after) {
        int start = 0;
        int shorter = Math.min(before.size(), after.size());
        while (start < shorter && same(before.get(start), after.get(start))) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && same(before.get(before.size() - 1 - end), after.get(after.size() - 1 - end))) {
            end++;
        }
        List<Piece> pieces = new ArrayList<>();
        after.subList(0, start).forEach(unit -> pieces.add(new Piece(Kind.SAME, unit)));
        pieces.addAll(middle(before.subList(start, before.size() - end), after.subList(start, after.size() - end)));
        after.subList(after.size() - end, after.size()).forEach(unit -> pieces.add(new Piece(Kind.SAME, unit)));
        return pieces;
    }

    private static List<Piece> middle(List<String> before, List<String> after) {
        int most = Math.min(before.size() + after.size(), FARTHEST);
        int[] reach = new int[2 * most + 3];
        Deque<int[]> steps = new ArrayDeque<>();
        for (int d = 0; d <= most; d++) {
            steps.push(Arrays.copyOfRange(reach, most + 1 - d, most + 2 + d));
            for (int k = -d; k <= d; k += 2) {
                boolean down = k == -d || k != d && reach[most + k] < reach[most + 2 + k];
                int x = down ? reach[most + 2 + k] : reach[most + k] + 1;
                int y = x - k;
                while (x < before.size() && y < after.size() && same(before.get(x), after.get(y))) {
                    x++;
                    y++;
                }
                reach[most + 1 + k] = x;
                if (x >= before.size() && y >= after.size()) {
                    return walkBack(before, after, steps);
                }
            }
        }
        List<Piece> whole = new ArrayList<>();
        before.forEach(unit -> whole.add(new Piece(Kind.GONE, unit)));
        after.forEach(unit -> whole.add(new Piece(Kind.NEW, unit)));
        return whole;
    }

    /// @param steps for each number of changes how far each diagonal reached before it, the last first
    private static List<Piece> walkBack(List<String> before, List<String> after, Deque<int[]> steps) {
        List<Piece> pieces = new ArrayList<>();
        int x = before.size();
        int y = after.size();
        for (int d = steps.size() - 1; d >= 0; d--) {
            int[] reach = steps.pop();
            int k = x - y;
            boolean down = k == -d || k != d && at(reach, d, k - 1) < at(reach, d, k + 1);
            int fromX = d == 0 ? 0 : down ? at(reach, d, k + 1) : at(reach, d, k - 1);
            int fromY = d == 0 ? 0 : fromX - (down ? k + 1 : k - 1);
            while (x > fromX && y > fromY) {
                pieces.add(new Piece(Kind.SAME, after.get(--y)));
                x--;
            }
            if (x > fromX) {
                pieces.add(new Piece(Kind.GONE, before.get(--x)));
            } else if (y > fromY) {
                pieces.add(new Piece(Kind.NEW, after.get(--y)));
            }
        }
        Collections.reverse(pieces);
        return pieces;
    }

    private static int at(int[] reach, int d, int k) {
        return k < -d || k > d ? -1 : reach[k + d];
    }

    private static boolean same(String one, String other) {
        return one.strip().equals(other.strip());
    }
}

package docket.extract;

/// The lines that no reader of the page sees as its text, whatever their words say: what is hidden, what a dialogue asks, the
/// numbers beside the lines of a program.
final class Unseen {
    /// What holds more of the page's prose than this (three fifths) is the page itself, hidden until a script shows it.
    private static final int PART = 3;
    private static final int OF = 5;

    private Unseen() {}

    /// By line: whether it is unseen.
    static boolean[] lines(PageTree tree) {
        boolean[] unseen = new boolean[tree.runs.count];
        for (int i = 1, line = 0; i < tree.size; i++) {
            if (tree.kind[i] != PageTree.BLOCK && tree.kind[i] != PageTree.INLINE || !isUnseen(tree, i)) {
                continue;
            }
            while (line < unseen.length && tree.runs.from[line] < i) {
                line++;
            }
            for (; line < unseen.length && tree.runs.to[line] <= tree.end[i]; line++) {
                unseen[line] = true;
            }
            i = tree.end[i] - 1;
        }
        return unseen;
    }

    private static boolean isUnseen(PageTree tree, int i) {
        boolean named = tree.is(i, Names.HIDDEN) || tree.attribute(i, "style").contains("visibility: hidden");
        if (named || tree.attribute(i, "role").endsWith("dialog")) {
            // The attribute also folds answers and chapters away until they are asked for: those are text.
            return tree.prose(i) * OF <= tree.prose(0) * PART && !(named && tree.element(i).hasAttr("hidden"));
        }
        return tree.tag(i).equals("td") && isNumbering(tree, i);
    }

    /// A cell of nothing but consecutive numbers, with a program in the next cell.
    private static boolean isNumbering(PageTree tree, int cell) {
        int next = tree.end[cell];
        if (tree.chars(cell) == 0 || next >= tree.size || !Character.isDigit(tree.text(cell, 1).charAt(0)) || !holdsProgram(tree, next)) {
            return false;
        }
        int before = -1;
        for (String word : tree.text(cell, 20_000).split(" ")) {
            if (word.length() > 6 || !word.chars().allMatch(c -> c >= '0' && c <= '9')) {
                return false;
            }
            int number = Integer.parseInt(word);
            if (before >= 0 && number != before + 1) {
                return false;
            }
            before = number;
        }
        return true;
    }

    private static boolean holdsProgram(PageTree tree, int node) {
        int at = node;
        while (at < tree.size && tree.kind[at] == PageTree.TEXT) {
            at++;
        }
        for (int i = at; i < Math.min(tree.size, at < tree.size ? tree.end[at] : 0); i++) {
            if (tree.tag(i).equals("pre") || tree.tag(i).equals("code")) {
                return true;
            }
        }
        return false;
    }
}

package docket.html;

import docket.html.Rule.Kind;

/// Plain text as it grows, a line a block: see [PlainText]. What parts two words is written only when the second one comes.
final class Lines {
    private final StringBuilder out = new StringBuilder();
    /// What is due before the next word: nothing, or one of blank, tab, line end. The stronger one wins.
    private char due;
    /// True between the start of a row and its first words.
    private boolean inRow;
    /// How many of the open elements keep blanks.
    private int preformatted;

    /// An element begins that is neither inline nor a break.
    void begin(Rule rule) {
        if (isCell(rule)) {
            if (inRow) {
                due = '\t';
            }
        } else {
            lineEnd();
        }
        preformatted += rule.kind() == Kind.PRE ? 1 : 0;
    }

    /// The same element ends.
    void end(Rule rule) {
        if (!isCell(rule)) {
            lineEnd();
        } else if (due == '\n') {
            due = ' ';
            inRow = true;
        }
        preformatted -= rule.kind() == Kind.PRE ? 1 : 0;
    }

    private static boolean isCell(Rule rule) {
        return "row".equals(rule.inside());
    }

    void lineEnd() {
        if (due == '\t') {
            return; // A block at the start of a cell stays on the row's line.
        }
        due = '\n';
        inRow = false;
    }

    void text(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!Letters.isLoneSurrogate(text, i)) {
                letter(text.charAt(i));
            }
        }
    }

    /// A part of a text in which no surrogate stands alone.
    void text(String text, int from, int to) {
        int i = from;
        while (i < to) {
            letter(text.charAt(i++));
            int run = i;
            // Most of a text is runs of words with one blank between them.
            while (due == 0 && preformatted == 0 && run < to && (isPlain(text.charAt(run))
                    || text.charAt(run) == ' ' && run + 1 < to && isPlain(text.charAt(run + 1)))) {
                run++;
            }
            out.append(text, i, run);
            i = run;
        }
    }

    /// Letters of ASCII with single blanks between them.
    void ascii(String text, int from, int to) {
        letter(text.charAt(from));
        out.append(text, from + 1, to);
    }

    private static boolean isPlain(char c) {
        return c > ' ' && c < 127;
    }

    void letter(char c) {
        if (preformatted > 0) {
            preformatted(c);
        } else if (Letters.isBlank(c) || c == '\u00A0') {
            due = due == 0 ? ' ' : due;
        } else {
            write(c);
        }
    }

    private void preformatted(char c) {
        if (c == '\n') {
            if (due == '\n' && !out.isEmpty()) {
                out.append('\n');
            }
            due = '\n';
        } else if (c == ' ' || c == '\t' || c == '\u00A0') {
            write(c == '\u00A0' ? ' ' : c);
        } else if (c != '\r') {
            write(c);
        }
    }

    private void write(char c) {
        if (c == '\u00AD' || Letters.isUnwanted(c)) {
            return;
        }
        if (due != 0) {
            if (!out.isEmpty()) {
                out.append(due);
            }
            due = 0;
        }
        inRow = true;
        out.append(c);
    }

    @Override
    public String toString() {
        return out.toString().strip();
    }
}

package docket.html;

import docket.html.Rule.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Clean HTML as it is written: the text so far and the elements that are open. It allows only nestings which every HTML
/// parser reads back as they were written (HTML standard section 13.2.6), so that what was judged is what a browser sees.
///
/// A start tag is written when the first content follows, so elements without content leave no trace.
final class Page {
    /// What an article may weigh. The longest texts of real feeds are near 1 MB.
    static final int MAX_LENGTH = 4_000_000;
    /// Far deeper than what people write; tables and lists may go a few levels further to stay whole.
    static final int MAX_DEPTH = 60;

    /// An element that is open, or was.
    static final class Open {
        final Rule rule;
        private final String attributes;
        private final boolean implied;
        private @Nullable String id;
        /// Where it leads, for a link to the web.
        private @Nullable String target;
        private boolean open;

        private Open(Rule rule, String attributes, @Nullable String id, boolean implied) {
            this.rule = rule;
            this.attributes = attributes;
            this.id = id;
            this.implied = implied;
        }

        boolean isOpen() {
            return open;
        }

        Open leadsTo(@Nullable String url) {
            target = url;
            return this;
        }
    }

    private final StringBuilder out = new StringBuilder();
    private final Gist gist;
    private final List<Open> stack = new ArrayList<>();
    /// How many of the open elements have their start tag written; the others follow them.
    private int written;
    private boolean afterBlock = true;
    private boolean afterPreTag;
    private int breaks;
    /// The text whose isolates were counted last, and whether it closes them.
    private @Nullable String counted;
    private boolean isolates;
    /// The id of a container that is not kept; the next block takes it.
    private @Nullable String strayId;

    /// @param gist learns what is written
    Page(Gist gist) {
        this.gist = gist;
    }

    boolean isFull() {
        return out.length() >= MAX_LENGTH;
    }

    boolean isDeep() {
        return stack.size() >= MAX_DEPTH;
    }

    /// The innermost open element that is not inline: it decides what may follow.
    Kind context() {
        for (int i = stack.size() - 1; i >= 0; i--) {
            if (!stack.get(i).rule.isInline()) {
                return stack.get(i).rule.kind();
            }
        }
        return Kind.FLOW;
    }

    boolean isInside(String tag) {
        for (int i = stack.size() - 1; i >= 0; i--) {
            if (stack.get(i).rule.tag().equals(tag)) {
                return true;
            }
        }
        return false;
    }

    @Nullable Rule holder() {
        return stack.isEmpty() ? null : stack.getLast().rule;
    }

    /// Makes room for an element that belongs into a frame (a row, a list item), ending what was only implied there.
    /// False when the frame is not there.
    boolean admitPart(Rule part) {
        if (context() == Kind.PARAGRAPH) {
            return false;
        }
        while (!stack.isEmpty() && stack.getLast().implied && !part.fits(stack.getLast().rule)) {
            close(stack.getLast());
        }
        Rule holder = holder();
        if (holder == null) {
            return false;
        }
        if (holder.kind() == Kind.TABLE && (part.kind() == Kind.ROW || "row".equals(part.inside()))) {
            imply("tbody");
        }
        if (stack.getLast().rule.kind() == Kind.GROUP && "row".equals(part.inside())) {
            imply("tr");
        }
        return part.fits(stack.getLast().rule);
    }

    /// Makes room for a block, ending a paragraph. False where only words may stand.
    boolean admitBlock() {
        Kind context = context();
        if (context == Kind.PRE || context == Kind.PHRASE) {
            gap();
            return false;
        }
        if (context == Kind.PARAGRAPH) {
            closeParagraph();
        }
        admitContent();
        return true;
    }

    /// Makes room for words: inside a frame they stand in an item or a cell of their own.
    void admitContent() {
        switch (context()) {
            case LIST -> imply("li");
            case TERMS -> imply("dd");
            case TABLE -> {
                imply("tbody");
                imply("tr");
                imply("td");
            }
            case GROUP -> {
                imply("tr");
                imply("td");
            }
            case ROW -> imply("td");
            default -> { }
        }
    }

    Open open(Rule rule, String attributes, @Nullable String id) {
        String name = id;
        if (name == null && !rule.isInline()) {
            name = strayId;
            strayId = null;
        }
        Open element = new Open(rule, attributes, name, false);
        push(element);
        return element;
    }

    private void imply(String tag) {
        push(new Open(Rule.named(tag), "", null, true));
    }

    private void push(Open element) {
        element.open = true;
        stack.add(element);
    }

    /// Ends `element` and what is open in it; nothing when it has ended.
    void close(Open element) {
        while (element.open) {
            pop();
        }
    }

    /// Ends whatever is open.
    String finish() {
        while (!stack.isEmpty()) {
            pop();
        }
        trimBlank();
        return out.toString();
    }

    private void pop() {
        Open last = stack.removeLast();
        last.open = false;
        if (stack.size() >= written) {
            if (!last.rule.isInline() && last.id != null) {
                strayId = last.id;
            }
            return;
        }
        written = stack.size();
        boolean blank = false;
        if (!last.rule.isInline()) {
            if (last.rule.kind() != Kind.PRE) {
                trimBlank();
            }
        } else if (context() != Kind.PRE) {
            blank = trimBlank();
        }
        out.append("</").append(last.rule.tag()).append('>');
        gist.end(last.rule);
        afterPreTag = false;
        if (blank) {
            out.append(' ');
        }
        if (!last.rule.isInline()) {
            afterBlock = true;
            breaks = 0;
        }
    }

    /// Ends the open paragraph; inline elements that were open in it go on behind it.
    private void closeParagraph() {
        int at = stack.size() - 1;
        while (stack.get(at).rule.kind() != Kind.PARAGRAPH) {
            at--;
        }
        List<Open> inlines = List.copyOf(stack.subList(at + 1, stack.size()));
        close(stack.get(at));
        for (Open inline : inlines) {
            // A mere name is said by now.
            boolean says = !inline.attributes.isEmpty() || !inline.rule.tag().equals("a") && !inline.rule.tag().equals("span");
            if (says || inline.id != null) {
                push(inline);
            }
        }
    }

    /// Writes the start tags that are due.
    void flush() {
        for (; written < stack.size(); written++) {
            Open element = stack.get(written);
            boolean block = !element.rule.isInline();
            if (block) {
                trimBlank();
                afterBlock = true;
                breaks = 0;
            }
            out.append('<').append(element.rule.tag());
            if (element.id != null) {
                Letters.writeAttribute("id", element.id, out);
                element.id = null;
            }
            out.append(element.attributes).append('>');
            gist.begin(element.rule, element.target);
            afterPreTag = element.rule.kind() == Kind.PRE;
        }
    }

    /// Few texts hold any, so they are counted only when one is met, and once for each text.
    private boolean isolates(String text) {
        if (counted != text) {
            counted = text;
            isolates = Letters.closesItsIsolates(text);
        }
        return isolates;
    }

    void text(String text) {
        boolean pre = context() == Kind.PRE;
        boolean blank = false;
        boolean begun = false;
        int end = Math.min(text.length(), Math.max(0, MAX_LENGTH - out.length()));
        char[] letters = text.toCharArray(); // The simple compiler makes three calls of each charAt.
        for (int i = 0; i < end; i++) {
            char c = letters[i];
            if (Letters.isBlank(c)) {
                if (pre) {
                    preBlank(c == ' ' || c == '\t' ? c : '\n', i > 0 && letters[i - 1] == '\r' && c == '\n');
                } else {
                    blank = true;
                }
                continue;
            }
            int ascii = Letters.asciiUntil(letters, i, end);
            int plain = ascii > i ? ascii : Letters.plainUntil(letters, i, end);
            if (plain == i && (Letters.isUnwanted(c) || Letters.isIsolate(c) && !isolates(text) || Letters.isLoneSurrogate(text, i))) {
                continue;
            }
            if (blank) {
                blank();
                blank = false;
            }
            if (!begun) {
                beginContent();
                begun = true;
            }
            if (plain > i) {
                out.append(text, i, plain);
                gist.words(text, i, plain, ascii > i);
                i = plain - 1;
            } else {
                Letters.write(c, out);
                gist.letter(c);
            }
        }
        if (blank) {
            blank();
        }
    }

    private void preBlank(char c, boolean secondOfPair) {
        // A parser drops a line end right after <pre> (HTML standard section 13.1.2.5); none is left there to lose.
        boolean atStart = afterPreTag || written < stack.size() && stack.getLast().rule.kind() == Kind.PRE;
        if (!secondOfPair && !(c == '\n' && atStart)) {
            beginContent();
            out.append(c);
            gist.letter(c);
        }
    }

    /// Readies the page for something visible.
    private void beginContent() {
        if (written < stack.size() || context().isFrame()) {
            admitContent();
            flush();
        }
        afterBlock = false;
        afterPreTag = false;
        breaks = 0;
    }

    /// Something visible within the line that has no end tag, or is whole.
    void inline(String html) {
        admitContent();
        beginContent();
        out.append(html);
    }

    /// A line break. A third in a row and one that begins a block would only show emptiness.
    void lineBreak() {
        if (context() == Kind.PRE) {
            preBlank('\n', false);
        } else if (!afterBlock && !hasBlockDue() && breaks < 2) {
            trimBlank();
            flush();
            out.append("<br>");
            gist.lineEnd();
            breaks++;
        }
    }

    void rule() {
        trimBlank();
        flush();
        trimBlank();
        out.append("<hr>");
        gist.lineEnd();
        afterBlock = true;
        breaks = 0;
    }

    /// Keeps words apart where something between them was taken away.
    void gap() {
        if (context() != Kind.PRE) {
            blank();
        } else if (written == stack.size() && !afterPreTag && out.charAt(out.length() - 1) != '\n') {
            out.append('\n');
            gist.letter('\n');
        }
    }

    private void blank() {
        if (!afterBlock && breaks == 0 && !hasBlockDue() && out.charAt(out.length() - 1) != ' ') {
            out.append(' ');
            gist.letter(' ');
        }
    }

    private boolean hasBlockDue() {
        for (int i = written; i < stack.size(); i++) {
            if (!stack.get(i).rule.isInline()) {
                return true;
            }
        }
        return false;
    }

    /// Takes back the blank before a place where browsers show none. Never called inside `pre`.
    private boolean trimBlank() {
        int last = out.length() - 1;
        if (last < 0 || out.charAt(last) != ' ') {
            return false;
        }
        out.setLength(last);
        return true;
    }
}

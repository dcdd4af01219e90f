package docket.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Finds the names that a reader sees: at the headline, in what the markup calls the author, or in a line with a label.
final class BylineInSight {
    /// Lines after the headline in which a byline is looked for.
    private static final int NEAR = 12;
    private static final int MAX_TRIES = 500;
    private static final int MAX_BYLINE = 150;
    /// A box of more lines is a menu or a table of facts.
    private static final int MAX_LINES = 5;
    private static final int MAX_LABELLED = 70;
    /// Characters of a line that signs an article: "By Ann Example and Bo Sample".
    private static final int MAX_SIGNED = 45;
    /// The penalty of a link to a person's page: a byline only near the headline.
    private static final int LINKED = 6;
    /// The penalty of a box that may hold a byline, and of one that hardly looks like it.
    private static final int BOX = 10;
    private static final int DOUBTFUL = 40;
    /// The score up to which what the markup itself calls the author is believed, wherever it stands.
    private static final int FAR = 900;
    private static final int OTHERS = Names.COMMENTS | Names.RELATED;
    /// The pages of people: `/author/ann`, `/autoren/ann-example`, `?author=7`; of topics: `/category/harbour`.
    private static final AddressParts PEOPLE = new AddressParts(Lexicon.read("phrases.txt").getOrDefault("person-address", List.of()));
    private static final AddressParts TOPICS = new AddressParts(Lexicon.read("phrases.txt").getOrDefault("topic-address", List.of()));
    private static final byte UNKNOWN = -2;

    private final PageTree tree;
    private final @Nullable House house;
    /// By node, what [#penalty] has said.
    private final byte[] penalties;

    /// @param house whose names are not taken
    BylineInSight(PageTree tree, House house) {
        this(tree, house, new byte[tree.size]);
        Arrays.fill(penalties, UNKNOWN);
    }

    private BylineInSight(PageTree tree, @Nullable House house, byte[] penalties) {
        this.tree = tree;
        this.house = house;
        this.penalties = penalties;
    }

    /// The same page where the house's names are welcome.
    BylineInSight withHouse() {
        return new BylineInSight(tree, null, penalties);
    }

    /// The names at the headline, or in what the markup calls the author.
    ///
    /// @param title the headline's node, -1 when it is not in sight
    /// @param root the body's node
    @Nullable String find(int title, int root) {
        int anchor = title >= 0 ? title : root;
        @Nullable String best = null;
        int bestScore = Integer.MAX_VALUE;
        int tries = 0;
        int at = -1;
        for (int i = 0; i < tree.size; i++) {
            if (!tree.isElement(i) || tree.chars(i) < 3 || tree.chars(i) > MAX_BYLINE) {
                continue;
            }
            int away = Math.abs(i - anchor) / 4 + (i < anchor ? 10 : 0);
            int penalty = away < Math.min(bestScore, FAR) ? penalty(i) : -1;
            if (penalty < 0) {
                continue;
            }
            int score = penalty + away + (Asides.holds(tree, i, OTHERS) ? 1000 : 0);
            int far = penalty == LINKED ? 45 : penalty < LINKED ? FAR : 130;
            if (score < bestScore && score < far && tries++ < MAX_TRIES) {
                String text = lines(i);
                String name = join(List.of(text));
                if (name != null && penalty >= BOX && !BylineText.isByline(text)) {
                    // One word in a box of facts is as likely a section or a place, and so is what leads to one.
                    score += name.indexOf(' ') < 0 ? DOUBTFUL : 0;
                    name = BylineText.isPersonal(name) && !leadsToTopic(i) ? name : null;
                }
                if (name != null && score < bestScore && score < far) {
                    best = name;
                    bestScore = score;
                    at = penalty <= LINKED ? i : -1;
                }
            }
        }
        return best == null ? spoken(anchor) : at >= 0 ? together(at, best) : best;
    }

    /// A short line anywhere outside the discussion that is a label and a name: "Author: Ann Example", often the last of the
    /// text; or that is a byline and no more: "By Ann Example".
    @Nullable String labelled() {
        String labelled = labelled(BylineText::isLabel);
        return labelled != null ? labelled : labelled(line -> line.length() <= MAX_SIGNED && BylineText.isSignature(line));
    }

    @Nullable String labelled(Predicate<String> isLabel) {
        for (int line = 0; line < tree.runs.count; line++) {
            if (tree.runs.chars(line) < 4 || tree.runs.chars(line) > MAX_LABELLED) {
                continue;
            }
            String text = tree.line(line);
            if (!isLabel.test(text) || Asides.holds(tree, tree.runs.from[line], OTHERS)) {
                continue;
            }
            boolean opening = BylineText.isOpening(text) && line + 1 < tree.runs.count && tree.runs.chars(line + 1) < MAX_LABELLED;
            String name = join(List.of(opening ? tree.line(line + 1) : text));
            if (name != null && BylineText.isPersonal(name)) {
                return name;
            }
        }
        return null;
    }

    /// The one person whose page the links outside lists and discussion lead to; null for none and for several.
    @Nullable String sole() {
        @Nullable String sole = null;
        for (int i = 0; i < tree.size; i++) {
            if (tree.tag(i).equals("a") && penalty(i) >= 0 && penalty(i) <= LINKED && !Asides.holds(tree, i, OTHERS)) {
                String name = join(List.of(tree.text(i, MAX_BYLINE)));
                if (name != null && sole != null && !name.equals(sole)) {
                    return null;
                }
                sole = name == null ? sole : name;
            }
        }
        return sole != null && sole.indexOf(' ') > 0 && BylineText.isPersonal(sole) ? sole : null;
    }

    /// The words of an element, its lines parted by bars: what stands on a line of its own is not part of the name.
    private String lines(int i) {
        List<String> parts = new ArrayList<>();
        int from = i;
        for (int n = i; n <= tree.end[i]; n++) {
            if (n == tree.end[i] || n > i && (tree.kind[n] == PageTree.BLOCK || tree.kind[n] == PageTree.BREAK) || ends(n, i)) {
                String part = tree.text(from, n, MAX_BYLINE);
                boolean alone = parts.isEmpty() || BylineText.isOpening(parts.getLast());
                // After the name stand words of one kind and another: a section, a count, a button.
                if (!part.isEmpty() && (alone || part.indexOf(' ') > 0)) {
                    parts.add(part);
                }
                from = n;
            }
        }
        return parts.size() > MAX_LINES ? "" : String.join(" | ", parts);
    }

    /// Whether a block below `top` ends just before node `n`.
    private boolean ends(int n, int top) {
        for (int at = tree.parent[n - 1 < top ? top : n - 1]; n > top + 1 && at > top; at = tree.parent[at]) {
            if (tree.kind[at] == PageTree.BLOCK && tree.end[at] == n) {
                return true;
            }
        }
        return false;
    }

    /// Several authors stand in elements of one kind side by side.
    private String together(int author, String name) {
        int box = tree.parent[author] > 0 ? tree.parent[tree.parent[author]] : author;
        if (tree.chars(box) > MAX_BYLINE) {
            return name;
        }
        List<String> texts = new ArrayList<>();
        for (int i = box; i < tree.end[box]; i++) {
            if (tree.isElement(i) && tree.chars(i) >= 3 && penalty(i) == penalty(author)) {
                texts.add(lines(i));
            }
        }
        String all = join(texts);
        return all == null ? name : all;
    }

    /// "By Ann Example" as a short line near the headline.
    private @Nullable String spoken(int anchor) {
        int seen = 0;
        for (int line = 0; line < tree.runs.count && seen < NEAR; line++) {
            if (tree.runs.from[line] >= anchor) {
                seen++;
                String text = tree.runs.chars(line) < 90 ? tree.line(line, 100) : "";
                // "Written by", and the name on the next line.
                boolean opening = BylineText.isOpening(text) && line + 1 < tree.runs.count && tree.runs.chars(line + 1) < 60;
                if (opening || BylineText.isByline(text)) {
                    String name = join(List.of(opening ? tree.line(line + 1) : text));
                    if (name != null) {
                        return name;
                    }
                }
            }
        }
        return null;
    }

    /// How little the element looks like a byline; -1 for none at all.
    private int penalty(int i) {
        if (penalties[i] == UNKNOWN) {
            penalties[i] = (byte) weigh(i);
        }
        return penalties[i];
    }

    private int weigh(int i) {
        boolean told = tree.holdsAny(i);
        if (told && tree.attribute(i, "itemprop").equals("author")) {
            return 0;
        }
        if (told && tree.attribute(i, "rel").equals("author")) {
            return 2;
        }
        if (told && tree.chars(i) < 60 && tree.tag(i).equals("a") && PEOPLE.leadOn(tree.attribute(i, "href"))) {
            return LINKED;
        }
        if (tree.is(i, Names.BYLINE)) {
            return tree.chars(i) < 60 ? BOX : 30;
        }
        // Names made by machines: `gallery--meta--author`, `authorname-txt`.
        return told && tree.chars(i) < 60 && tree.attribute(i, "class").contains("author") ? 20 : -1;
    }

    /// Whether an element is a link to a topic, or holds one.
    private boolean leadsToTopic(int i) {
        for (int n = i; n < tree.end[i]; n++) {
            if (tree.tag(n).equals("a") && (tree.attribute(n, "rel").contains("tag") || TOPICS.leadOn(tree.attribute(n, "href")))) {
                return true;
            }
        }
        return false;
    }

    private @Nullable String join(List<String> values) {
        return BylineText.join(values, house);
    }
}

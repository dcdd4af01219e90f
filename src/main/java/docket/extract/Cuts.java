package docket.extract;

import java.util.Arrays;

/// Which subtrees of a page are left out, and why. Nothing is removed from the tree, so that several readings of one page
/// can be tried and a cut taken back.
final class Cuts {
    /// Why a subtree is left out.
    enum Reason {
        FURNITURE, RELATED, LINKS, HEAD, TAIL, CAPTION, HIDDEN, COMMENTS, JUDGED
    }

    private final PageTree tree;
    private final byte[] reason;

    Cuts(PageTree tree) {
        this.tree = tree;
        reason = new byte[tree.size];
    }

    Cuts(Cuts other) {
        tree = other.tree;
        reason = Arrays.copyOf(other.reason, other.reason.length);
    }

    void cut(int i, Reason why) {
        if (reason[i] == 0) {
            reason[i] = (byte) (why.ordinal() + 1);
        }
    }

    void keep(int i) {
        reason[i] = 0;
    }

    boolean isCut(int i) {
        return reason[i] != 0;
    }

    boolean isCaption(int i) {
        return reason[i] == Reason.CAPTION.ordinal() + 1;
    }

    /// The place of the reason among [Reason], -1 where nothing is cut.
    int reason(int i) {
        return reason[i] - 1;
    }

    /// Whether `i` or an ancestor of it up to `root` is left out.
    boolean covered(int i, int root) {
        for (int at = i; at >= root && at >= 0; at = tree.parent[at]) {
            if (reason[at] != 0) {
                return true;
            }
        }
        return false;
    }

    /// The first node after `i` that is not below a cut at `i`.
    int next(int i) {
        return reason[i] != 0 ? tree.end[i] : i + 1;
    }

    /// What is left: prefix sums of characters, linked characters and prose without the cut subtrees.
    Left left() {
        Runs runs = tree.runs;
        Left left = new Left(new int[tree.size + 1], new int[tree.size + 1], new int[tree.size + 1]);
        int cutUntil = 0;
        for (int i = 0; i < tree.size; i++) {
            if (i >= cutUntil && reason[i] != 0) {
                cutUntil = tree.end[i];
            }
            boolean kept = i >= cutUntil;
            left.chars[i + 1] = left.chars[i] + (kept ? runs.chars[i + 1] - runs.chars[i] : 0);
            left.linked[i + 1] = left.linked[i] + (kept ? runs.linked[i + 1] - runs.linked[i] : 0);
            left.prose[i + 1] = left.prose[i] + (kept ? runs.prose[i + 1] - runs.prose[i] : 0);
        }
        return left;
    }

    /// Sums over what is left of a page, by node number.
    record Left(int[] chars, int[] linked, int[] prose) {
        int chars(PageTree tree, int i) {
            return chars[tree.end[i]] - chars[i];
        }

        int linked(PageTree tree, int i) {
            return linked[tree.end[i]] - linked[i];
        }

        int prose(PageTree tree, int i) {
            return prose[tree.end[i]] - prose[i];
        }
    }
}

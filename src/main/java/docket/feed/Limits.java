package docket.feed;

import docket.model.Outcome;
import docket.model.Problem;

/// What one document may cost. Beyond a limit it is refused in words, or cut where cutting harms nobody.
final class Limits {
    /// Bytes of a document, unpacked. The largest real feed met was 20 MB: 20,000 short entries.
    static final int BYTES = 24 << 20;
    /// Bytes unpacked for each packed byte. XML packs 1:10, template-made feeds 1:60.
    static final int UNPACK_RATIO = 200;
    /// Entries kept; the feed of 20 MB has 20,000.
    static final int ENTRIES = 50_000;
    /// Nested elements kept as structure; what lies deeper keeps its words only.
    static final int DEPTH = 64;
    /// Characters kept of one field.
    static final int FIELD = 1 << 20;
    /// Characters kept of a title, an author or a category: they are shown on one line.
    static final int LINE = 4_000;
    /// Attributes kept of one element.
    static final int ATTRIBUTES = 256;
    /// Categories, enclosures or authors kept of one entry.
    static final int LIST = 500;

    private final long deadline;

    /// @param size characters of the document: each million buys a second over the five that any may take
    Limits(int size) {
        this(5_000_000_000L + size * 1_000L);
    }

    /// @param nanos from now
    Limits(long nanos) {
        deadline = System.nanoTime() + nanos;
    }

    boolean isOver() {
        return System.nanoTime() - deadline > 0;
    }

    static NotAFeed tooLarge(String what) {
        return new NotAFeed(new Problem(Outcome.TOO_LARGE, "The feed is too large: " + what + ".",
                "Docket reads feeds of up to " + (BYTES >> 20) + " MB and " + ENTRIES + " entries."), false);
    }

    static NotAFeed tooSlow() {
        return new NotAFeed(new Problem(Outcome.PARSE, "The feed takes too long to read; it may be made to do so.", null), false);
    }
}

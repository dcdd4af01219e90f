package docket.fetch;

import docket.model.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One body's bytes, gathered in pieces as they come, within a limit; a large one needs its place in the [Room]. Filled by one
/// thread.
final class Intake {
    /// Beyond this a body needs room, of which there is little.
    static final int SMALL = 2 << 20;

    private static final int PIECE = 64 << 10;

    private final int limit;
    private final String host;
    private final Room room;
    private final List<byte[]> pieces = new ArrayList<>();
    private byte[] piece = new byte[0];
    private int inPiece;
    /// All that came of a large body whose length is known, so that it need not be copied together.
    private byte @Nullable [] large;
    private int expected;
    private int length;
    private boolean isLarge;

    /// @param limit in bytes
    /// @param room entered by a body larger than [#SMALL]
    Intake(int limit, String host, Room room) {
        this.limit = limit;
        this.host = host;
        this.room = room;
    }

    /// Notes the length that the server states: no more than a hint, which saves copies of a large body.
    void expect(long stated) {
        expected = stated > SMALL && stated <= limit ? (int) stated : 0;
    }

    /// Takes bytes in; waits when there is no room for one more large body.
    ///
    /// @throws InterruptedException also when the room was closed meanwhile
    void add(byte[] from, int at, int count) throws Failure, InterruptedException {
        if (count > limit - length) {
            throw tooLarge();
        }
        length += count;
        if (length > SMALL && !isLarge) {
            room.enter();
            isLarge = true;
            if (length <= expected) {
                length -= count;
                large = whole(expected);
                length += count;
                pieces.clear();
            }
        }
        if (large != null) {
            if (length > large.length) {
                throw new Failure(Outcome.TRANSPORT, host + " sends more than it announced.", Mishap.LATER);
            }
            System.arraycopy(from, at, large, length - count, count);
            return;
        }
        int done = 0;
        while (done < count) {
            if (inPiece == piece.length) {
                // Small first: most bodies are some 20 KB, and many come at once.
                piece = new byte[Math.clamp(Math.max(count - done, length), 4_096, PIECE)];
                pieces.add(piece);
                inPiece = 0;
            }
            int n = Math.min(count - done, piece.length - inPiece);
            System.arraycopy(from, at + done, piece, inPiece, n);
            inPiece += n;
            done += n;
        }
    }

    /// All that came, once.
    byte[] whole() {
        return large == null ? whole(length) : length == large.length ? large : Arrays.copyOf(large, length);
    }

    private byte[] whole(int size) {
        byte[] whole = new byte[size];
        int at = 0;
        for (int i = 0; i < pieces.size(); i++) {
            byte[] p = pieces.set(i, piece); // lets go of each as it is copied
            int n = Math.min(i == pieces.size() - 1 ? inPiece : p.length, length - at);
            System.arraycopy(p, 0, whole, at, n);
            at += n;
        }
        return whole;
    }

    int length() {
        return length;
    }

    Failure tooLarge() {
        return new Failure(Outcome.TOO_LARGE, host + " sends more than " + (limit >> 20) + " MB.", Mishap.LATER);
    }
}

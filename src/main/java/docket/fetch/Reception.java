package docket.fetch;

import docket.model.Outcome;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/// Takes in one answer's body within a limit, and knows how long the server has been silent. The bytes are gathered in
/// pieces as they come; a stated length is never believed beyond refusing what is too long. One for each request.
final class Reception implements BodyHandler<byte[]>, BodySubscriber<byte[]> {
    /// Until the header is complete. Slow sites answer within 10 s; a proxy gives up after 30 or 60.
    static final Duration HEADER = Duration.ofSeconds(30);

    /// Between two pieces of a body.
    static final Duration SILENCE = Duration.ofSeconds(20);

    /// Of the body of a refusal or redirect, read only so that the connection can serve again.
    private static final int UNWANTED = 64 << 10;

    private static final int PIECE = 64 << 10;

    /// Beyond this a body needs room, of which there is little.
    static final int SMALL = 2 << 20;

    private final int limit;
    private final String host;
    private final Semaphore room;
    private final CompletableFuture<byte[]> body = new CompletableFuture<>();
    private final List<byte[]> pieces = new ArrayList<>();
    private byte[] piece = new byte[0];
    private int inPiece;
    private int length;
    private boolean wanted;
    private @Nullable Subscription subscription;
    private volatile long movedAt = System.nanoTime();
    private volatile boolean headerCame;
    private volatile boolean waitsForRoom;
    private boolean hasRoom;
    private boolean left;

    /// @param room permits for bodies larger than [#SMALL]
    Reception(int limit, String host, Semaphore room) {
        this.limit = limit;
        this.host = host;
        this.room = room;
    }

    /// When the server must have moved, on the clock of [System#nanoTime].
    long dueNanos() {
        return waitsForRoom ? Long.MAX_VALUE / 2 + System.nanoTime() : movedAt + (headerCame ? SILENCE : HEADER).toNanos();
    }

    boolean headerCame() {
        return headerCame;
    }

    @Override
    public BodySubscriber<byte[]> apply(ResponseInfo info) {
        movedAt = System.nanoTime();
        headerCame = true;
        wanted = info.statusCode() == 200 || info.statusCode() == 203;
        String stated = info.headers().firstValue("content-length").orElse("").strip();
        if (wanted && !stated.isEmpty() && stated.chars().allMatch(c -> c >= '0' && c <= '9')
                && (stated.length() > 10 || Long.parseLong(stated) > limit)) {
            body.completeExceptionally(tooLarge());
        }
        return this;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return body;
    }

    @Override
    public void onSubscribe(Subscription given) {
        subscription = given;
        if (body.isDone()) {
            given.cancel();
        } else {
            given.request(Long.MAX_VALUE);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        movedAt = System.nanoTime();
        for (ByteBuffer buffer : buffers) {
            if (body.isDone()) {
                return;
            }
            if (length + buffer.remaining() > (wanted ? limit : UNWANTED)) {
                stop();
                return;
            }
            length += buffer.remaining();
            if (length > SMALL && !enterRoom()) {
                return;
            }
            if (wanted) {
                keep(buffer);
            }
        }
    }

    @Override
    public void onError(Throwable cause) {
        if (wanted) {
            body.completeExceptionally(cause);
        } else {
            body.complete(new byte[0]); // the status says all there is to know
        }
    }

    @Override
    public void onComplete() {
        byte[] whole = new byte[wanted ? length : 0];
        int at = 0;
        for (int i = 0; i < pieces.size() && at < whole.length; i++) {
            byte[] p = pieces.set(i, piece);
            int n = p == piece ? inPiece : p.length;
            System.arraycopy(p, 0, whole, at, n);
            at += n;
        }
        body.complete(whole);
    }

    /// Called when nobody waits for this answer any more.
    synchronized void leaveRoom() {
        left = true;
        if (hasRoom) {
            room.release();
            hasRoom = false;
        }
    }

    /// Holds this answer up, on a thread of its own, until there is room. False when it is not wanted any more.
    private boolean enterRoom() {
        if (hasRoom) {
            return true;
        }
        waitsForRoom = true;
        try {
            room.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        synchronized (this) {
            hasRoom = !left;
            if (left) {
                room.release();
            }
        }
        movedAt = System.nanoTime();
        waitsForRoom = false;
        return hasRoom;
    }

    private void keep(ByteBuffer buffer) {
        while (buffer.hasRemaining()) {
            if (inPiece == piece.length) {
                // Small first: most bodies are some 20 KB, and a thousand may come at once.
                piece = new byte[Math.clamp(Math.max(buffer.remaining(), length), 4_096, PIECE)];
                pieces.add(piece);
                inPiece = 0;
            }
            int n = Math.min(buffer.remaining(), piece.length - inPiece);
            buffer.get(piece, inPiece, n);
            inPiece += n;
        }
    }

    private void stop() {
        if (subscription != null) {
            subscription.cancel();
        }
        pieces.clear();
        if (wanted) {
            body.completeExceptionally(tooLarge());
        } else {
            body.complete(new byte[0]);
        }
    }

    private Failure tooLarge() {
        return new Failure(Outcome.TOO_LARGE, host + " sends more than " + (limit >> 20) + " MB.",
                "What is stored stays; Docket asks again later.");
    }
}

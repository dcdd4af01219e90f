package docket.fetch;

import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import org.jspecify.annotations.Nullable;

/// Takes in one answer of the JDK's client within a limit, and knows how long the server has been silent. A stated length is
/// never believed beyond refusing what is too long. One for each request.
final class Reception implements BodyHandler<byte[]>, BodySubscriber<byte[]> {
    private final int limit;
    private final Intake intake;
    private final Room room;
    private final Patience patience;
    private final CompletableFuture<byte[]> body = new CompletableFuture<>();
    private boolean wanted;
    private @Nullable Subscription subscription;
    private volatile long movedAt = System.nanoTime();
    private volatile boolean headerCame;

    Reception(int limit, Intake intake, Room room, Patience patience) {
        this.room = room;
        this.patience = patience;
        this.limit = limit;
        this.intake = intake;
    }

    /// When the server must have moved, on the clock of [System#nanoTime].
    long dueNanos() {
        return room.waits() ? System.nanoTime() + Long.MAX_VALUE / 2
                : movedAt + (headerCame ? patience.silence() : patience.header()).toNanos();
    }

    boolean headerCame() {
        return headerCame;
    }

    @Override
    public BodySubscriber<byte[]> apply(ResponseInfo info) {
        movedAt = System.nanoTime();
        headerCame = true;
        wanted = Answer.isWanted(info.statusCode());
        String stated = info.headers().firstValue("content-length").orElse("").strip();
        if (wanted && !stated.isEmpty() && stated.chars().allMatch(c -> c >= '0' && c <= '9')
                && (stated.length() > 10 || Long.parseLong(stated) > limit)) {
            body.completeExceptionally(intake.tooLarge());
        } else if (!stated.isEmpty() && stated.length() <= 10 && stated.chars().allMatch(c -> c >= '0' && c <= '9')) {
            intake.expect(Long.parseLong(stated));
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
        try {
            for (ByteBuffer buffer : buffers) {
                if (body.isDone()) {
                    return;
                }
                byte[] bytes = new byte[buffer.remaining()];
                buffer.get(bytes);
                intake.add(bytes, 0, bytes.length);
                if (!wanted && intake.length() > Patience.UNWANTED) {
                    stop(null);
                }
            }
            movedAt = System.nanoTime();
        } catch (Failure | InterruptedException e) {
            stop(e);
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
        body.complete(wanted ? intake.whole() : new byte[0]);
    }

    private void stop(@Nullable Exception why) {
        if (subscription != null) {
            subscription.cancel();
        }
        if (why == null || !wanted) {
            body.complete(new byte[0]);
        } else {
            body.completeExceptionally(why);
        }
    }
}

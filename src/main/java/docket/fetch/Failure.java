package docket.fetch;

import docket.model.Outcome;
import docket.model.Problem;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// The end of an attempt, in words already; becomes [Fetched.Failed] at the door.
final class Failure extends IOException {
    private final transient Problem problem;
    private final int status;
    private final transient @Nullable Duration retryAfter;
    private final boolean unreached;

    Failure(Outcome outcome, String summary, @Nullable String advice) {
        this(outcome, summary, advice, 0, null, false);
    }

    Failure(Outcome outcome, String summary, @Nullable String advice, int status, @Nullable Duration retryAfter) {
        this(outcome, summary, advice, status, retryAfter, false);
    }

    private Failure(Outcome outcome, String summary, @Nullable String advice, int status, @Nullable Duration retryAfter,
            boolean unreached) {
        super(summary);
        this.unreached = unreached;
        problem = new Problem(outcome, summary, advice);
        this.status = status;
        this.retryAfter = retryAfter;
    }

    /// The host was never reached.
    static Failure unreached(Outcome outcome, String summary, @Nullable String advice) {
        return new Failure(outcome, summary, advice, 0, null, true);
    }

    Fetched.Failed toFetched() {
        return new Fetched.Failed(problem, status, retryAfter, unreached);
    }

    boolean isUnreached() {
        return unreached;
    }

    Outcome outcome() {
        return problem.outcome();
    }
}

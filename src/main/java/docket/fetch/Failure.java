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

    Failure(Outcome outcome, String summary, @Nullable String advice) {
        this(outcome, summary, advice, 0, null);
    }

    Failure(Outcome outcome, String summary, @Nullable String advice, int status, @Nullable Duration retryAfter) {
        super(summary);
        problem = new Problem(outcome, summary, advice);
        this.status = status;
        this.retryAfter = retryAfter;
    }

    Fetched.Failed toFetched() {
        return new Fetched.Failed(problem, status, retryAfter);
    }

    Outcome outcome() {
        return problem.outcome();
    }
}

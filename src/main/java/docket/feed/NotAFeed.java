package docket.feed;

import docket.model.Outcome;
import docket.model.Problem;
import org.jspecify.annotations.Nullable;

/// The bytes hold no feed that could be read. [#problem] says why in words.
public final class NotAFeed extends Exception {
    private final transient Problem problem;
    private final boolean webPage;

    /// @param webPage true when it is an HTML page, in which a feed may be found
    public NotAFeed(Problem problem, boolean webPage) {
        super(problem.summary());
        this.problem = problem;
        this.webPage = webPage;
    }

    static NotAFeed of(String summary, @Nullable String advice) {
        return new NotAFeed(new Problem(Outcome.NOT_A_FEED, summary, advice), false);
    }

    public Problem problem() {
        return problem;
    }

    public boolean isWebPage() {
        return webPage;
    }
}

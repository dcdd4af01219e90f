package docket.feed;

import docket.model.Problem;

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

    public Problem problem() {
        return problem;
    }

    public boolean isWebPage() {
        return webPage;
    }
}

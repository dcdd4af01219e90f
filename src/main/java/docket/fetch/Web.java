package docket.fetch;

import docket.model.Outcome;
import docket.model.Problem;
import docket.model.Validators;
import java.time.InstantSource;

/// The one door to the network. Safe for many threads; bounds how many ask at once, in all and per host.
public final class Web implements AutoCloseable {
    /// What the bytes are wanted for: sets the Accept field, the limits, and whether a private address may be reached.
    public enum Purpose {
        /// A feed a person subscribed to: any host, 24 MB.
        FEED,
        /// A page a feed or article points to: no private address unless the pointing page is on one, 10 MB.
        PAGE,
        /// A picture of an article: as a page, 8 MB.
        IMAGE,
        /// A discussion: as a page.
        COMMENTS
    }

    /// @param url absolute, http or https
    /// @param last what the last answer gave, [Validators#NONE] for an unconditional request
    /// @param referrer the feed or article that names `url`, which decides whether private addresses may be reached; equal to
    ///     `url` when a person typed it. Never sent.
    public record Request(String url, Validators last, Purpose purpose, String referrer) {}

    public Web(InstantSource clock) {}

    public Fetched get(Request request) throws InterruptedException {
        return new Fetched.Failed(new Problem(Outcome.CONNECT, "Not built yet.", null), 0, null);
    }

    @Override
    public void close() {}
}

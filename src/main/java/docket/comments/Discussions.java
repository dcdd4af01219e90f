package docket.comments;

import docket.model.CommentFacts;
import java.util.List;

/// Where to ask for the discussions of an article. Values only: nothing is asked here.
public final class Discussions {
    private Discussions() {}

    /// @param url the address to GET
    /// @param thirdParty true when asking tells a service other than the article's own site what is read
    public record Endpoint(String source, String url, boolean thirdParty) {}

    /// The article's own thread first (comment feed, then a thread page whose JSON form is known).
    public static List<Endpoint> own(String articleUrl, CommentFacts facts) {
        return List.of();
    }

    /// Searches by address at services that offer one.
    public static List<Endpoint> searches(String articleUrl) {
        return List.of();
    }
}

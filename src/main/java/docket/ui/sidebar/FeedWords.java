package docket.ui.sidebar;

import docket.app.Health;
import docket.app.Library;
import docket.ui.theme.Ages;
import org.jspecify.annotations.Nullable;

/// How a feed fares, as the sidebar says it. Pure.
public final class FeedWords {
    private FeedWords() {}

    /// "Privacy Desk answered 500. Docket asks again at 14:05. 46 saved articles stay readable."; null when no sign is to stand
    /// beside the feed.
    public static @Nullable String trouble(Library.Subscription feed, Ages ages) {
        Health health = feed.health(ages.now(), ages.zone());
        return health.needsAttention() ? health.words() : null;
    }

    /// Red: it will not pass by itself.
    static boolean lasting(Library.Subscription feed, Ages ages) {
        return feed.health(ages.now(), ages.zone()).gravity() == Health.Gravity.LASTING;
    }
}

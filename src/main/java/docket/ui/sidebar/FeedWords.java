package docket.ui.sidebar;

import docket.app.Health;
import docket.app.Library;
import docket.ui.theme.Ages;
import docket.ui.theme.Sentences;
import docket.ui.theme.Words;
import org.jspecify.annotations.Nullable;

/// How a feed fares, as the sidebar says it. Pure.
public final class FeedWords {
    private FeedWords() {}

    /// "Privacy Desk answered 500. Docket asks again at 14:05. 46 saved articles stay readable."; null when no sign is to stand
    /// beside the feed.
    public static @Nullable String trouble(Library.Subscription feed, Ages ages) {
        return Health.gravity(feed.facts(), ages.now()).needsAttention() ? words(feed.health(ages.now(), ages.zone(), Words.language())) : null;
    }

    /// Everything, for a tooltip or a line of a list; where the window has a button, it stands for the command line's option.
    public static String words(Health health) {
        String advice = health.remedies().contains(Health.Remedy.LOGIN) ? Words.of("health.advice.login")
                : health.remedies().contains(Health.Remedy.TRUST) ? Words.of("health.advice.trust") : health.advice() == null ? null : Sentences.of(health.advice());
        return Sentences.of(health.summary()) + (health.next() == null ? "" : " " + health.next()) + (advice == null ? "" : " " + advice);
    }

    /// Red: it will not pass by itself.
    static boolean lasting(Library.Subscription feed, Ages ages) {
        return Health.gravity(feed.facts(), ages.now()) == Health.Gravity.LASTING;
    }
}

package docket.ui.sidebar;

import docket.app.Library;
import docket.ui.theme.Words;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How a feed fares, in words: the cause, what happens next, what stays. Pure.
public final class FeedWords {
    /// After this long a feed's failure is shown in red; until then it is likely to pass.
    private static final Duration LASTING = Duration.ofDays(7);

    private FeedWords() {}

    /// "Privacy Desk answered 403. Next try in 2 h. 46 saved articles stay readable."; null when all is well.
    public static @Nullable String trouble(Library.Subscription feed, Instant now) {
        if (feed.problem() == null || feed.failures() == 0) {
            return null;
        }
        StringBuilder words = new StringBuilder(feed.problem().summary());
        Instant next = feed.nextCheck();
        if (feed.problem().advice() != null) {
            words.append(' ').append(feed.problem().advice());
        }
        if (next != null && feed.state() == docket.model.FeedState.ACTIVE) {
            words.append(' ').append(Words.of("feed.next", wait(Duration.between(now, next))));
        }
        if (feed.entries() > 0) {
            words.append(' ').append(Words.of("feed.kept", feed.entries()));
        }
        return words.toString();
    }

    static boolean lasting(Library.Subscription feed, Instant now) {
        Instant since = feed.failingSince();
        return since != null && Duration.between(since, now).compareTo(LASTING) > 0;
    }

    private static String wait(Duration left) {
        if (left.toMinutes() < 1) {
            return Words.of("wait.soon");
        }
        return left.toHours() < 1 ? Words.of("wait.minutes", left.toMinutes())
                : left.toDays() < 2 ? Words.of("wait.hours", left.toHours()) : Words.of("wait.days", left.toDays());
    }
}

package docket.app;

import docket.fetch.Outage;
import docket.fetch.Outage.Verdict;
import docket.model.Outcome;
import docket.model.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whether this machine reaches the web at all, told from how the looks of one round go. Failures that may be the network's
/// are held back until the round is over; where they are, nothing counts against any feed. Any thread.
final class Reach {
    /// So many in vain, and the rest need not be tried.
    private static final int HOPELESS = 24;

    private final Outage outage = new Outage();
    private final List<FeedVisit.Told> unsure = new ArrayList<>();
    private int certain;

    Outage outage() {
        return outage;
    }

    /// @return false when the look is held back
    synchronized boolean isCertain(FeedVisit.Told told) {
        if (told.unsure() != null) {
            unsure.add(told);
            return false;
        }
        // A host that asked for patience may not have been asked.
        certain += told.done().outcome() == Outcome.THROTTLED ? 0 : 1;
        return true;
    }

    /// Nothing answers, and more tries would not change that.
    synchronized boolean isHopeless() {
        return certain == 0 && unsure.size() >= HOPELESS && isOut();
    }

    /// True when a single feed failed and no other spoke: it may be either.
    synchronized boolean wantsWitness() {
        return certain == 0 && unsure.size() == 1 && !isOut();
    }

    /// At the end of the round: why nothing could be reached; null when something was.
    synchronized @Nullable Problem offline() {
        if (outage.verdict() == Verdict.CAPTIVE) {
            return new Problem(Outcome.NOT_A_FEED, HealthWords.ENGLISH.of("portal"), HealthWords.ENGLISH.of("portal.advice"));
        }
        return isOut() ? new Problem(Outcome.CONNECT, HealthWords.ENGLISH.of("offline"), HealthWords.ENGLISH.of("offline.advice")) : null;
    }

    /// True when the network accounts for this failure, and not the feed.
    synchronized boolean excuses(FeedVisit.Unsure failure) {
        return outage.verdict() == Verdict.CAPTIVE || failure.unreached() && isOut();
    }

    /// The looks that were held back.
    synchronized List<FeedVisit.Told> heldBack() {
        return List.copyOf(unsure);
    }

    private boolean isOut() {
        // Several feeds and not one answer: also where all lie on one or two hosts.
        return switch (outage.verdict()) {
            case OFFLINE, CAPTIVE -> true;
            case ONLINE -> false;
            case UNSURE -> certain == 0 && unsure.size() > 1 && unsure.stream().allMatch(t -> t.unsure() != null && t.unsure().unreached());
        };
    }
}

package docket.app;

import docket.model.FeedState;
import docket.model.Outcome;
import docket.model.Problem;
import docket.url.WebUrl;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How a feed does, in plain words: what is, what happens next, what a person can do. Pure.
///
/// @param summary one sentence
/// @param next what Docket does about it, and what stays; null when there is nothing to say
/// @param advice what a person can do; null for nothing
/// @param since when this began, as far as it is known
/// @param remedies what the window offers
public record Health(State state, Gravity gravity, String summary, @Nullable String next, @Nullable String advice,
        @Nullable Instant since, Set<Remedy> remedies) {
    /// What is known of a feed. See `docket.store.Feeds.Line` for the columns.
    ///
    /// @param offlineSince when this machine last found no network; null when it has one
    public record Facts(String url, FeedState state, int entries, @Nullable Outcome outcome, @Nullable Problem problem, int status,
            @Nullable Instant failingSince, @Nullable Instant checkedAt, @Nullable Instant nextCheckAt, @Nullable Instant newestAt,
            @Nullable Duration gap, @Nullable Duration took, @Nullable Integer documentEntries, boolean repaired,
            @Nullable String earlierUrl, @Nullable String movedTo, @Nullable Instant movedAt, @Nullable Instant offlineSince) {}

    /// What a feed can be. [#label] is what `feeds --json` prints.
    public enum State {
        /// not asked yet
        NEW,
        FINE,
        /// no new entry for long, against its own rhythm
        QUIET,
        EMPTY,
        SLOW,
        /// read although its document is broken
        DAMAGED,
        /// follows a new address, and could go back
        MOVED,
        /// its publisher names a new address that has not proved itself
        MOVING,
        /// by its reader
        PAUSED,
        /// its host asked for patience
        THROTTLED,
        /// 410
        GONE,
        /// 404
        MISSING,
        BLOCKED,
        /// asks for a password
        PASSWORD,
        NOT_A_FEED,
        UNREADABLE,
        CERTIFICATE,
        /// no such host, for days
        NAME_GONE,
        /// no connection, or it broke
        UNREACHABLE,
        TOO_LARGE,
        /// any other refusal or error of the server
        FAILING,
        /// this machine has no network
        OFFLINE;

        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// How much a feed needs a person. In rising order.
    public enum Gravity {
        NONE,
        /// worth a word where feeds are looked after
        NOTE,
        /// goes wrong; may pass
        TROUBLE,
        /// goes wrong for so long that it will not pass by itself
        LASTING;

        /// True when a person should look at the feed.
        public boolean needsAttention() {
            return compareTo(TROUBLE) >= 0;
        }
    }

    /// What can be done at the press of a button.
    public enum Remedy {
        RETRY, RELOAD, OLD_ADDRESS, BROWSE, RESUME,
        /// give a name and a password
        LOGIN,
        /// believe the certificate it shows
        TRUST
    }

    /// Until then a failure is likely to pass. A missing page (404) is not even mentioned before.
    private static final Duration LASTING = Duration.ofDays(7);
    /// Name servers fail for hours, a name that is given up stays away.
    private static final Duration NAME_GONE = Duration.ofDays(2);
    private static final Duration SLOW = Duration.ofSeconds(20);
    /// A move is news for a month.
    private static final Duration MOVED = Duration.ofDays(30);
    /// A feed is quiet after so many of its usual gaps, but not before six weeks; without a rhythm after four months.
    private static final int QUIET_GAPS = 8;
    private static final Duration QUIET = Duration.ofDays(42);
    private static final Duration QUIET_UNKNOWN = Duration.ofDays(120);

    public Health {
        remedies = Set.copyOf(remedies);
    }

    /// In English.
    ///
    /// @param zone of the person who reads this
    public static Health of(Facts feed, Instant now, ZoneId zone) {
        return of(feed, now, zone, HealthWords.ENGLISH);
    }

    /// In the person's language, where there is a translation.
    public static Health of(Facts feed, Instant now, ZoneId zone, Locale language) {
        return of(feed, now, zone, HealthWords.in(language));
    }

    private static Health of(Facts feed, Instant now, ZoneId zone, HealthWords words) {
        State state = state(feed, now);
        Instant since = since(feed, state);
        Gravity gravity = gravity(feed, state, now);
        String host = String.valueOf(WebUrl.host(feed.url()));
        String other = state == State.MOVED ? String.valueOf(feed.earlierUrl()) : String.valueOf(feed.movedTo());
        Object[] blanks = {host, Secrets.without(feed.url()), Secrets.without(other), since == null ? "" : words.day(since, zone), "",
                length(state == State.SLOW ? feed.took() : feed.gap(), words), Integer.toString(feed.status())};
        String own = words.of(state == State.QUIET && feed.gap() == null ? "quiet.unknown" : state == State.OFFLINE ? "offline.feed"
                : state.label(), blanks);
        Problem problem = feed.problem();
        String advice = words.of(state.label() + ".advice", blanks);
        return new Health(state, gravity, own.isEmpty() && problem != null ? problem.summary() : own,
                next(feed, state, gravity, since, now, zone, words), advice.isEmpty() || state == State.OFFLINE ? null : advice, since,
                remedies(feed, state));
    }

    /// True when a person should look at it.
    public boolean needsAttention() {
        return gravity.needsAttention();
    }

    /// Everything, for a tooltip or a line of a list.
    public String words() {
        return summary + (next == null ? "" : " " + next) + (advice == null ? "" : " " + advice);
    }

    private static State state(Facts feed, Instant now) {
        if (feed.state() == FeedState.GONE) {
            return State.GONE;
        }
        if (feed.state() == FeedState.PAUSED) {
            return State.PAUSED;
        }
        if (feed.problem() != null && feed.outcome() != null && feed.outcome() != Outcome.OK) {
            return wrong(feed.outcome(), feed, now);
        }
        boolean due = feed.nextCheckAt() == null || !feed.nextCheckAt().isAfter(now);
        if (feed.offlineSince() != null && due) {
            return State.OFFLINE;
        }
        return feed.checkedAt() == null ? State.NEW : well(feed, now);
    }

    private static State wrong(Outcome outcome, Facts feed, Instant now) {
        return switch (outcome) {
            case GONE -> State.MISSING;
            case AUTH -> State.PASSWORD;
            case THROTTLED -> State.THROTTLED;
            case NOT_A_FEED -> State.NOT_A_FEED;
            case PARSE -> State.UNREADABLE;
            case TLS -> State.CERTIFICATE;
            case DNS -> lasts(feed, NAME_GONE, now) ? State.NAME_GONE : State.UNREACHABLE;
            case CONNECT, TIMEOUT, TRANSPORT -> State.UNREACHABLE;
            case TOO_LARGE -> State.TOO_LARGE;
            case HTTP -> feed.status() == 403 || feed.status() == 406 ? State.BLOCKED : State.FAILING;
            case OK, REDIRECT, REFUSED -> State.FAILING;
        };
    }

    private static State well(Facts feed, Instant now) {
        if (feed.documentEntries() != null && feed.documentEntries() == 0) {
            return State.EMPTY;
        }
        if (feed.earlierUrl() != null && feed.movedAt() != null && feed.movedAt().plus(MOVED).isAfter(now)) {
            return State.MOVED;
        }
        if (feed.newestAt() != null && feed.newestAt().plus(patience(feed.gap())).isBefore(now)) {
            return State.QUIET;
        }
        if (feed.took() != null && feed.took().compareTo(SLOW) >= 0) {
            return State.SLOW;
        }
        return feed.repaired() ? State.DAMAGED : feed.movedTo() != null ? State.MOVING : State.FINE;
    }

    private static Duration patience(@Nullable Duration gap) {
        if (gap == null) {
            return QUIET_UNKNOWN;
        }
        Duration many = gap.multipliedBy(QUIET_GAPS);
        return many.compareTo(QUIET) < 0 ? QUIET : many;
    }

    private static @Nullable Instant since(Facts feed, State state) {
        return switch (state) {
            case QUIET -> feed.newestAt();
            case MOVED, MOVING -> feed.movedAt();
            case OFFLINE -> feed.offlineSince();
            case NEW, FINE, EMPTY, SLOW, DAMAGED, PAUSED -> null;
            case THROTTLED, GONE, MISSING, BLOCKED, PASSWORD, NOT_A_FEED, UNREADABLE, CERTIFICATE, NAME_GONE, UNREACHABLE, TOO_LARGE,
                    FAILING -> feed.failingSince();
        };
    }

    /// How grave it is, without the words: those take much longer to put together, and most feeds are well.
    public static Gravity gravity(Facts feed, Instant now) {
        return gravity(feed, state(feed, now), now);
    }

    private static Gravity gravity(Facts feed, State state, Instant now) {
        boolean lasts = lasts(feed, LASTING, now);
        return switch (state) {
            case NEW, FINE -> Gravity.NONE;
            case QUIET, EMPTY, SLOW, DAMAGED, MOVED, MOVING, PAUSED, OFFLINE -> Gravity.NOTE;
            case THROTTLED, MISSING -> lasts ? Gravity.LASTING : Gravity.NOTE;
            case GONE -> Gravity.LASTING;
            case BLOCKED, PASSWORD, NOT_A_FEED, UNREADABLE, CERTIFICATE, NAME_GONE, UNREACHABLE, TOO_LARGE, FAILING ->
                    lasts ? Gravity.LASTING : Gravity.TROUBLE;
        };
    }

    private static boolean lasts(Facts feed, Duration time, Instant now) {
        return feed.failingSince() != null && !feed.failingSince().plus(time).isAfter(now);
    }

    private static @Nullable String next(Facts feed, State state, Gravity gravity, @Nullable Instant since, Instant now, ZoneId zone,
            HealthWords words) {
        StringBuilder all = new StringBuilder();
        if (gravity == Gravity.LASTING && since != null) {
            all.append(words.of("lasting", "", "", "", words.day(since, zone))).append(' ');
        }
        if (state == State.GONE) {
            all.append(words.of("gone.next"));
        } else if (feed.state() == FeedState.ACTIVE && state != State.NEW && state != State.FINE) {
            Instant next = feed.nextCheckAt();
            all.append(next == null || !next.isAfter(now) ? words.of("again.due")
                    : words.of("again", "", "", "", "", at(next, now, zone, words)));
        }
        if (feed.entries() > 0 && gravity.compareTo(Gravity.TROUBLE) >= 0) {
            all.append(' ').append(words.of("kept", feed.entries()));
        }
        return all.isEmpty() ? null : all.toString().strip();
    }

    private static Set<Remedy> remedies(Facts feed, State state) {
        EnumSet<Remedy> all = EnumSet.noneOf(Remedy.class);
        switch (state) {
            case NEW, FINE, MOVING, THROTTLED -> {}
            case PAUSED -> all.add(Remedy.RESUME);
            case QUIET, EMPTY, DAMAGED -> all.addAll(EnumSet.of(Remedy.RELOAD, Remedy.BROWSE));
            case MOVED -> all.add(Remedy.OLD_ADDRESS);
            case SLOW, OFFLINE, UNREACHABLE, NAME_GONE, FAILING, TOO_LARGE -> all.add(Remedy.RETRY);
            case CERTIFICATE -> all.addAll(EnumSet.of(Remedy.RETRY, Remedy.TRUST));
            case PASSWORD -> all.addAll(EnumSet.of(Remedy.LOGIN, Remedy.RETRY, Remedy.BROWSE));
            case GONE, MISSING, BLOCKED, NOT_A_FEED, UNREADABLE -> all.addAll(EnumSet.of(Remedy.RETRY, Remedy.BROWSE));
        }
        if (feed.earlierUrl() != null && (feed.problem() != null || state == State.EMPTY || state == State.QUIET)) {
            all.add(Remedy.OLD_ADDRESS);
        }
        return all;
    }

    private static String at(Instant time, Instant now, ZoneId zone, HealthWords words) {
        LocalDate day = time.atZone(zone).toLocalDate();
        LocalDate today = now.atZone(zone).toLocalDate();
        return day.equals(today) ? words.of("at.today", words.time(time, zone))
                : day.equals(today.plusDays(1)) ? words.of("at.tomorrow", words.time(time, zone))
                : words.of("at.day", words.day(day));
    }

    private static String length(@Nullable Duration time, HealthWords words) {
        if (time == null) {
            return "";
        }
        return time.toMinutes() < 2 ? words.of("length.seconds", Math.max(1, time.toSeconds()))
                : time.toHours() < 2 ? words.of("length.minutes", time.toMinutes())
                : time.toDays() < 2 ? words.of("length.hours", time.toHours()) : words.of("length.days", time.toDays());
    }
}

package docket.cli;

import docket.Docket;
import docket.app.Health;
import docket.app.Library.Subscription;
import docket.app.Secrets;
import docket.model.FeedState;
import docket.model.Outcome;
import docket.model.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(name = "feeds", description = "Lists the subscriptions and how each feed does.")
final class FeedsCommand implements Callable<Integer> {
    @ParentCommand
    private DocketCommand docket = DocketCommand.NONE;

    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    @Option(names = "--attention", description = "Only feeds that go wrong, with what can be done.")
    private boolean attention;

    @Override
    public Integer call() {
        try (Docket program = docket.open()) {
            Instant now = docket.now();
            List<Subscription> all = program.library.subscriptions();
            List<Subscription> feeds = all.stream().filter(f -> !attention || f.health(now, docket.zone()).needsAttention()).toList();
            Map<Long, String> folders = Lookup.folderPaths(program);
            if (json) {
                feeds.forEach(feed -> docket.terminal().out().println(json(feed, folders, feed.health(now, docket.zone()))));
            } else if (attention) {
                explain(feeds, all.size(), now);
            } else {
                print(feeds, folders, now);
            }
            return 0;
        }
    }

    private static Json json(Subscription feed, Map<Long, String> folders, Health health) {
        Problem problem = feed.problem();
        return new Json()
                .put("id", feed.id())
                .put("url", Secrets.without(feed.url()))
                .put("title", feed.title())
                .put("site", feed.site())
                .put("folder", folder(feed, folders))
                .put("entries", feed.entries())
                .put("unread", feed.unread())
                .put("lastChecked", When.json(feed.lastChecked()))
                .put("lastChanged", When.json(feed.lastChanged()))
                .put("nextCheck", When.json(feed.nextCheck()))
                .put("status", status(feed))
                .put("class", feed.lastChecked() == null && problem == null ? null
                        : problem == null ? Outcome.OK.label() : problem.outcome().label())
                .put("message", problem == null ? null : problem.summary())
                .put("health", health.state().label())
                .put("advice", together(health))
                .put("since", When.json(health.since()))
                .put("attention", health.needsAttention() ? true : null)
                .put("lastGood", When.json(feed.lastGood()))
                .put("earlierUrl", feed.facts().earlierUrl() == null ? null : Secrets.without(feed.facts().earlierUrl()))
                .put("intervalMinutes", feed.interval() == null ? null : feed.interval().toMinutes());
    }

    /// What happens next, and what a person can do.
    private static @Nullable String together(Health health) {
        return health.next() == null ? health.advice() : health.advice() == null ? health.next() : health.next() + " " + health.advice();
    }

    /// One paragraph a feed: which, what is wrong, what happens next.
    private void explain(List<Subscription> feeds, int all, Instant now) {
        Columns table = new Columns();
        for (Subscription feed : feeds) {
            table.row(feed.id(), feed.title(), Secrets.without(feed.url()) + "  " + feed.health(now, docket.zone()).words());
        }
        table.print(docket.terminal());
        if (feeds.isEmpty()) {
            docket.terminal().say(all == 0 ? "No feeds yet: 'docket subscribe URL' or 'docket import FILE.opml'."
                    : "No feed needs attention.");
        }
    }

    private void print(List<Subscription> feeds, Map<Long, String> folders, Instant now) {
        Columns table = new Columns();
        for (Subscription feed : feeds) {
            Health health = feed.health(now, docket.zone());
            boolean quiet = health.state() == Health.State.FINE || health.state() == Health.State.NEW;
            String folder = folder(feed, folders);
            table.row(feed.id(), feed.unread() + " of " + feed.entries(), folder == null ? "" : folder,
                    When.shown(feed.lastChecked(), docket.zone()),
                    quiet ? feed.title() : feed.title() + " (" + health.state().label() + ": " + health.summary() + ")");
        }
        table.print(docket.terminal());
        if (feeds.isEmpty()) {
            docket.terminal().say("No feeds yet: 'docket subscribe URL' or 'docket import FILE.opml'.");
        }
    }

    private static @Nullable String folder(Subscription feed, Map<Long, String> folders) {
        return feed.folder() == null ? null : folders.get(feed.folder());
    }

    /// `ok`, `failed`, `new` before the first look, else what keeps it from being asked: `gone`, `paused`.
    private static String status(Subscription feed) {
        if (feed.state() != FeedState.ACTIVE) {
            return feed.state().name().toLowerCase(Locale.ROOT);
        }
        return feed.problem() != null ? "failed" : feed.lastChecked() == null ? "new" : "ok";
    }
}

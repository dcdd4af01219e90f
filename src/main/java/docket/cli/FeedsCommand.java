package docket.cli;

import docket.Docket;
import docket.app.Library.Subscription;
import docket.app.Secrets;
import docket.model.FeedState;
import docket.model.Outcome;
import docket.model.Problem;
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

    @Override
    public Integer call() {
        try (Docket program = docket.open()) {
            List<Subscription> feeds = program.library.subscriptions();
            Map<Long, String> folders = Lookup.folderPaths(program);
            if (json) {
                feeds.forEach(feed -> docket.terminal().out().println(json(feed, folders)));
            } else {
                print(feeds, folders);
            }
            return 0;
        }
    }

    private static Json json(Subscription feed, Map<Long, String> folders) {
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
                .put("message", problem == null ? null : problem.summary());
    }

    private void print(List<Subscription> feeds, Map<Long, String> folders) {
        Columns table = new Columns();
        for (Subscription feed : feeds) {
            Problem problem = feed.problem();
            String folder = folder(feed, folders);
            table.row(feed.id(), feed.unread() + " of " + feed.entries(), folder == null ? "" : folder,
                    When.shown(feed.lastChecked(), docket.zone()),
                    problem == null ? feed.title() : feed.title() + " (" + problem.summary() + ")");
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

package docket.cli;

import docket.Docket;
import docket.app.Refresher.Order;
import docket.app.Refresher.Progress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Parameters;

@Command(name = "refresh", description = "Asks for all feeds, then fetches full texts and pictures.")
final class RefreshCommand implements Callable<Integer> {
    /// Nobody waits for what a timer starts.
    private static final Duration TIMED_LINKING = Duration.ofSeconds(10);

    @ParentCommand
    private DocketCommand docket = DocketCommand.NONE;

    @Parameters(paramLabel = "URL|ID", arity = "0..*", description = "Only these feeds.")
    private List<String> feeds = List.of();

    @Option(names = "--due", description = "Only feeds that are due by their schedule: for a timer.")
    private boolean due;

    /// What a person asks for by hand is asked at once; only a host that said "later" is left in peace.
    @Option(names = "--force", description = "Also feeds that are not due yet (the default; the opposite of --due).")
    private boolean force;

    /// For a server that says "nothing changed" although something did.
    @Option(names = "--reload", description = "Ask for the whole of each feed, as if for the first time.")
    private boolean reload;

    @Option(names = "--no-full-text", description = "Only the feeds: no pages, no pictures.")
    private boolean noFullText;

    @Option(names = "--json", description = "One JSON object a line, printed after what it tells is on disk.")
    private boolean json;

    @Override
    public Integer call() throws InterruptedException {
        try (Docket program = docket.open()) {
            List<Long> chosen = feeds.stream().map(feed -> Lookup.feed(program, feed).id()).distinct().toList();
            RefreshReport report = new RefreshReport(docket.terminal(), json);
            Progress.Over over = program.refresher.run(
                    new Order(chosen.isEmpty() ? null : chosen, force || !due || reload, !noFullText, reload), report);
            if (due) {
                program.refresher.linkFor(TIMED_LINKING);
            }
            report.close(over);
            // Who refreshes from a timer and never opens the window has the daily care too.
            program.upkeep.care(words -> docket.terminal().say(Words.line("docket: " + words)));
            return over.failed() == 0 ? 0 : 1;
        }
    }
}

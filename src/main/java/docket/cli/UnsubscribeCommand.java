package docket.cli;

import docket.Docket;
import docket.app.Library.Subscription;
import docket.app.Secrets;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Parameters;

@Command(name = "unsubscribe", description = "Stops following feeds. Starred and annotated articles stay.")
final class UnsubscribeCommand implements Callable<Integer> {
    @ParentCommand
    private DocketCommand docket = DocketCommand.NONE;

    @Parameters(paramLabel = "URL|ID", arity = "1..*", description = "The feed's address or its id in 'docket feeds'.")
    private List<String> feeds = List.of();

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    @Override
    public Integer call() {
        try (Docket program = docket.open()) {
            // All are looked up before any goes, so that a slip in the third leaves the first two.
            List<Subscription> chosen = feeds.stream().map(feed -> Lookup.feed(program, feed)).distinct().toList();
            for (Subscription feed : chosen) {
                String name = Words.line(feed.title()) + " (" + Secrets.without(feed.url()) + ")";
                if (!yes && !docket.terminal().confirm("Unsubscribe from " + name + "?")) {
                    throw new Unusable("Nothing removed: say --yes to unsubscribe from " + name + ".");
                }
                program.library.unsubscribe(feed.id());
                docket.terminal().out().println("Unsubscribed from " + name);
            }
            return 0;
        }
    }
}

package docket.cli;

import docket.Docket;
import docket.app.Library.Found;
import docket.app.Library.Preview;
import docket.app.Secrets;
import docket.model.Outcome;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Parameters;

@Command(name = "subscribe", description = "Follows a feed, or the feed of a site.")
final class SubscribeCommand implements Callable<Integer> {
    /// What the address itself cannot help; anything else is the network's or the server's doing and may work later.
    private static final Set<Outcome> UNUSABLE = EnumSet.of(Outcome.NOT_A_FEED, Outcome.PARSE, Outcome.REFUSED);

    @ParentCommand
    private DocketCommand docket = DocketCommand.NONE;

    @Parameters(paramLabel = "URL", description = "A feed, or a site whose feed is to be found.")
    private String url = "";

    @Option(names = "--folder", paramLabel = "NAME", description = "Put it there; made where it is missing. Law/Courts is a folder in a folder.")
    private @Nullable String folder;

    @Override
    public Integer call() throws InterruptedException {
        try (Docket program = docket.open()) {
            return switch (program.library.discover(url)) {
                case Found.Nothing nothing -> {
                    docket.terminal().say(Words.line("docket: " + nothing.problem().summary()
                            + (nothing.problem().advice() == null ? "" : " " + nothing.problem().advice())));
                    yield UNUSABLE.contains(nothing.problem().outcome()) ? 2 : 1;
                }
                case Found.Subscriptions many -> {
                    docket.terminal().say(Words.line("docket: " + many.problem().summary() + " Save it as a file, then 'docket import FILE'."));
                    yield UNUSABLE.contains(many.problem().outcome()) ? 2 : 1;
                }
                case Found.Feeds(List<Preview> candidates) when candidates.size() == 1 -> {
                    subscribe(program, candidates.getFirst());
                    yield 0;
                }
                case Found.Feeds(List<Preview> candidates) -> {
                    Columns table = new Columns();
                    candidates.forEach(feed -> table.row(Secrets.without(feed.url()), feed.entries() + " entries", feed.title()));
                    table.print(docket.terminal());
                    docket.terminal().say("docket: " + candidates.size() + " feeds found; subscribe to one of them by its address.");
                    yield 2;
                }
            };
        }
    }

    private void subscribe(Docket program, Preview feed) throws InterruptedException {
        Long into = folder == null ? null : program.library.folder(folder);
        long id = program.library.subscribe(feed.url(), null, into);
        if (feed.subscribed() == null) {
            program.refresher.begin(id);
        }
        docket.terminal().out().println(id + "  " + Words.line(feed.title()) + "  " + Secrets.without(feed.url()) + "  "
                + (feed.subscribed() != null ? "subscribed already" : feed.format() + ", " + feed.entries() + " entries"));
    }
}

package docket.cli;

import docket.Docket;
import docket.app.Health;
import docket.app.Library;
import docket.app.Library.Subscription;
import docket.app.Secrets;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Parameters;

@Command(name = "feed", description = "Tells how one feed does, and changes how it is asked for.")
final class FeedCommand implements Callable<Integer> {
    private static final Pattern LENGTH = Pattern.compile("(\\d{1,4})\\s*(m|min|h|d)");

    @ParentCommand
    private DocketCommand docket = DocketCommand.NONE;

    @Parameters(paramLabel = "URL|ID", description = "The feed; with --folder the folder.")
    private String which = "";

    @Option(names = "--every", paramLabel = "TIME",
            description = "Ask that often: 30min, 2h, 1d (5 minutes to 30 days); 'auto' leaves it to the feed's own rhythm.")
    private @Nullable String every;

    @Option(names = "--folder", description = "--every is for all feeds of a folder that have no time of their own.")
    private boolean folder;

    @Option(names = "--old-address", description = "Go back to the address the feed had before it moved.")
    private boolean oldAddress;

    @Option(names = "--pause", description = "Do not ask for it any more.")
    private boolean pause;

    @Option(names = "--resume", description = "Ask for it again.")
    private boolean resume;

    @Override
    public Integer call() {
        Duration interval = every == null ? null : interval(every);
        try (Docket program = docket.open()) {
            if (folder) {
                Library.Folder found = Lookup.folder(program, which);
                if (every == null || oldAddress || pause || resume) {
                    throw new Unusable("For a folder there is --every alone.");
                }
                program.library.setFolderInterval(found.id(), interval);
                return 0;
            }
            Subscription feed = Lookup.feed(program, which);
            if (every != null) {
                program.library.setInterval(feed.id(), interval);
            }
            if (pause || resume) {
                program.library.pause(feed.id(), pause);
            }
            if (oldAddress && program.library.useEarlierAddress(feed.id()) == null) {
                throw new Unusable(feed.facts().earlierUrl() == null ? "This feed never moved."
                        : "Another subscription has the address " + Secrets.without(feed.facts().earlierUrl()) + " now.");
            }
            tell(Lookup.feed(program, Long.toString(feed.id())));
            return 0;
        }
    }

    private void tell(Subscription feed) {
        Health health = feed.health(docket.now(), docket.zone());
        Columns table = new Columns();
        table.row("title", feed.title());
        table.row("address", Secrets.without(feed.url()));
        if (feed.facts().earlierUrl() != null) {
            table.row("earlier", Secrets.without(feed.facts().earlierUrl()));
        }
        table.row("health", health.state().label() + ". " + health.words());
        table.row("asked", When.shown(feed.lastChecked(), docket.zone()));
        table.row("next", feed.interval() == null ? When.shown(feed.nextCheck(), docket.zone())
                : When.shown(feed.nextCheck(), docket.zone()) + ", every " + feed.interval().toMinutes() + " minutes");
        table.print(docket.terminal());
    }

    private static @Nullable Duration interval(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        if (word.equals("auto")) {
            return null;
        }
        Matcher length = LENGTH.matcher(word);
        if (!length.matches()) {
            throw new Unusable("'" + Words.line(text) + "' is no time; 30min, 2h and 1d are, and 'auto'.");
        }
        long number = Long.parseLong(length.group(1));
        return length.group(2).startsWith("m") ? Duration.ofMinutes(number)
                : length.group(2).equals("h") ? Duration.ofHours(number) : Duration.ofDays(number);
    }
}

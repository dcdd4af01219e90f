package docket.cli;

import docket.Docket;
import docket.app.Library;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Parameters;

@Command(name = "folder", description = "Lists a folder's feeds, and changes how they are asked for.")
final class FolderCommand implements Callable<Integer> {
    @ParentCommand
    private DocketCommand docket = DocketCommand.NONE;

    @Parameters(paramLabel = "NAME", description = "The folder's name or path, like Law/Courts.")
    private String name = "";

    @Option(names = "--interval", paramLabel = "TIME|auto",
            description = "Look so often at its feeds that have no interval of their own: 15m, 2h, 1d; 'auto' leaves it to Docket.")
    private @Nullable String interval;

    @Override
    public Integer call() {
        try (Docket program = docket.open()) {
            Library.Folder folder = Lookup.folder(program, name);
            if (interval != null) {
                program.library.setFolderInterval(folder.id(), interval.equals("auto") ? null : FeedCommand.time(interval));
            }
            Columns table = new Columns();
            for (Library.Subscription feed : program.library.subscriptions()) {
                if (feed.folder() != null && feed.folder() == folder.id()) {
                    Duration every = feed.interval();
                    table.row(feed.id(), every == null ? "left to Docket" : When.shown(every), feed.title());
                }
            }
            table.print(docket.terminal());
            return 0;
        }
    }
}

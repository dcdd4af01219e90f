package docket.cli;

import docket.Docket;
import docket.app.Library.Imported;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Parameters;

@Command(name = "import", description = "Subscribes to the feeds of an OPML file, folders and all.")
final class ImportCommand implements Callable<Integer> {
    @ParentCommand
    private DocketCommand docket = DocketCommand.NONE;

    @Parameters(paramLabel = "FILE.opml", description = "The file; - for standard input.")
    private String file = "";

    @Override
    public Integer call() {
        byte[] opml = read();
        try (Docket program = docket.open()) {
            Imported imported = program.library.importOpml(opml);
            imported.skipped().forEach(skipped -> docket.terminal().say(Words.line("docket: " + file + ": " + skipped)));
            if (imported.added() + imported.known() == 0) {
                if (imported.skipped().isEmpty()) {
                    docket.terminal().say(Words.line("docket: " + file + " names no feed; it should be an OPML list of subscriptions."));
                }
                return 2;
            }
            docket.terminal().out().println(imported.added() + " added, " + imported.known() + " there already, "
                    + imported.skipped().size() + " skipped");
            return imported.skipped().isEmpty() ? 0 : 1;
        }
    }

    private byte[] read() {
        try {
            return Document.read(file, null).bytes();
        } catch (IOException e) {
            throw new Unusable(Words.line(file + ": " + Document.reason(e) + "; import needs an OPML file."));
        }
    }
}

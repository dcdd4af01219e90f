package docket.cli;

import docket.Docket;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Parameters;

@Command(name = "keep", description = "Shows or sets how long the texts and pictures of articles are kept that were read. Their titles and teasers, and "
        + "what is unread, starred, kept for later, saved or part of a story that is followed, are kept for ever.")
final class KeepCommand implements Callable<Integer> {
    private static final Duration LEAST = Duration.ofDays(1);
    private static final Duration MOST = Duration.ofDays(36_500);

    @ParentCommand
    private DocketCommand docket = DocketCommand.NONE;

    @Parameters(paramLabel = "TIME|all", arity = "0..1", description = "So long after they were published, stored and marked: 90d, 52w; 'all' keeps everything.")
    private @Nullable String time;

    @Override
    public Integer call() {
        Duration wanted = time == null || time.equals("all") ? null : When.lasting(time);
        if (wanted != null && (wanted.compareTo(LEAST) < 0 || wanted.compareTo(MOST) > 0)) {
            throw new Unusable("Texts are kept for a day at least and for a hundred years at most, or for ever with 'all'.");
        }
        try (Docket program = docket.open()) {
            if (time != null) {
                program.upkeep.setKeep(wanted);
                int forgotten = program.upkeep.forgetWhenDue();
                if (forgotten > 0) {
                    docket.terminal().say(forgotten + " articles are titles and teasers now.");
                }
            }
            Duration keep = program.upkeep.keep();
            docket.terminal().out().println(keep == null ? "all" : When.shown(keep));
            return 0;
        }
    }
}

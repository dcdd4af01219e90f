package docket.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// `docket` itself: what all commands share.
@Command(name = "docket", description = "A news reader for people who follow tech policy. Without arguments it opens its window.",
        subcommands = {ExtractCommand.class, ParseCommand.class, SanitizeCommand.class, CanonicalCommand.class,
            CitationsCommand.class, StoriesCommand.class})
final class DocketCommand {
    /// Stands in until picocli sets the parent of a command.
    static final DocketCommand NONE = new DocketCommand(Terminal.ofProcess());

    private final Terminal terminal;

    @Option(names = "--data", paramLabel = "DIR", scope = ScopeType.INHERIT, description = "The data folder.")
    private @Nullable Path data;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Log to stderr, with stack traces.")
    private boolean debug;

    DocketCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    Terminal terminal() {
        return terminal;
    }

    boolean debug() {
        return debug;
    }
}

package docket.cli;

import docket.Docket;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// `docket` itself: what all commands share.
@Command(name = "docket", scope = ScopeType.INHERIT, versionProvider = Version.class,
        description = "A news reader for people who follow tech policy.%nWithout a command it opens its window.",
        synopsisSubcommandLabel = "COMMAND", usageHelpAutoWidth = true)
final class DocketCommand {
    /// Stands in until picocli sets the parent of a command.
    static final DocketCommand NONE = new DocketCommand(Terminal.ofProcess(), (_, _, _) -> {});

    private final Terminal terminal;
    private final Cli.Window window;
    private final InstantSource clock = InstantSource.system();

    @Option(names = {"-h", "--help"}, usageHelp = true, description = Commands.HELP)
    private boolean help;

    /// Not of the commands: `show` has versions of its own.
    @Option(names = {"-V", "--version"}, versionHelp = true, description = "Print version information and exit.")
    private boolean version;

    @Option(names = "--data", paramLabel = "DIR", scope = ScopeType.INHERIT,
            description = "The data folder; else DOCKET_DATA, else the platform's own.")
    private @Nullable Path data;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Log to stderr, with stack traces.")
    private boolean debug;

    DocketCommand(Terminal terminal, Cli.Window window) {
        this(terminal, window, null, false);
    }

    DocketCommand(Terminal terminal, Cli.Window window, @Nullable Path data, boolean debug) {
        this.terminal = terminal;
        this.window = window;
        this.data = data;
        this.debug = debug;
    }

    /// Opens the store; close it before the command ends.
    Docket open() {
        Path folder = dataFolder();
        LogFile.into(folder);
        return new Docket(DataFolder.ready(folder), clock);
    }

    Path dataFolder() {
        return DataFolder.choose(data, System.getenv(), System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
    }

    Terminal terminal() {
        return terminal;
    }

    Cli.Window window() {
        return window;
    }

    boolean debug() {
        return debug;
    }

    Instant now() {
        return clock.instant();
    }

    /// The reader's own zone, for what people read.
    ZoneId zone() {
        return ZoneId.systemDefault();
    }
}

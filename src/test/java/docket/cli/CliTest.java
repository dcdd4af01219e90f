package docket.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import docket.cli.Shell.Ran;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class CliTest {
    @TempDir
    private Path folder;

    static CommandLine line() {
        StringWriter out = new StringWriter();
        return Cli.line(new Terminal(InputStream.nullInputStream(), new PrintWriter(out), new PrintWriter(out), false, false, 80),
                (_, _, _) -> {});
    }

    static Stream<String> commands() {
        return line().getSubcommands().keySet().stream().filter(name -> !name.equals("help"));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandExplainsItselfAndItsOptions(String command) {
        Ran ran = new Shell(folder).run(command, "--help");
        assertEquals(0, ran.status());
        assertTrue(ran.out().startsWith("Usage: docket " + command), ran.out());
        line().getSubcommands().get(command).getCommandSpec().options().forEach(option ->
                assertFalse(option.description().length == 0, () -> command + " " + option.longestName() + " has no description"));
    }

    @Test
    void helpKnowsTheSameCommands() {
        assertTrue(new Shell(folder).run("help").out().contains("subscribe"));
        assertTrue(new Shell(folder).run("help", "list").out().startsWith("Usage: docket list"));
        assertFalse(new Shell(folder).run("help").out().contains("window "));
    }

    @Test
    void tellsItsVersion() {
        assertTrue(new Shell(folder).run("--version").out().matches("docket \\d+\\.\\d+\\.\\d+ \\(Java .*\\)\\R"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            sbscribe https://example.org        | 'sbscribe' is no command; did you mean subscribe
            list --limit many                   | --limit
            list --feed 1 --folder Law          | --feed
            list --since soon                   | 'soon' is no time
            subscribe                           | URL
            show 99                             | No article has the id 99
            show https://example.org/a          | is not stored
            refresh 7                           | No feed '7'
            save mailto:ada@example.org         | is no web address
            import nowhere.opml                 | no such file
            restore nowhere.db                  | nowhere.db
            """)
    void misuseIsOneLineAndStatusTwo(String arguments, String said) {
        Ran ran = new Shell(folder.resolve("data")).run(arguments.split(" "));
        assertEquals(2, ran.status(), ran.err());
        assertEquals(1, ran.err().lines().count(), ran.err());
        assertTrue(ran.err().startsWith("docket: ") && ran.err().contains(said), ran.err());
        assertEquals("", ran.out());
    }

    @Test
    void aDataFolderThatCannotBeMadeIsStatusFour() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        Ran ran = new Shell(file).run("list");
        assertEquals(4, ran.status());
        assertEquals(1, ran.err().lines().count(), ran.err());
    }

    @Test
    void aDamagedStoreIsStatusFiveAndNoStackTrace() throws Exception {
        Path data = Files.createDirectory(folder.resolve("data"));
        Files.writeString(data.resolve("docket.db"), "this is no database ".repeat(500));
        Ran ran = new Shell(data).run("list");
        assertEquals(5, ran.status());
        assertEquals(1, ran.err().lines().count(), ran.err());
        assertTrue(new Shell(data).run("list", "--debug").err().contains("\tat docket."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                              | true
            --data demo                       | true
            --data=demo --debug               | true
            https://example.org/feed          | true
            FEED://example.org/feed           | true
            file:///home/a/feeds.opml       | true
            --data                            | false
            --data demo feed:https://a.org    | true
            list                              | false
            --data demo list                  | false
            --help                            | false
            example.org                       | false
            """)
    void withoutACommandItIsTheWindow(String arguments, boolean window) {
        assertEquals(window, WindowCommand.of(Terminal.ofProcess(), (_, _, _) -> {}, arguments == null ? new String[0] : arguments.split(" ")) != null);
    }

    @Test
    void aDisplayIsMissedBeforeJavaFxStarts() {
        String before = System.getProperty("glass.platform", "");
        System.clearProperty("glass.platform");
        try {
            assertEquals("a display (neither DISPLAY nor WAYLAND_DISPLAY is set)", Display.missing(Map.of(), "Linux"));
            assertEquals(null, Display.missing(Map.of(), "Mac OS X"));
        } finally {
            System.setProperty("glass.platform", before);
        }
    }

    @Test
    void completesInThreeShells() {
        assertTrue(new Shell(folder).run("completion", "bash").out().contains("complete -F"));
        assertTrue(new Shell(folder).run("completion", "fish").out().contains("-a subscribe -d 'Follows a feed"));
        assertEquals(0, new Shell(folder).run("completion", "zsh").status());
    }
}

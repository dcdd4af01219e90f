package docket.rehearsal;

import docket.cli.Cli;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Plays the day.
public final class Rehearsal {
    private Rehearsal() {}

    /// @param window opens the window and leads through it by keys; nothing else is asked of it
    /// @param place a folder to work in, made when it is missing; nothing is left in it
    /// @param arguments as for the program: without a command the window is rehearsed, else the commands
    /// @return 0, or the status of what failed to fill the store; what a command finds in an invented press is no matter
    /// @throws IOException where the folder cannot be written or no loopback port can be had
    public static int play(Cli.Window window, Path place, String... arguments) throws IOException {
        Path folder = Files.createTempDirectory(Files.createDirectories(place), "day");
        try (Press press = new Press()) {
            Path outlines = Files.writeString(folder.resolve("press.opml"), press.outlines());
            String data = folder.resolve("data").toString();
            int filled = run(window, data, List.of("import " + outlines, "refresh"));
            run(window, data, arguments.length == 0 ? List.of("") : commands(folder, press));
            return filled;
        } finally {
            remove(folder);
        }
    }

    private static List<String> commands(Path folder, Press press) throws IOException {
        Path page = Files.writeString(folder.resolve("page.html"), "<html><body><article><h1>Rehearsal</h1><p>One line, 47 U.S.C. § 230.</p></article></body></html>");
        Path addresses = Files.writeString(folder.resolve("addresses"), press.article() + "?utm_source=feed\n");
        return List.of("refresh --due", "refresh", "feeds", "feeds --json", "list", "list --unread --json", "search court", "search \"safe harbor\" is:unread",
                "search privacy --json", "show 12", "show 20 --format markdown", "show 30 --format json", "related 12", "comments 12", "story 12",
                "star 12", "read 13", "extract " + page, "sanitize " + page, "citations " + page, "canonical --batch " + addresses,
                "export " + folder.resolve("out.opml"), "check", "help", "--version");
    }

    private static int run(Cli.Window window, String data, List<String> lines) {
        int status = 0;
        for (String line : lines) {
            String[] words = line.isEmpty() ? new String[0] : line.split(" ");
            String[] whole = Stream.concat(Stream.of("--data", data), Arrays.stream(words)).toArray(String[]::new);
            int ended = Cli.run(window, whole);
            status = status == 0 ? ended : status;
        }
        return status;
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}

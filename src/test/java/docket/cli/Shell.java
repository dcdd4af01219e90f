package docket.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Runs commands in this process as a shell would, with a data folder and standard input of its own.
final class Shell {
    private final Path data;
    private String input = "";

    /// What a command left behind.
    record Ran(int status, String out, String err) {
        List<String> lines() {
            return out.lines().toList();
        }
    }

    Shell(Path data) {
        this.data = data;
    }

    Shell type(String text) {
        input = text;
        return this;
    }

    /// In a pipe: nobody watches.
    Ran run(String... arguments) {
        return run(false, 100, arguments);
    }

    Ran run(boolean watched, int width, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        InputStream in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        Terminal terminal = new Terminal(in, new PrintWriter(out), new PrintWriter(err), watched, watched, width);
        String[] all = Stream.concat(Stream.of(arguments), Stream.of("--data", data.toString())).toArray(String[]::new);
        int status = Cli.run(terminal, (_, _, _) -> { throw new UnsupportedOperationException("no window in tests"); }, all);
        return new Ran(status, out.toString(), err.toString());
    }

    static Path write(Path file, String text) {
        return write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    static Path write(Path file, byte[] bytes) {
        try {
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

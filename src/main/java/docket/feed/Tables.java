package docket.feed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Reads the word lists and tables of this room: one row a line, columns apart by blanks, `#` for remarks.
final class Tables {
    private Tables() {}

    /// The rows of `resources/docket/feed/NAME`.
    static List<String[]> rows(String name) {
        return lines(name).stream().map(line -> line.split("\\s+")).toList();
    }

    static List<String> lines(String name) {
        try (InputStream in = Tables.class.getResourceAsStream("/docket/feed/" + name)) {
            if (in == null) {
                throw new IllegalStateException("The table " + name + " is missing from the program.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package docket.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads the word lists of `resources/docket/extract`: `[section]` lines, then one phrase a line; `#` begins a comment.
final class Lexicon {
    private Lexicon() {}

    /// The sections of a list by name, phrases in the order of the file.
    ///
    /// @throws UncheckedIOException when the program is packed without its lists
    static Map<String, List<String>> read(String name) {
        Map<String, List<String>> sections = new HashMap<>();
        List<String> current = new ArrayList<>();
        for (String line : text(name).split("\n")) {
            int hash = line.indexOf('#');
            String phrase = (hash < 0 ? line : line.substring(0, hash)).strip();
            if (phrase.startsWith("[") && phrase.endsWith("]")) {
                current = sections.computeIfAbsent(phrase.substring(1, phrase.length() - 1), key -> new ArrayList<>());
            } else if (!phrase.isEmpty()) {
                current.add(phrase);
            }
        }
        return sections;
    }

    private static String text(String name) {
        try (InputStream in = Lexicon.class.getResourceAsStream("/docket/extract/" + name)) {
            if (in == null) {
                throw new IOException("docket/extract/" + name + " is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

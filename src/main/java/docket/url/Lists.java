package docket.url;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Reads the lists of this package from its resource folder: UTF-8, `#` begins a comment line.
final class Lists {
    private Lists() {}

    /// The lines of `file` that are neither empty nor comments.
    static List<String> lines(String file) {
        try (InputStream in = Lists.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("no such list: " + file);
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            List<String> lines = new ArrayList<>();
            reader.lines().map(String::strip).filter(l -> !l.isEmpty() && !l.startsWith("#")).forEach(lines::add);
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The words after `name:` in `file`, of all its lines of that name.
    static Set<String> words(String file, String name) {
        Set<String> words = new LinkedHashSet<>();
        for (String line : lines(file)) {
            if (line.startsWith(name + ":")) {
                words.addAll(List.of(line.substring(name.length() + 1).strip().split(" +")));
            }
        }
        return words;
    }
}

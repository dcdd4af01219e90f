package docket.app;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/// The sentences of `resources/docket/app/health.properties`.
final class HealthWords {
    private static final Properties TABLE = load();

    private HealthWords() {}

    /// The sentence with its blanks filled; empty when the table has none under this key.
    static String of(String key, Object... values) {
        String pattern = TABLE.getProperty(key, "");
        return pattern.isEmpty() ? "" : new MessageFormat(pattern, Locale.ROOT).format(values);
    }

    private static Properties load() {
        Properties table = new Properties();
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(HealthWords.class.getResourceAsStream("/docket/app/health.properties")), StandardCharsets.UTF_8)) {
            table.load(in);
            return table;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

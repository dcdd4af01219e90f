package docket.fetch;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/// Reads the tables of `resources/docket/fetch`.
final class Settings {
    private Settings() {}

    static Properties load(String name) {
        Properties table = new Properties();
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(Settings.class.getResourceAsStream("/docket/fetch/" + name), name), StandardCharsets.UTF_8)) {
            table.load(in);
            return table;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

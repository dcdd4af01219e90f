package docket.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/// The sentences of `resources/docket/app/health.properties`, in English or in a language they were translated to. Any thread.
final class HealthWords {
    static final HealthWords ENGLISH = new HealthWords(load("/docket/app/health.properties"), Locale.ROOT,
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH), DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT));
    private static final Map<Locale, HealthWords> KNOWN = new ConcurrentHashMap<>();

    private final Properties table;
    private final Locale locale;
    private final DateTimeFormatter day;
    private final DateTimeFormatter time;

    private HealthWords(Properties table, Locale locale, DateTimeFormatter day, DateTimeFormatter time) {
        this.table = table;
        this.locale = locale;
        this.day = day;
        this.time = time;
    }

    /// English where there is no translation.
    static HealthWords in(Locale wanted) {
        return KNOWN.computeIfAbsent(wanted, locale -> {
            String name = "/docket/app/health_" + locale.getLanguage() + ".properties";
            return HealthWords.class.getResource(name) == null ? ENGLISH
                    : new HealthWords(load(name), locale, DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale),
                            DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale));
        });
    }

    /// The sentence with its blanks filled; empty when the table has none under this key.
    String of(String key, Object... values) {
        String pattern = table.getProperty(key, "");
        return pattern.isEmpty() ? "" : new MessageFormat(pattern, locale).format(values);
    }

    String day(Instant at, ZoneId zone) {
        return day.format(at.atZone(zone));
    }

    String day(LocalDate date) {
        return day.format(date);
    }

    String time(Instant at, ZoneId zone) {
        return time.format(at.atZone(zone));
    }

    private static Properties load(String name) {
        Properties table = new Properties();
        try (InputStream file = Objects.requireNonNull(HealthWords.class.getResourceAsStream(name), name);
                Reader in = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            table.load(in);
            return table;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

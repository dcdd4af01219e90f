package docket.fetch;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What an answer says about when to come back.
final class HttpTime {
    /// When a server asks for patience but not how much. Ten minutes was too short for the services people complain of most.
    static final Duration USUAL_PATIENCE = Duration.ofMinutes(30);

    /// No server decides that a feed is silent for longer; some say a year by mistake.
    static final Duration LONGEST_PATIENCE = Duration.ofHours(24);

    private static final Duration LONGEST_PAUSE = Duration.ofHours(12);

    private HttpTime() {}

    /// How long to leave the host alone (`Retry-After`, RFC 9110 section 10.2.3: seconds or a date).
    /// Nothing, zero, the past and nonsense mean the usual patience.
    static Duration patience(HttpHeaders headers, Instant now) {
        String field = headers.firstValue("retry-after").orElse("").strip();
        if (field.isEmpty()) {
            return USUAL_PATIENCE;
        }
        if (field.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return atMost(field.length() > 9 ? LONGEST_PATIENCE : orUsual(Duration.ofSeconds(Long.parseLong(field))), LONGEST_PATIENCE);
        }
        Instant at = date(field);
        return at == null ? USUAL_PATIENCE : atMost(orUsual(Duration.between(now, at)), LONGEST_PATIENCE);
    }

    /// The least time until the next look (`Cache-Control: max-age`, RFC 9111 section 5.2.2.1, before `Expires`, section
    /// 5.3); null when nothing is said, or that it must not be kept at all.
    static @Nullable Duration pause(HttpHeaders headers, Instant now) {
        String control = String.join(",", headers.allValues("cache-control")).toLowerCase(Locale.ROOT);
        for (String directive : control.split(",", 100)) {
            String d = directive.strip();
            if (d.equals("no-store") || d.equals("no-cache")) {
                return null;
            }
            if (d.startsWith("max-age=")) {
                String seconds = d.substring(8).replace("\"", "").strip();
                if (seconds.isEmpty() || !seconds.chars().allMatch(c -> c >= '0' && c <= '9')) {
                    return null;
                }
                return orNone(seconds.length() > 9 ? LONGEST_PAUSE : Duration.ofSeconds(Long.parseLong(seconds)));
            }
        }
        Instant expires = date(headers.firstValue("expires").orElse(""));
        if (expires == null) {
            return null;
        }
        // Against the server's own clock if it names it: many are wrong.
        Instant said = date(headers.firstValue("date").orElse(""));
        return orNone(Duration.between(said == null ? now : said, expires));
    }

    /// An HTTP date of the one form still in use (RFC 9110 section 5.6.7); null for anything else.
    static @Nullable Instant date(String field) {
        try {
            return ZonedDateTime.parse(field.strip(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Duration orUsual(Duration patience) {
        return patience.compareTo(Duration.ZERO) <= 0 ? USUAL_PATIENCE : patience;
    }

    private static @Nullable Duration orNone(Duration pause) {
        return pause.compareTo(Duration.ZERO) <= 0 ? null : atMost(pause, LONGEST_PAUSE);
    }

    private static Duration atMost(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}

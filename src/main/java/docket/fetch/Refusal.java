package docket.fetch;

import docket.model.Outcome;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.Locale;
import java.util.Properties;

/// What a status other than success means.
final class Refusal {
    private static final Properties WORDS = Settings.load("status.properties");

    private Refusal() {}

    /// True when the server asks for patience: 429, and 503 that says how long (RFC 9110 section 15.6.4).
    static boolean isThrottling(int status, HttpHeaders headers) {
        return status == 429 || status == 503 && headers.firstValue("retry-after").isPresent();
    }

    static Failure of(int status, HttpHeaders headers, String host) {
        boolean blocked = isBotProtection(status, headers);
        String words = blocked ? "blocked by the site's bot protection" : WORDS.getProperty(Integer.toString(status), "");
        String summary = host + " answered " + status + (words.isEmpty() ? "." : " (" + words + ").");
        return new Failure(outcome(status), summary, blocked ? advice("blocked") : advice(Integer.toString(status)), status, null);
    }

    static Failure throttled(int status, String host, Duration patience) {
        String said = status == 0 ? host + " asked for patience." : host + " answered " + status + " ("
                + WORDS.getProperty(Integer.toString(status), "patience, please") + ").";
        return new Failure(Outcome.THROTTLED, said, "Docket asks again in " + inWords(patience) + ".", status, patience);
    }

    private static Outcome outcome(int status) {
        return switch (status) {
            case 401 -> Outcome.AUTH;
            case 404, 410 -> Outcome.GONE;
            default -> Outcome.HTTP;
        };
    }

    /// A web page instead of a plain refusal, or Cloudflare's own mark of a challenge.
    private static boolean isBotProtection(int status, HttpHeaders headers) {
        if (headers.firstValue("cf-mitigated").isPresent()) {
            return true;
        }
        String type = headers.firstValue("content-type").orElse("").toLowerCase(Locale.ROOT);
        return status == 403 && type.contains("html");
    }

    private static String advice(String key) {
        return WORDS.getProperty("advice." + key, WORDS.getProperty("advice.other", ""));
    }

    private static String inWords(Duration patience) {
        long minutes = Math.max(1, (patience.toSeconds() + 59) / 60);
        return minutes == 1 ? "a minute" : minutes < 120 ? minutes + " minutes" : (minutes + 59) / 60 + " hours";
    }
}

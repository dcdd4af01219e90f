package docket.fetch;

import docket.model.Login;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Names and passwords on the wire: what to send unasked, and how to answer a 401, at most as often as it makes sense.
/// Remembers what each server wants. Safe for many threads.
final class Credentials {
    private static final int REMEMBER_MOST = 1_000;

    private record Known(boolean basic, @Nullable Digest digest) {}

    private final Map<String, Known> known = new ConcurrentHashMap<>();

    /// The `Authorization` field for a first try; null for none.
    ///
    /// Over http nothing is said before the server has named its way: one that can do Digest is never shown the password.
    /// An address with a password in it is asked as it always was.
    @Nullable String unasked(Address at, boolean fromAddress) {
        Login login = at.login();
        if (login == null) {
            return null;
        }
        Known last = known.get(key(at, login));
        if (last != null && last.digest != null) {
            return last.digest.field(at.target());
        }
        return last != null || at.isSecure() || fromAddress ? basic(login) : null;
    }

    /// The field for another try after a 401; null when no other field would help.
    ///
    /// @param sent what the server has just refused; null for none
    @Nullable String answer(Address at, HttpHeaders headers, @Nullable String sent) {
        Login login = at.login();
        if (login == null) {
            return null;
        }
        List<Challenge> challenges = Challenge.read(headers.allValues("www-authenticate"));
        Challenge best = challenges.stream().filter(c -> Digest.rank(c) > 0).max(Comparator.comparingInt(Digest::rank)).orElse(null);
        if (best != null) {
            boolean again = sent != null && sent.startsWith("Digest ");
            // A nonce that is only too old says so; some servers leave that out, and just send another than the one remembered.
            if (again && !best.get("stale").equalsIgnoreCase("true") && !isOutdated(at, login, best)) {
                return null;
            }
            Digest digest = new Digest(best, login);
            remember(at, login, new Known(false, digest));
            return digest.field(at.target());
        }
        if (sent != null || challenges.stream().noneMatch(c -> c.scheme().equals("basic"))) {
            return null;
        }
        remember(at, login, new Known(true, null));
        return basic(login);
    }

    private boolean isOutdated(Address at, Login login, Challenge now) {
        Known last = known.get(key(at, login));
        return last != null && last.digest != null && last.digest.wasUsedBefore() && !last.digest.nonce().equals(now.get("nonce"));
    }

    private void remember(Address at, Login login, Known what) {
        if (known.size() >= REMEMBER_MOST) {
            known.clear();
        }
        known.put(key(at, login), what);
    }

    private static String key(Address at, Login login) {
        return at.origin() + " " + login.name() + " " + login.password();
    }

    /// In UTF-8 (RFC 7617 section 2.1).
    private static String basic(Login login) {
        return "Basic " + Base64.getEncoder().encodeToString((login.name() + ":" + login.password()).getBytes(StandardCharsets.UTF_8));
    }
}

package docket.fetch;

import docket.model.Login;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/// Answers one nonce of a server with HTTP Digest authentication (RFC 7616): MD5, SHA-256, SHA-512-256, each with and without
/// `-sess`, `qop=auth` or the older form without. Counts how often it answered. Safe for many threads.
final class Digest {
    /// What servers call it, and what Java does; the better first.
    private static final List<Map.Entry<String, String>> ALGORITHMS =
            List.of(Map.entry("sha-512-256", "SHA-512/256"), Map.entry("sha-256", "SHA-256"), Map.entry("md5", "MD5"));

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Challenge challenge;
    private final Login login;
    private final String clientNonce;
    private final AtomicInteger count = new AtomicInteger();

    Digest(Challenge challenge, Login login) {
        this(challenge, login, random());
    }

    /// @param clientNonce for `-sess` the same for the life of a nonce, so it is kept
    Digest(Challenge challenge, Login login, String clientNonce) {
        this.challenge = challenge;
        this.login = login;
        this.clientNonce = clientNonce;
    }

    /// How much to prefer a challenge: 0 for one that cannot be answered.
    static int rank(Challenge challenge) {
        String qop = challenge.get("qop");
        boolean answerable = challenge.scheme().equals("digest") && isPrintable(challenge.get("nonce")) && !challenge.get("nonce").isEmpty()
                && isPrintable(challenge.get("opaque")) && isPrintable(challenge.get("realm")) && (qop.isEmpty() || offersAuth(qop));
        for (int i = 0; answerable && i < ALGORITHMS.size(); i++) {
            if (ALGORITHMS.get(i).getKey().equals(base(challenge))) {
                return ALGORITHMS.size() - i;
            }
        }
        return 0;
    }

    String nonce() {
        return challenge.get("nonce");
    }

    /// True when the nonce served an earlier question, too.
    boolean wasUsedBefore() {
        return count.get() > 1;
    }

    /// The `Authorization` field for one GET.
    ///
    /// @param uri as in the request line: path and query
    String field(String uri) {
        boolean session = challenge.get("algorithm").toLowerCase(Locale.ROOT).endsWith("-sess");
        Charset charset = challenge.get("charset").equalsIgnoreCase("utf-8") || !isLatin(login) ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
        String realm = challenge.get("realm");
        String secret = hash(login.name() + ":" + realm + ":" + login.password(), charset);
        if (session) {
            secret = hash(secret + ":" + nonce() + ":" + clientNonce, StandardCharsets.UTF_8);
        }
        String what = hash("GET:" + uri, StandardCharsets.UTF_8);
        boolean counted = !challenge.get("qop").isEmpty();
        String times = "%08x".formatted(count.incrementAndGet());
        String response = counted ? hash(String.join(":", secret, nonce(), times, clientNonce, "auth", what), StandardCharsets.UTF_8)
                : hash(secret + ":" + nonce() + ":" + what, StandardCharsets.UTF_8);
        StringBuilder field = new StringBuilder("Digest ").append(user(charset)).append(", realm=").append(quote(realm))
                .append(", nonce=").append(quote(nonce())).append(", uri=").append(quote(uri))
                .append(", response=\"").append(response).append('"');
        if (!challenge.get("algorithm").isEmpty()) {
            field.append(", algorithm=").append(algorithmName());
        }
        if (challenge.parameters().containsKey("opaque")) {
            field.append(", opaque=").append(quote(challenge.get("opaque")));
        }
        if (counted) {
            field.append(", qop=auth, nc=").append(times);
        }
        if (counted || session) {
            field.append(", cnonce=\"").append(clientNonce).append('"');
        }
        return field.toString();
    }

    private String user(Charset charset) {
        if (challenge.get("userhash").equalsIgnoreCase("true")) {
            return "username=\"" + hash(login.name() + ":" + challenge.get("realm"), charset) + "\", userhash=true";
        }
        if (isPrintable(login.name())) {
            return "username=" + quote(login.name());
        }
        StringBuilder encoded = new StringBuilder("username*=UTF-8''"); // RFC 8187
        for (byte b : login.name().getBytes(StandardCharsets.UTF_8)) {
            encoded.append(Character.isLetterOrDigit(b) && b > 0 ? String.valueOf((char) b) : "%%%02X".formatted(b));
        }
        return encoded.toString();
    }

    /// As the server wrote it, apart from characters that no algorithm has.
    private String algorithmName() {
        return challenge.get("algorithm").replaceAll("[^A-Za-z0-9-]", "");
    }

    private static String base(Challenge challenge) {
        String name = challenge.get("algorithm").toLowerCase(Locale.ROOT);
        return name.isEmpty() ? "md5" : name.endsWith("-sess") ? name.substring(0, name.length() - 5) : name;
    }

    private static boolean offersAuth(String qop) {
        return Arrays.stream(qop.split(",")).anyMatch(one -> one.strip().equalsIgnoreCase("auth"));
    }

    private String hash(String text, Charset charset) {
        String name = ALGORITHMS.stream().filter(a -> a.getKey().equals(base(challenge))).findFirst().orElseThrow().getValue();
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(name).digest(text.getBytes(charset)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has " + name, e);
        }
    }

    private static String quote(String value) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static boolean isPrintable(String value) {
        return value.chars().allMatch(c -> c >= ' ' && c < 127);
    }

    private static boolean isLatin(Login login) {
        return (login.name() + login.password()).chars().allMatch(c -> c < 256);
    }

    private static String random() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}

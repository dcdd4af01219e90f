package docket.fetch;

import docket.model.Outcome;
import java.io.EOFException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertificateException;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/// Turns what the network threw into an outcome and a sentence. Never quotes what a server sent.
final class Mishap {
    static final String LATER = "What is stored stays; Docket asks again later.";

    private Mishap() {}

    static Failure of(Throwable thrown, String host) {
        Throwable cause = thrown;
        while ((cause instanceof CompletionException || cause instanceof ExecutionException) && cause.getCause() != null) {
            cause = cause.getCause();
        }
        Failure own = find(cause, Failure.class);
        if (own != null) {
            return own;
        }
        Failure known = byType(cause, host);
        return known != null ? known : byWords(cause, host);
    }

    static Failure unknownHost(String host) {
        return Failure.unreached(Outcome.DNS, "No address is known for " + host + ".",
                "Is the name right, and is this machine online? Docket asks again later.");
    }

    static Failure noConnection(String host) {
        return Failure.unreached(Outcome.TIMEOUT, host + " did not take the connection in time.", LATER);
    }

    private static @Nullable Failure byType(Throwable cause, String host) {
        if (find(cause, HttpConnectTimeoutException.class) != null) {
            return noConnection(host);
        }
        if (find(cause, UnresolvedAddressException.class) != null || find(cause, UnknownHostException.class) != null) {
            return unknownHost(host);
        }
        CertificateException certificate = find(cause, CertificateException.class);
        SSLException ssl = find(cause, SSLException.class);
        if (certificate != null || ssl != null && !isAboutProtocols(ssl)) {
            return unsafe(certificate, host);
        }
        if (find(cause, NoRouteToHostException.class) != null) {
            return Failure.unreached(Outcome.CONNECT, "No way leads to " + host + ".",
                    "Is this machine online? Docket asks again later.");
        }
        if (find(cause, ConnectException.class) != null) {
            return Failure.unreached(Outcome.CONNECT, host + " refuses connections.", LATER);
        }
        return null;
    }

    /// Some servers end the handshake when they are offered HTTP/2 (RFC 7301 section 3.2): another try without may do.
    private static boolean isAboutProtocols(SSLException ssl) {
        String words = words(ssl);
        return words.contains("no_application_protocol") || words.contains("alpn") || words.contains("application protocol");
    }

    private static Failure unsafe(@Nullable CertificateException certificate, String host) {
        if (!(certificate instanceof Flaw.Refused refused)) {
            return new Failure(Outcome.TLS, "No safe connection (TLS) to " + host + " came about.",
                    "Docket reads nothing over a connection that is not safe; what is stored stays.");
        }
        return new Failure(Outcome.TLS, refused.flaw.words(host) + " Its SHA-256 fingerprint is " + refused.fingerprint + ".",
                "Docket reads nothing over a connection that is not safe; what is stored stays. If you know this server and the "
                        + "fingerprint is its own, allow this one certificate for this feed (docket feed ADDRESS --trust-certificate FINGERPRINT).");
    }

    /// Of an exchange by way of a proxy: what failed before the host was reached is told of the proxy.
    static Failure behind(Throwable thrown, String host, String proxy) {
        String words = words(thrown);
        if (words.contains("tunnel failed") || words.contains("proxy authentication")) {
            return new Failure(Outcome.CONNECT, proxy + " opens no way to " + host + (words.contains("407") ? ": it asks for a password." : "."), LATER);
        }
        Failure failure = of(thrown, host);
        return failure.isUnreached() ? of(thrown, proxy) : failure;
    }

    /// The client tells the rest apart by its messages alone.
    private static Failure byWords(Throwable cause, String host) {
        String words = words(cause);
        if (words.contains("too big") || words.contains("too large") || words.contains("too many")) {
            return new Failure(Outcome.TOO_LARGE, host + " sent a header without end.", LATER);
        }
        if (words.contains("reset")) {
            return new Failure(Outcome.TRANSPORT, host + " broke the connection off.", LATER);
        }
        if (find(cause, EOFException.class) != null || words.contains("eof") || words.contains("closed")
                || words.contains("no bytes") || words.contains("content-length")) {
            return new Failure(Outcome.TRANSPORT, host + " ended its answer too early.", LATER);
        }
        return new Failure(Outcome.TRANSPORT, host + " does not answer as a web server should.", LATER);
    }

    private static String words(Throwable thrown) {
        StringBuilder words = new StringBuilder();
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < 20; depth++) {
            words.append(cause.getMessage()).append(' ');
            cause = cause.getCause();
        }
        return words.toString().toLowerCase(Locale.ROOT);
    }

    private static <T extends Throwable> @Nullable T find(Throwable thrown, Class<T> type) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < 20; depth++) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
            cause = cause.getCause();
        }
        return null;
    }
}

package docket.fetch;

import docket.model.Outcome;
import docket.url.WebUrl;
import java.net.http.HttpHeaders;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The way of one request through redirects (RFC 9110 section 15.4): where it stands, whether every step was for good,
/// and which cookies it met. One thread's own.
final class Hops {
    /// Browsers follow 20; no honest chain seen was longer than six.
    private static final int MOST = 10;

    private static final String ADVICE = "What is stored stays; Docket asks again later. Has the address changed?";

    final Cookies cookies = new Cookies();
    private final Address start;
    private final String startAsWritten;
    private final Set<String> visited = new HashSet<>();
    private Address at;
    private @Nullable Address before;
    private boolean allPermanent = true;
    private int count;

    Hops(Address start, String startAsWritten) {
        this.start = start;
        this.startAsWritten = startAsWritten;
        at = start;
        visited.add(start.toString());
    }

    Address at() {
        return at;
    }

    /// The address that redirected here; null at the start.
    @Nullable Address before() {
        return before;
    }

    static boolean isRedirect(int status, HttpHeaders headers) {
        return (status >= 301 && status <= 303 || status == 307 || status == 308) && headers.firstValue("location").isPresent();
    }

    void follow(int status, HttpHeaders headers) throws Failure {
        boolean news = cookies.take(at.host(), headers);
        String target = WebUrl.resolve(at.toString(), utf8(headers.firstValue("location").orElse("")));
        Address next = target == null ? null : Address.of(target);
        if (next == null) {
            throw new Failure(Outcome.REDIRECT, at.host() + " redirects to something that is no web address.", ADVICE);
        }
        allPermanent &= status == 301 || status == 308;
        if (++count > MOST) {
            throw new Failure(Outcome.REDIRECT, at.host() + " redirects more than " + MOST + " times.", ADVICE);
        }
        if (news) {
            visited.clear(); // the same address may answer otherwise now
        }
        if (!visited.add(next.toString())) {
            throw new Failure(Outcome.REDIRECT, at.host() + " redirects in a circle.", ADVICE);
        }
        if (next.login() == null && start.login() != null && next.mayKnowCredentialsOf(start)) {
            next = next.with(start.login());
        }
        before = at;
        at = next;
    }

    /// The new address when every step was permanent; null when there was none, or when moving would lose the safety of
    /// https or a password.
    @Nullable String movedTo() {
        if (before == null || !allPermanent || start.isSecure() && !at.isSecure() || start.toString().equals(at.toString())) {
            return null;
        }
        if (start.login() == null) {
            return at.toString();
        }
        if (!at.mayKnowCredentialsOf(start)) {
            return null;
        }
        String authority = java.net.URI.create(startAsWritten).getRawAuthority();
        return at.uri().getScheme() + "://" + authority.substring(0, authority.lastIndexOf('@') + 1)
                + at.toString().substring(at.uri().getScheme().length() + 3);
    }

    /// Fields are read as ISO 8859-1; many servers write addresses in UTF-8.
    private static String utf8(String field) {
        if (field.chars().allMatch(c -> c < 128)) {
            return field;
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(field.getBytes(StandardCharsets.ISO_8859_1))).toString();
        } catch (CharacterCodingException e) {
            return field;
        }
    }
}

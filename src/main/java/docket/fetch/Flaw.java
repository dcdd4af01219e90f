package docket.fetch;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.Locale;

/// Why a server's certificate was refused, in words.
enum Flaw {
    EXPIRED("The certificate of %s has expired."),
    NOT_YET_VALID("The certificate of %s is not valid yet (or this machine's clock is wrong)."),
    OTHER_HOST("The certificate that %s shows is for another host."),
    SELF_SIGNED("The certificate of %s is self-signed: nobody vouches for it."),
    MISSING_INTERMEDIATE("%s leaves out the intermediate certificate that would lead to an issuer one knows."),
    UNKNOWN_ISSUER("The certificate of %s comes from an unknown issuer."),
    CHANGED("%s shows another certificate than the one that was allowed for this feed, and nobody vouches for it."),
    OTHER("The certificate of %s is not acceptable.");

    /// Where the issuer's own certificate can be had (RFC 5280 section 4.2.2.1); authorities that vouch for the public name it.
    private static final String AUTHORITY_INFORMATION_ACCESS = "1.3.6.1.5.5.7.1.1";

    private final String words;

    Flaw(String words) {
        this.words = words;
    }

    String words(String host) {
        return words.formatted(host);
    }

    /// A refusal with its reason.
    static final class Refused extends CertificateException {
        final Flaw flaw;
        /// Of the server's own certificate: SHA-256 in 64 small hexadecimal digits.
        final String fingerprint;

        Refused(Flaw flaw, String fingerprint, CertificateException cause) {
            super(flaw.name(), cause);
            this.flaw = flaw;
            this.fingerprint = fingerprint;
        }
    }

    /// @param chain as the server sent it, its own certificate first
    static Flaw of(X509Certificate[] chain, CertificateException refusal) {
        for (X509Certificate certificate : chain) {
            try {
                certificate.checkValidity();
            } catch (CertificateExpiredException e) {
                return EXPIRED;
            } catch (CertificateNotYetValidException e) {
                return NOT_YET_VALID;
            }
        }
        String message = String.valueOf(refusal.getMessage()).toLowerCase(Locale.ROOT);
        if (message.contains("subject alternative") || message.contains("no name matching")) {
            return OTHER_HOST;
        }
        if (!message.contains("path")) {
            return OTHER;
        }
        if (chain[0].getSubjectX500Principal().equals(chain[0].getIssuerX500Principal())) {
            return SELF_SIGNED;
        }
        return chain.length == 1 && chain[0].getExtensionValue(AUTHORITY_INFORMATION_ACCESS) != null ? MISSING_INTERMEDIATE : UNKNOWN_ISSUER;
    }

    static String fingerprint(X509Certificate certificate) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        } catch (NoSuchAlgorithmException | CertificateEncodingException e) {
            throw new IllegalStateException("a certificate that was read can be written, and every JDK has SHA-256", e);
        }
    }
}

package docket.fetch;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.util.Locale;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/// The JDK's own judgement of certificates, unchanged, with the reason of a refusal kept so that it can be told.
final class Trust extends X509ExtendedTrustManager {
    /// Why a chain was refused.
    enum Flaw {
        EXPIRED("The certificate of %s has expired."),
        NOT_YET_VALID("The certificate of %s is not valid yet (or this machine's clock is wrong)."),
        OTHER_HOST("The certificate that %s shows is for another host."),
        SELF_SIGNED("The certificate of %s is self-signed: nobody vouches for it."),
        UNKNOWN_ISSUER("The certificate of %s comes from an unknown issuer, or the server leaves out its intermediate certificate."),
        OTHER("The certificate of %s is not acceptable.");

        private final String words;

        Flaw(String words) {
            this.words = words;
        }
    }

    /// A refusal with its reason.
    static final class Refused extends CertificateException {
        final Flaw flaw;

        Refused(Flaw flaw, CertificateException cause) {
            super(flaw.name(), cause);
            this.flaw = flaw;
        }
    }

    private final X509ExtendedTrustManager jdk;

    private Trust(X509ExtendedTrustManager jdk) {
        this.jdk = jdk;
    }

    /// For https.
    ///
    /// @param roots who is trusted; null for the JDK's root certificates, whose reading takes some tenths of a second
    static SSLContext context(@Nullable KeyStore roots) {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(roots);
            for (TrustManager manager : factory.getTrustManagers()) {
                if (manager instanceof X509ExtendedTrustManager jdk) {
                    SSLContext context = SSLContext.getInstance("TLS");
                    context.init(null, new TrustManager[] {new Trust(jdk)}, null);
                    return context;
                }
            }
            return SSLContext.getDefault();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no TLS", e);
        }
    }

    /// The sentence for a handshake that failed.
    static String words(@Nullable CertificateException certificate, String host) {
        if (certificate instanceof Refused refused) {
            return refused.flaw.words.formatted(host);
        }
        return certificate != null ? Flaw.OTHER.words.formatted(host) : "No safe connection (TLS) to " + host + " came about.";
    }

    static Flaw flaw(X509Certificate[] chain, CertificateException refusal) {
        for (X509Certificate certificate : chain) {
            try {
                certificate.checkValidity();
            } catch (CertificateExpiredException e) {
                return Flaw.EXPIRED;
            } catch (CertificateNotYetValidException e) {
                return Flaw.NOT_YET_VALID;
            }
        }
        String message = String.valueOf(refusal.getMessage()).toLowerCase(Locale.ROOT);
        if (message.contains("subject alternative") || message.contains("no name matching")) {
            return Flaw.OTHER_HOST;
        }
        if (message.contains("path")) {
            return chain.length == 1 && chain[0].getSubjectX500Principal().equals(chain[0].getIssuerX500Principal())
                    ? Flaw.SELF_SIGNED : Flaw.UNKNOWN_ISSUER;
        }
        return Flaw.OTHER;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine) throws CertificateException {
        try {
            jdk.checkServerTrusted(chain, authType, engine);
        } catch (CertificateException e) {
            throw new Refused(flaw(chain, e), e);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket) throws CertificateException {
        try {
            jdk.checkServerTrusted(chain, authType, socket);
        } catch (CertificateException e) {
            throw new Refused(flaw(chain, e), e);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        try {
            jdk.checkServerTrusted(chain, authType);
        } catch (CertificateException e) {
            throw new Refused(flaw(chain, e), e);
        }
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine) throws CertificateException {
        jdk.checkClientTrusted(chain, authType, engine);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket) throws CertificateException {
        jdk.checkClientTrusted(chain, authType, socket);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        jdk.checkClientTrusted(chain, authType);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return jdk.getAcceptedIssuers();
    }
}

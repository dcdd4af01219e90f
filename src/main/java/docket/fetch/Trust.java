package docket.fetch;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/// The JDK's own judgement of certificates, with the reason of a refusal kept so that it can be told, and at most one
/// exception: the very certificate that a person allowed for one feed, whatever is wrong with it (its name, its dates, who
/// vouches for it). A certificate that the JDK accepts needs no exception.
final class Trust extends X509ExtendedTrustManager {
    private final X509ExtendedTrustManager jdk;
    private final @Nullable String allowed;

    private Trust(X509ExtendedTrustManager jdk, @Nullable String allowed) {
        this.jdk = jdk;
        this.allowed = allowed;
    }

    /// For https.
    ///
    /// @param roots who is trusted; null for the JDK's root certificates, whose reading takes some tenths of a second
    /// @param allowed fingerprint of the one certificate believed beside; null for none
    static SSLContext context(@Nullable KeyStore roots, @Nullable String allowed) {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(roots);
            for (TrustManager manager : factory.getTrustManagers()) {
                if (manager instanceof X509ExtendedTrustManager jdk) {
                    SSLContext context = SSLContext.getInstance("TLS");
                    context.init(null, new TrustManager[] {new Trust(jdk, allowed)}, null);
                    return context;
                }
            }
            return SSLContext.getDefault();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no TLS", e);
        }
    }

    private interface Judgement {
        void pass() throws CertificateException;
    }

    private void judge(X509Certificate[] chain, Judgement judgement) throws CertificateException {
        try {
            judgement.pass();
        } catch (CertificateException e) {
            String fingerprint = Flaw.fingerprint(chain[0]);
            if (!fingerprint.equals(allowed)) {
                throw new Flaw.Refused(allowed == null ? Flaw.of(chain, e) : Flaw.CHANGED, fingerprint, e);
            }
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine) throws CertificateException {
        judge(chain, () -> jdk.checkServerTrusted(chain, authType, engine));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket) throws CertificateException {
        judge(chain, () -> jdk.checkServerTrusted(chain, authType, socket));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        judge(chain, () -> jdk.checkServerTrusted(chain, authType));
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

package docket.fetch;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/// A key with a certificate (RFC 5280), written byte by byte so that anything can be wrong with it.
///
/// @param issuer who signed it; null for itself
record TestCertificate(KeyPair key, X509Certificate certificate, TestCertificate issuer) {
    static final char[] PASSWORD = "loopback".toCharArray();
    private static final byte[] ECDSA_SHA256 = {0x2a, (byte) 0x86, 0x48, (byte) 0xce, 0x3d, 4, 3, 2};
    private static final AtomicInteger SERIAL = new AtomicInteger(1);

    /// What is to be written: valid from yesterday until tomorrow and for 127.0.0.1 unless said otherwise.
    static final class Wanted {
        private String name = "test";
        private String host = "127.0.0.1";
        private Instant from = Instant.now().minusSeconds(86_400);
        private Instant until = Instant.now().plusSeconds(86_400);
        private TestCertificate issuer;
        private boolean authority;
        private String issuerIsAt;

        Wanted named(String other) {
            name = other;
            return this;
        }

        Wanted host(String other) {
            host = other;
            return this;
        }

        Wanted valid(String first, String last) {
            from = Instant.parse(first + "T00:00:00Z");
            until = Instant.parse(last + "T00:00:00Z");
            return this;
        }

        /// @param issuerIsAt where its certificate can be had; null to leave that out
        Wanted signedBy(TestCertificate other, String issuerIsAt) {
            issuer = other;
            this.issuerIsAt = issuerIsAt;
            return this;
        }

        Wanted authority() {
            authority = true;
            return this;
        }

        TestCertificate make() throws GeneralSecurityException, IOException {
            KeyPairGenerator keys = KeyPairGenerator.getInstance("EC");
            keys.initialize(256);
            KeyPair key = keys.generateKeyPair();
            byte[] algorithm = der(0x30, der(6, ECDSA_SHA256));
            byte[] subject = name(name);
            byte[] by = issuer == null ? subject : issuer.certificate.getSubjectX500Principal().getEncoded();
            byte[] body = der(0x30, der(0xa0, der(2, new byte[] {2})), der(2, BigInteger.valueOf(SERIAL.getAndIncrement()).toByteArray()),
                    algorithm, by, der(0x30, time(from), time(until)), subject, key.getPublic().getEncoded(),
                    der(0xa3, der(0x30, extensions())));
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(issuer == null ? key.getPrivate() : issuer.key.getPrivate());
            signature.update(body);
            byte[] whole = der(0x30, body, algorithm, der(3, new byte[1], signature.sign()));
            X509Certificate read = (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(whole));
            return new TestCertificate(key, read, issuer);
        }

        private byte[] extensions() throws IOException {
            if (authority) {
                return der(0x30, der(6, new byte[] {0x55, 0x1d, 19}), der(1, new byte[] {-1}), der(4, der(0x30, der(1, new byte[] {-1}))));
            }
            boolean literal = Names.isLiteral(host);
            byte[] host = literal ? der(0x87, InetAddress.ofLiteral(this.host).getAddress()) : der(0x82, this.host.getBytes(StandardCharsets.US_ASCII));
            byte[] hosts = der(0x30, der(6, new byte[] {0x55, 0x1d, 17}), der(4, der(0x30, host)));
            if (issuerIsAt == null) {
                return hosts;
            }
            byte[] access = der(0x30, der(0x30, der(6, new byte[] {0x2b, 6, 1, 5, 5, 7, 0x30, 2}), der(0x86, issuerIsAt.getBytes(StandardCharsets.US_ASCII))));
            return concat(hosts, der(0x30, der(6, new byte[] {0x2b, 6, 1, 5, 5, 7, 1, 1}), der(4, access)));
        }
    }

    /// What a server needs to show it.
    ///
    /// @param chain sent after it
    KeyStore withKey(TestCertificate... chain) throws GeneralSecurityException, IOException {
        X509Certificate[] all = new X509Certificate[chain.length + 1];
        all[0] = certificate;
        for (int i = 0; i < chain.length; i++) {
            all[i + 1] = chain[i].certificate;
        }
        KeyStore keys = empty();
        keys.setKeyEntry("server", key.getPrivate(), PASSWORD, all);
        return keys;
    }

    /// What a client needs to trust it.
    KeyStore asRoot() throws GeneralSecurityException, IOException {
        KeyStore roots = empty();
        roots.setCertificateEntry("root", certificate);
        return roots;
    }

    private static KeyStore empty() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    private static byte[] name(String name) throws IOException {
        return der(0x30, der(0x31, der(0x30, der(6, new byte[] {0x55, 4, 3}), der(12, name.getBytes(StandardCharsets.UTF_8)))));
    }

    private static byte[] time(Instant at) throws IOException {
        return der(0x17, DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC).format(at).getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] der(int tag, byte[]... parts) throws IOException {
        byte[] content = concat(parts);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(tag);
        if (content.length < 128) {
            out.write(content.length);
        } else if (content.length < 256) {
            out.write(0x81);
            out.write(content.length);
        } else {
            out.write(0x82);
            out.write(content.length >> 8);
            out.write(content.length);
        }
        out.write(content);
        return out.toByteArray();
    }

    private static byte[] concat(byte[]... parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.write(part);
        }
        return out.toByteArray();
    }
}

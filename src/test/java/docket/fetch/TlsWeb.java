package docket.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;

/// A server of bare TLS on the loopback address with a certificate made for the occasion.
final class TlsWeb implements AutoCloseable {
    /// What one connection does once its request is read.
    @FunctionalInterface
    interface Script {
        void answer(SSLSocket socket) throws IOException;
    }

    private static final char[] PASSWORD = "loopback".toCharArray();

    /// The ALPN name of each connection, empty when none was agreed on.
    final List<String> protocols = new CopyOnWriteArrayList<>();
    private final KeyStore keys;
    private final SSLServerSocket server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /// @param keys as [#keys] makes them
    TlsWeb(KeyStore keys, Script script) throws IOException, GeneralSecurityException {
        this.keys = keys;
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        server = (SSLServerSocket) context.getServerSocketFactory().createServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
        threads.execute(() -> accept(script));
    }

    String url() {
        return "https://127.0.0.1:" + server.getLocalPort() + "/";
    }

    /// Trusts this server alone.
    KeyStore roots() throws GeneralSecurityException, IOException {
        KeyStore roots = KeyStore.getInstance("PKCS12");
        roots.load(null, null);
        roots.setCertificateEntry("server", keys.getCertificate("server"));
        return roots;
    }

    /// A key and its self-signed certificate.
    ///
    /// @param folder an empty one, for the key store
    /// @param certificate arguments of `keytool -genkeypair`: who the certificate is for, and when
    static KeyStore keys(Path folder, String... certificate) throws IOException, GeneralSecurityException, InterruptedException {
        Path file = folder.resolve("keys.p12");
        List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/keytool", "-J-XX:TieredStopAtLevel=1", "-genkeypair", "-alias", "server",
                "-keyalg", "EC", "-storetype", "PKCS12", "-keystore", file.toString(), "-storepass", new String(PASSWORD), "-dname", "CN=test"));
        command.addAll(List.of(certificate));
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (keytool.waitFor() != 0) {
            throw new IOException(said);
        }
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD);
        }
        return keys;
    }

    private void accept(Script script) {
        while (!server.isClosed()) {
            try {
                SSLSocket socket = (SSLSocket) server.accept();
                threads.execute(() -> serve(socket, script));
            } catch (IOException e) {
                return; // closed: the test is over
            }
        }
    }

    private void serve(SSLSocket socket, Script script) {
        try (socket) {
            socket.setHandshakeApplicationProtocolSelector((_, offered) -> offered.contains("h2") ? "h2" : "");
            socket.startHandshake();
            protocols.add(socket.getApplicationProtocol());
            if (socket.getApplicationProtocol().isEmpty()) {
                int lineEnds = 0;
                for (int c; lineEnds < 4 && (c = socket.getInputStream().read()) >= 0;) {
                    lineEnds = c == '\r' || c == '\n' ? lineEnds + 1 : 0;
                }
                script.answer(socket);
            }
            // It said it could speak HTTP/2, and cannot.
        } catch (IOException e) {
            // The client refused or left.
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        threads.shutdownNow();
    }
}

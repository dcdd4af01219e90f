package docket.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;

/// A server of bare TLS on the loopback address with a certificate made for the occasion.
final class TlsWeb implements AutoCloseable {
    /// What one connection does; over HTTP/1.1 once its request is read.
    @FunctionalInterface
    interface Script {
        void answer(SSLSocket socket) throws IOException;
    }

    /// The ALPN name of each connection, empty when none was agreed on.
    final List<String> protocols = new CopyOnWriteArrayList<>();
    private final SSLServerSocket server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Script http1;
    private final Script http2;
    private final Function<List<String>, String> choice;

    /// Says it could speak HTTP/2, and then leaves.
    TlsWeb(KeyStore keys, Script http1) throws IOException, GeneralSecurityException {
        this(keys, http1, _ -> {}, offered -> offered.contains("h2") ? "h2" : "");
    }

    /// @param keys as [TestCertificate#withKey] makes them
    /// @param choice among the protocols that a client offers; null ends the handshake
    TlsWeb(KeyStore keys, Script http1, Script http2, Function<List<String>, String> choice) throws IOException, GeneralSecurityException {
        this.http1 = http1;
        this.http2 = http2;
        this.choice = choice;
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, TestCertificate.PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        server = (SSLServerSocket) context.getServerSocketFactory().createServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
        threads.execute(this::accept);
    }

    /// Answers in plain words of HTTP/1.1.
    static Script saying(String answer) {
        return socket -> send(socket, answer.getBytes(StandardCharsets.ISO_8859_1));
    }

    static void send(SSLSocket socket, byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    int port() {
        return server.getLocalPort();
    }

    String url() {
        return "https://127.0.0.1:" + port() + "/";
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                SSLSocket socket = (SSLSocket) server.accept();
                threads.execute(() -> serve(socket));
            } catch (IOException e) {
                return; // closed: the test is over
            }
        }
    }

    private void serve(SSLSocket socket) {
        try (socket) {
            socket.setHandshakeApplicationProtocolSelector((_, offered) -> choice.apply(offered));
            socket.startHandshake();
            protocols.add(socket.getApplicationProtocol());
            if (socket.getApplicationProtocol().equals("h2")) {
                http2.answer(socket);
                return;
            }
            int lineEnds = 0;
            for (int c; lineEnds < 4 && (c = socket.getInputStream().read()) >= 0;) {
                lineEnds = c == '\r' || c == '\n' ? lineEnds + 1 : 0;
            }
            http1.answer(socket);
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

package docket.fetch;

import docket.model.ProxyChoice;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// An HTTP proxy on the loopback address that writes down what it is asked. It answers plain requests itself, whatever the host;
/// where CONNECT asks for, it leads to one port of this machine.
final class TestProxy implements AutoCloseable {
    /// Request lines.
    final List<String> log = new CopyOnWriteArrayList<>();
    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final String answer;
    private final int port;

    /// @param answer to a plain request
    /// @param port where CONNECT leads; 0 refuses it
    TestProxy(String answer, int port) throws IOException {
        this.answer = answer;
        this.port = port;
        threads.execute(this::accept);
    }

    ProxyChoice.At at() {
        return new ProxyChoice.At("127.0.0.1", server.getLocalPort());
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                threads.execute(() -> serve(socket));
            } catch (IOException e) {
                return; // closed: the test is over
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            StringBuilder head = new StringBuilder();
            for (int c; head.indexOf("\r\n\r\n") < 0 && (c = socket.getInputStream().read()) >= 0;) {
                head.append((char) c);
            }
            String line = head.substring(0, Math.max(0, head.indexOf("\r\n")));
            log.add(line);
            if (!line.startsWith("CONNECT")) {
                say(socket, answer);
            } else if (port == 0) {
                say(socket, "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n");
            } else {
                say(socket, "HTTP/1.1 200 OK\r\n\r\n");
                lead(socket);
            }
        } catch (IOException e) {
            // One of the two left.
        }
    }

    private void lead(Socket client) throws IOException {
        try (Socket host = new Socket(InetAddress.ofLiteral("127.0.0.1"), port)) {
            threads.execute(() -> pass(client, host));
            pass(host, client);
        }
    }

    private static void pass(Socket from, Socket to) {
        try (InputStream in = from.getInputStream()) {
            in.transferTo(to.getOutputStream());
        } catch (IOException e) {
            // One of the two left.
        }
    }

    private static void say(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        server.close();
        threads.shutdownNow();
    }
}

package docket;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/// A small web on the loopback address for tests: a real HTTP server with scripted answers and a log of what was asked,
/// and beside it a bare socket for what no proper server does (stalls, cuts, lying lengths, endless bodies).
///
/// ```java
/// try (LoopbackWeb web = LoopbackWeb.start()) {
///     web.route("/feed", Answer.xml("<rss>...").with("ETag", "\"1\""), Answer.status(500));
///     web.raw("/cut", call -> call.send("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nshort"));
///     ... web.url("/feed") ... web.asked("/feed") ...
/// }
/// ```
public final class LoopbackWeb implements AutoCloseable {
    static {
        // Without it each answer waits up to 40 ms for an acknowledgement (Nagle's algorithm).
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    /// What a path answers. A conditional request that matches its `ETag` (or its `Last-Modified` if it has no `ETag`)
    /// gets 304 instead.
    public record Answer(int status, Map<String, String> headers, byte[] body) {
        public static Answer status(int status) {
            return new Answer(status, Map.of(), new byte[0]);
        }

        public static Answer of(String type, byte[] body) {
            return new Answer(200, Map.of("Content-Type", type), body);
        }

        public static Answer xml(String body) {
            return of("application/xml", body.getBytes(StandardCharsets.UTF_8));
        }

        public static Answer html(String body) {
            return of("text/html; charset=utf-8", body.getBytes(StandardCharsets.UTF_8));
        }

        public static Answer json(String body) {
            return of("application/json", body.getBytes(StandardCharsets.UTF_8));
        }

        public static Answer redirect(int status, String location) {
            return status(status).with("Location", location);
        }

        public Answer with(String name, String value) {
            Map<String, String> more = new LinkedHashMap<>(headers);
            more.put(name, value);
            return new Answer(status, more, body);
        }

        private boolean matches(Asked asked) {
            String etag = headers.get("ETag");
            String modified = headers.get("Last-Modified");
            return status == 200 && (etag != null ? etag.equals(asked.header("If-None-Match"))
                    : modified != null && modified.equals(asked.header("If-Modified-Since")));
        }
    }

    /// A request as it came.
    ///
    /// @param path with its query
    /// @param headers names in lower case, several values joined by `, `
    public record Asked(String method, String path, Map<String, String> headers) {
        /// The field's value; null when it was not sent.
        public String header(String name) {
            return headers.get(name.toLowerCase(Locale.ROOT));
        }
    }

    /// One connection of a raw route, its request read.
    public record Call(Asked asked, Socket socket) {
        /// Sends text as ISO 8859-1, at once.
        public void send(String text) throws IOException {
            send(text.getBytes(StandardCharsets.ISO_8859_1));
        }

        public void send(byte[] bytes) throws IOException {
            OutputStream out = socket.getOutputStream();
            out.write(bytes);
            out.flush();
        }

        /// Says nothing more and keeps the connection until the client leaves.
        public void hold() throws IOException {
            socket.getInputStream().skip(Long.MAX_VALUE);
        }

        /// Ends the connection by a TCP reset.
        public void reset() throws IOException {
            socket.setSoLinger(true, 0);
            socket.close();
        }
    }

    /// What a raw route does; the connection is closed afterwards.
    @FunctionalInterface
    public interface Raw {
        void answer(Call call) throws IOException, InterruptedException;
    }

    private final HttpServer server;
    private final ServerSocket rawServer;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Function<Asked, Answer>> routes = new ConcurrentHashMap<>();
    private final Map<String, Raw> raws = new ConcurrentHashMap<>();
    private final List<Asked> log = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    private LoopbackWeb(InetAddress address) throws IOException {
        server = HttpServer.create(new InetSocketAddress(address, 0), 1_000);
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        rawServer = new ServerSocket(0, 1_000, address);
    }

    /// On 127.0.0.1 and free ports.
    public static LoopbackWeb start() {
        return start("127.0.0.1");
    }

    /// On any loopback address, `127.0.0.7` for a second host.
    public static LoopbackWeb start(String address) {
        try {
            LoopbackWeb web = new LoopbackWeb(InetAddress.ofLiteral(address));
            web.server.start();
            web.threads.execute(web::acceptRaw);
            return web;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Answers `path` in this order, the last one for ever. A path with a query is looked for first as it is, then without.
    public LoopbackWeb route(String path, Answer first, Answer... then) {
        AtomicInteger turn = new AtomicInteger();
        return route(path, _ -> {
            int now = turn.getAndIncrement();
            return now == 0 || then.length == 0 ? first : then[Math.min(now, then.length) - 1];
        });
    }

    /// Answers `path` by what was asked. The function may block, on its own thread.
    public LoopbackWeb route(String path, Function<Asked, Answer> answer) {
        raws.remove(path);
        routes.put(path, answer);
        return this;
    }

    /// Leaves the whole answer to `raw`, at an address with a port of its own.
    public LoopbackWeb raw(String path, Raw raw) {
        routes.remove(path);
        raws.put(path, raw);
        return this;
    }

    /// The address of a path; for a raw route on the raw port.
    public String url(String path) {
        int port = lookUp(raws, path) == null ? server.getAddress().getPort() : rawServer.getLocalPort();
        return "http://" + server.getAddress().getAddress().getHostAddress() + ":" + port + path;
    }

    /// Every request so far, in the order of arrival.
    public List<Asked> asked() {
        return List.copyOf(log);
    }

    /// The requests for one path, with or without a query.
    public List<Asked> asked(String path) {
        return log.stream().filter(a -> a.path().equals(path) || bare(a.path()).equals(path)).toList();
    }

    public void forgetAsked() {
        log.clear();
    }

    /// The greatest number of answers under way at one time.
    public int mostAtOnce() {
        return most.get();
    }

    @Override
    public void close() {
        server.stop(0);
        try {
            rawServer.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.shutdownNow();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, String> headers = new TreeMap<>();
            exchange.getRequestHeaders().forEach((k, v) -> headers.put(k.toLowerCase(Locale.ROOT), String.join(", ", v)));
            Asked asked = new Asked(exchange.getRequestMethod(), exchange.getRequestURI().toString(), headers);
            log.add(asked);
            Answer answer = counted(asked);
            boolean unchanged = answer.matches(asked);
            Headers out = exchange.getResponseHeaders();
            answer.headers().forEach(out::set);
            byte[] body = unchanged ? new byte[0] : answer.body();
            exchange.sendResponseHeaders(unchanged ? 304 : answer.status(), body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    private Answer counted(Asked asked) {
        most.accumulateAndGet(running.incrementAndGet(), Math::max);
        try {
            Function<Asked, Answer> route = lookUp(routes, asked.path());
            return route == null ? Answer.status(404) : route.apply(asked);
        } finally {
            running.decrementAndGet();
        }
    }

    private void acceptRaw() {
        while (!rawServer.isClosed()) {
            try {
                Socket socket = rawServer.accept();
                open.add(socket);
                threads.execute(() -> serveRaw(socket));
            } catch (IOException e) {
                return; // closed: the test is over
            }
        }
    }

    private void serveRaw(Socket socket) {
        try (socket) {
            Asked asked = readRequest(socket.getInputStream());
            log.add(asked);
            Raw raw = lookUp(raws, asked.path());
            Call call = new Call(asked, socket);
            if (raw == null) {
                call.send("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
            } else {
                raw.answer(call);
            }
        } catch (IOException | InterruptedException e) {
            // The client left, or the test is over: nobody to tell.
        } finally {
            open.remove(socket);
        }
    }

    private static Asked readRequest(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int c;
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n") && (c = in.read()) >= 0) {
            head.write(c);
        }
        String[] lines = head.toString(StandardCharsets.ISO_8859_1).split("\r\n");
        Map<String, String> headers = new TreeMap<>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            if (colon > 0) {
                headers.merge(lines[i].substring(0, colon).toLowerCase(Locale.ROOT), lines[i].substring(colon + 1).strip(),
                        (a, b) -> a + ", " + b);
            }
        }
        String[] request = lines[0].split(" ");
        return new Asked(request[0], request.length > 1 ? request[1] : "", headers);
    }

    private static <T> T lookUp(Map<String, T> table, String path) {
        T exact = table.get(path);
        return exact != null ? exact : table.get(bare(path));
    }

    private static String bare(String path) {
        return path.replaceFirst("\\?.*$", "");
    }
}

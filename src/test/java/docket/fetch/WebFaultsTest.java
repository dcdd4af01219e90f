package docket.fetch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import docket.LoopbackWeb;
import docket.LoopbackWeb.Answer;
import docket.LoopbackWeb.Raw;
import docket.fetch.Web.Purpose;
import docket.fetch.Web.Request;
import docket.model.Outcome;
import docket.model.Validators;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What no server should do. The waits of half a minute and more are not awaited here.
class WebFaultsTest {
    private static final byte[] FEED = "<rss version='2.0'><channel><title>t</title></channel></rss>".getBytes(StandardCharsets.UTF_8);

    private final LoopbackWeb server = LoopbackWeb.start();
    private final Web web = new Web(InstantSource.system());

    @AfterEach
    void close() {
        web.close();
        server.close();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            'HTTP/1.1 200 OK\\r\\nContent-Length: 99\\r\\n\\r\\nshort'                        , TRANSPORT
            'HTTP/1.1 200 OK\\r\\nContent-Length: 5\\r\\n\\r\\nlonger than five'       , PARSE
            'HTTP/1.1 200 OK\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\n40\\r\\nshort'        , TRANSPORT
            'HTTP/1.1 200 OK\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\nzz\\r\\nx'            , TRANSPORT
            'HTTP/1.1 200 OK\\r\\nContent-Length: 9223372036854775807\\r\\n\\r\\nx'           , TOO_LARGE
            'HTTP/1.1 200 OK\\r\\nContent-Length: 99999999999999999999\\r\\n\\r\\nx'          , TOO_LARGE
            'HTTP/1.1 200 OK\\r\\nContent-Length: -5\\r\\n\\r\\nx'                            , TRANSPORT
            'HTTP/1.1 200 OK\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\nFFFFFFFFFFFFFFFF0\\r\\nx' , TRANSPORT
            'HTTP/1.1 200 OK\\r\\nContent-Encoding: br\\r\\nContent-Length: 3\\r\\n\\r\\nabc' , TRANSPORT
            'SSH-2.0-OpenSSH_9.2\\r\\n'                                                       , TRANSPORT
            ''                                                                                , TRANSPORT
            '<rss/>'                                                                          , TRANSPORT
            """)
    void tellsABrokenAnswerFromAWholeOne(String answer, Outcome outcome) throws InterruptedException {
        server.raw("/feed", call -> call.send(answer.replace("\\r", "\r").replace("\\n", "\n")));
        assertEquals(outcome, failure());
    }

    @Test
    void saysWhenTheConnectionIsReset() throws InterruptedException {
        server.raw("/feed", call -> {
            call.send("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nshort");
            call.reset();
        });
        assertEquals(Outcome.TRANSPORT, failure());
    }

    @Test
    void takesABodyThatEndsWithTheConnection() throws InterruptedException {
        server.raw("/feed", call -> {
            call.send("HTTP/1.0 200 OK\r\nContent-Type: text/xml\r\n\r\n");
            call.send(FEED);
        });
        assertArrayEquals(FEED, body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/1.1 200 OK\r\n\r\n", "HTTP/1.1 200 OK\r\n", "HTTP/1.1 103 Early Hints\r\n\r\n"})
    void cutsOffWhatHasNoEnd(String beginning) throws InterruptedException {
        server.raw("/feed", call -> {
            call.send(beginning);
            String more = beginning.contains("103") ? beginning : "X-More: " + "y".repeat(8_000) + "\r\n";
            endlessly(call.socket().getOutputStream(), more.repeat(10).getBytes(StandardCharsets.ISO_8859_1));
        });
        assertEquals(Outcome.TOO_LARGE, failure());
    }

    @Test
    void readsAHeaderWithThousandsOfCookies() throws InterruptedException {
        Raw many = call -> {
            StringBuilder header = new StringBuilder("HTTP/1.1 200 OK\r\nContent-Length: " + FEED.length + "\r\n");
            for (int i = 0; i < 5_000; i++) {
                header.append("Set-Cookie: c").append(i).append("=v; Path=/; Max-Age=99999999\r\n");
            }
            call.send(header + "\r\n");
            call.send(FEED);
        };
        server.raw("/feed", many);
        assertArrayEquals(FEED, body());
    }

    @Test
    void undoesGzipHoweverItIsLabelled() throws InterruptedException, IOException {
        byte[] once = gzip(FEED);
        byte[] twice = gzip(once);
        server.route("/feed", Answer.of("text/xml", once).with("Content-Encoding", "gzip"), Answer.of("text/xml", once),
                Answer.of("text/xml", twice).with("Content-Encoding", "gzip, gzip"),
                Answer.of("text/xml", twice).with("Content-Encoding", "gzip"),
                Answer.of("text/xml", FEED).with("Content-Encoding", "gzip"),
                Answer.of("text/xml", FEED).with("Content-Encoding", "deflate"));
        for (int i = 0; i < 6; i++) {
            assertArrayEquals(FEED, body());
        }
    }

    @Test
    void neverTakesHalfAPackedBodyForAWholeOne() throws InterruptedException, IOException {
        byte[] packed = gzip(new byte[100_000]);
        server.route("/feed", Answer.of("text/xml", Arrays.copyOf(packed, packed.length - 9)).with("Content-Encoding", "gzip"));
        assertEquals(Outcome.TRANSPORT, failure());
    }

    @Test
    void stopsUnpackingABomb() throws InterruptedException, IOException {
        byte[] bomb = gzip(new byte[30 << 20]);
        server.route("/feed", Answer.of("text/xml", bomb).with("Content-Encoding", "gzip"),
                Answer.of("text/xml", gzip(bomb)).with("Content-Encoding", "gzip, gzip"));
        assertEquals(Outcome.TOO_LARGE, failure());
        assertEquals(Outcome.TOO_LARGE, failure());
    }

    @Test
    void readsAFeedOfTwentyMegabytes() throws InterruptedException {
        byte[] large = new byte[20 << 20];
        Arrays.fill(large, (byte) 'x');
        server.route("/feed", Answer.of("text/xml", large));
        assertArrayEquals(large, body());
    }

    @Test
    void takesManyLargeBodiesOneAfterTheOther() throws Exception {
        byte[] large = new byte[3 << 20];
        server.route("/feed", Answer.of("text/xml", large));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<byte[]>> all = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                all.add(threads.submit(this::body));
            }
            for (Future<byte[]> one : all) {
                assertEquals(large.length, one.get().length);
            }
        }
    }

    @Test
    void saysThatNobodyListens() throws InterruptedException, IOException {
        int port;
        try (ServerSocket gone = new ServerSocket(0)) {
            port = gone.getLocalPort();
        }
        assertEquals(Outcome.CONNECT, failure("http://127.0.0.1:" + port + "/"));
    }

    @Test
    void saysThatANameHasNoAddress() throws InterruptedException {
        // The ending that never exists (RFC 6761 section 6.4).
        assertEquals(Outcome.DNS, failure("http://no-such-host.invalid/feed"));
    }

    private static void endlessly(OutputStream out, byte[] block) throws IOException {
        while (true) {
            out.write(block); // ends when the client closes the connection
        }
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    private byte[] body() throws InterruptedException {
        return assertInstanceOf(Fetched.Body.class, get(server.url("/feed"))).bytes();
    }

    private Outcome failure() throws InterruptedException {
        return failure(server.url("/feed"));
    }

    private Outcome failure(String url) throws InterruptedException {
        return assertInstanceOf(Fetched.Failed.class, get(url)).problem().outcome();
    }

    private Fetched get(String url) throws InterruptedException {
        return web.get(new Request(url, Validators.NONE, Purpose.FEED, url));
    }
}

package docket.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import docket.fetch.TlsWeb.Script;
import docket.fetch.Web.Purpose;
import docket.fetch.Web.Request;
import docket.model.Validators;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Servers that offer HTTP/2 (RFC 9113) and cannot do it, in the ways that are met.
class Http2FallbackTest {
    private static final Script HELLO = TlsWeb.saying("HTTP/1.1 200 OK\r\nContent-Length: 5\r\nConnection: close\r\n\r\nhello");
    private static final Function<List<String>, String> H2 = offered -> offered.contains("h2") ? "h2" : "";
    private static final byte[] SETTINGS = {0, 0, 0, 4, 0, 0, 0, 0, 0};
    private static final int GOAWAY = 7;
    private static final int RST_STREAM = 3;
    private static final int PROTOCOL_ERROR = 1;
    private static final int HTTP_1_1_REQUIRED = 13;
    private static TestCertificate good;

    private final SteppedClock clock = new SteppedClock();

    @BeforeAll
    static void makeKeys() throws Exception {
        good = new TestCertificate.Wanted().make();
    }

    @Test
    void readsByHttp1WhatAServerEndsByGoaway() throws Exception {
        assertFallsBack(socket -> {
            TlsWeb.send(socket, SETTINGS);
            // Not before the request is on its way: the JDK's client may wait for ever for one that a GOAWAY came before.
            readPreface(socket);
            TlsWeb.send(socket, frame(GOAWAY, 0, 0, PROTOCOL_ERROR));
            drain(socket);
        });
    }

    @Test
    void readsByHttp1WhatAServerResets() throws Exception {
        assertFallsBack(socket -> {
            TlsWeb.send(socket, SETTINGS);
            readPreface(socket);
            TlsWeb.send(socket, frame(RST_STREAM, 1, PROTOCOL_ERROR));
            drain(socket);
        });
    }

    @Test
    void readsByHttp1WhatAServerWantsSo() throws Exception {
        assertFallsBack(socket -> {
            TlsWeb.send(socket, SETTINGS);
            readPreface(socket);
            TlsWeb.send(socket, frame(RST_STREAM, 1, HTTP_1_1_REQUIRED));
            drain(socket);
        });
    }

    @Test
    void readsByHttp1WhatAServerAnswersInTheWrongLanguage() throws Exception {
        assertFallsBack(TlsWeb.saying("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n"));
    }

    @Test
    void readsByHttp1WhatAServerLeavesUnanswered() throws Exception {
        assertFallsBack(_ -> {});
    }

    @Test
    void readsByHttp1WhatAServerEndsTheHandshakeOver() throws Exception {
        try (TlsWeb server = new TlsWeb(good.withKey(), HELLO, HELLO, offered -> null); Web web = web()) {
            assertEquals("hello", body(web, server));
        }
    }

    @Test
    void triesHttp2AgainADayLater() throws Exception {
        try (TlsWeb server = new TlsWeb(good.withKey(), HELLO, _ -> {}, H2); Web web = web()) {
            body(web, server);
            clock.pass(Duration.ofHours(23));
            body(web, server);
            assertEquals(List.of("h2", "", ""), server.protocols);
            clock.pass(Duration.ofHours(2));
            body(web, server);
            assertEquals(List.of("h2", "", "", "h2", ""), server.protocols);
        }
    }

    /// Also that the host is asked by HTTP/1.1 from the start the next time.
    private void assertFallsBack(Script http2) throws Exception {
        try (TlsWeb server = new TlsWeb(good.withKey(), HELLO, http2, H2); Web web = web()) {
            assertEquals("hello", body(web, server));
            assertEquals("hello", body(web, server));
            assertEquals(2, server.protocols.stream().filter(String::isEmpty).count(), server.protocols.toString());
            assertEquals("", server.protocols.getLast());
            assertEquals("", server.protocols.get(server.protocols.size() - 2));
        }
    }

    /// A frame of four-byte numbers (RFC 9113 section 4.1).
    private static byte[] frame(int type, int stream, int... numbers) {
        byte[] frame = new byte[9 + 4 * numbers.length];
        frame[2] = (byte) (4 * numbers.length);
        frame[3] = (byte) type;
        frame[8] = (byte) stream;
        for (int i = 0; i < numbers.length; i++) {
            frame[9 + 4 * i + 3] = (byte) numbers[i];
        }
        return frame;
    }

    /// Up to the first request.
    private static void readPreface(SSLSocket socket) throws IOException {
        byte[] preface = socket.getInputStream().readNBytes(24);
        assertEquals("PRI * HTTP/2.0", new String(preface, 0, 14, StandardCharsets.US_ASCII));
        for (int type = -1; type != 1;) {
            byte[] head = socket.getInputStream().readNBytes(9);
            type = head[3];
            socket.getInputStream().readNBytes((head[0] & 255) << 16 | (head[1] & 255) << 8 | head[2] & 255);
        }
    }

    private static void drain(SSLSocket socket) throws IOException {
        socket.getInputStream().skip(Long.MAX_VALUE);
    }

    private Web web() throws Exception {
        return new Web(clock, _ -> null, good.asRoot(), Patience.USUAL, Map.of());
    }

    private static String body(Web web, TlsWeb server) throws InterruptedException {
        Fetched fetched = web.get(new Request(server.url(), Validators.NONE, Purpose.FEED, server.url()));
        return new String(assertInstanceOf(Fetched.Body.class, fetched, fetched.toString()).bytes(), StandardCharsets.UTF_8);
    }
}

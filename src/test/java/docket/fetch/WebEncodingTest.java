package docket.fetch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import docket.LoopbackWeb;
import docket.LoopbackWeb.Answer;
import docket.feed.FeedParser;
import docket.fetch.Web.Purpose;
import docket.fetch.Web.Request;
import docket.model.Outcome;
import docket.model.Problem;
import docket.model.Validators;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Content codings and charsets: what a server says, what it does, and what comes of it.
class WebEncodingTest {
    private static final byte[] FEED = "<rss version='2.0'><channel><title>Gr\u00FC\u00DFe</title></channel></rss>".getBytes(StandardCharsets.UTF_8);

    private final LoopbackWeb server = LoopbackWeb.start();
    private final Web web = new Web(InstantSource.system());

    @AfterEach
    void close() {
        web.close();
        server.close();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            gzip          , gzip
            GZIP          , gzip
            x-gzip        , gzip
            'gzip, gzip'  , gzip gzip
            gzip          , gzip gzip
            ''            , gzip
            ''            , gzip gzip
            identity      , gzip
            gzip          , ''
            x-gzip        , ''
            deflate       , ''
            identity      , ''
            deflate       , zlib
            deflate       , raw
            deflate       , gzip
            'deflate,gzip', zlib gzip
            'gzip, deflate', gzip raw
            """)
    void undoesWhatWasDoneWhateverTheLabelSays(String label, String done) throws Exception {
        byte[] body = FEED;
        for (String coding : done.isEmpty() ? new String[0] : done.split(" ")) {
            body = pack(coding, body);
        }
        Answer answer = Answer.of("application/rss+xml", body);
        server.route("/feed.xml.gz", label.isEmpty() ? answer : answer.with("Content-Encoding", label));
        assertArrayEquals(FEED, assertInstanceOf(Fetched.Body.class, get("/feed.xml.gz")).bytes());
        assertEquals("gzip", server.asked().getLast().header("Accept-Encoding"), "nothing else is asked for");
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "zstd", "compress", "gzip, br", "aes128gcm", "<script>"})
    void saysInWordsThatACodingWasNotAskedFor(String coding) throws InterruptedException {
        server.route("/feed", Answer.of("application/rss+xml", FEED).with("Content-Encoding", coding));
        Problem problem = assertInstanceOf(Fetched.Failed.class, get("/feed")).problem();
        assertEquals(Outcome.TRANSPORT, problem.outcome());
        assertTrue(problem.summary().startsWith("127.0.0.1 packed its answer in a way that was not asked for ("), problem.summary());
        assertTrue(problem.summary().chars().noneMatch(c -> c == '<' || c == '>'), problem.summary());
    }

    /// The same bytes under different labels: the byte order mark and the declaration come before a label that cannot be right.
    @ParameterizedTest
    @CsvSource(textBlock = """
            UTF-8       , application/rss+xml
            UTF-8       , text/xml
            UTF-8       , text/xml; charset=utf-8
            UTF-8       , text/xml; charset="UTF-8"
            UTF-8       , application/xml; charset=no-such-thing
            ISO-8859-1  , text/xml; charset=iso-8859-1
            windows-1252, text/html; charset=latin1
            windows-1251, text/xml;Charset=windows-1251
            UTF-16      , text/xml
            UTF-16      , text/xml; charset=utf-8
            """)
    void readsTheTextByTheContentType(String encoding, String type) throws Exception {
        String title = encoding.equals("windows-1251") ? "\u0416\u0443\u0440\u043D\u0430\u043B" : "Gr\u00FC\u00DFe";
        server.route("/feed", Answer.of(type, "<rss version='2.0'><channel><title>%s</title></channel></rss>".formatted(title).getBytes(Charset.forName(encoding))));
        Fetched.Body body = assertInstanceOf(Fetched.Body.class, get("/feed"));
        assertEquals(title, new FeedParser().parse(body.bytes(), body.url(), body.contentType()).title());
    }

    @Test
    void neverTakesAPackedBodyThatEndsEarlyForAWholeOne() throws Exception {
        for (String coding : new String[] {"gzip", "zlib", "raw"}) {
            byte[] packed = pack(coding, FEED);
            server.route("/feed", Answer.of("text/xml", java.util.Arrays.copyOf(packed, packed.length - 6)).with("Content-Encoding", coding.equals("gzip") ? "gzip" : "deflate"));
            assertEquals(Outcome.TRANSPORT, assertInstanceOf(Fetched.Failed.class, get("/feed"), coding).problem().outcome());
        }
    }

    private static byte[] pack(String coding, byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = switch (coding) {
            case "gzip" -> new GZIPOutputStream(packed);
            case "zlib" -> new DeflaterOutputStream(packed);
            default -> new DeflaterOutputStream(packed, new Deflater(9, true));
        }) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    private Fetched get(String path) throws InterruptedException {
        return web.get(new Request(server.url(path), Validators.NONE, Purpose.FEED, server.url(path)));
    }
}

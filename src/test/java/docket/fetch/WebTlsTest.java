package docket.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import docket.fetch.Web.Purpose;
import docket.fetch.Web.Request;
import docket.model.Outcome;
import docket.model.Problem;
import docket.model.Validators;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.jspecify.annotations.Nullable;

class WebTlsTest {
    @TempDir
    private static Path folder;

    private static KeyStore good;

    @BeforeAll
    static void makeKeys() throws Exception {
        good = TlsWeb.keys(Files.createDirectory(folder.resolve("good")), "-ext", "san=ip:127.0.0.1");
    }

    @Test
    void fallsBackToHttp1WhenTheServerCannotDoWhatItOffers() throws Exception {
        try (TlsWeb server = new TlsWeb(good, socket -> send(socket.getOutputStream(), "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello"));
                Web web = new Web(InstantSource.system(), server.roots())) {
            assertEquals("hello", new String(body(web, server), StandardCharsets.UTF_8));
            assertEquals("hello", new String(body(web, server), StandardCharsets.UTF_8));
            assertEquals(List.of("h2", "", ""), server.protocols);
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            'Content-Length: 99\\r\\n\\r\\nshort'         , TRANSPORT
            'Content-Length: 99999999999\\r\\n\\r\\nshort', TOO_LARGE
            'Content-Encoding: br\\r\\n\\r\\nshort'       , TRANSPORT
            """)
    void isAsCarefulOverTls(String rest, Outcome outcome) throws Exception {
        try (TlsWeb server = new TlsWeb(good, socket -> send(socket.getOutputStream(),
                "HTTP/1.1 200 OK\r\n" + rest.replace("\\r", "\r").replace("\\n", "\n")))) {
            assertEquals(outcome, problem(server, server.roots()).outcome());
        }
    }

    @Test
    void cutsOffAnEndlessBody() throws Exception {
        byte[] block = new byte[1 << 20];
        try (TlsWeb server = new TlsWeb(good, socket -> {
            send(socket.getOutputStream(), "HTTP/1.1 200 OK\r\n\r\n");
            while (true) {
                socket.getOutputStream().write(block); // ends when the client closes the connection
            }
        })) {
            assertEquals(Outcome.TOO_LARGE, problem(server, server.roots()).outcome());
        }
    }

    @Test
    void endsWhenItIsClosed() throws Exception {
        CountDownLatch reached = new CountDownLatch(1);
        try (TlsWeb server = new TlsWeb(good, socket -> {
            reached.countDown();
            socket.getInputStream().read(); // until the client leaves
        });
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Web web = new Web(InstantSource.system(), server.roots());
            Future<byte[]> waiting = threads.submit(() -> body(web, server));
            reached.await();
            web.close();
            assertInstanceOf(InterruptedException.class, assertThrows(ExecutionException.class, waiting::get).getCause());
        }
    }

    @Test
    void namesASelfSignedCertificate() throws Exception {
        try (TlsWeb server = new TlsWeb(good, _ -> {})) {
            assertEquals(new Problem(Outcome.TLS, "The certificate of 127.0.0.1 is self-signed: nobody vouches for it.",
                    "Docket reads nothing over a connection that is not safe; what is stored stays."), problem(server, null));
        }
    }

    @Test
    void namesAnExpiredCertificate() throws Exception {
        try (TlsWeb server = new TlsWeb(keys("old", "-ext", "san=ip:127.0.0.1", "-startdate", "2020/01/01", "-validity", "9"), _ -> {})) {
            assertEquals("The certificate of 127.0.0.1 has expired.", problem(server, null).summary());
        }
    }

    @Test
    void namesACertificateOfAnotherHost() throws Exception {
        try (TlsWeb server = new TlsWeb(keys("other", "-ext", "san=dns:other.example"), _ -> {})) {
            assertEquals("The certificate that 127.0.0.1 shows is for another host.", problem(server, server.roots()).summary());
        }
    }

    private static KeyStore keys(String name, String... certificate) throws Exception {
        return TlsWeb.keys(Files.createDirectory(folder.resolve(name)), certificate);
    }

    private static void send(OutputStream out, String text) throws java.io.IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    private static byte[] body(Web web, TlsWeb server) throws InterruptedException {
        Fetched fetched = web.get(new Request(server.url(), Validators.NONE, Purpose.FEED, server.url()));
        return assertInstanceOf(Fetched.Body.class, fetched).bytes();
    }

    private static Problem problem(TlsWeb server, @Nullable KeyStore roots) throws InterruptedException {
        try (Web web = new Web(InstantSource.system(), roots)) {
            Fetched fetched = web.get(new Request(server.url(), Validators.NONE, Purpose.FEED, server.url()));
            return assertInstanceOf(Fetched.Failed.class, fetched).problem();
        }
    }
}

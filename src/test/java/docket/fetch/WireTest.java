package docket.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import docket.LoopbackWeb;
import docket.LoopbackWeb.Answer;
import docket.fetch.Web.Purpose;
import docket.fetch.Web.Request;
import docket.model.Validators;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// HTTP/1.1 as it is spoken, tidily or not.
class WireTest {
    private final LoopbackWeb server = LoopbackWeb.start();
    private final Web web = new Web(InstantSource.system());

    @AfterEach
    void close() {
        web.close();
        server.close();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            'HTTP/1.1 200 OK\\r\\nContent-Length: 5\\r\\n\\r\\nhello\\r\\n'
            'HTTP/1.1 200\\r\\nCONTENT-LENGTH:5\\r\\n\\r\\nhello'
            'HTTP/1.1 200 OK\\nContent-Length: 5\\n\\nhello'
            'HTTP/1.1 200 OK\\r\\nX: a\\r\\n b\\r\\nnonsense\\r\\n: x\\r\\nContent-Length: 5\\r\\nContent-Length: 5\\r\\n\\r\\nhello'
            'HTTP/1.1 200 OK\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\n2;x=1\\r\\nhe\\r\\n03\\r\\nllo\\r\\n0\\r\\nT: x\\r\\n\\r\\n'
            'HTTP/1.1 200 OK\\r\\nTransfer-Encoding: chunked\\r\\nContent-Length: 1\\r\\n\\r\\n5\\r\\nhello\\r\\n0\\r\\n\\r\\n'
            'HTTP/1.1 103 Early Hints\\r\\nLink: </x>\\r\\n\\r\\nHTTP/1.1 100 Continue\\r\\n\\r\\nHTTP/1.1 200 OK\\r\\nContent-Length: 5\\r\\n\\r\\nhello'
            'HTTP/1.0 200 OK\\r\\n\\r\\nhello'
            'HTTP/1.1 200 OK\\r\\nX: 1\\r\\n\u0000\u0001x: 2\\r\\nContent-Length: 5\\r\\n\\r\\nhello'
            """)
    void readsOneBody(String answer) throws InterruptedException {
        server.raw("/feed", call -> call.send(answer.replace("\\r", "\r").replace("\\n", "\n")));
        assertEquals("hello", body("/feed"));
    }

    @Test
    void asksAgainOnANewConnectionWhenAKeptOneWasClosed() throws InterruptedException {
        Set<Object> connections = ConcurrentHashMap.newKeySet();
        server.raw("/feed", call -> {
            connections.add(call.socket());
            call.send("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello"); // promises to stay, and leaves
        });
        assertEquals("hello", body("/feed"));
        assertEquals("hello", body("/feed"));
        assertEquals(2, connections.size());
    }

    @Test
    void neverTakesTheBodyOfA304ForTheNextAnswer() throws InterruptedException {
        server.raw("/feed", call -> {
            call.send("HTTP/1.1 304 Not Modified\r\nContent-Length: 30\r\n\r\n");
            call.send("HTTP/1.1 200 OK\r\nX: 1\r\n\r\nlies");
            call.hold();
        });
        server.raw("/other", call -> call.send("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello"));
        String url = server.url("/feed");
        assertInstanceOf(Fetched.Unchanged.class, web.get(new Request(url, new Validators("\"1\"", null), Purpose.FEED, url)));
        assertEquals("hello", body("/other"));
    }

    @Test
    void knowsARefusalWhateverBecomesOfItsBody() throws InterruptedException {
        server.raw("/feed", call -> call.send("HTTP/1.1 404 Not Found\r\nContent-Length: 99\r\n\r\ncut"));
        Fetched fetched = web.get(new Request(server.url("/feed"), Validators.NONE, Purpose.FEED, server.url("/feed")));
        assertEquals(404, assertInstanceOf(Fetched.Failed.class, fetched).status());
    }

    @Test
    void namesTheHostItAsks() throws InterruptedException {
        server.route("/feed", Answer.xml("hello"));
        assertEquals("hello", body("/feed?a=b"));
        assertEquals(server.url("").substring("http://".length()), server.asked().getFirst().header("Host"));
        assertEquals("/feed?a=b", server.asked().getFirst().path());
    }

    private String body(String path) throws InterruptedException {
        String url = server.url(path);
        Fetched fetched = web.get(new Request(url, Validators.NONE, Purpose.FEED, url));
        return new String(assertInstanceOf(Fetched.Body.class, fetched).bytes(), StandardCharsets.UTF_8);
    }
}

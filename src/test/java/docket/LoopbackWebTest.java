package docket;

import static org.junit.jupiter.api.Assertions.assertEquals;

import docket.LoopbackWeb.Answer;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LoopbackWebTest {
    @Test
    void answersInOrderAndRemembersWhatWasAsked() throws IOException {
        try (LoopbackWeb web = LoopbackWeb.start()) {
            web.route("/a", Answer.html("one"), Answer.html("two"));
            assertEquals("one", text(web.url("/a?x=1")));
            assertEquals("two", text(web.url("/a")));
            assertEquals("two", text(web.url("/a")));
            assertEquals(3, web.asked("/a").size());
            assertEquals("/a?x=1", web.asked().getFirst().path());
        }
    }

    @Test
    void answersAMatchingConditionalRequestWith304() throws IOException {
        try (LoopbackWeb web = LoopbackWeb.start()) {
            web.route("/a", Answer.html("one").with("ETag", "\"v1\""));
            HttpURLConnection ask = open(web.url("/a"));
            ask.setRequestProperty("If-None-Match", "\"v1\"");
            assertEquals(304, ask.getResponseCode());
            assertEquals("\"v1\"", web.asked("/a").getFirst().header("If-None-Match"));
        }
    }

    @Test
    void leavesARawRouteToItsScript() throws IOException {
        try (LoopbackWeb web = LoopbackWeb.start()) {
            web.raw("/odd", call -> call.send("HTTP/1.0 299 Odd\r\n\r\n" + call.asked().path()));
            assertEquals("/odd", text(web.url("/odd")));
        }
    }

    private static HttpURLConnection open(String url) throws IOException {
        return (HttpURLConnection) URI.create(url).toURL().openConnection();
    }

    private static String text(String url) throws IOException {
        return new String(open(url).getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}

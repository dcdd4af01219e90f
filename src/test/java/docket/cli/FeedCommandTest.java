package docket.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import docket.LoopbackWeb;
import docket.LoopbackWeb.Answer;
import docket.cli.Shell.Ran;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedCommandTest {
    private static final String BASIC = "Basic YW5uOnMzOmNyZXQ=";
    private static final Answer FEED = Answer.xml("""
            <rss version="2.0"><channel><title>Gazette</title><item><title>One</title><guid>1</guid><description>x</description></item></channel></rss>""");

    @TempDir
    Path temp;

    private final LoopbackWeb web = LoopbackWeb.start();

    @AfterEach
    void close() {
        web.close();
    }

    @Test
    void asksAFeedAsItWasToldTo() {
        web.route("/feed", FEED);
        Shell shell = new Shell(temp.resolve("data"));
        shell.run("subscribe", web.url("/feed"));
        Ran set = shell.run("feed", web.url("/feed"), "--user-agent", "Reader/7", "--proxy", "none", "--interval", "90m", "--title", "Mine",
                "--trust-certificate", "AB:".repeat(31) + "AB", "--json");
        assertEquals(0, set.status(), set.err());
        assertTrue(set.out().contains("\"title\":\"Mine\""), set.out());
        assertTrue(set.out().contains("\"interval\":\"90m\",\"userAgent\":\"Reader/7\",\"proxy\":\"none\",\"certificate\":\"" + "ab".repeat(32) + "\"}"), set.out());
        shell.run("refresh", "--no-full-text");
        assertEquals("Reader/7", web.asked("/feed").getLast().header("User-Agent"));
        Ran usual = shell.run("feed", "1", "--user-agent", "usual", "--proxy", "system", "--interval", "auto", "--trust-certificate", "forget", "--title", "own", "--json");
        assertFalse(usual.out().contains("userAgent") || usual.out().contains("interval") || usual.out().contains("certificate"), usual.out());
        assertTrue(shell.run("feed", "1").out().contains("Docket's own"));
    }

    @Test
    void takesThePasswordOutOfTheAddressAndKeepsItApart() throws IOException {
        web.route("/feed", asked -> BASIC.equals(asked.header("Authorization")) ? FEED : Answer.status(401).with("WWW-Authenticate", "Basic realm=\"x\""));
        Shell shell = new Shell(temp.resolve("data"));
        Ran subscribed = shell.run("subscribe", web.url("/feed").replace("//", "//ann:s3%3Acret@"));
        assertEquals(0, subscribed.status(), subscribed.err());
        Ran refreshed = shell.run("refresh", "--json", "--no-full-text");
        assertEquals(0, refreshed.status(), refreshed.err());
        Ran exported = shell.run("export");
        Ran shown = shell.run("feed", "1", "--json");
        assertTrue(shown.out().contains("\"login\":\"ann\""), shown.out());
        for (String said : List.of(subscribed.out(), refreshed.out(), exported.out(), shown.out(), shell.run("feeds", "--json").out(), subscribed.err(), refreshed.err())) {
            assertFalse(said.contains("s3:cret") || said.contains("s3%3Acret") || said.contains("ann:"), said);
        }
        shell.run("backup", temp.resolve("copy").toString());
        for (Path file : files(temp)) {
            String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
            assertFalse(bytes.contains("s3:cret") || bytes.contains("s3%3Acret"), file + " holds the password");
        }
        shell.run("unsubscribe", "1", "--yes");
        assertEquals(List.of(), files(temp.resolve("data/secrets")), "who leaves takes the password along");
    }

    @Test
    void takesPasswordsOutOfAnImportedList() throws IOException {
        Path list = Shell.write(temp.resolve("list.opml"), "<opml version=\"2.0\"><body><outline type=\"rss\" text=\"G\" xmlUrl=\""
                + web.url("/feed").replace("//", "//ann:s3%3Acret@") + "\"/></body></opml>");
        web.route("/feed", asked -> BASIC.equals(asked.header("Authorization")) ? FEED : Answer.status(401).with("WWW-Authenticate", "Basic"));
        Shell shell = new Shell(temp.resolve("data"));
        shell.run("import", list.toString());
        assertEquals(0, shell.run("refresh", "--no-full-text").status());
        assertFalse(Files.readString(temp.resolve("data/docket.db"), StandardCharsets.ISO_8859_1).contains("s3%3Acret"));
    }

    @Test
    void readsAPasswordFromItsInputAndForgetsIt() throws IOException {
        web.route("/feed", asked -> BASIC.equals(asked.header("Authorization")) ? FEED : asked.header("Authorization") == null && web.asked().size() < 2 ? FEED
                : Answer.status(401).with("WWW-Authenticate", "Basic"));
        Shell shell = new Shell(temp.resolve("data"));
        shell.run("subscribe", web.url("/feed"));
        assertEquals(1, shell.run("refresh", "--no-full-text").status());
        assertEquals(2, shell.type("").run("feed", "1", "--login", "ann").status(), "no password, no login");
        assertEquals(0, shell.type("s3:cret\n").run("feed", "1", "--login", "ann").status());
        assertEquals(0, shell.run("refresh", "--no-full-text").status());
        shell.run("feed", "1", "--login", "forget");
        assertEquals(List.of(), files(temp.resolve("data/secrets")));
        assertTrue(shell.run("feed", "1").out().contains("login"));
    }

    @ParameterizedTest
    @CsvSource({"--proxy, nowhere", "--trust-certificate, 12:34", "--interval, 10s", "--interval, 1m", "--interval, 90d", "--user-agent, 'Ü'", "--login, a:b"})
    void saysWhatWouldBeRight(String option, String value) {
        web.route("/feed", FEED);
        Shell shell = new Shell(temp.resolve("data"));
        shell.run("subscribe", web.url("/feed"));
        Ran ran = shell.type("x\n").run("feed", "1", "--title", "Changed", option, value);
        assertEquals(2, ran.status());
        assertEquals(1, ran.err().lines().count(), ran.err());
        assertFalse(shell.run("feed", "1").out().contains("Changed"), "nothing is changed by half");
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}

package docket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import docket.LoopbackWeb.Answer;
import docket.app.Refresher.Order;
import docket.html.Document;
import docket.html.Markdown;
import docket.model.Filter;
import docket.model.Row;
import docket.model.Scope;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Promises that hold along the whole way of an article, from the server to the screen.
class PromisesTest {
    private static final String PASSWORD = "p4ssw0rd-of-the-court";

    @TempDir
    Path folder;
    private LoopbackWeb web;
    private Docket docket;

    @BeforeEach
    void open() {
        web = LoopbackWeb.start();
        docket = new Docket(folder, InstantSource.system());
    }

    @AfterEach
    void close() {
        docket.close();
        web.close();
    }

    @Test
    void showingAnArticleFetchesNothingAndNoTrackerEver() throws Exception {
        web.route("/feed", Answer.xml(feed("<p>The court ruled on the order.</p><img src='" + web.url("/photo.png") + "' width='600' height='400'>"
                + "<img src='" + web.url("/pixel.gif") + "' width='1' height='1'><img src='" + web.url("/hidden.png") + "' style='display:none'>"
                + "<iframe src='" + web.url("/frame") + "'></iframe><link rel='stylesheet' href='" + web.url("/style.css") + "'>"
                + "<style>@import '" + web.url("/import.css") + "'; p { background: url(" + web.url("/ground.png") + ") }</style>"
                + "<video src='" + web.url("/film.mp4") + "' poster='" + web.url("/poster.png") + "' autoplay></video>"
                + "<script src='" + web.url("/script.js") + "'></script><object data='" + web.url("/object") + "'></object>"
                + "<math><mtext><img src='" + web.url("/math.png") + "'></mtext></math><svg><image href='" + web.url("/svg.png") + "'/></svg>")));
        docket.library.subscribe(web.url("/feed"), null, null);
        docket.refresher.run(new Order(null, true, true), _ -> {});
        int asked = web.asked().size();
        Row row = only();
        assertNotNull(docket.reading.open(row.id()));
        docket.trail.of(row.id());
        Document.parse(html(row), row.url());
        assertEquals(asked, web.asked().size(), "showing asks nobody");
        Set<String> paths = new HashSet<>(web.asked().stream().map(LoopbackWeb.Asked::path).toList());
        paths.removeAll(Set.of("/feed", "/a/1", "/photo.png", "/poster.png", "/favicon.ico", "/"));
        assertEquals(Set.of(), paths, "nothing else of an article is ever asked for");
        web.asked("/photo.png").forEach(request -> {
            assertEquals(null, request.header("Cookie"));
            assertEquals(null, request.header("Referer"));
        });
    }

    @Test
    void whatIsStoredCopiedAndExportedHasNothingThatActs() throws Exception {
        web.route("/feed", Answer.xml(feed("<p onclick='x()'>The court <a href='javascript:x()'>ruled</a> <a href='JaVa\tScRiPt:x()'>again</a>"
                + "<svg><style><img src=x onerror=x()></style></svg><math><annotation-xml encoding='text/html'><img src=x onerror=x()>"
                + "</annotation-xml></math><form action='/x'><input autofocus onfocus=x()></form><base href='//evil.example/'>"
                + "<a href='/next' id='__proto__' name='attributes'>next</a></p>")));
        docket.library.subscribe(web.url("/feed"), null, null);
        docket.refresher.run(new Order(null, true, false), _ -> {});
        Row row = only();
        String html = html(row);
        String markdown = Markdown.of(Document.parse(html, row.url()));
        for (String text : List.of(html, markdown)) {
            assertFalse(text.matches("(?is).*(<script|onclick|onerror|onfocus|javascript:|<svg|<style|<form|<input|<base|evil\\.example).*"), text);
        }
        assertTrue(html.contains("href=\"" + web.url("/next") + "\""), html);
    }

    @Test
    void aBadAnswerTakesNothingAway() throws Exception {
        Answer good = Answer.xml(feed("<p>The court ruled on the order.</p>"));
        Answer[] bad = {Answer.status(500), Answer.html("<html><title>Sign in</title><form><input type=password></form></html>"), Answer.xml(""),
            Answer.xml("<rss version='2.0'><channel><title>Court</title></channel></rss>"), Answer.status(304), Answer.json("{}"), Answer.status(404),
            Answer.status(429).with("Retry-After", "0"), Answer.redirect(302, "javascript:x()")};
        web.route("/feed", good, bad);
        docket.library.subscribe(web.url("/feed"), null, null);
        for (int i = 0; i <= bad.length; i++) {
            docket.refresher.run(new Order(null, true, false), _ -> {});
            assertEquals("Ruling", only().title());
        }
    }

    @Test
    void aPasswordStandsInNoFileListOrMessage() throws Exception {
        web.route("/feed", asked -> asked.header("Authorization") == null ? Answer.status(401).with("WWW-Authenticate", "Basic realm=\"court\"")
                : Answer.xml(feed("<p>The court ruled on the order.</p>")));
        web.route("/gone", Answer.status(500));
        List<String> words = new ArrayList<>();
        for (String path : List.of("/feed", "/gone")) {
            docket.library.subscribe(web.url(path).replace("http://", "http://anna:" + PASSWORD + "@"), null, null);
        }
        docket.refresher.run(new Order(null, true, true), progress -> words.add(progress.toString()));
        assertEquals("Ruling", only().title());
        words.add(docket.library.subscriptions().toString());
        words.add(docket.library.exportOpml());
        words.add(String.valueOf(docket.reading.open(only().id())));
        words.forEach(text -> assertFalse(text.contains(PASSWORD), text));
        Path copy = folder.resolve("backup.db");
        docket.upkeep.backup(copy);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertFalse(Files.readString(file, StandardCharsets.ISO_8859_1).contains(PASSWORD), file.toString());
            }
        }
        assertTrue(web.asked().stream().noneMatch(request -> request.path().contains(PASSWORD) || String.valueOf(request.header("Referer")).contains(PASSWORD)));
    }

    private Row only() {
        List<Row> rows = docket.timeline.rows(new Scope.All(), Filter.ALL, null, 10);
        assertEquals(1, rows.size());
        return rows.getFirst();
    }

    private String html(Row row) {
        return String.valueOf(java.util.Objects.requireNonNull(docket.reading.open(row.id())).html());
    }

    private String feed(String html) {
        return "<rss version='2.0'><channel><title>Court</title><item><guid isPermaLink='false'>1</guid><title>Ruling</title><link>"
                + web.url("/a/1") + "</link><description><![CDATA[" + html + "]]></description></item></channel></rss>";
    }
}

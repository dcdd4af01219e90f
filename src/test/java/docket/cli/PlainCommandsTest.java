package docket.cli;

import static docket.cli.Shell.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import docket.cli.Shell.Ran;
import docket.model.Citation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class PlainCommandsTest {
    @TempDir
    private Path folder;

    @Test
    void answersInTheOrderOfTheListWithABadLineInTheMiddle() {
        List<String> list = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            // The longest first: the short ones are done long before it.
            Path file = write(folder.resolve(i + ".html"), "<p>" + "word ".repeat(i == 0 ? 200_000 : 120 - i) + "</p>");
            list.add(i == 60 ? folder.resolve("missing.html").toString() : file.toString());
        }
        Ran ran = shell().run("sanitize", "--batch", write(folder.resolve("list"), String.join("\n", list)).toString());
        assertEquals(list, ran.lines().stream().map(line -> object(line).get("path").getAsString()).toList());
        assertEquals("no such file", object(ran.lines().get(60)).get("error").getAsString());
        assertEquals(list.get(60) + ": no such file\n", ran.err().replace(System.lineSeparator(), "\n"));
        assertEquals(1, ran.status());
    }

    @Test
    void readsGzipWhateverTheName() throws IOException {
        Path packed = write(folder.resolve("page.html"), gzip("<p>packed</p>".getBytes(StandardCharsets.UTF_8)));
        Path plain = write(folder.resolve("page.html.gz"), "<p>plain</p>");
        Ran ran = shell().type(packed + "\thttps://example.org/\n" + plain + "\n").run("sanitize", "--batch", "-");
        assertEquals(List.of("<p>packed</p>", "<p>plain</p>"),
                ran.lines().stream().map(line -> object(line).get("html").getAsString()).toList());
        assertEquals(0, ran.status());
    }

    @Test
    void aPackedBombIsRefused() throws IOException {
        Path bomb = write(folder.resolve("bomb.gz"), gzip(new byte[Document.MAX_BYTES + 1]));
        JsonObject line = object(shell().run("sanitize", bomb.toString()).out());
        assertEquals("too-large", line.get("class").getAsString());
    }

    @Test
    void aCutArchiveIsAnError() throws IOException {
        byte[] whole = gzip("<p>some words that take some room</p>".getBytes(StandardCharsets.UTF_8));
        Path cut = write(folder.resolve("cut.gz"), java.util.Arrays.copyOf(whole, whole.length - 6));
        assertEquals("gzip data cut short", object(shell().run("sanitize", cut.toString()).out()).get("error").getAsString());
    }

    @Test
    void everyLineHasItsLineEvenAnEmptyOne() {
        Ran ran = shell().type("\n\t\n").run("extract", "--batch", "-");
        assertEquals(2, ran.lines().size());
        assertEquals("no file named", object(ran.lines().getFirst()).get("error").getAsString());
    }

    @Test
    void noFeedIsAnErrorWithItsClass() {
        Path page = write(folder.resolve("page.html"), "<!DOCTYPE html><html><body>Sign in</body></html>");
        Ran ran = shell().run("parse", page.toString(), "--url", "https://example.org/");
        assertEquals("not-a-feed", object(ran.out()).get("class").getAsString());
        assertTrue(object(ran.out()).has("error"));
        assertEquals(2, ran.status());
    }

    @Test
    void takesTheArticleOutOfAFile() {
        Path page = write(folder.resolve("page.html"), "<title>A ruling</title><article><h1>A ruling</h1><p>"
                + "The court found for the plaintiff, and said why. ".repeat(20) + "</p></article>");
        JsonObject article = object(shell().run("extract", page.toString(), "--url", "https://example.org/a").out());
        assertEquals("https://example.org/a", article.get("url").getAsString());
        assertTrue(article.get("text").getAsString().contains("found for the plaintiff"));
        assertTrue(article.get("comments").isJsonObject());
        assertTrue(article.get("related").isJsonArray());
    }

    @Test
    void foldsAddressesLineByLine() {
        Ran ran = shell().type("HTTP://Example.org:80/a\nno address at all\n").run("canonical", "--batch", "-");
        assertEquals(List.of("HTTP://Example.org:80/a", "no address at all"),
                ran.lines().stream().map(line -> object(line).get("input").getAsString()).toList());
        assertTrue(ran.lines().stream().allMatch(line -> object(line).has("canonical")));
    }

    @Test
    void offsetsCountCharactersAndNotUtf16Units() {
        String text = "😀😀 see 47 U.S.C. § 230 and 17 U.S.C. § 512";
        List<Json> list = CitationsCommand.list(text, List.of(
                new Citation("17 U.S.C. § 512", text.indexOf("17 U"), "17 U.S.C. § 512", "us-code", null),
                new Citation("47 U.S.C. § 230", text.indexOf("47 U"), "47 U.S.C. § 230", "us-code", null)));
        assertEquals(27, object(list.get(0).toString()).get("start").getAsInt());
        assertEquals(7, object(list.get(1).toString()).get("start").getAsInt());
    }

    @Test
    void storiesNamesEachArticleOnceAndTheLineThatIsNone() {
        Path file = write(folder.resolve("articles.jsonl"), """
                {"id":"a","published":"2026-11-20T08:00:00Z","title":"Senate passes the privacy bill"}
                {"id":
                {"id":"b","published":"2026-11-21","title":"Privacy bill passes the Senate","text":"","url":null}
                """);
        Ran ran = shell().run("stories", file.toString());
        assertEquals(List.of("a", "b"), ran.lines().stream().map(line -> object(line).get("id").getAsString()).toList());
        assertTrue(ran.lines().stream().allMatch(line -> object(line).has("story") && object(line).get("related") instanceof JsonArray));
        assertTrue(ran.err().contains("line 2"), ran.err());
        assertEquals(1, ran.status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"extract", "sanitize", "citations", "canonical"})
    void measuresOnRequest(String command) {
        Path file = write(folder.resolve("a.txt"), "<p>words</p>");
        Ran ran = shell().type(file + "\n" + file + "\n").run(command, "--batch", "-", "--time");
        assertEquals(2, ran.lines().size());
        assertTrue(ran.err().strip().matches("docs 2, bytes \\d+, ms \\d+"), ran.err());
    }

    @Test
    void aDocumentThatBreaksItsParserDoesNotEndTheBatch() throws Exception {
        PlainInput input = new PlainInput();
        Path list = write(folder.resolve("list"), "deep\nhuge\nodd\nfine\n");
        CommandLine.populateCommand(input, "--batch", list.toString());
        java.io.StringWriter out = new java.io.StringWriter();
        Terminal terminal = new Terminal(java.io.InputStream.nullInputStream(), new java.io.PrintWriter(out),
                new java.io.PrintWriter(new java.io.StringWriter()), false, false, 80);
        int status = input.run(terminal, new PlainInput.Job("path", line -> new Document(line, null, new byte[0]), document ->
                switch (document.path()) {
                    case "deep" -> throw new StackOverflowError();
                    case "huge" -> throw new OutOfMemoryError();
                    case "odd" -> throw new IllegalStateException("odd");
                    default -> Json.about("path", document.path());
                }));
        assertEquals(List.of("parse", "too-large", "parse"), out.toString().lines().limit(3)
                .map(line -> object(line).get("class").getAsString()).toList());
        assertEquals("{\"path\":\"fine\"}", out.toString().lines().toList().getLast());
        assertEquals(1, status);
    }

    @Test
    void saysWhatIsMissing() {
        assertEquals("docket: Name a FILE, or a list of files with --batch LIST.", shell().run("parse").err().strip());
        assertEquals(2, shell().run("parse", "--batch", folder.resolve("none").toString()).status());
        assertEquals(2, shell().run("stories", folder.resolve("none").toString()).status());
    }

    private Shell shell() {
        return new Shell(folder.resolve("data"));
    }

    private static JsonObject object(String line) {
        return JsonParser.parseString(line).getAsJsonObject();
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }
}

package docket.extract;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Damages pages at random: cut short, spliced with another, bytes changed, tags swapped, nested without end, given attributes
/// of any size. Every one of them gives a result. `-Ddocket.mutations=5000` runs more of them, `-Ddocket.seed=N` others, and
/// `-Ddocket.shared=FOLDER` takes real pages in place of the ones written here. Prints the longest time that one took.
class PageMutationTest {
    private static final String URL = "https://news.example/a";
    private static final long SEED = Long.getLong("docket.seed", 20_170_623L);
    private static final int RUNS = Integer.getInteger("docket.mutations", 300);
    private static final List<String> TAGS = List.of("div", "p", "b", "a href=/x", "table", "tr", "td", "ul", "li", "svg", "math", "template", "select",
            "article", "h1", "script", "style", "noscript", "textarea", "title", "form", "frameset", "plaintext", "font", "/p", "/div", "/body", "/html", "!--");

    @Test
    void anyDamageIsSurvived() throws IOException {
        List<byte[]> pages = pages();
        Random random = new Random(SEED);
        Extractor extractor = new Extractor();
        long longest = 0;
        for (int run = 0; run < RUNS; run++) {
            byte[] damaged = pages.get(random.nextInt(pages.size()));
            for (int times = random.nextInt(3); times >= 0; times--) {
                damaged = damage(damaged, pages, random);
            }
            long start = System.nanoTime();
            try {
                assertNotNull(extractor.extract(damaged, random.nextInt(20) == 0 ? "" : URL, null));
            } catch (RuntimeException | Error e) {
                throw new AssertionError("seed " + SEED + ", run " + run, e);
            }
            longest = Math.max(longest, System.nanoTime() - start);
        }
        System.out.printf(Locale.ROOT, "%d mutations of %d pages, seed %d: no exception, the longest took %d ms.%n", RUNS, pages.size(), SEED, longest / 1_000_000);
    }

    private static byte[] damage(byte[] page, List<byte[]> pages, Random random) {
        if (page.length < 2) {
            return page;
        }
        int at = random.nextInt(page.length);
        return switch (random.nextInt(7)) {
            case 0 -> Arrays.copyOf(page, at);
            case 1 -> {
                byte[] other = pages.get(random.nextInt(pages.size()));
                yield joined(Arrays.copyOf(page, at), Arrays.copyOfRange(other, random.nextInt(other.length), other.length));
            }
            case 2 -> {
                byte[] changed = page.clone();
                for (int i = random.nextInt(1 + page.length / 50); i >= 0; i--) {
                    changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
                }
                yield changed;
            }
            case 3 -> inserted(page, at, ("<" + TAGS.get(random.nextInt(TAGS.size())) + ">").repeat(1 + random.nextInt(5_000)));
            case 4 -> swapped(page, random);
            case 5 -> inserted(page, at, "<div class=\"" + "related share ".repeat(random.nextInt(20_000)) + "\" data-x='" + "&amp;".repeat(random.nextInt(9_999)) + "'>");
            default -> inserted(page, at, "<script type=application/ld+json>" + "[{\"@type\":".repeat(random.nextInt(3_000)) + "</script>");
        };
    }

    /// Two tags in each other's place.
    private static byte[] swapped(byte[] page, Random random) {
        String text = new String(page, StandardCharsets.ISO_8859_1);
        int a = text.indexOf('<', random.nextInt(text.length()));
        int aEnd = a < 0 ? -1 : text.indexOf('>', a);
        int b = aEnd < 0 ? -1 : text.indexOf('<', aEnd + random.nextInt(text.length() - aEnd));
        int bEnd = b < 0 ? -1 : text.indexOf('>', b);
        return bEnd < 0 ? page : (text.substring(0, a) + text.substring(b, bEnd + 1) + text.substring(aEnd + 1, b) + text.substring(a, aEnd + 1)
                + text.substring(bEnd + 1)).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] inserted(byte[] page, int at, String text) {
        return joined(joined(Arrays.copyOf(page, at), text.getBytes(StandardCharsets.UTF_8)), Arrays.copyOfRange(page, at, page.length));
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private static List<byte[]> pages() throws IOException {
        List<byte[]> pages = new ArrayList<>();
        String shared = System.getProperty("docket.shared");
        if (shared != null) {
            for (String name : Corpus.ALL) {
                Corpus corpus = Corpus.of(Path.of(shared), name);
                for (Corpus.Page page : corpus.pages()) {
                    pages.add(corpus.bytes(page.path()));
                }
            }
            return pages;
        }
        for (String lang : List.of("en", "de")) {
            pages.add(("<!doctype html><html lang=" + lang + "><head><meta charset=utf-8><title>Ferry to run all night | News Example</title>"
                    + "<meta property='og:title' content='Ferry to run all night'><script type='application/ld+json'>{\"@graph\":[{\"@type\":\"NewsArticle\","
                    + "\"headline\":\"Ferry\",\"author\":[{\"name\":\"Ann Example\"}],\"datePublished\":\"2017-06-26T10:00:00+02:00\"}]}</script></head>"
                    + "<body><nav><ul><li><a href=/>Home</a><li><a href=/sea>Sea</a></ul></nav><article class='post related'><h1>Ferry to run all night</h1>"
                    + "<p class=byline>By Ann Example, <time datetime=2017-06-26>June 26, 2017</time></p><figure><img src=/boat.jpg><figcaption>The boat</figcaption></figure>"
                    + "<p>The ferry that links the two islands will run through the night, the council said. <a href=/fund>The fund</a> pays half of it.</p>".repeat(8)
                    + "<table><tr><td>Day<td>4 euro<tr><td>Night<td>8 euro</table><h3>Read more</h3><ul><li><a href=/pier>Pier to be rebuilt before the summer</a>"
                    + "<span>May 4, 2017</span></ul></article><section id=comments><h3>2 comments</h3><p>At last!</p></section></body></html>").getBytes(StandardCharsets.UTF_8));
        }
        return pages;
    }
}

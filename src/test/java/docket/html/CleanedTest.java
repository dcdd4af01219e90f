package docket.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CleanedTest {
    private static final String BASE = "https://example.org/a/b";
    private final Cleaner cleaner = new Cleaner();

    @Test
    void namesWordsPicturesAndLinksOfTheFragment() {
        assertEquals(new Cleaned("<p>One <a href=\"https://example.org/x?a=1&amp;b=2\">two</a></p><p><img data-src=\"https://example.org/p.png\"></p>",
                "One two", List.of("https://example.org/p.png"), List.of("https://example.org/x?a=1&b=2")),
                cleaner.read("<p>One <a href='/x?a=1&amp;b=2'>two</a></p><p><img src='/p.png'></p>", BASE));
    }

    @Test
    void countsNoLinkThatLeadsOutOfTheWebOrHoldsNoWords() {
        assertEquals(List.of("https://example.org/in"), cleaner.read("<a href='mailto:a@b.org'>mail</a> <a href='#n1'>1</a> <a href='/out'> </a>"
                + "<a href='/picture'><img src='/p.png'></a> <a href='/in'>in</a> <a href='/in'>again</a>", BASE).links());
    }

    @Test
    void saysWhatReadingTheCleanedFragmentWouldSay() {
        long seed = 20_261_123;
        Random random = new Random(seed);
        for (int i = 0; i < 3_000; i++) {
            String html = RandomHtml.fragment(random);
            Cleaned cleaned = cleaner.read(html, BASE);
            assertEquals(PlainText.of(cleaned.html()), cleaned.text(), () -> "seed " + seed + ": " + html);
        }
    }

    @Test
    void readsTextWithoutMarkupAsItStands() {
        assertEquals(new Cleaned("a &gt; b", "a > b", List.of(), List.of()), cleaner.read(" a > b\n", BASE));
    }
}

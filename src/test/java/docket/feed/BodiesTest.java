package docket.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodiesTest {
    private static final String BASE = "https://a.example/b/c.html";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <a href="x">y</a>            | <a href="https://a.example/b/x">y</a>
            <a href=/x>y</a>             | <a href=https://a.example/x>y</a>
            <IMG alt='a > b' SRC='../i'> | <IMG alt='a > b' SRC='https://a.example/i'>
            <a href = "?q=1&amp;r=2">    | <a href = "https://a.example/b/c.html?q=1&amp;r=2">
            <a href="//b.example/x">     | <a href="https://b.example/x">
            <img srcset="1.png 1x, /2.png 2x"> | <img srcset="https://a.example/b/1.png 1x, https://a.example/2.png 2x">
            <video poster=p><source src=s></video> | <video poster=https://a.example/b/p><source src=https://a.example/b/s></video>
            """)
    void makesRelativeAddressesAbsolute(String html, String expected) {
        assertEquals(expected, Bodies.resolve(html, BASE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"no markup", "<a href='#note'>1</a>", "<a href=\"https://b.example/\">", "<a href='mailto:a@b.example'>", "2 < 3 > 1", "<p title=\"x\">", "<"})
    void leavesTheRestUntouched(String html) {
        assertSame(html, Bodies.resolve(html, BASE));
    }

    @Test
    void survivesAnyMarkup() {
        Random random = new Random(26);
        String alphabet = "<>=\"' /ahrefsc:#&;\n";
        for (int run = 0; run < 3_000; run++) {
            StringBuilder html = new StringBuilder("<a ");
            for (int i = 0; i < 40; i++) {
                html.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            String once = Bodies.resolve(html.toString(), BASE);
            assertEquals(once, Bodies.resolve(once, BASE), html.toString());
        }
    }
}

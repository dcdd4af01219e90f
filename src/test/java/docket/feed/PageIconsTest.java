package docket.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageIconsTest {
    private static List<String> icons(String head) {
        return PageIcons.inPage(("<html><head>" + head + "</head><body>News</body></html>").getBytes(StandardCharsets.UTF_8),
                "https://example.org/news/", "text/html");
    }

    @Test
    void theLargestOfAtMost256PixelsComesFirst() {
        assertEquals(List.of("https://example.org/192.png", "https://example.org/touch.png", "https://example.org/32.png",
                "https://example.org/news/plain.ico", "https://example.org/512.png"),
                icons("<link rel=icon href=/32.png sizes=32x32><link rel=icon href=/512.png sizes=512x512>"
                        + "<link rel='apple-touch-icon' href=/touch.png><link rel='shortcut icon' href=plain.ico>"
                        + "<link rel=icon href=/192.png sizes='16x16 192x192'>"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <link rel=icon href=/a.svg>
            <link rel=icon type=image/svg+xml href=/a>
            <link rel=icon sizes=any href=/a>
            <link rel=icon href="data:image/png;base64,AAAA">
            <link rel=icon href="javascript:alert(1)">
            <link rel=mask-icon href=/a.png>
            <link rel=stylesheet href=/icon.png>
            <link rel=icon>
            """)
    void drawingsScriptsAndOtherLinksAreNone(String link) {
        assertEquals(List.of(), icons(link));
    }

    @Test
    void addressesAreThoseOfTheBase() {
        assertEquals(List.of("https://cdn.example.net/x/i.png"),
                icons("<base href='https://cdn.example.net/x/'><link rel='ICON' href='i.png'>"));
        assertEquals(List.of(), PageIcons.inPage(new byte[] {0, 1, 2, 3}, "https://example.org/", null));
    }
}

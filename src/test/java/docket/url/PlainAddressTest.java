package docket.url;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainAddressTest {
    private static final List<String> PIECES = List.of("https://", "http://", "HTTP://", "//", "/", "\\", ".", "..", "%2e", "%2E%2e", "%", "%zz",
            "%41", "?", "#", "&", "&amp;", "a", "Z", "7", "-", "_", "@", ":", ":80", ":443", ":080", ":8080", ":70000", " ", "\t", "\u00e4", "\u00df",
            "\u3002", "news.example", "www.", "example.org", "xn--a", "1.2.3", "0x7f.1", "[::1]", ";jsessionid=1", "'", "\"", "<", "|", "^", "`", "{", "~", "!",
            "$", "(", ")", "*", ",", "+", "=", "utm_source=x", "2026/11/23", "index.html", "amp", "#!a", "#:~:text=b");

    @ParameterizedTest
    @ValueSource(strings = {"https://news.example/", "http://news.example:8080/a/b.html?c=d&e#f", "https://a_b.example/c;x=1"})
    void knowsWhatIsWrittenPlainly(String address) {
        assertNotNull(PlainAddress.of(address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://news.example", "https://News.example/", "https://news.example:443/", "http://news.example:080/", "https://u@news.example/",
            "https://news.example/a/../b", "https://news.example/a/%2e%2e/b", "https://news.example/%C3%A4", "https://news.example/\u00e4", "https://news.example/a b", "https://1.2.3/",
            "feed:https://news.example/", "news.example/", " https://news.example/"})
    void leavesTheOthersToTheLongWay(String address) {
        assertNull(PlainAddress.of(address));
    }

    @Test
    void readsWhatTheLongWayReads() {
        Random random = new Random(5);
        int plain = 0;
        for (int i = 0; i < 60_000; i++) {
            StringBuilder text = new StringBuilder(random.nextInt(4) == 0 ? "" : random.nextBoolean() ? "https://news.example/" : "http://a.b-c.example");
            for (int n = random.nextInt(7); n > 0; n--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            String address = text.toString();
            PlainAddress read = PlainAddress.of(address);
            if (read != null) {
                plain++;
                assertEquals(Address.readAny(null, address), read.read(), address);
                assertEquals(address, read.read().toString());
                assertEquals(read.read().host(), read.host(), address);
            }
        }
        assertTrue(plain > 5_000, plain + " of them are plain");
    }
}

package docket.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import docket.model.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecoderTest {
    private static final String WORDS = "<rss>\u20ac \u2019 \u00e9</rss>";

    private static String decode(String text, String charset, @Nullable String contentType) throws NotAFeed {
        return Decoder.decode(text.getBytes(Charset.forName(charset)), contentType);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        }
        return out.toByteArray();
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "UTF-16", "windows-1252"})
    void needsNoDeclaration(String charset) throws NotAFeed {
        assertEquals(WORDS, decode(WORDS, charset, null));
        assertEquals(WORDS, decode(WORDS, charset, "text/xml"));
    }

    @Test
    void takesMarksOffHoweverMany() throws NotAFeed {
        for (String charset : new String[] {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"}) {
            assertEquals(WORDS, decode("\ufeff\ufeff" + WORDS, charset, "text/xml; charset=koi8-r"));
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            windows-1251 , windows-1251 , \u041f\u0440\u0430\u0432\u043e
            koi8-u       , KOI8-U       , \u041f\u0440\u0430\u0432\u043e
            gb2312       , GB18030      , \u6cd5\u5f8b\u9555
            shift_jis    , windows-31j  , \u6cd5\u5f8b\u2460
            euc-kr       , x-windows-949, \ubc95\ub960
            big5         , Big5         , \u6cd5\u5f8b
            iso-8859-1   , windows-1252 , \u201cquoted\u201d \u20ac
            utf8         , UTF-8        , \u6cd5
            x-unknown    , UTF-8        , \u6cd5
            utf-16       , UTF-8        , \u6cd5
            iso-8859-1   , UTF-8        , \u00e9\u6cd5
            """)
    void obeysTheDeclarationAsBrowsersDo(String label, String charset, String words) throws NotAFeed {
        String text = "<?xml version='1.0' encoding=\"" + label + "\"?><rss>" + words + "</rss>";
        assertEquals(text, decode(text, charset, null));
        assertEquals("<rss>" + words + "</rss>", decode("<rss>" + words + "</rss>", charset, "text/xml; charset=\"" + label + "\""));
    }

    @Test
    void readsBadBytesInUtf8AsWindows1252() throws NotAFeed {
        byte[] bytes = "<?xml version='1.0' encoding='utf-8'?><a>\u6cd5 don?t</a>".getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = bytes[i] == '?' && i > 45 ? (byte) 0x92 : bytes[i];
        }
        assertEquals("<?xml version='1.0' encoding='utf-8'?><a>\u6cd5 don\u2019t</a>", Decoder.decode(bytes, null));
    }

    @Test
    void oneBadByteDoesNotMakeAnotherEncoding() throws NotAFeed {
        String words = "<rss>\u6cd5\u5f8b \u00e9\u00e8 \u2019 \u00fc\u00f6 \u20ac";
        byte[] bytes = (words + "?</rss>").getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 7] = (byte) 0xe1;
        assertEquals(words + "\u00e1</rss>", Decoder.decode(bytes, null));
        byte[] cut = (words + "\u6cd5").getBytes(StandardCharsets.UTF_8);
        assertEquals(words, Decoder.decode(Arrays.copyOf(cut, cut.length - 2), "text/xml; charset=iso-8859-1").substring(0, words.length()));
        assertEquals("<a>caf\u00e9</a>", decode("<a>caf\u00e9</a>", "windows-1252", null));
        assertEquals("<a>d\u00e9j\u00e0 \u00c3\u00a9 vu</a>", decode("<a>d\u00e9j\u00e0 \u00c3\u00a9 vu</a>", "windows-1252", null));
    }

    @Test
    void unpacksGzipWholeOrCutAndRefusesBombs() throws Exception {
        byte[] packed = gzip(WORDS.repeat(500).getBytes(StandardCharsets.UTF_8));
        assertEquals(WORDS.repeat(500), Decoder.decode(packed, null));
        assertEquals(WORDS, Decoder.decode(Arrays.copyOf(packed, packed.length - 6), null).substring(0, WORDS.length()));
        byte[] bomb = gzip(new byte[40 << 20]);
        assertEquals(Outcome.TOO_LARGE, assertThrows(NotAFeed.class, () -> Decoder.decode(bomb, null)).problem().outcome());
    }
}

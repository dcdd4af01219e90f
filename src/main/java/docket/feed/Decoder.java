package docket.feed;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/// Bytes to characters. In this order: packed bytes are unpacked; a byte order mark decides, then the pattern of zero
/// bytes that UTF-16 and UTF-32 leave (XML 1.0 appendix F), then the `charset` of the Content-Type, then the document's
/// own declaration, then UTF-8 where it is valid, else windows-1252. `text/xml` without a charset says nothing: to read
/// it as US-ASCII (RFC 3023) breaks feeds and RFC 7303 has withdrawn the rule.
final class Decoder {
    private static final Pattern DECLARATION =
            Pattern.compile("<\\?xml\\s[^>]{0,200}?encoding\\s*=\\s*[\"']?\\s*([A-Za-z0-9._:-]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern META =
            Pattern.compile("<meta\\s[^>]{0,300}?charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9._:-]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern PARAMETER =
            Pattern.compile("charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9._:-]+)", Pattern.CASE_INSENSITIVE);
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Map<String, Charset> LABELS = labels();

    private Decoder() {}

    /// The characters of `bytes`, without a byte order mark.
    ///
    /// @throws NotAFeed when they unpack to more than is allowed
    static String decode(byte[] bytes, @Nullable String contentType) throws NotAFeed {
        byte[] plain = unpack(unpack(bytes));
        if (plain.length > Limits.BYTES) {
            throw Limits.tooLarge(plain.length / 1_000_000 + " MB");
        }
        return strip(characters(plain, contentType));
    }

    private static String characters(byte[] b, @Nullable String contentType) {
        Charset wide = wide(b);
        if (wide != null) {
            return new String(b, wide);
        }
        boolean marked = b.length >= 3 && (b[0] & 0xff) == 0xef && (b[1] & 0xff) == 0xbb && (b[2] & 0xff) == 0xbf;
        Charset said = marked ? StandardCharsets.UTF_8 : said(b, contentType);
        if (said == null || said.equals(StandardCharsets.UTF_8) || isLatin(said)) {
            String utf8 = new String(b, StandardCharsets.UTF_8);
            if (utf8.indexOf('\ufffd') < 0 || isUtf8(b)) {
                // Latin-1 that is valid UTF-8 throughout was UTF-8: the other way round it would be rare gibberish.
                return utf8;
            }
            boolean mixed = said == null ? isUtf8But(b, 1) : !isLatin(said) || isUtf8But(b, 8);
            return mixed ? mixed(b) : new String(b, said == null ? WINDOWS_1252 : said);
        }
        return new String(b, said);
    }

    private static boolean isLatin(Charset charset) {
        return charset.name().startsWith("windows-125") || charset.name().startsWith("ISO-8859-");
    }

    /// The encoding that the header or the document names; null when none is known. One that cannot be (a document
    /// that starts with `<` in one byte is not UTF-16) is passed over.
    private static @Nullable Charset said(byte[] b, @Nullable String contentType) {
        Charset charset = contentType == null ? null : label(PARAMETER.matcher(contentType));
        if (charset == null || charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32")) {
            String head = new String(b, 0, Math.min(b.length, 1024), StandardCharsets.ISO_8859_1);
            charset = label(DECLARATION.matcher(head));
            if (charset == null) {
                charset = label(META.matcher(head));
            }
            if (charset == null && b.length > 4 && (b[0] & 0xff) == 0x4c && (b[1] & 0xff) == 0x6f && (b[2] & 0xff) == 0xa7) {
                charset = Charset.forName("IBM037"); // "<?x" in EBCDIC
            }
        }
        return charset == null || charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32") ? null : charset;
    }

    private static @Nullable Charset label(Matcher matcher) {
        return matcher.find() ? LABELS.get(matcher.group(1).toLowerCase(Locale.ROOT)) : null;
    }

    /// UTF-16 or UTF-32, by mark or by the zero bytes around the first two characters, which are ASCII in every feed.
    private static @Nullable Charset wide(byte[] b) {
        if (b.length < 4) {
            return null;
        }
        int a = b[0] & 0xff;
        int c = b[1] & 0xff;
        int d = b[2] & 0xff;
        int e = b[3] & 0xff;
        if (a == 0 && c == 0 && (d == 0xfe && e == 0xff || d == 0 && e != 0)) {
            return Charset.forName("UTF-32BE");
        }
        if (d == 0 && e == 0 && (a == 0xff && c == 0xfe || a != 0 && c == 0)) {
            return Charset.forName("UTF-32LE");
        }
        if (a == 0xfe && c == 0xff || a == 0 && c != 0 && d == 0 && e != 0) {
            return StandardCharsets.UTF_16BE;
        }
        if (a == 0xff && c == 0xfe || a != 0 && c == 0 && d != 0 && e == 0) {
            return StandardCharsets.UTF_16LE;
        }
        return null;
    }

    private static boolean isUtf8(byte[] b) {
        try {
            strict().decode(ByteBuffer.wrap(b));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /// True when bytes that are no UTF-8 are few beside the sequences that are: one bad byte, or a last character cut in two,
    /// does not make another encoding of a text.
    ///
    /// @param least sequences for each bad byte; accidental ones are rarer than one in a hundred in any other encoding
    private static boolean isUtf8But(byte[] b, int least) {
        int good = 0;
        int bad = 0;
        for (int i = 0; i < b.length; i++) {
            int lead = b[i] & 0xff;
            int more = lead < 0x80 ? 0 : lead >= 0xc2 && lead < 0xe0 ? 1 : lead >= 0xe0 && lead < 0xf0 ? 2 : lead >= 0xf0 && lead < 0xf5 ? 3 : -1;
            int follow = 0;
            while (follow < more && i + 1 + follow < b.length && (b[i + 1 + follow] & 0xc0) == 0x80) {
                follow++;
            }
            good += more > 0 && follow == more ? 1 : 0;
            bad += more < 0 || follow < more ? 1 : 0;
            i += follow;
        }
        return good >= bad * (long) least && good > 0;
    }

    private static CharsetDecoder strict() {
        return StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /// Declared UTF-8 with bytes that are not: pasted from windows-1252, so each bad run is read as that.
    private static String mixed(byte[] b) {
        CharsetDecoder decoder = strict();
        ByteBuffer in = ByteBuffer.wrap(b);
        CharBuffer out = CharBuffer.allocate(b.length);
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            if (!result.isError()) {
                return out.flip().toString();
            }
            byte[] bad = new byte[Math.min(result.length(), in.remaining())];
            in.get(bad);
            out.put(new String(bad, WINDOWS_1252));
            decoder.reset();
        }
    }

    private static String strip(String text) {
        int start = 0;
        while (start < text.length() && text.charAt(start) == '\ufeff') {
            start++;
        }
        return start == 0 ? text : text.substring(start);
    }

    /// Unpacks gzip, which some servers send without saying so. Of a cut stream what came is kept.
    private static byte[] unpack(byte[] bytes) throws NotAFeed {
        if (bytes.length < 18 || (bytes[0] & 0xff) != 0x1f || (bytes[1] & 0xff) != 0x8b) {
            return bytes;
        }
        long most = Math.min(Limits.BYTES, Math.max(1L << 20, (long) bytes.length * Limits.UNPACK_RATIO));
        ByteArrayOutputStream out = new ByteArrayOutputStream(Math.min(bytes.length * 4, Limits.BYTES));
        byte[] buffer = new byte[8192];
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                out.write(buffer, 0, n);
                if (out.size() > most) {
                    throw Limits.tooLarge("it unpacks to more than " + most / 1_000_000 + " MB");
                }
            }
        } catch (EOFException | ZipException e) {
            return out.size() == 0 ? bytes : out.toByteArray();
        } catch (IOException e) {
            return bytes;
        }
        return out.toByteArray();
    }

    private static Map<String, Charset> labels() {
        Map<String, Charset> labels = new HashMap<>();
        for (String[] row : Tables.rows("charsets.txt")) {
            if (Charset.isSupported(row[0])) {
                Charset charset = Charset.forName(row[0]);
                Arrays.stream(row).skip(1).forEach(label -> labels.put(label, charset));
            }
        }
        return Map.copyOf(labels);
    }
}

package docket.store;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/// Bodies as the store keeps them: one stream (RFC 1950) of the words and then the HTML, both UTF-8. The HTML says the words again,
/// which costs next to nothing there: together they take 56 % of what they take apart. What many articles of a store have in common
/// stands in its [Dictionary] and takes off another quarter.
///
/// A byte 1, the length of the words in bytes (four bytes, the highest first), the stream. Until version 4 of the store words and
/// HTML were streams of their own; these begin with 0x78.
final class Packed {
    private static final byte TOGETHER = 1;
    private static final int HEAD = 5;
    /// No stored text is longer: pages are cut at 10 MB before they are read.
    private static final int MAX_BYTES = 64 << 20;
    /// Of 1 to 9. Two thirds of the time of the usual 6, and 5 % more bytes.
    private static final int EFFORT = 3;
    /// Each takes 256 KB to set up. There are as many as threads that parse.
    private static final Queue<Deflater> DEFLATERS = new ConcurrentLinkedQueue<>();

    private Packed() {}

    static byte[] pack(String text, String html, @Nullable Dictionary dictionary) {
        byte[] words = text.getBytes(StandardCharsets.UTF_8);
        byte[] markup = html.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream(words.length / 2 + 64);
        out.writeBytes(ByteBuffer.allocate(HEAD).put(TOGETHER).putInt(words.length).array());
        Deflater deflater = DEFLATERS.poll();
        if (deflater == null) {
            deflater = new Deflater(EFFORT);
        }
        if (dictionary != null) {
            deflater.setDictionary(dictionary.bytes());
        }
        byte[] buffer = new byte[Math.clamp(words.length, 512, 8192)];
        deflater.setInput(words);
        while (!deflater.needsInput()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.setInput(markup);
        deflater.finish();
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.reset();
        DEFLATERS.add(deflater);
        return out.toByteArray();
    }

    /// The words in `column`; empty for none.
    ///
    /// @throws StoreProblem when the bytes were not written by [#pack]
    static String text(ResultSet row, String column) throws SQLException {
        byte[] packed = row.getBytes(column);
        if (packed == null) {
            return "";
        }
        if (packed.length < HEAD || packed[0] != TOGETHER) {
            return string(unpacked(packed, 0, MAX_BYTES, row), 0);
        }
        return string(unpacked(packed, HEAD, ByteBuffer.wrap(packed).getInt(1), row), 0);
    }

    /// The HTML of a row with the columns `html` and `text`; empty for none.
    ///
    /// @throws StoreProblem when the bytes were not written by [#pack]
    static String html(ResultSet row) throws SQLException {
        byte[] alone = row.getBytes("html");
        byte[] packed = alone == null ? row.getBytes("text") : null;
        if (alone != null) {
            return string(unpacked(alone, 0, MAX_BYTES, row), 0);
        }
        return packed == null || packed.length < HEAD || packed[0] != TOGETHER ? ""
                : string(unpacked(packed, HEAD, MAX_BYTES, row), ByteBuffer.wrap(packed).getInt(1));
    }

    private static String string(byte[] utf8, int from) {
        if (from < 0 || from > utf8.length) {
            throw damaged(null);
        }
        return new String(utf8, from, utf8.length - from, StandardCharsets.UTF_8);
    }

    /// @param most bytes that are wanted
    private static byte[] unpacked(byte[] packed, int from, int most, ResultSet row) throws SQLException {
        if (most < 0 || most > MAX_BYTES) {
            throw damaged(null);
        }
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(packed, from, packed.length - from);
            ByteArrayOutputStream out = new ByteArrayOutputStream(Math.min(most, packed.length * 4 + 32));
            byte[] buffer = new byte[8192];
            while (!inflater.finished() && out.size() < most) {
                int n = inflater.inflate(buffer, 0, Math.min(buffer.length, most - out.size()));
                if (inflater.needsDictionary()) {
                    inflater.setDictionary(Dictionary.find(inflater.getAdler(), row));
                } else if (n == 0 && !inflater.finished() && inflater.needsInput()) {
                    throw damaged(null);
                }
                out.write(buffer, 0, n);
            }
            if (most == MAX_BYTES && !inflater.finished()) {
                throw damaged(null);
            }
            return out.toByteArray();
        } catch (DataFormatException | IllegalArgumentException e) {
            throw damaged(e);
        }
    }

    static StoreProblem damaged(@Nullable Exception why) {
        return new StoreProblem(StoreProblem.Kind.DAMAGED, "A stored text cannot be read: the data folder is damaged.", why);
    }
}

package docket.store;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdException;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/// Bodies as the store keeps them: the words and then the HTML, both UTF-8, as one frame of Zstandard (RFC 8878). The HTML says the
/// words again, which costs next to nothing there: together they take 56 % of what they take apart. What many articles of a store
/// have in common stands in its [Dictionary] and takes off another third. Against deflate with a dictionary of its kind this takes a
/// fifth of the time and 7 % fewer bytes.
///
/// A byte 2, the checksum of the dictionary (0 for none), the length of the words in bytes (four bytes each, the highest first), the
/// frame with its checksum, for a disk that goes bad says nothing. Until version 6 of the store: a byte 1, the length of the words, a stream (RFC 1950), which names its dictionary itself; until
/// version 4 words and HTML were streams of their own, which begin with 0x78.
final class Packed {
    private static final byte FRAME = 2;
    private static final int FRAME_HEAD = 9;
    private static final byte STREAM = 1;
    private static final int STREAM_HEAD = 5;
    /// No stored text is longer: pages are cut at 10 MB before they are read.
    private static final int MAX_BYTES = 64 << 20;
    /// The default of the format. The level below saves a tenth of the time and takes 5 % more bytes, 5 takes twice the time.
    private static final int LEVEL = 3;
    /// As many as threads that pack, and that read, at once.
    private static final Queue<ZstdCompressCtx> PACKERS = new ConcurrentLinkedQueue<>();
    private static final Queue<ZstdDecompressCtx> UNPACKERS = new ConcurrentLinkedQueue<>();

    static {
        NativeCode.find();
    }

    private Packed() {}

    static byte[] pack(String text, String html, @Nullable Dictionary dictionary) {
        byte[] words = text.getBytes(StandardCharsets.UTF_8);
        byte[] markup = html.getBytes(StandardCharsets.UTF_8);
        byte[] both = Arrays.copyOf(words, words.length + markup.length);
        System.arraycopy(markup, 0, both, words.length, markup.length);
        byte[] out = new byte[FRAME_HEAD + (int) Zstd.compressBound(both.length)];
        ByteBuffer.wrap(out).put(FRAME).putInt(dictionary == null ? 0 : dictionary.adler()).putInt(words.length);
        ZstdCompressCtx packer = PACKERS.poll();
        if (packer == null) {
            packer = new ZstdCompressCtx();
        }
        try {
            packer.reset();
            packer.setLevel(LEVEL);
            packer.setChecksum(true);
            if (dictionary != null) {
                packer.loadDict(dictionary.forPacking(LEVEL));
            }
            int length = packer.compressByteArray(out, FRAME_HEAD, out.length - FRAME_HEAD, both, 0, both.length);
            return Arrays.copyOf(out, FRAME_HEAD + length);
        } finally {
            // Whatever happened: what it holds lies outside the heap, and the next use begins with a reset.
            PACKERS.add(packer);
        }
    }

    /// The words in `column`; empty for none.
    ///
    /// @throws StoreProblem when the bytes were not written by [#pack]
    static String text(ResultSet row, String column) throws SQLException {
        byte[] packed = row.getBytes(column);
        if (packed == null) {
            return "";
        }
        return isBoth(packed) ? string(both(packed, row, false), 0, lengthOfWords(packed)) : string(inflated(packed, 0, MAX_BYTES, row), 0, MAX_BYTES);
    }

    /// The HTML of a row with the columns `html` and `text`; empty for none.
    ///
    /// @throws StoreProblem when the bytes were not written by [#pack]
    static String html(ResultSet row) throws SQLException {
        byte[] alone = row.getBytes("html");
        byte[] packed = alone == null ? row.getBytes("text") : null;
        if (alone != null) {
            return string(inflated(alone, 0, MAX_BYTES, row), 0, MAX_BYTES);
        }
        return packed == null || !isBoth(packed) ? "" : string(both(packed, row, true), lengthOfWords(packed), MAX_BYTES);
    }

    /// Whether words and HTML stand in it together.
    private static boolean isBoth(byte[] packed) {
        return packed.length >= FRAME_HEAD && packed[0] == FRAME || packed.length >= STREAM_HEAD && packed[0] == STREAM;
    }

    private static int lengthOfWords(byte[] packed) {
        return ByteBuffer.wrap(packed).getInt(packed[0] == FRAME ? FRAME_HEAD - 4 : STREAM_HEAD - 4);
    }

    /// @param whole false where the words are enough
    private static byte[] both(byte[] packed, ResultSet row, boolean whole) throws SQLException {
        return packed[0] == FRAME ? unframed(packed, row) : inflated(packed, STREAM_HEAD, whole ? MAX_BYTES : lengthOfWords(packed), row);
    }

    /// @param to no further than its end
    private static String string(byte[] utf8, int from, int to) {
        if (from < 0 || from > utf8.length || to < from) {
            throw damaged(null);
        }
        return new String(utf8, from, Math.min(to, utf8.length) - from, StandardCharsets.UTF_8);
    }

    private static byte[] unframed(byte[] packed, ResultSet row) throws SQLException {
        int adler = ByteBuffer.wrap(packed).getInt(1);
        Dictionary dictionary = adler == 0 ? null : Dictionary.find(adler, row);
        long length = Zstd.getFrameContentSize(packed, FRAME_HEAD, packed.length - FRAME_HEAD);
        if (length < 0 || length > MAX_BYTES) {
            throw damaged(null);
        }
        ZstdDecompressCtx unpacker = UNPACKERS.poll();
        if (unpacker == null) {
            unpacker = new ZstdDecompressCtx();
        }
        try {
            unpacker.reset();
            if (dictionary != null) {
                unpacker.loadDict(dictionary.forUnpacking());
            }
            byte[] out = new byte[(int) length];
            if (unpacker.decompressByteArray(out, 0, out.length, packed, FRAME_HEAD, packed.length - FRAME_HEAD) != length) {
                throw damaged(null);
            }
            return out;
        } catch (ZstdException e) {
            throw damaged(e);
        } finally {
            UNPACKERS.add(unpacker);
        }
    }

    /// @param most bytes that are wanted
    private static byte[] inflated(byte[] packed, int from, int most, ResultSet row) throws SQLException {
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
                    inflater.setDictionary(Dictionary.find(inflater.getAdler(), row).bytes());
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

package docket.store;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/// Texts as the store keeps them: UTF-8, deflated (RFC 1950). Articles shrink to about a third.
final class Packed {
    /// No stored text is longer: pages are cut at 10 MB before they are read.
    private static final int MAX_CHARS_BYTES = 64 << 20;

    private Packed() {}

    static byte @Nullable [] pack(@Nullable String text) {
        if (text == null) {
            return null;
        }
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        try (Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION)) {
            deflater.setInput(plain);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length / 3 + 32);
            byte[] buffer = new byte[8192];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        }
    }

    /// @throws StoreProblem when the bytes were not written by [#pack]
    static @Nullable String unpack(byte @Nullable [] packed) {
        if (packed == null) {
            return null;
        }
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(packed);
            ByteArrayOutputStream out = new ByteArrayOutputStream(packed.length * 3 + 32);
            byte[] buffer = new byte[8192];
            while (!inflater.finished()) {
                int n = inflater.inflate(buffer);
                if ((n == 0 && !inflater.finished() && inflater.needsInput()) || out.size() > MAX_CHARS_BYTES) {
                    throw new DataFormatException("cut");
                }
                out.write(buffer, 0, n);
            }
            return out.toString(StandardCharsets.UTF_8);
        } catch (DataFormatException e) {
            throw new StoreProblem(StoreProblem.Kind.DAMAGED, "A stored text cannot be read: the data folder is damaged.", e);
        }
    }
}

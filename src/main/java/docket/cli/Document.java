package docket.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/// A document named on the command line or by a line of a list, read whole and unpacked.
///
/// @param path as it was written
/// @param url where the document came from
record Document(String path, @Nullable String url, byte[] bytes) {
    /// The longest document read, unpacked. Above the 24 MB that the largest feed may have, and small enough that a packed
    /// bomb ends here and not in a full memory.
    static final int MAX_BYTES = 48 << 20;

    /// Reads the file that a line `PATH` or `PATH<TAB>URL` names.
    static Document ofLine(String line) throws IOException {
        int tab = line.indexOf('\t');
        return tab < 0 ? read(line, null) : read(line.substring(0, tab), line.substring(tab + 1).strip());
    }

    static Document read(String path, @Nullable String url) throws IOException {
        try (InputStream in = open(path)) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new TooLarge(path);
            }
            return new Document(path, url == null || url.isEmpty() ? null : url, bytes);
        }
    }

    /// The file's bytes, unpacked when it begins like gzip (RFC 1952 section 2.3.1), whatever its name. `-` is standard input.
    static InputStream open(String path) throws IOException {
        InputStream file = path.equals("-") ? System.in : Files.newInputStream(file(path));
        try {
            byte[] start = file.readNBytes(2);
            InputStream whole = new SequenceInputStream(new ByteArrayInputStream(start), file);
            boolean packed = start.length == 2 && (start[0] & 0xff) == 0x1f && (start[1] & 0xff) == 0x8b;
            return packed ? new GZIPInputStream(whole, 1 << 16) : whole;
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    /// The address, or "" where none is known: then relative addresses stay unresolved.
    String base() {
        return url == null ? "" : url;
    }

    String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /// Why a file could not be read, in words.
    static String reason(IOException e) {
        return switch (e) {
            case TooLarge _ -> "longer than " + (MAX_BYTES >> 20) + " MB unpacked";
            case NoSuchFileException _ -> "no such file";
            case AccessDeniedException _ -> "may not be read";
            case ZipException _ -> "damaged gzip data: " + e.getMessage();
            case java.io.EOFException _ -> "gzip data cut short";
            default -> e.getMessage() == null ? "cannot be read" : e.getMessage();
        };
    }

    private static Path file(String path) throws IOException {
        try {
            Path file = Path.of(path);
            if (path.isEmpty()) {
                throw new IOException("no file named");
            }
            return file;
        } catch (InvalidPathException e) {
            throw new IOException("no file can have this name", e);
        }
    }

    /// More bytes than [#MAX_BYTES].
    static final class TooLarge extends IOException {
        TooLarge(String path) {
            super(path);
        }
    }
}

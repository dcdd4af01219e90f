package docket.fetch;

import docket.model.Outcome;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/// Undoes content codings (RFC 9110 section 8.4) as they are, not as they are labelled: doubled ones, labels on plain bytes,
/// gzip without a label, `deflate` with and without the zlib wrapping.
final class Unpack {
    /// Servers that pack what a script packed already make two; more is a trick.
    private static final int LAYERS = 3;

    private static final String ADVICE = "What is stored stays; Docket asks again later.";

    private Unpack() {}

    /// @param codings the values of `Content-Encoding`
    /// @param limit of the unpacked bytes, and of every layer between
    static byte[] unpack(byte[] body, List<String> codings, int limit, String host) throws Failure {
        byte[] bytes = body;
        List<String> names = names(codings, host);
        for (String coding : names.reversed()) {
            bytes = coding.equals("deflate") ? inflate(bytes, limit, host) : bytes;
        }
        // Label or not: bytes that begin as gzip are gzip, and those that do not were mislabelled.
        for (int layer = 0; isGzip(bytes); layer++) {
            if (layer == LAYERS) {
                throw new Failure(Outcome.TRANSPORT, host + " packed its answer too many times.", ADVICE);
            }
            bytes = gunzip(bytes, limit, host);
        }
        return bytes;
    }

    private static List<String> names(List<String> codings, String host) throws Failure {
        List<String> names = List.of(String.join(",", codings).toLowerCase(Locale.ROOT).split(",", 20)).stream()
                .map(String::strip).filter(c -> !c.isEmpty() && !c.equals("identity")).toList();
        for (String name : names) {
            if (!name.equals("gzip") && !name.equals("x-gzip") && !name.equals("deflate")) {
                throw new Failure(Outcome.TRANSPORT, host + " packed its answer in a way that was not asked for ("
                        + name.replaceAll("[^a-z0-9-]", "?").substring(0, Math.min(20, name.length())) + ").", ADVICE);
            }
        }
        return names;
    }

    private static boolean isGzip(byte[] b) {
        return b.length > 2 && b[0] == 0x1f && (b[1] & 255) == 0x8b && b[2] == 8;
    }

    private static byte[] gunzip(byte[] packed, int limit, String host) throws Failure {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed), 8_192)) {
            return all(in, limit, host);
        } catch (Failure e) {
            throw e;
        } catch (IOException e) {
            throw broken(host);
        }
    }

    private static byte[] inflate(byte[] packed, int limit, String host) throws Failure {
        if (packed.length == 0 || isGzip(packed)) {
            return packed;
        }
        boolean wrapped = packed.length > 1 && (packed[0] & 15) == 8 && ((packed[0] & 255) << 8 | packed[1] & 255) % 31 == 0;
        Inflater inflater = new Inflater(!wrapped);
        try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(packed), inflater, 8_192)) {
            return all(in, limit, host);
        } catch (Failure e) {
            throw e;
        } catch (IOException e) {
            if (inflater.getBytesWritten() == 0 && !wrapped) {
                return packed; // never was packed
            }
            throw broken(host);
        } finally {
            inflater.end();
        }
    }

    private static byte[] all(InputStream in, int limit, String host) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(16_384);
        byte[] buffer = new byte[16_384];
        int n;
        while ((n = in.read(buffer)) >= 0) {
            if (out.size() + n > limit) {
                throw new Failure(Outcome.TOO_LARGE, host + " sent more than " + (limit >> 20) + " MB, packed.", ADVICE);
            }
            out.write(buffer, 0, n);
        }
        return out.toByteArray();
    }

    private static Failure broken(String host) {
        return new Failure(Outcome.TRANSPORT, "The packed answer of " + host + " is damaged or cut short.", ADVICE);
    }
}

package docket.fetch;

import docket.model.Outcome;
import java.io.ByteArrayInputStream;
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

    /// Markup packs 5 to 20 times, the dullest feed seen some 40 times. A bomb packs 1,000 times, and is known by that long before
    /// it reaches the limit of size.
    private static final int TIGHTEST = 100;

    /// Little is packed ever so tightly.
    private static final int LOOSE_BELOW = 1 << 20;

    private static final String ADVICE = "What is stored stays; Docket asks again later.";

    private final int limit;
    private final String host;
    private final Room room;

    /// @param limit of the unpacked bytes, and of every layer between
    /// @param room of the request
    Unpack(int limit, String host, Room room) {
        this.limit = limit;
        this.host = host;
        this.room = room;
    }

    /// @param codings the values of `Content-Encoding`
    byte[] undo(byte[] body, List<String> codings) throws Failure, InterruptedException {
        byte[] bytes = body;
        int layers = 0;
        // The last that was done is the first to be undone.
        for (String coding : names(codings).reversed()) {
            if (!coding.equals("deflate")) {
                if (isGzip(bytes)) {
                    layers++;
                    bytes = gunzip(bytes);
                }
            } else if (!isGzip(bytes)) {
                bytes = inflate(bytes);
            }
        }
        // Label or not: bytes that begin as gzip are gzip, and those that do not were mislabelled.
        for (; isGzip(bytes); layers++) {
            if (layers >= LAYERS) {
                throw new Failure(Outcome.TRANSPORT, host + " packed its answer too many times.", ADVICE);
            }
            bytes = gunzip(bytes);
        }
        return bytes;
    }

    private List<String> names(List<String> codings) throws Failure {
        List<String> names = List.of(String.join(",", codings).toLowerCase(Locale.ROOT).split(",", 20)).stream()
                .map(String::strip).filter(c -> !c.isEmpty() && !c.equals("identity")).toList();
        for (String name : names) {
            if (!name.equals("gzip") && !name.equals("x-gzip") && !name.equals("deflate")) {
                throw new Failure(Outcome.TRANSPORT, host + " packed its answer in a way that was not asked for ("
                        + name.replaceAll("[^a-z0-9-]", "?").substring(0, Math.min(20, name.length())) + ").", ADVICE);
            }
        }
        if (names.size() > LAYERS) {
            throw new Failure(Outcome.TRANSPORT, host + " packed its answer too many times.", ADVICE);
        }
        return names;
    }

    private static boolean isGzip(byte[] b) {
        return b.length > 2 && b[0] == 0x1f && (b[1] & 255) == 0x8b && b[2] == 8;
    }

    private byte[] gunzip(byte[] packed) throws Failure, InterruptedException {
        ByteArrayInputStream bytes = new ByteArrayInputStream(packed);
        try (InputStream in = new GZIPInputStream(bytes, 8_192)) {
            return all(in, bytes);
        } catch (Failure e) {
            throw e;
        } catch (IOException e) {
            throw broken();
        }
    }

    private byte[] inflate(byte[] packed) throws Failure, InterruptedException {
        if (packed.length == 0) {
            return packed;
        }
        boolean wrapped = packed.length > 1 && (packed[0] & 15) == 8 && ((packed[0] & 255) << 8 | packed[1] & 255) % 31 == 0;
        Inflater inflater = new Inflater(!wrapped);
        ByteArrayInputStream bytes = new ByteArrayInputStream(packed);
        try (InputStream in = new InflaterInputStream(bytes, inflater, 8_192)) {
            return all(in, bytes);
        } catch (Failure e) {
            throw e;
        } catch (IOException e) {
            if (inflater.getBytesWritten() == 0 && !wrapped) {
                return packed; // never was packed
            }
            throw broken();
        } finally {
            inflater.end();
        }
    }

    /// @param packed where `in` reads from
    private byte[] all(InputStream in, ByteArrayInputStream packed) throws IOException, InterruptedException {
        Intake out = new Intake(limit, host, room);
        int size = packed.available();
        byte[] buffer = new byte[16_384];
        int n;
        while ((n = in.read(buffer)) >= 0) {
            out.add(buffer, 0, n);
            if (out.length() > LOOSE_BELOW && out.length() / TIGHTEST > size - packed.available()) {
                throw new Failure(Outcome.TOO_LARGE, host + " packed more than " + TIGHTEST + " bytes into one, as no text can be.", ADVICE);
            }
        }
        return out.whole();
    }

    private Failure broken() {
        return new Failure(Outcome.TRANSPORT, "The packed answer of " + host + " is damaged or cut short.", ADVICE);
    }
}

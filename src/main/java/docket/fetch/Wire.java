package docket.fetch;

import docket.model.Outcome;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Reads one HTTP/1.1 answer (RFC 9112) from a socket, with a bound on everything: bytes of the header, interim answers, length
/// of the body, time until the header, between two pieces, and in all. One for each answer.
final class Wire {
    /// 103 (Early Hints) may come a few times; more is a flood.
    private static final int INTERIM_MOST = 20;

    /// Sixteen hexadecimal digits overflow; no chunk has more than eight.
    private static final int CHUNK_DIGITS = 15;

    private final Socket socket;
    private final InputStream in;
    private final String host;
    private final Intake intake;
    private final Room room;
    private final int limit;
    private final long end;
    private final Patience patience;
    private final long headerEnd;
    private final byte[] buffer = new byte[8_192];
    private int at;
    private int filled;
    private int headerBytes;
    private boolean headerCame;
    private boolean reusable;
    private boolean wanted;

    /// @param end on the clock of [System#nanoTime]
    Wire(Socket socket, String host, Intake intake, Room room, int limit, Patience patience, long end) throws Failure {
        this.socket = socket;
        this.host = host;
        this.intake = intake;
        this.room = room;
        this.limit = limit;
        this.patience = patience;
        headerEnd = System.nanoTime() + patience.header().toNanos();
        this.end = end;
        try {
            in = socket.getInputStream();
        } catch (IOException e) {
            throw Mishap.of(e, host);
        }
    }

    boolean headerCame() {
        return headerCame;
    }

    /// True when the answer ended where it said, and the connection can serve again.
    boolean isReusable() {
        return reusable && at == filled;
    }

    Answer read() throws IOException, InterruptedException {
        for (int interim = 0; interim <= INTERIM_MOST; interim++) {
            String statusLine = line();
            int status = status(statusLine);
            HttpHeaders headers = headers();
            if (status >= 200) {
                headerCame = true;
                reusable = statusLine.startsWith("HTTP/1.1") && !has(headers, "connection", "close");
                return new Answer(status, headers, body(status, headers));
            }
        }
        throw endlessHeader();
    }

    private byte[] body(int status, HttpHeaders headers) throws IOException, InterruptedException {
        if (status == 204 || status == 304) {
            // Never a body, whatever the header says (RFC 9110 section 6.4.1); should one follow, nobody mistakes it for the next answer.
            reusable &= headers.allValues("transfer-encoding").isEmpty() && headers.firstValue("content-length").orElse("0").equals("0");
            return new byte[0];
        }
        wanted = Answer.isWanted(status);
        if (wanted) {
            readBody(headers);
            return intake.whole();
        }
        try {
            readBody(headers);
        } catch (IOException e) {
            reusable = false; // the status says all there is to know
        }
        return new byte[0];
    }

    private void readBody(HttpHeaders headers) throws IOException, InterruptedException {
        List<String> coding = headers.allValues("transfer-encoding");
        List<String> lengths = headers.allValues("content-length").stream().map(String::strip).distinct().toList();
        if (!coding.isEmpty()) {
            if (!coding.getLast().toLowerCase(Locale.ROOT).strip().endsWith("chunked")) {
                throw new ProtocolException("unknown transfer coding");
            }
            reusable &= lengths.isEmpty();
            readChunks();
        } else if (lengths.isEmpty()) {
            reusable = false;
            do {
                take(filled - at);
            } while (fill());
        } else {
            String length = lengths.getFirst();
            if (lengths.size() > 1 || length.isEmpty() || !length.chars().allMatch(c -> c >= '0' && c <= '9')) {
                throw new ProtocolException("unreadable length");
            }
            if (length.length() > 10 || Long.parseLong(length) > limit) {
                throw intake.tooLarge();
            }
            intake.expect(Long.parseLong(length));
            take(Long.parseLong(length));
            if (wanted && hasSurplus()) {
                throw new Failure(Outcome.PARSE, host + " sent more than it announced: what is within the length is cut.", Mishap.LATER);
            }
        }
    }

    /// Nothing was asked for beside this answer, so words after its announced end belong to it. A stray line end is an old habit.
    private boolean hasSurplus() {
        for (int i = at; i < filled; i++) {
            if (!Character.isWhitespace(buffer[i])) {
                return true;
            }
        }
        return false;
    }

    /// RFC 9112 section 7.1.
    private void readChunks() throws IOException, InterruptedException {
        while (true) {
            String size = line().split(";", 2)[0].strip();
            if (size.isEmpty() || size.length() > CHUNK_DIGITS || !size.chars().allMatch(c -> Character.digit(c, 16) >= 0)) {
                throw new ProtocolException("unreadable chunk size");
            }
            long length = Long.parseLong(size, 16);
            if (length == 0) {
                headers(); // the trailer
                return;
            }
            take(length);
            if (!line().isEmpty()) {
                throw new ProtocolException("chunk longer than its size");
            }
            headerBytes = 0;
        }
    }

    private void take(long count) throws IOException, InterruptedException {
        long left = count;
        while (left > 0) {
            if (at == filled && !fill()) {
                throw new EOFException("body shorter than announced");
            }
            int n = (int) Math.min(left, filled - at);
            intake.add(buffer, at, n);
            at += n;
            left -= n;
            if (intake.length() > Patience.UNWANTED && !wanted) {
                throw new ProtocolException("long body of a refusal");
            }
        }
    }

    private static int status(String line) throws IOException {
        // HTTP/1.1 200 OK
        boolean sound = line.length() >= 12 && line.startsWith("HTTP/1.") && line.charAt(8) == ' '
                && line.substring(9, 12).chars().allMatch(c -> c >= '0' && c <= '9') && (line.length() == 12 || line.charAt(12) == ' ');
        if (!sound || line.charAt(9) == '0') {
            throw new ProtocolException("no status line");
        }
        return Integer.parseInt(line.substring(9, 12));
    }

    private HttpHeaders headers() throws IOException {
        Map<String, List<String>> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        List<String> values = new ArrayList<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            if (line.charAt(0) == ' ' || line.charAt(0) == '\t') {
                if (!values.isEmpty()) {
                    values.add(values.removeLast() + " " + line.strip()); // folded, RFC 9112 section 5.2
                }
            } else if (colon > 0) {
                // trim and not strip: control bytes go as well, as HttpHeaders has it, which takes no name twice.
                values = fields.computeIfAbsent(line.substring(0, colon).trim(), _ -> new ArrayList<>());
                values.add(line.substring(colon + 1).strip());
            }
        }
        fields.remove("");
        return HttpHeaders.of(fields, (_, _) -> true);
    }

    /// Up to the next line end, which is CR LF or a bare LF. Counted against the header's bound.
    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        while (true) {
            if (at == filled && !fill()) {
                throw new EOFException("header cut");
            }
            int start = at;
            while (at < filled && buffer[at] != '\n') {
                at++;
            }
            line.append(new String(buffer, start, at - start, StandardCharsets.ISO_8859_1));
            headerBytes += at - start + 1;
            if (headerBytes > Patience.HEADER_BYTES) {
                throw endlessHeader();
            }
            if (at < filled) {
                at++;
                int length = line.length();
                return length > 0 && line.charAt(length - 1) == '\r' ? line.substring(0, length - 1) : line.toString();
            }
        }
    }

    /// False at the end of the stream.
    private boolean fill() throws IOException {
        long now = System.nanoTime();
        long left = Math.min(end + room.waitedNanos() - now, headerCame ? patience.silence().toNanos() : headerEnd - now);
        try {
            if (left <= 0) {
                throw new SocketTimeoutException();
            }
            socket.setSoTimeout((int) Math.max(1, left / 1_000_000));
            filled = Math.max(0, in.read(buffer));
            at = 0;
            return filled > 0;
        } catch (SocketTimeoutException e) {
            throw !headerCame ? patience.noHeader(host) : end + room.waitedNanos() - System.nanoTime() <= 1_000_000 ? patience.tooSlow(host) : patience.stopped(host);
        }
    }

    private Failure endlessHeader() {
        return new Failure(Outcome.TOO_LARGE, host + " sent a header without end.", Mishap.LATER);
    }

    private static boolean has(HttpHeaders headers, String name, String token) {
        return headers.allValues(name).stream().anyMatch(v -> v.toLowerCase(Locale.ROOT).contains(token));
    }
}

package docket.url;

import org.jspecify.annotations.Nullable;

/// An address that is written as [Address#toString] writes it, as most in feeds and pages are: told by one look at each character.
/// Its parts are by place; what an address does not have is -1.
final class PlainAddress {
    private static final byte HOST = 1;
    private static final byte PATH = 2;
    private static final byte QUERY = 4;
    private static final byte[] MAY_STAND_IN = new byte[128];

    static {
        for (char c = 0; c < 128; c++) {
            boolean name = c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '_' || c == '.';
            MAY_STAND_IN[c] = (byte) ((name ? HOST : 0) | (Percent.PATH.get(c) ? PATH : 0) | (Percent.QUERY.get(c) ? QUERY : 0));
        }
    }

    private final String text;
    private final int host;
    private final int hostEnd;
    private final int path;
    private final int mark;
    private final int hash;

    private PlainAddress(String text, int host, int hostEnd, int path, int mark, int hash) {
        this.text = text;
        this.host = host;
        this.hostEnd = hostEnd;
        this.path = path;
        this.mark = mark;
        this.hash = hash;
    }

    /// Null for any other text.
    static @Nullable PlainAddress of(String text) {
        int host = text.startsWith("https://") ? 8 : text.startsWith("http://") ? 7 : -1;
        if (host < 0 || text.length() > WebUrl.MAX_LENGTH) {
            return null;
        }
        char[] letters = text.toCharArray(); // The simple compiler makes three calls of each charAt.
        int hostEnd = run(letters, host, HOST);
        int path = hostEnd < letters.length && letters[hostEnd] == ':' ? portEnd(letters, hostEnd + 1, host == 7 ? 80 : 443) : hostEnd;
        if (path < 0 || path == letters.length || letters[path] != '/') {
            return null;
        }
        int at = run(letters, path, PATH);
        if (holdsDots(letters, path, at)) {
            return null;
        }
        int mark = at < letters.length && letters[at] == '?' ? at : -1;
        at = mark < 0 ? at : run(letters, at + 1, QUERY);
        int hash = at < letters.length && letters[at] == '#' ? at : -1;
        at = hash < 0 ? at : run(letters, at + 1, QUERY);
        String name = at < letters.length ? "" : text.substring(host, hostEnd);
        return !name.isEmpty() && name.equals(HostName.of(name)) ? new PlainAddress(text, host, hostEnd, path, mark, hash) : null;
    }

    Address read() {
        int pathEnd = mark >= 0 ? mark : hash >= 0 ? hash : text.length();
        String query = mark < 0 ? null : text.substring(mark + 1, hash >= 0 ? hash : text.length());
        return new Address(host == 8 ? "https" : "http", "", host(), hostEnd == path ? -1 : Integer.parseInt(text, hostEnd + 1, path, 10),
                text.substring(path, pathEnd), query, hash < 0 ? null : text.substring(hash + 1));
    }

    String host() {
        return text.substring(host, hostEnd);
    }

    private static int run(char[] letters, int from, byte part) {
        int at = from;
        while (at < letters.length && letters[at] < 128 && (MAY_STAND_IN[letters[at]] & part) != 0) {
            at++;
        }
        return at;
    }

    /// -1 for what is no port, written in another way, or the scheme's own.
    private static int portEnd(char[] letters, int from, int own) {
        int port = 0;
        int at = from;
        while (at < letters.length && at < from + 5 && letters[at] >= '0' && letters[at] <= '9') {
            port = port * 10 + letters[at++] - '0';
        }
        return at == from || letters[from] == '0' || port > 65_535 || port == own ? -1 : at;
    }

    /// Whether a segment begins with a dot: it may mean another place.
    private static boolean holdsDots(char[] letters, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (letters[i] == '.' && letters[i - 1] == '/') {
                return true;
            }
        }
        return false;
    }
}

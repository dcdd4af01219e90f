package docket.url;

import java.net.IDN;
import java.net.InetAddress;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Reads a host: names in lower case and punycode, IPv4 numbers in dotted form, IPv6 in brackets (WHATWG URL Standard,
/// section 3.5). Stricter than that: a name is letters, digits, `-` and `_`, labels of at most 63, 253 in all (RFC 1035).
final class HostName {
    private record Answer(String text, @Nullable String host) {}

    /// Addresses come in runs of a few hosts: the last answers, by the hosts' hashes. Any thread may see any, each is right.
    private static final @Nullable Answer[] LAST = new Answer[256];

    private HostName() {}

    /// Null when `text` names no host.
    static @Nullable String of(String text) {
        int place = text.hashCode() & LAST.length - 1;
        Answer known = LAST[place];
        if (known == null || !known.text.equals(text)) {
            known = new Answer(text, read(text));
            LAST[place] = known;
        }
        return known.host;
    }

    private static @Nullable String read(String text) {
        if (text.startsWith("[") && text.endsWith("]")) {
            return isIpv6(text.substring(1, text.length() - 1)) ? text.toLowerCase(Locale.ROOT) : null;
        }
        String name = ascii(Percent.decode(text));
        if (name == null || !isName(name)) {
            return null;
        }
        String bare = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
        return isNumber(bare.substring(bare.lastIndexOf('.') + 1)) ? ipv4(bare) : name;
    }

    /// The JDK's table is IDNA 2003: `ß` is written `ss`, and names in scripts younger than that pass unchecked.
    private static @Nullable String ascii(String name) {
        int plain = 0;
        while (plain < name.length() && name.charAt(plain) < 128) {
            plain++;
        }
        if (plain == name.length()) {
            return name.toLowerCase(Locale.ROOT);
        }
        try {
            return IDN.toASCII(name, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return null; // A label too long or empty: no name.
        }
    }

    private static boolean isName(String name) {
        if (name.isEmpty() || name.length() > 254) {
            return false;
        }
        int start = 0;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '.') {
                if (i == start || i - start > 63) {
                    return false;
                }
                start = i + 1;
            } else if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_')) {
                return false;
            }
        }
        return name.length() - start <= 63;
    }

    private static boolean isNumber(String label) {
        return !label.isEmpty() && label.charAt(0) >= '0' && label.charAt(0) <= '9'
                && (label.chars().allMatch(c -> c >= '0' && c <= '9')
                        || (label.startsWith("0x") && label.chars().skip(2).allMatch(c -> Character.digit(c, 16) >= 0)));
    }

    /// `127.1`, `0x7f.0.0.1` and `2130706433` are all `127.0.0.1` to a browser, so they must be to us: what is judged as
    /// private or public has to be what is called.
    private static @Nullable String ipv4(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length > 4) {
            return null;
        }
        long address = 0;
        for (int i = 0; i < parts.length; i++) {
            long part = number(parts[i]);
            boolean last = i == parts.length - 1;
            long limit = last ? 1L << 8 * (5 - parts.length) : 256;
            if (part < 0 || part >= limit) {
                return null;
            }
            address += last ? part : part << 8 * (3 - i);
        }
        return (address >> 24) + "." + (address >> 16 & 255) + "." + (address >> 8 & 255) + "." + (address & 255);
    }

    /// Decimal, octal with a leading `0`, hexadecimal with `0x`; -1 when it is none.
    private static long number(String text) {
        try {
            if (text.startsWith("0x")) {
                return text.length() == 2 ? 0 : Long.parseLong(text.substring(2), 16);
            }
            return Long.parseLong(text, text.length() > 1 && text.startsWith("0") ? 8 : 10);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private static boolean isIpv6(String literal) {
        if (literal.indexOf(':') < 0 || !literal.chars().allMatch(c -> c == ':' || c == '.' || Character.digit(c, 16) >= 0)
                || !literal.chars().allMatch(c -> c < 128)) {
            return false;
        }
        try {
            return InetAddress.ofLiteral(literal).getAddress().length > 0;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}

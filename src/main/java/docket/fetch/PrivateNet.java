package docket.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/// Tells the addresses that are not of the public internet (IANA special-purpose registries, RFC 6890).
final class PrivateNet {
    private static final List<String> NAMES =
            List.of(".localhost", ".local", ".internal", ".intranet", ".lan", ".home", ".corp", ".home.arpa", ".test", ".onion");

    private PrivateNet() {}

    /// True for loopback, private, link-local, shared, reserved and multicast addresses, also inside IPv6 wrappings.
    static boolean contains(InetAddress address) {
        if (address.isLoopbackAddress() || address.isAnyLocalAddress() || address.isLinkLocalAddress()
                || address.isSiteLocalAddress() || address.isMulticastAddress()) {
            return true;
        }
        byte[] b = address.getAddress();
        return address instanceof Inet4Address ? v4(b, 0) : v6(b);
    }

    /// True for names that no public host has (RFC 6761, RFC 8375, and what companies and routers use), when nothing but the
    /// name is known.
    static boolean containsName(String host) {
        return host.indexOf('.') < 0 || NAMES.stream().anyMatch(host::endsWith);
    }

    private static boolean v4(byte[] b, int at) {
        int first = b[at] & 255;
        int second = b[at + 1] & 255;
        int third = b[at + 2] & 255;
        return first == 0 || first == 10 || first == 127 || first >= 224
                || (first == 100 && (second & 0xC0) == 64)              // shared by carriers, RFC 6598
                || (first == 169 && second == 254)
                || (first == 172 && (second & 0xF0) == 16)
                || (first == 192 && (second == 168 || (second == 0 && (third == 0 || third == 2)) || (second == 88 && third == 99)))
                || (first == 198 && ((second & 0xFE) == 18 || (second == 51 && third == 100)))
                || (first == 203 && second == 0 && third == 113);
    }

    private static boolean v6(byte[] b) {
        int first = (b[0] & 255) << 8 | b[1] & 255;
        int second = (b[2] & 255) << 8 | b[3] & 255;
        if ((first & 0xFE00) == 0xFC00 || (first & 0xFFC0) == 0xFE80 || (first & 0xFFC0) == 0xFEC0) {
            return true;
        }
        boolean leadingZeros = Arrays.equals(b, 0, 10, new byte[10], 0, 10);
        if (leadingZeros) {                                            // ::/96 and ::ffff:0:0/96 hold an IPv4 address
            return v4(b, 12);
        }
        return first == 0x2002 && v4(b, 2)                             // 6to4
                || first == 0x0064 && second == 0xFF9B && v4(b, 12)     // NAT64
                || first == 0x2001 && (second == 0 || second == 0x0DB8); // Teredo, documentation
    }
}

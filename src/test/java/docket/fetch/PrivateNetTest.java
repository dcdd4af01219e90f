package docket.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrivateNetTest {
    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.9.9.9", "0.0.0.0", "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.1.1",
        "169.254.169.254", "100.64.0.1", "198.18.0.1", "224.0.0.1", "255.255.255.255", "::1", "::", "fe80::1", "fec0::1", "fc00::1",
        "fd12:3456::1", "ff02::1", "::ffff:127.0.0.1", "::127.0.0.1", "2002:7f00:1::", "64:ff9b::a00:1", "2001::1"})
    void holdsWhatIsNotOfThePublicInternet(String address) {
        assertTrue(PrivateNet.contains(InetAddress.ofLiteral(address)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1.1", "172.15.0.1", "172.32.0.1", "100.63.0.1", "100.128.0.1", "192.0.43.8", "198.20.0.1", "223.255.255.1",
        "2606:4700::1111", "2001:4860:4860::8888", "2002:101:101::", "::ffff:8.8.8.8", "64:ff9b::808:808"})
    void leavesOutWhatIs(String address) {
        assertFalse(PrivateNet.contains(InetAddress.ofLiteral(address)));
    }

    @ParameterizedTest
    @CsvSource({"www.example.com, example.com", "example.com, example.com", "a.b.example.co.uk, example.co.uk", "localhost, localhost",
        "10.0.0.1, 10.0.0.1", "co.uk, co.uk", "feeds.bbci.co.uk, bbci.co.uk", "::1, ::1"})
    void oneDomainIsWhatSomebodyRegistered(String host, String domain) {
        assertEquals(domain, Domains.registrable(host));
    }
}

package docket.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BorderTest {
    private static final String OUTSIDE = "93.184.215.14";

    private final Map<String, String> zone = new HashMap<>();

    private InetAddress[] look(String host) throws UnknownHostException {
        String found = zone.get(host);
        if (found == null) {
            throw new UnknownHostException(host);
        }
        String[] all = found.split(" ");
        InetAddress[] addresses = new InetAddress[all.length];
        for (int i = 0; i < all.length; i++) {
            addresses[i] = InetAddress.ofLiteral(all[i]);
        }
        return addresses;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            http://127.0.0.1:8080/feed       | http://192.168.1.1/       | true
            http://[::1]/feed                | http://127.0.0.1/         | true
            http://[::ffff:10.0.0.1]/feed    | http://127.0.0.1/         | true
            http://nas.local/feed            | http://192.168.1.1/       | true
            http://nas/feed                  | http://nas:9000/          | true
            http://news.company.example/feed | http://10.0.0.8/          | false
            http://news.company.example/feed | http://wiki.company.example/ | true
            http://both.example/feed         | http://127.0.0.1/         | false
            http://both.example/feed         | http://both.example/a     | false
            http://outside.example/feed      | http://127.0.0.1/         | false
            http://93.184.215.14/feed        | http://127.0.0.1/         | false
            http://unknown.example/feed      | http://127.0.0.1/         | false
            """)
    void onlyWhatLiesInThePrivateNetworkLeadsIntoIt(String namer, String target, boolean allowed) throws InterruptedException {
        zone.put("news.company.example", "10.0.0.7");
        zone.put("wiki.company.example", "10.0.0.8");
        zone.put("both.example", OUTSIDE + " 127.0.0.1");
        zone.put("outside.example", OUTSIDE);
        try (Names names = new Names(this::look)) {
            assertEquals(allowed, new Border(names).mayLead(Address.of(namer), Objects.requireNonNull(Address.of(target))));
        }
    }

    @Test
    void aNameThatGoesOverIntoThePrivateNetworkLeadsNowhere() throws Exception {
        try (Names names = new Names(this::look)) {
            zone.put("rebound.example", OUTSIDE);
            names.resolve("rebound.example");
            names.forget();
            zone.put("rebound.example", "127.0.0.1");
            Address rebound = Objects.requireNonNull(Address.of("http://rebound.example/a"));
            assertTrue(names.resolve("rebound.example").getFirst().isLoopbackAddress());
            assertFalse(new Border(names).mayLead(rebound, rebound));
        }
    }
}

package docket.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// Which hosts belong together: the name somebody registered. An approximation by the last two labels, three below the
/// endings of `second-level.txt`.
final class Domains {
    private static final Set<String> SECOND_LEVEL = load();

    private Domains() {}

    /// `feeds.example.co.uk` gives `example.co.uk`; an IP address or a single label stays as it is.
    static String registrable(String host) {
        if (Names.isLiteral(host)) {
            return host;
        }
        int last = host.lastIndexOf('.');
        int second = host.lastIndexOf('.', last - 1);
        if (last < 0 || second < 0) {
            return host;
        }
        if (SECOND_LEVEL.contains(host.substring(second + 1))) {
            second = host.lastIndexOf('.', second - 1);
        }
        return host.substring(second + 1);
    }

    private static Set<String> load() {
        try (InputStream in = Objects.requireNonNull(Domains.class.getResourceAsStream("/docket/fetch/second-level.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII).lines().filter(line -> !line.startsWith("#"))
                    .flatMap(line -> java.util.Arrays.stream(line.strip().split(" +"))).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

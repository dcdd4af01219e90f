package docket.url;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/// Forms of one article's address, and addresses of articles that are two: see `addresses.txt`.
class AddressFormsTest {
    @Test
    void foldsTheFormsOfAnArticleAndKeepsTwoArticlesApart() throws IOException {
        try (InputStream in = AddressFormsTest.class.getResourceAsStream("addresses.txt")) {
            List<Executable> pairs = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.startsWith("#")).flatMap(AddressFormsTest::pairs).toList();
            assertAll(pairs);
        }
    }

    private static Stream<Executable> pairs(String line) {
        String[] words = line.split(" ");
        String first = CanonicalUrl.of(words[1]);
        return Arrays.stream(words).skip(2).map(other -> line.startsWith("=")
                ? () -> assertEquals(first, CanonicalUrl.of(other), other)
                : () -> assertNotEquals(first, CanonicalUrl.of(other), other));
    }
}

package docket.extract;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Any bytes give a result.
class AnyBytesTest {
    private static final String URL = "https://news.example/a";

    @ParameterizedTest
    @ValueSource(strings = {"<div>", "<b>", "<table><tr><td>", "<h3>Related stories</h3>", "<li><a href=/x>A story title of some length</a>"})
    void survivesAnyDepthAndNumber(String tag) {
        assertNotNull(new Extractor().extract((tag.repeat(20_000) + "Words. ").getBytes(StandardCharsets.UTF_8), URL, null));
    }

    @Test
    void survivesDamagedPages() {
        long seed = 20170623;
        Random random = new Random(seed);
        byte[] page = ("<html><head><title>A title - Site</title><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"author\":[{\"name\":\"A B\"}]}"
                + "</script></head><body><article class='post related'><h1>A title</h1><time datetime='2020-02-03'>x</time><p>Words, words. <a href='/b'>"
                + "A link of some length</a></p><h3>Read more</h3><ul><li><a href='/c'>Another story here</a></ul></article>").getBytes(StandardCharsets.UTF_8);
        Extractor extractor = new Extractor();
        for (int round = 0; round < 400; round++) {
            byte[] damaged = page.clone();
            for (int i = 0; i < 1 + round / 20; i++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            assertNotNull(extractor.extract(damaged, round % 2 == 0 ? URL : "", null), "seed " + seed + ", round " + round);
        }
    }
}

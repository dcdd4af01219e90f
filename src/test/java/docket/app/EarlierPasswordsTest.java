package docket.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import docket.Docket;
import docket.LoopbackWeb;
import docket.LoopbackWeb.Answer;
import docket.app.Refresher.Order;
import docket.model.Filter;
import docket.model.Login;
import docket.model.Scope;
import docket.store.Feeds;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Passwords that an earlier version kept in the addresses of feeds.
class EarlierPasswordsTest {
    private static final String PASSWORD = "p4ssw0rd-of-the-court";

    @TempDir
    Path folder;

    @Test
    void aPasswordInAnAddressIsTakenOutAtTheNextOpeningAndStillUsed() throws Exception {
        try (LoopbackWeb web = LoopbackWeb.start()) {
            web.route("/feed", asked -> asked.header("Authorization") == null ? Answer.status(401).with("WWW-Authenticate", "Basic realm=\"court\"")
                    : Answer.xml("<rss version='2.0'><channel><title>Court</title><item><guid isPermaLink='false'>1</guid>"
                            + "<title>Ruling without an address</title><description>Words</description></item></channel></rss>"));
            String bare = web.url("/feed");
            String full = bare.replace("http://", "http://anna:" + PASSWORD + "@");
            long article;
            try (Docket docket = open()) {
                long feed = docket.store.write(db -> Feeds.add(db, full, "Court", null, null));
                docket.refresher.run(new Order(List.of(feed), true, false), _ -> {});
                article = docket.timeline.rows(new Scope.All(), Filter.ALL, null, 10).getFirst().id();
            }
            open().close();
            try (Docket docket = open()) {
                Library.Subscription feed = docket.library.subscriptions().getFirst();
                assertEquals(bare, feed.url());
                String key = Objects.requireNonNull(docket.feedSettings.of(feed.id()).login());
                assertEquals(new Login("anna", PASSWORD), docket.feedSettings.login(key));
                docket.refresher.run(new Order(List.of(feed.id()), true, false), _ -> {});
                assertEquals(List.of(article), docket.timeline.rows(new Scope.All(), Filter.ALL, null, 10).stream().map(r -> r.id()).toList());
                assertNull(docket.library.subscriptions().getFirst().problem());
                assertEquals(List.of(), docket.upkeep.check(false).findings());
            }
            assertEquals("Basic " + java.util.Base64.getEncoder().encodeToString(("anna:" + PASSWORD).getBytes(StandardCharsets.UTF_8)),
                    web.asked("/feed").getLast().header("Authorization"));
            assertEquals(List.of(), holding(PASSWORD));
        }
    }

    @Test
    void whereTheBareAddressIsTakenBothFeedsStay() {
        try (Docket docket = open()) {
            docket.store.write(db -> Feeds.add(db, "http://anna:x@127.0.0.1:1/feed", "Court", null, null));
            docket.store.write(db -> Feeds.add(db, "http://127.0.0.1:1/feed", "Court", null, null));
        }
        try (Docket docket = open()) {
            assertEquals(2, docket.library.subscriptions().size());
            assertFalse(docket.library.exportOpml().contains("anna"));
        }
    }

    private Docket open() {
        return new Docket(folder, InstantSource.system());
    }

    /// Files of the data folder with these bytes in them.
    private List<String> holding(String text) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(text)) {
                    found.add(file.getFileName().toString());
                }
            }
        }
        return found;
    }
}

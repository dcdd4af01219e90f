package docket.bench;

import docket.model.CommentFacts;
import docket.model.Published;
import docket.store.Arrival;
import docket.store.Arrivals;
import docket.store.Body;
import docket.store.Feeds;
import docket.store.Store;
import docket.store.Wording;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Stores of any size: articles of about 120 words, 100 of each feed, one in four with the word "common".
public final class BenchStore {
    private static final int OF_A_FEED = 100;
    private static final int AT_ONCE = 500;

    private BenchStore() {}

    public static void fill(Path folder, int articles, Instant now) {
        fill(folder, articles, now, List.of());
    }

    /// @param urls of the feeds, as far as they go
    public static void fill(Path folder, int articles, Instant now, List<String> urls) {
        fill(folder, articles, now, urls, Math.clamp(articles / OF_A_FEED, 10, 1_000), AT_ONCE);
    }

    /// With as many feeds whatever the size, each with its share of the articles: what grows then grows with the articles alone.
    static void fill(Path folder, int articles, Instant now, int feeds) {
        fill(folder, articles, now, List.of(), feeds, Math.clamp(articles / feeds, 1, AT_ONCE));
    }

    private static void fill(Path folder, int articles, Instant now, List<String> urls, int feeds, int atOnce) {
        Random random = new Random(articles);
        try (Store store = Store.open(folder)) {
            store.update(db -> {
                for (int f = 0; f < feeds; f++) {
                    Feeds.add(db, f < urls.size() ? urls.get(f) : "https://feed" + f + ".example/feed", "Feed " + f, null, null);
                }
            });
            for (int done = 0; done < articles; done += atOnce) {
                int from = done;
                List<Arrival> some = new ArrayList<>();
                for (int i = from; i < from + atOnce; i++) {
                    some.add(arrival(i, random, now.minus(Duration.ofMinutes(5L * (articles - i)))));
                }
                some.forEach(a -> a.body().pack(store.dictionary()));
                store.update(db -> Arrivals.save(db, 1 + from / atOnce % feeds, some, now, false));
                store.learn();
            }
        }
    }

    private static Arrival arrival(int n, Random random, Instant at) {
        String title = BenchSite.words(random, 8);
        String text = BenchSite.words(random, 110) + (n % 4 == 0 ? " common words often" : "") + (n % 8 == 0 ? " seldom" : "");
        String url = "https://feed" + n % 1_000 + ".example/" + n + "-story.html";
        return new Arrival("g" + n, "g" + n, url, false, url, title, "Ada Writer", new Published(at, false), null,
                text.substring(0, Math.min(300, text.length())), null, Body.of(Body.From.FEED, "<p>" + text + "</p>", text), Wording.hash(title, text), false,
                CommentFacts.NONE, List.of(), List.of(), List.of(), List.of());
    }

    /// Reads all rows.
    static int plain(Connection connection, String sql) throws SQLException {
        int rows = 0;
        try (Statement statement = connection.createStatement(); ResultSet r = statement.executeQuery(sql)) {
            while (r.next()) {
                rows += r.getString(1).length();
            }
        }
        return rows;
    }
}

package docket.app;

import docket.Docket;
import docket.LoopbackWeb;
import docket.LoopbackWeb.Answer;
import docket.model.Filter;
import docket.model.Row;
import docket.model.Scope;
import docket.store.Maintenance;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A store and a web with one feed after another for tests: publish a document, look at it an hour later, see what is stored.
final class FeedDesk implements AutoCloseable {
    final LoopbackWeb web = LoopbackWeb.start();
    final Docket docket;
    Instant now = Instant.parse("2026-03-12T12:00:00Z");

    FeedDesk(Path folder) {
        docket = new Docket(folder, () -> now);
    }

    long subscribe(String path) {
        return docket.library.subscribe(web.url(path), null, null);
    }

    /// The feed's next document, fetched an hour after the last.
    Refresher.Progress.FeedDone publish(String path, Item... items) throws InterruptedException {
        StringBuilder feed = new StringBuilder("<rss version='2.0' xmlns:content='http://purl.org/rss/1.0/modules/content/' "
                + "xmlns:slash='http://purl.org/rss/1.0/modules/slash/'><channel><title>Feed at " + path + "</title><link>https://news.example/</link>");
        for (Item item : items) {
            feed.append(item.xml());
        }
        return look(path, Answer.xml(feed.append("</channel></rss>").toString()));
    }

    Refresher.Progress.FeedDone look(String path, Answer answer) throws InterruptedException {
        web.route(path, answer);
        now = now.plus(Duration.ofHours(1));
        List<Refresher.Progress.FeedDone> done = new ArrayList<>();
        long feed = docket.library.subscribe(web.url(path), null, null);
        docket.refresher.run(new Refresher.Order(List.of(feed), true, false), p -> {
            if (p instanceof Refresher.Progress.FeedDone d) {
                done.add(d);
            }
        });
        return done.getFirst();
    }

    List<Row> rows() {
        return docket.timeline.rows(new Scope.All(), Filter.ALL, null, 100_000);
    }

    List<String> titles() {
        return rows().stream().map(Row::title).toList();
    }

    Reading.Opened open(long article) {
        Reading.Opened opened = docket.reading.open(article);
        if (opened == null) {
            throw new AssertionError("no article " + article);
        }
        return opened;
    }

    Reading.Opened open(String title) {
        return open(rows().stream().filter(r -> r.title().equals(title)).findFirst().orElseThrow(() -> new AssertionError(title + " is not in " + titles())).id());
    }

    /// What is wrong with the store and its search index; empty when nothing is.
    List<String> faults() {
        List<String> faults = new ArrayList<>(docket.store.read(Maintenance::check));
        if (!docket.store.write(Maintenance::indexIsSound)) {
            faults.add("the search index is damaged");
        }
        return faults;
    }

    @Override
    public void close() {
        docket.close();
        web.close();
    }

    /// An entry of RSS. Texts are HTML and are escaped here.
    record Item(@Nullable String guid, @Nullable String url, String title, String text, @Nullable String date) {
        static Item of(String guid, String path, String title, String text) {
            return new Item(guid, "https://news.example" + path, title, text, null);
        }

        Item at(String rfc822) {
            return new Item(guid, url, title, text, rfc822);
        }

        Item guid(@Nullable String other) {
            return new Item(other, url, title, text, date);
        }

        Item url(@Nullable String other) {
            return new Item(guid, other, title, text, date);
        }

        Item title(String other) {
            return new Item(guid, url, other, text, date);
        }

        Item text(String other) {
            return new Item(guid, url, title, other, date);
        }

        private String xml() {
            return "<item>" + (guid == null ? "" : "<guid isPermaLink='false'>" + escaped(guid) + "</guid>")
                    + (url == null ? "" : "<link>" + escaped(url) + "</link>") + "<title>" + escaped(title) + "</title>"
                    + "<description>" + escaped(text) + "</description>" + (date == null ? "" : "<pubDate>" + date + "</pubDate>") + "</item>";
        }

        private static String escaped(String text) {
            return text.replace("&", "&amp;").replace("<", "&lt;");
        }
    }
}

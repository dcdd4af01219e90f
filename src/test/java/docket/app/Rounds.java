package docket.app;

import docket.Docket;
import docket.LoopbackWeb;
import docket.app.Refresher.Order;
import docket.app.Refresher.Progress;
import docket.extract.Extractor;
import docket.feed.FeedParser;
import docket.fetch.Web;
import docket.model.Filter;
import docket.model.Row;
import docket.model.Scope;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What the tests of refreshing share: a program on a real store, a loopback web, a clock that is stepped.
final class Rounds implements AutoCloseable {
    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    final LoopbackWeb web = LoopbackWeb.start();
    final Docket docket;
    volatile Instant now = NOON;

    Rounds(Path folder) {
        docket = new Docket(folder, () -> now);
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    long subscribe(String path) {
        return docket.library.subscribe(web.url(path), null, null);
    }

    /// A person's refresh of all feeds.
    List<Progress.FeedDone> refresh() throws InterruptedException {
        return run(new Order(null, true, false));
    }

    /// What is due by now.
    List<Progress.FeedDone> due() throws InterruptedException {
        return run(new Order(null, false, false));
    }

    List<Progress.FeedDone> refresh(long... feeds) throws InterruptedException {
        List<Long> ids = new ArrayList<>();
        for (long feed : feeds) {
            ids.add(feed);
        }
        return run(new Order(ids, true, false));
    }

    List<Progress.FeedDone> run(Order order) throws InterruptedException {
        List<Progress.FeedDone> done = new ArrayList<>();
        docket.refresher.run(order, p -> {
            if (p instanceof Progress.FeedDone feed) {
                done.add(feed);
            }
        });
        return done;
    }

    /// The only subscription.
    Library.Subscription feed() {
        List<Library.Subscription> all = docket.library.subscriptions();
        if (all.size() != 1) {
            throw new AssertionError(all.size() + " subscriptions");
        }
        return all.getFirst();
    }

    Library.Subscription feed(long id) {
        return docket.library.subscriptions().stream().filter(f -> f.id() == id).findFirst().orElseThrow();
    }

    /// How long until the only feed is asked again.
    Duration untilNext() {
        return Duration.between(now, feed().nextCheck());
    }

    List<Row> all() {
        return docket.timeline.rows(new Scope.All(), Filter.ALL, null, 1_000);
    }

    /// A refresher of its own on the same store, which waits by letting the clock pass.
    Refresher refresher(Refresher.Sleep sleep) {
        return new Refresher(docket.store, new Web(() -> now), new FeedParser(), new Extractor(), new Discovered(() -> now), () -> now, sleep);
    }

    String rss(String... items) {
        return channel("", items);
    }

    /// @param head elements of the channel
    String channel(String head, String... items) {
        return "<rss version='2.0' xmlns:sy='http://purl.org/rss/1.0/modules/syndication/' xmlns:atom='http://www.w3.org/2005/Atom' "
                + "xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd'><channel><title>Test feed</title><link>" + web.url("/")
                + "</link>" + head + String.join("", items) + "</channel></rss>";
    }

    String item(String guid, String path, String title, String text) {
        return "<item><guid isPermaLink='false'>" + guid + "</guid><link>" + web.url(path).replace("&", "&amp;") + "</link><title>" + title
                + "</title><description>" + text + "</description></item>";
    }

    /// @param date as RFC 822 writes it
    String dated(String guid, String date) {
        return item(guid, "/" + guid, "Title of " + guid, "x").replace("</item>", "<pubDate>" + date + "</pubDate></item>");
    }

    @Override
    public void close() {
        docket.close();
        web.close();
    }
}

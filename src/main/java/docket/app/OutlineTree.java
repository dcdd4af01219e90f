package docket.app;

import docket.feed.Opml;
import docket.feed.Opml.Outline;
import docket.store.Db;
import docket.store.Feeds;
import docket.store.Folders;
import docket.store.Store;
import docket.url.WebUrl;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Subscriptions as an OPML tree, in and out. Attributes Docket does not know survive the way through the store.
final class OutlineTree {
    /// Lists made by attack nest deeper; people stop at three.
    private static final int MAX_DEPTH = 20;

    private final Store store;

    OutlineTree(Store store, InstantSource clock) {
        this.store = store;
    }

    Library.Imported subscribe(List<Outline> outlines) {
        return store.write(db -> {
            Count count = new Count();
            add(db, outlines, null, 0, count);
            return new Library.Imported(count.added, count.known, count.skipped);
        });
    }

    private static final class Count {
        int added;
        int known;
        final List<String> skipped = new ArrayList<>();
    }

    private static void add(Db db, List<Outline> outlines, @Nullable Long folder, int depth, Count count) throws SQLException {
        for (Outline outline : outlines) {
            String feedUrl = outline.feedUrl();
            if (feedUrl != null) {
                String url = WebUrl.parse(feedUrl);
                if (url == null) {
                    count.skipped.add(outline.title() + ": " + feedUrl + " is no web address.");
                    continue;
                }
                boolean known = Feeds.byUrl(db, url) != null;
                String title = outline.title().isBlank() ? Library.placeholderTitle(url) : outline.title();
                long feed = Feeds.add(db, url, title, outline.title().isBlank() ? null : outline.title(), WebUrl.parse(outline.siteUrl()));
                Folders.place(db, feed, folder, OutlineAttributes.write(outline.other()));
                if (known) {
                    count.known++;
                } else {
                    count.added++;
                }
            }
            if (!outline.children().isEmpty() || feedUrl == null) {
                Long inner = folder;
                if (depth < MAX_DEPTH && feedUrl == null) {
                    Long found = Folders.find(db, folder, outline.title());
                    inner = found != null ? found : Folders.add(db, folder, outline.title(), OutlineAttributes.write(outline.other()));
                }
                add(db, outline.children(), inner, depth + 1, count);
            }
        }
    }

    String export() {
        return store.read(db -> {
            Map<Long, Feeds.Line> feeds = new HashMap<>();
            Feeds.lines(db).forEach(f -> feeds.put(f.id(), f));
            return Opml.write("Docket subscriptions", children(null, Folders.all(db), Folders.placements(db), feeds));
        });
    }

    private static List<Outline> children(@Nullable Long folder, List<Folders.Folder> folders, List<Folders.Placement> places,
            Map<Long, Feeds.Line> feeds) {
        List<Outline> outlines = new ArrayList<>();
        for (Folders.Folder inner : folders) {
            if (Objects.equals(inner.parent(), folder)) {
                outlines.add(new Outline(inner.name(), null, null, OutlineAttributes.read(inner.outline()),
                        children(inner.id(), folders, places, feeds)));
            }
        }
        for (Folders.Placement place : places) {
            Feeds.Line feed = feeds.get(place.feed());
            if (feed != null && Objects.equals(place.folder(), folder)) {
                outlines.add(new Outline(feed.title(), Secrets.without(feed.url()), feed.site(), OutlineAttributes.read(place.outline()),
                        List.of()));
            }
        }
        return outlines;
    }
}

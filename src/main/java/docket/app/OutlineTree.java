package docket.app;

import docket.feed.Opml;
import docket.feed.Opml.Outline;
import docket.model.Login;
import docket.store.Feeds;
import docket.store.Folders;
import docket.store.Store;
import docket.url.WebUrl;
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

    private final FeedSettings settings;

    OutlineTree(Store store, FeedSettings settings) {
        this.store = store;
        this.settings = settings;
    }

    /// A feed or an empty folder with the folders above it, top first.
    private record Placed(List<Outline> folders, Outline outline) {}

    Library.Imported subscribe(List<Outline> outlines) {
        List<Placed> placed = new ArrayList<>();
        flatten(outlines, List.of(), placed);
        List<String> skipped = new ArrayList<>();
        Map<Long, Login> logins = new HashMap<>();
        Library.Imported imported = store.write(db -> {
            int added = 0;
            int known = 0;
            skipped.clear();
            logins.clear();
            for (Placed place : placed) {
                Outline outline = place.outline();
                String url = WebUrl.parse(outline.feedUrl());
                if (url == null && outline.feedUrl() != null) {
                    skipped.add(outline.title() + ": " + Secrets.without(outline.feedUrl()) + " is no web address.");
                    continue;
                }
                Long folder = null;
                for (Outline above : place.folders()) {
                    Long found = Folders.find(db, folder, above.title());
                    folder = found != null ? found : Folders.add(db, folder, above.title(), OutlineAttributes.write(above.other()));
                }
                if (url == null) {
                    continue;
                }
                FeedSettings.Parted parted = FeedSettings.part(url, Feeds.byUrl(db, url) != null);
                url = parted.url();
                if (Feeds.byUrl(db, url) == null) {
                    added++;
                } else {
                    known++;
                }
                String own = outline.title().isBlank() ? null : outline.title();
                long feed = Feeds.add(db, url, own == null ? Library.placeholderTitle(url) : own, own, WebUrl.parse(outline.siteUrl()));
                Folders.place(db, feed, folder, OutlineAttributes.write(outline.other()));
                if (parted.login() != null) {
                    logins.put(feed, parted.login());
                }
            }
            return new Library.Imported(added, known, skipped);
        });
        logins.forEach(settings::setLogin);
        return imported;
    }

    private static void flatten(List<Outline> outlines, List<Outline> above, List<Placed> placed) {
        for (Outline outline : outlines) {
            List<Outline> folders = above;
            if (outline.feedUrl() == null && above.size() < MAX_DEPTH) {
                folders = new ArrayList<>(above);
                folders.add(outline);
            }
            if (outline.feedUrl() != null || outline.children().isEmpty()) {
                placed.add(new Placed(folders, outline));
            }
            flatten(outline.children(), folders, placed);
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

package docket.app;

import docket.feed.Opml;
import docket.feed.Opml.Outline;
import docket.model.FeedState;
import docket.model.Login;
import docket.store.Feeds;
import docket.store.Folders;
import docket.store.Store;
import docket.url.WebUrl;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
        List<String> skipped = new ArrayList<>();
        flatten(outlines, List.of(), placed, skipped);
        Map<Long, Login> logins = new HashMap<>();
        Library.Imported imported = store.write(db -> {
            logins.clear();
            Map<String, Long> known = new HashMap<>();
            Feeds.lines(db).forEach(line -> known.put(folded(line.url()), line.id()));
            Set<Long> added = new HashSet<>();
            Set<Long> before = new HashSet<>();
            List<String> taken = new ArrayList<>();
            List<String> there = new ArrayList<>();
            for (Placed place : placed) {
                Outline outline = place.outline();
                Long folder = null;
                for (Outline above : place.folders()) {
                    Long found = Folders.find(db, folder, above.title());
                    if (found == null) {
                        found = Folders.add(db, folder, above.title(), OutlineAttributes.write(OutlineSettings.rest(above.other())));
                        Folders.setInterval(db, found, OutlineSettings.read(above.other()).interval());
                    }
                    folder = found;
                }
                String url = WebUrl.parse(outline.feedUrl());
                if (url == null) {
                    continue;
                }
                FeedSettings.Parted parted = FeedSettings.part(url, Feeds.byUrl(db, url) != null);
                OutlineSettings set = OutlineSettings.read(outline.other());
                Long feed = known.get(folded(parted.url()));
                if (feed == null) {
                    String own = ownTitle(outline);
                    feed = Feeds.add(db, parted.url(), own == null ? Library.placeholderTitle(parted.url()) : own, own, WebUrl.parse(outline.siteUrl()));
                    known.put(folded(parted.url()), feed);
                    added.add(feed);
                    taken.add(called(outline, parted.url()));
                    applying(feed, set).run(db);
                    if (parted.login() != null) {
                        logins.put(feed, parted.login());
                    }
                } else if (!added.contains(feed) && before.add(feed)) {
                    there.add(called(outline, parted.url()));
                }
                if (set.selector() != null) {
                    Feeds.offerSelector(db, feed, set.selector());
                }
                Folders.place(db, feed, folder, OutlineAttributes.write(OutlineSettings.rest(outline.other())));
            }
            return new Library.Imported(added.size(), before.size(), skipped, taken, there);
        });
        logins.forEach(settings::setLogin);
        return imported;
    }

    private static String called(Outline outline, String url) {
        String own = ownTitle(outline);
        return own == null ? Library.placeholderTitle(url) : own;
    }

    private static @Nullable String ownTitle(Outline outline) {
        return outline.title().isBlank() || outline.title().equals(outline.feedUrl()) ? null : outline.title();
    }

    /// Of a feed that was there already the person's own settings stay.
    private static Store.Update applying(long feed, OutlineSettings set) {
        return db -> {
            if (set.interval() != null) {
                Feeds.setInterval(db, feed, set.interval());
            }
            if (set.userAgent() != null) {
                Feeds.setOptions(db, feed, Feeds.options(db, feed).withUserAgent(set.userAgent()));
            }
            if (set.paused()) {
                Feeds.setState(db, feed, FeedState.PAUSED);
            }
        };
    }

    /// Spellings that lead to the same feed: with and without `s` in the scheme, `www.`, a slash at the end.
    private static String folded(String url) {
        return Secrets.without(url).replaceFirst("^https?://(?:www\\.)?", "").replaceFirst("/$", "");
    }

    private static void flatten(List<Outline> outlines, List<Outline> above, List<Placed> placed, List<String> skipped) {
        for (Outline outline : outlines) {
            if (outline.feedUrl() != null && WebUrl.parse(outline.feedUrl()) == null) {
                skipped.add(outline.title() + ": " + Secrets.without(outline.feedUrl()) + " is no web address.");
                continue;
            }
            List<Outline> folders = above;
            if (outline.feedUrl() == null && above.size() < MAX_DEPTH) {
                folders = new ArrayList<>(above);
                folders.add(outline);
            }
            if (outline.feedUrl() != null || outline.children().isEmpty()) {
                placed.add(new Placed(folders, outline));
            }
            flatten(outline.children(), folders, placed, skipped);
        }
    }

    String export() {
        return store.read(db -> {
            Map<Long, Feeds.Line> feeds = new HashMap<>();
            Feeds.lines(db).forEach(f -> feeds.put(f.id(), f));
            return Opml.write("Docket subscriptions",
                    children(null, Folders.all(db), Folders.placements(db), feeds, Feeds.kept(db)));
        });
    }

    private static List<Outline> children(@Nullable Long folder, List<Folders.Folder> folders, List<Folders.Placement> places,
            Map<Long, Feeds.Line> feeds, Map<Long, Feeds.Kept> kept) {
        List<Outline> outlines = new ArrayList<>();
        for (Folders.Folder inner : folders) {
            if (Objects.equals(inner.parent(), folder)) {
                Map<String, String> other = OutlineAttributes.read(inner.outline());
                OutlineSettings.ofFolder(inner.interval()).write(other);
                outlines.add(new Outline(inner.name(), null, null, other,
                        children(inner.id(), folders, places, feeds, kept)));
            }
        }
        for (Folders.Placement place : places) {
            Feeds.Line feed = feeds.get(place.feed());
            if (feed != null && Objects.equals(place.folder(), folder)) {
                Map<String, String> other = OutlineAttributes.read(place.outline());
                Feeds.Kept set = kept.get(feed.id());
                if (set != null) {
                    OutlineSettings.of(set).write(other);
                }
                outlines.add(new Outline(feed.title(), Secrets.without(feed.url()), feed.site() == null ? null : Secrets.without(feed.site()),
                        other, List.of()));
            }
        }
        return outlines;
    }
}

package docket.app;

import docket.feed.PageIcons;
import docket.fetch.Fetched;
import docket.fetch.Web;
import docket.model.Validators;
import docket.store.Icons;
import docket.store.Images;
import docket.store.Store;
import docket.url.WebUrl;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Looks for the icon of one feed: the one it names, else what its site's page names, else `/favicon.ico`. Used by one
/// thread, apart from the rounds, so that no feed waits for a picture.
final class IconVisit {
    /// Pictures tried for one feed.
    private static final int TRIES = 4;
    private static final int REMEMBERED = 500;

    /// What one site had is good for its other feeds for a while.
    private static final Duration REMEMBERED_FOR = Duration.ofDays(1);

    private record Icon(String url, Images.Picture picture) {}

    /// @param icon null when it has none
    private record Site(@Nullable Icon icon, Instant at) {}

    private final Store store;
    private final Web web;
    private final InstantSource clock;
    /// What the sites of this run have: many feeds share one.
    private final Map<String, Site> ofSites = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Site> eldest) {
            return size() > REMEMBERED;
        }
    };

    IconVisit(Store store, Web web, InstantSource clock) {
        this.store = store;
        this.web = web;
        this.clock = clock;
    }

    /// Stores what it finds, or that it found nothing.
    void visit(Icons.Wanted feed) throws InterruptedException {
        Icon icon = feed.named() == null ? null : fetch(feed.named(), feed.feedUrl());
        String site = site(feed);
        if (icon == null && site != null) {
            Site known = ofSites.get(site);
            if (known == null || !known.at().plus(REMEMBERED_FOR).isAfter(clock.instant())) {
                known = new Site(ofSite(site, feed.feedUrl()), clock.instant());
                ofSites.put(site, known);
            }
            icon = known.icon();
        }
        Icon best = icon;
        store.update(db -> Icons.save(db, feed.feed(), best == null ? null : best.url(), best == null ? null : best.picture(),
                clock.instant()));
    }

    private static @Nullable String site(Icons.Wanted feed) {
        return WebUrl.resolve(feed.feedUrl(), feed.site() != null ? feed.site() : "/");
    }

    private @Nullable Icon ofSite(String site, String feedUrl) throws InterruptedException {
        Set<String> urls = new LinkedHashSet<>();
        Fetched page = web.get(new Web.Request(site, Validators.NONE, Web.Purpose.PAGE, feedUrl));
        String at = site;
        if (page instanceof Fetched.Body body) {
            at = body.url();
            urls.addAll(PageIcons.inPage(body.bytes(), body.url(), body.contentType()));
        }
        String usual = WebUrl.resolve(at, "/favicon.ico");
        List<String> tries = urls.stream().filter(u -> !u.equals(usual)).limit(TRIES - 1).toList();
        for (String url : tries) {
            Icon icon = fetch(url, feedUrl);
            if (icon != null) {
                return icon;
            }
        }
        return usual == null ? null : fetch(usual, feedUrl);
    }

    private @Nullable Icon fetch(String url, String feedUrl) throws InterruptedException {
        Fetched fetched = web.get(new Web.Request(url, Validators.NONE, Web.Purpose.IMAGE, feedUrl));
        Images.Picture picture = fetched instanceof Fetched.Body body ? IconPicture.prepare(body.bytes()) : null;
        return picture == null ? null : new Icon(url, picture);
    }
}

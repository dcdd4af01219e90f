package docket.app;

import docket.model.ParsedFeed;
import docket.store.Looks;
import docket.store.Moves.Moving;
import docket.store.Moves;
import docket.url.WebUrl;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Whether a feed lives at another address now. Publishers redirect for ever what they break for a day, and hotels redirect
/// everything: a new address is believed after it was a good feed on three looks in a row over at least a day, the last of
/// which read the whole document and began at the old address. Until then a redirect's target is asked directly. Pure.
///
/// @param moving what to remember; null for no new address
/// @param proved true when the feed's address is to be `moving.to()` from now on
record Move(@Nullable Moving moving, boolean proved) {
    private static final int LOOKS = 3;
    private static final Duration OVER = Duration.ofHours(24);

    /// After a good look.
    ///
    /// @param named the new address by a permanent redirect, or by the document; null when neither names one
    /// @param hint true when it is the document
    /// @param read false for 304 and for the same bytes as last time, where only a redirect can name an address
    static Move after(Looks.Due feed, @Nullable String named, boolean hint, boolean read, Instant now) {
        Moving before = feed.moving();
        if (named == null) {
            return new Move(before == null || before.looks() == Moves.REFUSED ? before
                    : read ? null : new Moving(before.to(), before.since(), Math.min(before.looks() + 1, LOOKS - 1), before.hint()), false);
        }
        if (before == null || !before.to().equals(named)) {
            return new Move(new Moving(named, now, 1, hint), false);
        }
        if (before.looks() == Moves.REFUSED) {
            return new Move(before, false);
        }
        int looks = before.looks() + 1;
        boolean proved = read && isRipe(feed, now) && looks >= LOOKS && !before.since().plus(OVER).isAfter(now);
        return new Move(new Moving(named, before.since(), proved ? looks : Math.min(looks, LOOKS - 1), hint), proved);
    }

    /// Where to ask: the target of a redirect that was good so far, else the feed's own address, which also decides.
    static String ask(Looks.Due feed, Instant now) {
        Moving moving = feed.moving();
        return moving == null || moving.hint() || moving.looks() < 1 || isRipe(feed, now) ? feed.url() : moving.to();
    }

    /// True when this look may be the one that decides: it needs the whole document.
    static boolean isRipe(Looks.Due feed, Instant now) {
        Moving moving = feed.moving();
        return moving != null && moving.looks() >= LOOKS - 1 && !moving.since().plus(OVER).isAfter(now);
    }

    /// The address a document names as its own in place of `url`; null for none. `itunes:new-feed-url` is a statement and
    /// may name any host. `rel="self"` is wrong in many feeds (the address before a proxy, the feed without a reader's own
    /// parameters) and counts only where it differs from `url` by https for http, by `www.`, or by a slash at the end. No
    /// hint counts that gives up https, or for an address with a password.
    static @Nullable String hint(ParsedFeed feed, String url) {
        if (!Secrets.without(url).equals(url)) {
            return null;
        }
        String stated = WebUrl.parse(feed.movedTo());
        if (stated != null && !stated.equals(url) && keepsSafety(url, stated)) {
            return stated;
        }
        String self = WebUrl.parse(feed.self());
        boolean variant = self != null && !self.equals(url) && keepsSafety(url, self) && bare(self).equals(bare(url));
        return variant ? self : null;
    }

    private static boolean keepsSafety(String from, String to) {
        return !from.startsWith("https:") || to.startsWith("https:");
    }

    /// Without what variants of an address differ in.
    private static String bare(String url) {
        try {
            URI uri = new URI(url);
            String host = String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
            boolean usual = uri.getPort() == 80 || uri.getPort() == 443;
            String path = String.valueOf(uri.getRawPath());
            return (host.startsWith("www.") ? host.substring(4) : host) + (usual || uri.getPort() < 0 ? "" : ":" + uri.getPort())
                    + (path.endsWith("/") ? path.substring(0, path.length() - 1) : path) + "?" + uri.getRawQuery();
        } catch (URISyntaxException e) {
            return url;
        }
    }
}

package docket.app;

import docket.model.FeedOptions;
import docket.model.Login;
import docket.store.Feeds;
import docket.store.KeptTalk;
import docket.store.SecretStore;
import docket.store.Store;
import docket.store.StoreProblem;
import docket.store.UserParts;
import docket.store.Wanted;
import docket.url.WebUrl;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How single feeds are asked for: what a person sets for one of them. Passwords lie in the [SecretStore], the rest with the feed.
public final class FeedSettings {
    /// An address without its password, and what was taken out.
    record Parted(String url, @Nullable Login login) {}

    private static final Logger LOG = LoggerFactory.getLogger(FeedSettings.class);

    private final Store store;
    private final SecretStore secrets;

    public FeedSettings(Store store, SecretStore secrets) {
        this.store = store;
        this.secrets = secrets;
    }

    public FeedOptions of(long feed) {
        return store.read(db -> Feeds.options(db, feed));
    }

    /// Sets all but the login, which [#setLogin] sets, and makes the feed due.
    public void set(long feed, FeedOptions options) {
        store.update(db -> Feeds.setOptions(db, feed, options.withLogin(Feeds.options(db, feed).login())));
    }

    /// @param selector CSS selector of the full text on the pages of this feed; null leaves it to Docket
    public void setSelector(long feed, @Nullable String selector) {
        store.update(db -> Feeds.setSelector(db, feed, selector));
    }

    public @Nullable String selector(long feed) {
        return store.read(db -> Feeds.ownSelector(db, feed));
    }

    /// Whether the full articles of a feed are fetched with it; otherwise when a reader asks for one.
    public boolean savesArticles(long feed) {
        return store.read(db -> Wanted.isAhead(db, feed));
    }

    public void setSavesArticles(long feed, boolean on) {
        store.update(db -> Wanted.setAhead(db, feed, on));
    }

    /// Whether the discussions of a feed's articles are fetched and stored with it; otherwise when a reader opens one.
    public boolean keepsComments(long feed) {
        return store.read(db -> KeptTalk.isKept(db, feed));
    }

    public void setKeepsComments(long feed, boolean on) {
        store.update(db -> KeptTalk.setKept(db, feed, on));
    }

    /// The login kept under `key`; null when there is none.
    public @Nullable Login login(String key) {
        return secrets.get(key);
    }

    /// Gives a feed a name and a password, or takes them away.
    public void setLogin(long feed, @Nullable Login login) {
        String key = login == null ? null : secrets.put(login);
        String before = store.write(db -> {
            FeedOptions options = Feeds.options(db, feed);
            Feeds.setOptions(db, feed, options.withLogin(key));
            return options.login();
        });
        if (before != null) {
            secrets.remove(before);
        }
    }

    /// Takes the logins out of the addresses in which earlier versions kept them. What cannot be kept apart stays where it is: a
    /// feed that can be asked is worth more.
    ///
    /// @return how many addresses changed
    public int takeLoginsOut() {
        int changed = 0;
        for (UserParts.Feed feed : store.read(UserParts::suspects)) {
            Parted parted = WebUrl.parse(feed.url()) == null ? null : part(feed.url(), false);
            if (parted != null && !parted.url().equals(feed.url()) && takeOut(feed, parted)) {
                changed++;
            }
        }
        return changed;
    }

    private boolean takeOut(UserParts.Feed feed, Parted parted) {
        String key = null;
        try {
            key = parted.login() == null ? null : secrets.put(parted.login());
            String kept = key;
            if ((kept != null || parted.login() == null) && store.write(db -> UserParts.takeOut(db, feed, parted.url(), kept))) {
                return true;
            }
        } catch (StoreProblem e) {
            LOG.warn("The password of feed {} stays in its address: {}", feed.id(), e.kind());
        }
        if (key != null) {
            secrets.remove(key);
        }
        return false;
    }

    /// Takes `user:password@` out of an address; that of a feed which has always had it there is left as it is.
    ///
    /// @param url as [WebUrl] gives it
    /// @param known true when a feed has this very address
    static Parted part(String url, boolean known) {
        // Not URI.getUserInfo, which knows none of a host with an underscore.
        String authority = URI.create(url).getRawAuthority();
        int at = authority.lastIndexOf('@');
        if (at < 0 || known) {
            return new Parted(url, null);
        }
        String user = authority.substring(0, at);
        int colon = user.indexOf(':');
        Login login = user.isEmpty() || user.equals(":") ? null
                : new Login(plain(colon < 0 ? user : user.substring(0, colon)), colon < 0 ? "" : plain(user.substring(colon + 1)));
        return new Parted(Secrets.without(url), login);
    }

    private static String plain(String raw) {
        return URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}

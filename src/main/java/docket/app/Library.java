package docket.app;

import docket.feed.FeedParser;
import docket.feed.NotAFeed;
import docket.feed.Opml;
import docket.fetch.Web;
import docket.model.FeedOptions;
import docket.model.FeedState;
import docket.model.Login;
import docket.model.ParsedFeed;
import docket.model.Problem;
import docket.store.Feeds;
import docket.store.Folders;
import docket.store.Icons;
import docket.store.Images;
import docket.store.Moves;
import docket.store.Settings;
import docket.store.Store;
import docket.url.WebUrl;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The subscriptions: feeds in folders.
public final class Library {
    /// A feed as the sidebar and `docket feeds` show it.
    ///
    /// @param title the person's own title, else the feed's, else its host
    /// @param folder where it lies; null at the top; the first where it lies in several
    /// @param lastGood when it last answered well, with a document or with word that there is no new one; null where that is not known
    /// @param problem what went wrong last; null when all is well
    /// @param failures how many times in a row
    /// @param interval the person's own time between two looks, for the feed or its folder; null leaves it to Docket
    /// @param facts what [Health] is told from
    public record Subscription(long id, String url, String title, @Nullable String site, @Nullable Long folder, int position,
            int entries, int unread, @Nullable Instant lastChecked, @Nullable Instant lastChanged, @Nullable Instant lastGood,
            @Nullable Instant nextCheck, FeedState state, @Nullable Problem problem, int failures,
            @Nullable Instant failingSince, @Nullable Duration interval, Health.Facts facts) {
        /// @param zone of the person who reads this
        public Health health(Instant now, ZoneId zone) {
            return Health.of(facts, now, zone);
        }

        /// The same in a person's language.
        public Health health(Instant now, ZoneId zone, Locale language) {
            return Health.of(facts, now, zone, language);
        }
    }

    /// @param path names from the top, joined by `/`
    public record Folder(long id, @Nullable Long parent, String name, String path, int position) {}

    /// What a person's address led to.
    public sealed interface Found {
        /// @param candidates best first, never empty
        record Feeds(List<Preview> candidates) implements Found {}

        record Nothing(Problem problem, List<String> tried) implements Found {}

        /// A list of subscriptions, for [#importOpml].
        ///
        /// @param problem why it is no feed
        /// @param feeds how many it names
        record Subscriptions(Problem problem, int feeds, byte[] list) implements Found {}
    }

    /// A feed that could be subscribed to.
    ///
    /// @param perWeek how many entries it has in a week, from the newest ones; null where too few have a time
    /// @param newest titles of its newest entries, at most three
    /// @param subscribed the feed's id when it is subscribed already
    public record Preview(String url, String title, String format, int entries, @Nullable Double perWeek, @Nullable Instant newestAt,
            List<String> newest, boolean fullText, @Nullable Long subscribed) {}

    /// @param added feeds new to the store
    /// @param known feeds that were there already
    /// @param skipped lines that were left out, each with the reason
    /// @param taken titles of the feeds that were added
    /// @param before titles of those that were there
    public record Imported(int added, int known, List<String> skipped, List<String> taken, List<String> before) {
        public Imported {
            skipped = List.copyOf(skipped);
            taken = List.copyOf(taken);
            before = List.copyOf(before);
        }
    }

    /// A feed taken away, for undo.
    ///
    /// @param folders where it lay; 0 stands for the top
    /// @param options how it was asked for, its login apart
    public record Removed(String url, @Nullable String title, List<Long> folders, FeedOptions options, @Nullable Login login) {}

    private final Store store;
    private final FeedFinder finder;
    private final OutlineTree outlines;
    private final FeedSettings settings;

    /// @param discovered gets the documents of the feeds found, for the first visit to take
    public Library(Store store, Web web, Discovered discovered, FeedSettings settings) {
        this.store = store;
        this.settings = settings;
        finder = new FeedFinder(store, web, discovered);
        outlines = new OutlineTree(store, settings);
    }

    public List<Folder> folders() {
        return store.read(db -> {
            List<Folders.Folder> rows = Folders.all(db);
            Map<Long, Folders.Folder> byId = new HashMap<>();
            rows.forEach(f -> byId.put(f.id(), f));
            return rows.stream().map(f -> new Folder(f.id(), f.parent(), f.name(), path(f, byId), f.position())).toList();
        });
    }

    private static String path(Folders.Folder folder, Map<Long, Folders.Folder> byId) {
        StringBuilder path = new StringBuilder(folder.name());
        Folders.Folder at = folder;
        while (at.parent() != null && byId.get(at.parent()) != null) {
            at = byId.get(at.parent());
            path.insert(0, at.name() + "/");
        }
        return path.toString();
    }

    public List<Subscription> subscriptions() {
        return store.read(db -> {
            Map<Long, Folders.Placement> places = new HashMap<>();
            Folders.placements(db).forEach(p -> places.putIfAbsent(p.feed(), p));
            String offline = Settings.get(db, FeedRound.OFFLINE);
            Instant since = offline == null ? null : Instant.parse(offline);
            return Feeds.lines(db).stream().map(f -> subscription(f, places.get(f.id()), since)).toList();
        });
    }

    private static Subscription subscription(Feeds.Line f, Folders.@Nullable Placement place, @Nullable Instant offlineSince) {
        return new Subscription(f.id(), f.url(), f.title(), f.site(), place == null ? null : place.folder(),
                place == null ? 0 : place.position(), f.entries(), f.unread(), f.checkedAt(), f.changedAt(), f.goodAt(), f.nextCheckAt(),
                f.state(), f.problem(), f.failures(), f.failingSince(), f.pace().own(),
                new Health.Facts(f.url(), f.state(), f.entries(), f.outcome(), f.problem(), f.status() == null ? 0 : f.status(),
                        f.failingSince(), f.checkedAt(), f.nextCheckAt(), f.newestAt(), f.pace().gap(), f.took(), f.documentEntries(),
                        f.repaired(), f.earlierUrl(), f.movedTo(), f.movedAt(), offlineSince));
    }

    /// The icons of the feeds that have one: hashes for [#icon] by feed.
    public Map<Long, String> icons() {
        return store.read(Icons::all);
    }

    /// A PNG of at most 64 pixels a side; null when it is no longer stored.
    public byte @Nullable [] icon(String hash) {
        return store.read(db -> Images.bytes(db, hash));
    }

    /// Looks at an address that a person typed: a feed, or a page whose feeds are found. Asks the network.
    public Found discover(String typed) throws InterruptedException {
        return finder.discover(typed);
    }

    /// Subscribes to a feed; one already subscribed keeps its title and gets the folder. A name and a password in the address
    /// are taken out of it and kept apart.
    ///
    /// @param title the person's own; null for the feed's
    /// @return the feed's id
    /// @throws IllegalArgumentException when `url` is no web address
    public long subscribe(String url, @Nullable String title, @Nullable Long folder) {
        String address = WebUrl.parse(url);
        if (address == null) {
            throw new IllegalArgumentException(url + " is no web address.");
        }
        FeedSettings.Parted parted = FeedSettings.part(address, store.read(db -> Feeds.byUrl(db, address)) != null);
        long id = store.write(db -> {
            long feed = Feeds.add(db, parted.url(), placeholderTitle(address), title, null);
            Folders.place(db, feed, folder, null);
            return feed;
        });
        if (parted.login() != null) {
            settings.setLogin(id, parted.login());
        }
        return id;
    }

    /// What stands for the title until the feed was read.
    static String placeholderTitle(String url) {
        String host = WebUrl.host(url);
        return host == null ? url : host.startsWith("www.") ? host.substring(4) : host;
    }

    /// Removes the feed and its entries; starred, noted and read-later articles stay.
    ///
    /// @return what [#restore] needs to undo it
    public Removed unsubscribe(long feed) {
        FeedOptions options = settings.of(feed);
        String key = options.login();
        Login login = key == null ? null : settings.login(key);
        if (key != null) {
            settings.setLogin(feed, null);
        }
        return store.write(db -> {
            Feeds.Line line = Feeds.lines(db).stream().filter(f -> f.id() == feed).findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("There is no feed " + feed + "."));
            Removed removed = new Removed(line.url(), line.title(), Folders.foldersOf(db, feed), options.withLogin(null), login);
            Feeds.remove(db, feed);
            return removed;
        });
    }

    public long restore(Removed removed) {
        long id = store.write(db -> {
            long feed = Feeds.add(db, removed.url(), placeholderTitle(removed.url()), removed.title(), null);
            for (long folder : removed.folders()) {
                Folders.place(db, feed, folder == 0 ? null : folder, null);
            }
            Feeds.setOptions(db, feed, removed.options());
            return feed;
        });
        if (removed.login() != null) {
            settings.setLogin(id, removed.login());
        }
        return id;
    }

    public void rename(long feed, String title) {
        store.update(db -> Feeds.rename(db, feed, title.isBlank() ? null : title.strip()));
    }

    public void move(long feed, @Nullable Long folder) {
        store.update(db -> {
            Folders.unplace(db, feed);
            Folders.place(db, feed, folder, null);
        });
    }

    /// The folder with this path (`Law/Courts`), made where it is missing.
    public long folder(String path) {
        return store.write(db -> {
            Long parent = null;
            for (String name : path.split("/")) {
                if (name.isBlank()) {
                    continue;
                }
                Long found = Folders.find(db, parent, name.strip());
                parent = found != null ? found : Folders.add(db, parent, name.strip(), null);
            }
            if (parent == null) {
                throw new IllegalArgumentException("A folder needs a name.");
            }
            return parent;
        });
    }

    public void renameFolder(long folder, String name) {
        store.update(db -> Folders.rename(db, folder, name.strip()));
    }

    public Imported importOpml(byte[] opml) {
        Opml.Read read = Opml.read(opml);
        Imported imported = importOutlines(read.outlines());
        List<String> skipped = new ArrayList<>(read.skipped());
        skipped.addAll(imported.skipped());
        return new Imported(imported.added(), imported.known(), skipped, imported.taken(), imported.before());
    }

    /// The address that a kept copy of a feed names as its own, or that of its site.
    ///
    /// @return empty where it is no feed, or names neither
    public static Optional<String> addressIn(byte[] document) {
        try {
            ParsedFeed feed = new FeedParser().parse(document, "", null);
            return Stream.of(Optional.ofNullable(feed.self()), Optional.ofNullable(feed.site())).flatMap(Optional::stream)
                    .filter(address -> address.startsWith("http")).findFirst();
        } catch (NotAFeed e) {
            return Optional.empty();
        }
    }

    /// Subscribes to chosen outlines of a list.
    public Imported importOutlines(List<Opml.Outline> chosen) {
        return outlines.subscribe(chosen);
    }

    public String exportOpml() {
        return outlines.export();
    }

    public void pause(long feed, boolean paused) {
        store.update(db -> Feeds.setState(db, feed, paused ? FeedState.PAUSED : FeedState.ACTIVE));
    }

    /// Goes back to the address a feed had before it moved; that move is not made again.
    ///
    /// @return the address it has now; null when it never moved, or another subscription has that address
    public @Nullable String useEarlierAddress(long feed) {
        return store.write(db -> Moves.back(db, feed));
    }

    /// How often a feed is asked.
    ///
    /// @param interval from five minutes to thirty days; null leaves it to the feed's own rhythm
    public void setInterval(long feed, @Nullable Duration interval) {
        store.update(db -> Feeds.setInterval(db, feed, interval == null ? null : Schedule.own(interval)));
    }

    /// How often the feeds of a folder, and of those below it, are asked where they have no interval of their own.
    public void setFolderInterval(long folder, @Nullable Duration interval) {
        store.update(db -> Folders.setInterval(db, folder, interval == null ? null : Schedule.own(interval)));
    }
}

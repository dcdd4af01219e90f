package docket;

import docket.app.Arrangement;
import docket.app.Calls;
import docket.app.Discovered;
import docket.app.FeedSettings;
import docket.app.Following;
import docket.app.Library;
import docket.app.Marks;
import docket.app.Mending;
import docket.app.Reading;
import docket.app.Recommending;
import docket.app.Refresher;
import docket.app.Search;
import docket.app.Storage;
import docket.app.Talk;
import docket.app.Timeline;
import docket.app.Trail;
import docket.app.Upkeep;
import docket.app.Wishes;
import docket.extract.Extractor;
import docket.feed.FeedParser;
import docket.fetch.Web;
import docket.store.Feeds;
import docket.store.SecretStore;
import docket.store.Store;
import java.nio.file.Path;
import java.time.InstantSource;

/// Wires the program once; the window and the command line both start from here.
public final class Docket implements AutoCloseable {
    public final Store store;
    public final Library library;
    public final Arrangement arrangement;
    public final FeedSettings feedSettings;
    public final Timeline timeline;
    public final Marks marks;
    public final Reading reading;
    public final Wishes wishes;
    public final Recommending recommending;
    public final Trail trail;
    public final Following following;
    public final Mending mending;
    public final Talk talk;
    public final Search search;
    public final Refresher refresher;
    public final Upkeep upkeep;
    private final Path dataFolder;
    public final Storage storage;
    public final Calls calls = new Calls();
    private final Web web;

    /// @param dataFolder made when it is missing
    public Docket(Path dataFolder, InstantSource clock) {
        this.dataFolder = dataFolder;
        store = Store.open(dataFolder);
        feedSettings = new FeedSettings(store, SecretStore.open(dataFolder));
        feedSettings.takeLoginsOut();
        web = new Web(clock, feedSettings::login);
        store.read(db -> Feeds.held(db, clock.instant())).forEach(held -> web.hold(held.url(), held.until()));
        Extractor extractor = new Extractor();
        Discovered discovered = new Discovered(clock);
        library = new Library(store, web, discovered, feedSettings);
        timeline = new Timeline(store, clock);
        arrangement = new Arrangement(store);
        marks = new Marks(store, clock);
        reading = new Reading(store, web, extractor, clock);
        wishes = new Wishes(store, reading);
        search = new Search(store, clock);
        recommending = new Recommending(store, search, clock);
        trail = new Trail(store, recommending);
        following = new Following(store, clock);
        mending = new Mending(store, clock);
        talk = new Talk(store, web, clock);
        refresher = new Refresher(store, web, new FeedParser(), extractor, discovered, clock);
        upkeep = new Upkeep(store, clock);
        storage = new Storage(store);
    }

    public Path dataFolder() {
        return dataFolder;
    }

    /// Ends the refresh, drains the writer, closes the store.
    @Override
    public void close() {
        refresher.close();
        web.close();
        store.close();
    }
}

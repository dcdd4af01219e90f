package docket.app;

import docket.fetch.Web;
import docket.feed.Opml;
import docket.model.FeedState;
import docket.model.Problem;
import docket.store.Store;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The subscriptions: feeds in folders.
public final class Library {
    /// A feed as the sidebar and `docket feeds` show it.
    ///
    /// @param title the person's own title, else the feed's, else its host
    /// @param folder where it lies; null at the top
    /// @param problem what went wrong last; null when all is well
    /// @param failures how many times in a row
    public record Subscription(long id, String url, String title, @Nullable String site, @Nullable Long folder, int position,
            int entries, int unread, @Nullable Instant lastChecked, @Nullable Instant lastChanged, @Nullable Instant nextCheck,
            FeedState state, @Nullable Problem problem, int failures, @Nullable Instant failingSince) {}

    /// @param path names from the top, joined by `/`
    public record Folder(long id, @Nullable Long parent, String name, String path, int position) {}

    /// What a person's address led to.
    public sealed interface Found {
        /// @param existing the feed when it is subscribed already
        record Feeds(List<Preview> candidates) implements Found {}

        record Nothing(Problem problem, List<String> tried) implements Found {}
    }

    /// A feed that could be subscribed to.
    ///
    /// @param newest titles of its newest entries, at most three
    /// @param subscribed the feed's id when it is subscribed already
    public record Preview(String url, String title, String format, int entries, @Nullable Instant newestAt,
            List<String> newest, boolean fullText, @Nullable Long subscribed) {}

    /// @param added feeds new to the store, @param known feeds that were there already
    public record Imported(int added, int known, List<String> skipped) {}

    public Library(Store store, Web web, InstantSource clock) {}

    public List<Folder> folders() {
        throw new UnsupportedOperationException();
    }

    public List<Subscription> subscriptions() {
        throw new UnsupportedOperationException();
    }

    /// Looks at an address that a person typed: a feed, or a page whose feeds are found. Asks the network.
    public Found discover(String typed) throws InterruptedException {
        throw new UnsupportedOperationException();
    }

    /// Subscribes to a feed; one already subscribed keeps its title and gets the folder.
    ///
    /// @return the feed's id
    public long subscribe(String url, @Nullable String title, @Nullable Long folder) {
        throw new UnsupportedOperationException();
    }

    /// Removes the feed and its entries; starred, noted and read-later articles stay.
    ///
    /// @return what [#restore] needs to undo it
    public Removed unsubscribe(long feed) {
        throw new UnsupportedOperationException();
    }

    /// A feed taken away, for undo.
    public record Removed(String url, @Nullable String title, List<Long> folders) {}

    public long restore(Removed removed) {
        throw new UnsupportedOperationException();
    }

    public void rename(long feed, String title) {
        throw new UnsupportedOperationException();
    }

    public void move(long feed, @Nullable Long folder) {
        throw new UnsupportedOperationException();
    }

    /// The folder with this path (`Law/Courts`), made where it is missing.
    public long folder(String path) {
        throw new UnsupportedOperationException();
    }

    public void renameFolder(long folder, String name) {
        throw new UnsupportedOperationException();
    }

    public Imported importOpml(byte[] opml) {
        throw new UnsupportedOperationException();
    }

    /// Subscribes to chosen outlines of a list.
    public Imported importOutlines(List<Opml.Outline> outlines) {
        throw new UnsupportedOperationException();
    }

    public String exportOpml() {
        throw new UnsupportedOperationException();
    }

    public void pause(long feed, boolean paused) {
        throw new UnsupportedOperationException();
    }
}

package docket.ui.sidebar;

import docket.app.Library;
import docket.app.Search;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What the menus and the pane can do; each tells the person how it went.
public interface SidebarActions {
    void refresh(Library.Subscription feed);

    /// Asks for the whole feed, also where its server says that nothing changed.
    void reload(Library.Subscription feed);

    /// How often it is asked; null leaves it to the feed.
    void every(Library.Subscription feed, @Nullable Duration interval);

    void every(Library.Folder folder, @Nullable Duration interval);

    /// Back to where the feed was before it moved.
    void oldAddress(Library.Subscription feed);

    void refreshFolder(Library.Folder folder);

    void markRead(Line line);

    void rename(Line line);

    void move(Library.Subscription feed, @Nullable Long folder);

    void copyAddress(Library.Subscription feed);

    void pause(Library.Subscription feed);

    void unsubscribe(Library.Subscription feed);

    void forget(Search.Watchlist list);

    void subscribe();

    void watch();

    void showNew();

    void refreshAll();
}

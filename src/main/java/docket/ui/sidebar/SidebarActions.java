package docket.ui.sidebar;

import docket.app.Library;
import docket.app.Search;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the menus and the pane can do; each tells the person how it went.
public interface SidebarActions {
    void refresh(Collection<Library.Subscription> feeds);

    /// Asks for the whole feed, also where its server says that nothing changed.
    void reload(Library.Subscription feed);

    /// How often it is asked; null leaves it to the feed.
    void every(Library.Subscription feed, @Nullable Duration interval);

    void every(Library.Folder folder, @Nullable Duration interval);

    /// Back to where the feed was before it moved.
    void oldAddress(Library.Subscription feed);

    void refreshFolder(Library.Folder folder);

    void markRead(Collection<? extends Line> lines);

    /// Asks for the name of a line that cannot be renamed in its place.
    void rename(Line line);

    void rename(Line line, String name);

    /// @param folder null for the top
    /// @param above the feed that shall follow; null for the end of the folder
    void move(List<Library.Subscription> feeds, @Nullable Long folder, @Nullable Long above);

    /// Asks for the folder.
    void moveTo(List<Library.Subscription> feeds);

    void copyAddress(Library.Subscription feed);

    void pause(Library.Subscription feed);

    /// How the feed is asked for: login, certificate, proxy.
    void settings(Library.Subscription feed);

    void unsubscribe(List<Library.Subscription> feeds);

    /// Removes a folder and keeps its feeds.
    void remove(Library.Folder folder);

    void editQuery(Search.Watchlist list);

    void notice(Search.Watchlist list, boolean on);

    void forget(Search.Watchlist list);

    /// A menu's words with the key of an action behind them.
    String keyed(String action, String words);

    void subscribe();

    void watch();

    void showNew();

    void refreshAll();
}

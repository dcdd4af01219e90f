package docket.ui.sidebar;

import docket.app.Library;
import docket.app.Search;

/// A line of the sidebar. Two lines are the same place when their [#key]s are equal.
public sealed interface Line {
    /// Stays over restarts: what the window remembers as selected.
    String key();

    record Smart(SmartView view, int count) implements Line {
        @Override
        public String key() {
            return "smart:" + view.name();
        }
    }

    /// The label above the watchlists or the feeds.
    record Section(Kind kind) implements Line {
        @Override
        public String key() {
            return "section:" + kind;
        }
    }

    enum Kind {
        WATCHLISTS, FEEDS
    }

    record Watch(Search.Watchlist list) implements Line {
        @Override
        public String key() {
            return "watch:" + list.id();
        }
    }

    /// @param depth 0 at the top
    record Folder(Library.Folder folder, int depth, int unread, boolean open) implements Line {
        @Override
        public String key() {
            return "folder:" + folder.id();
        }
    }

    record Feed(Library.Subscription feed, int depth, int unread) implements Line {
        @Override
        public String key() {
            return "feed:" + feed.id();
        }
    }
}

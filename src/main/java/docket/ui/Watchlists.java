package docket.ui;

import docket.app.Search;
import docket.ui.dialogs.WatchlistDialog;
import docket.ui.sidebar.Line;
import docket.ui.sidebar.SidebarModel;
import docket.ui.sidebar.Watched;
import docket.ui.theme.Words;
import docket.ui.work.Background;

/// Saved searches: made, changed, told of, forgotten. JavaFX thread only.
final class Watchlists {
    private final Search search;
    private final SidebarModel sidebar;
    private final Background background;
    private final Notices notices;
    private final Overlay overlay;

    Watchlists(Search search, SidebarModel sidebar, Background background, Notices notices, Overlay overlay) {
        this.search = search;
        this.sidebar = sidebar;
        this.background = background;
        this.notices = notices;
        this.overlay = overlay;
        sidebar.onWatched(this::tell);
    }

    /// Asks for a name and a query.
    void begin() {
        overlay.show(WatchlistDialog.ofNew("", this::save, overlay::close));
    }

    /// Keeps a query as a watchlist.
    void save(String query) {
        overlay.show(WatchlistDialog.ofNew(query, this::save, overlay::close));
    }

    private void save(String name, String query, boolean notice) {
        background.ask(() -> {
            long id = search.save(name, query);
            search.setNotice(id, notice);
            return id;
        }, id -> sidebar.load(() -> {
            Line line = sidebar.find("watch:" + id);
            if (line != null) {
                sidebar.choose(line);
            }
        }));
    }

    void edit(Search.Watchlist list) {
        overlay.show(WatchlistDialog.of(list, (name, query, notice) -> {
            change(list, name, query);
            notice(list, notice);
        }, overlay::close));
    }

    void change(Search.Watchlist list, String name, String query) {
        background.ask(() -> {
            search.change(list.id(), name, query);
            return true;
        }, done -> sidebar.load(() -> again(list)));
    }

    /// Shows the changed list anew where it is shown.
    private void again(Search.Watchlist list) {
        Line line = sidebar.find("watch:" + list.id());
        if (line != null && line.key().equals(sidebar.selected().get())) {
            sidebar.choose(line);
        }
    }

    void notice(Search.Watchlist list, boolean on) {
        background.ask(() -> {
            search.setNotice(list.id(), on);
            return true;
        }, done -> sidebar.load(() -> {}));
    }

    void forget(Search.Watchlist list) {
        background.ask(() -> {
            search.forget(list.id());
            return true;
        }, done -> {
            sidebar.load(() -> {});
            notices.say(Words.of("notice.forgotten", list.name()), () -> background.ask(() -> {
                search.restore(list);
                return true;
            }, back -> sidebar.load(() -> {})));
        });
    }

    private void tell(Watched watched) {
        notices.offer(Words.of("notice.watched", watched.more(), watched.list().name()), Words.of("notice.show"), () -> {
            Line line = sidebar.find("watch:" + watched.list().id());
            if (line != null) {
                sidebar.choose(line);
            }
        });
    }
}

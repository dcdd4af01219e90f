package docket.ui.sidebar;

import docket.app.Search;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A watchlist that got unread articles, and wants to be told of. Pure.
public record Watched(Search.Watchlist list, int more) {
    /// Compares two counts; a list that is new, or whose query changed, has nothing to tell yet.
    static List<Watched> between(List<Search.Watchlist> before, List<Search.Watchlist> now) {
        Map<Long, Search.Watchlist> known = new HashMap<>();
        before.forEach(list -> known.put(list.id(), list));
        List<Watched> all = new ArrayList<>();
        for (Search.Watchlist list : now) {
            Search.Watchlist was = known.get(list.id());
            if (list.notice() && was != null && was.query().equals(list.query()) && list.unread() > was.unread()) {
                all.add(new Watched(list, list.unread() - was.unread()));
            }
        }
        return all;
    }
}

package docket.app;

import docket.model.Row;
import docket.store.Store;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Full-text search with the window's query language. Any text is a query; none is an error.
public final class Search {
    /// @param rows newest first
    /// @param snippets plain text around the first match, by article, matches between U+E000 and U+E001
    /// @param notes what could not be understood: "No operator 'scource:'. Did you mean source: ?"
    /// @param terms the words searched for, for marking them
    public record Results(List<Row> rows, Map<Long, String> snippets, int total, int sources, List<String> notes, List<String> terms,
            long millis) {}

    public Search(Store store, InstantSource clock) {}

    public Results search(String query, int limit) {
        throw new UnsupportedOperationException();
    }

    /// The operators of `query` that are complete, for tokens in the search field.
    public static List<String> operators(String query) {
        throw new UnsupportedOperationException();
    }

    /// Recent queries, latest first.
    public List<String> recent() {
        throw new UnsupportedOperationException();
    }

    public void remember(String query) {
        throw new UnsupportedOperationException();
    }

    /// A saved search: a watchlist in the sidebar.
    public record Watchlist(long id, String name, String query, int unread) {}

    public List<Watchlist> watchlists() {
        throw new UnsupportedOperationException();
    }

    public long save(String name, String query) {
        throw new UnsupportedOperationException();
    }

    public void forget(long watchlist) {
        throw new UnsupportedOperationException();
    }
}

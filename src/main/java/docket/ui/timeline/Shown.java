package docket.ui.timeline;

import docket.model.Scope;

/// What the timeline is about.
public sealed interface Shown {
    String title();

    /// A place in the sidebar.
    record Place(Scope scope, String title) implements Shown {}

    /// The answers to a query.
    ///
    /// @param saved true for a watchlist
    record Query(String text, String title, boolean saved) implements Shown {}
}

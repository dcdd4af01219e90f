package docket.store;

import java.util.Set;

/// What a commit changed. Announced after the commit, on the writer's thread.
public sealed interface Change {
    /// New articles, or new text for old ones.
    record Articles(Set<Long> ids) implements Change {}

    /// Read, starred, later.
    record Marks(Set<Long> ids) implements Change {}

    record Feeds(Set<Long> ids) implements Change {}

    /// Comments of these articles.
    record Threads(Set<Long> ids) implements Change {}

    /// Another process committed: ask again for everything.
    record Outside() implements Change {}
}

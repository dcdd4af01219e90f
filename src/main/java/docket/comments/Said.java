package docket.comments;

import docket.model.Published;
import org.jspecify.annotations.Nullable;

/// One comment as the service gives it, before it has its place in a tree.
///
/// @param parent the id it answers, known in this thread or not
/// @param html not cleaned yet
/// @param gone deleted or hidden: kept without words if something answers it
record Said(
        String id,
        @Nullable String parent,
        @Nullable String author,
        @Nullable Published published,
        String html,
        @Nullable String url,
        @Nullable Integer points,
        boolean gone) {}

package docket.model;

import org.jspecify.annotations.Nullable;

/// One comment of a discussion. A thread is a list of these, parents before children, in the order to show.
///
/// @param id unique within its thread
/// @param parent the id it answers; null at the top
/// @param author null where the service hides it or the comment was deleted
/// @param html cleaned by `docket.html.Cleaner`; empty for a deleted comment that has answers
/// @param points the service's score
public record Comment(
        String id,
        @Nullable String parent,
        @Nullable String author,
        @Nullable Published published,
        String html,
        @Nullable String url,
        @Nullable Integer points) {}

package docket.link;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What [Stories] needs to know of an article.
///
/// @param id the caller's own, unique
/// @param published null when no date is told: then only its arrival is known, and likeness counts less
/// @param text the body or its first part; null when only the headline is known
/// @param source the outlet: articles of one source share words that say nothing of their story; null when unknown
public record Sketch(String id, @Nullable Instant published, String title, @Nullable String text, @Nullable String url,
        @Nullable String source) {}

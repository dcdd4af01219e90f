package docket.link;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What [Stories] needs to know of an article.
///
/// @param id the caller's own, unique
/// @param text the body or its first part; null when only the headline is known
public record Sketch(String id, @Nullable Instant published, String title, @Nullable String text, @Nullable String url) {}

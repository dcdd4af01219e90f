package docket.model;

import org.jspecify.annotations.Nullable;

/// A file that belongs to an entry (RSS 2.0 `enclosure`, Atom `link rel=enclosure`, JSON Feed `attachments`).
///
/// @param length in bytes, as the feed claims
public record Enclosure(String url, @Nullable String type, @Nullable Long length) {}

package docket.model;

import org.jspecify.annotations.Nullable;

/// A law, case, bill or filing named in a text.
///
/// @param match the words as they stand in the text
/// @param start offset of `match` in the text, in UTF-16 units
/// @param normalised the formal name, equal for two spellings of the same document: `47 U.S.C. § 230`
/// @param kind `us-code`, `eu-act`, `uk-act`, `de-law`, ...
/// @param url the official address, where one can be told from the name
public record Citation(String match, int start, String normalised, String kind, @Nullable String url) {}

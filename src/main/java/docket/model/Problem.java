package docket.model;

import org.jspecify.annotations.Nullable;

/// Why something from the outside could not be had, in words for a person.
///
/// @param summary what happened, one sentence: "example.org answered 403 (forbidden)."
/// @param advice what happens next or what a person can do
public record Problem(Outcome outcome, String summary, @Nullable String advice) {}

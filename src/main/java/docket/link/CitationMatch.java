package docket.link;

import java.util.Map;

/// A place in a text where a rule matches.
///
/// @param weight length of the whole match, of which this may be one item of several; decides between overlapping matches
/// @param parts the named groups of the rule's expression that took part, by name
record CitationMatch(CitationRule rule, int start, int end, int weight, Map<String, String> parts) {}

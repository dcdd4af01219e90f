package docket.link;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One way in which citations of a kind are written, and what follows from it.
///
/// @param order place among all rules; the earlier one wins
/// @param when one of these must occur in a text before the expression is tried; without `starts` a match lies about one of them
/// @param starts every match begins with one of these, so that only their places are looked at; [CitationWords#NUMBER] for any number
/// @param needs must occur somewhere in the text, so that a short form is only taken where its country is spoken of
/// @param over what is passed over at once where no citation begins: a list of sections that no statute follows, in which none begins either
/// @param each finds the single items within the group `list` of `find`; null: the match is one citation
/// @param told finds words around a match whose groups count as its own, see [CitationContext]
/// @param tables tables in which the text of a named group is looked up
/// @param back the formal name is that of the last citation of the kind before it whose name matches this ("that Act")
/// @param known a table of names by which the thing is also known: its formal name there goes before that of `name`
/// @param parallel what may stand between this and another citation of its kind when both are one decision in two series
record CitationRule(
        int order,
        String kind,
        List<String> when,
        List<String> starts,
        @Nullable Pattern needs,
        CitationPattern find,
        @Nullable CitationPattern over,
        @Nullable CitationPattern each,
        @Nullable CitationPattern told,
        List<Lookup> tables,
        CitationTemplate name,
        @Nullable CitationTemplate url,
        @Nullable Pattern back,
        @Nullable CitationTable known,
        @Nullable Pattern parallel) {

    /// @param required a match whose text is not in the table is no citation
    record Lookup(String group, CitationTable table, boolean required) {}
}

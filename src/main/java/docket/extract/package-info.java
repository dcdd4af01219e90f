/// A web page to an article: the body with every word of it, the facts about it, the related stories the page lists as
/// data, and what kind of page it is ([Extractor]). Pure; any thread.
///
/// How, in order:
///
/// 1. [Slim] leaves out what nobody reads, [PageBytes] and [PageParser] make a tree of any bytes, within bounds. [Evidence] keeps what the page states outside its
///    visible text. [PageTree] flattens the body in document order, with prefix sums over its lines ([Runs]) and what class
///    names say ([Names], [Tags]), so that any question about a subtree costs two array reads.
/// 2. The rules ([RuledPage]): [Furniture] and [Cards] cut what is plainly not the article, [BodyFinder] chooses the element
///    that holds it, [RelatedBlocks] takes the blocks of other stories out as data, [Trimmer] cuts inside. Nothing is removed
///    from the tree: a cut is a mark with its reason ([Cuts]).
/// 3. The judgement ([LineJudge]): every line of the page is described by some hundred numbers ([LineTraits]: what it says,
///    [LineWords], and how much of it the rest of the article says too, [LineTopic]; where it stands and what the rules said of
///    it, [LinePlace]), and small decision trees learnt from a
///    thousand marked pages ([LineModel], `lines.txt`) add up whether it stays. Rules alone stall where a cut that helps one
///    site hurts the next: on pages left out of the learning, the snippets of trafilatura's pages went from F1 0.916 to 0.94.
///    What no reader sees ([Unseen]) never stays. The tests hold the tool that learns (`LineTrainer`); run it after a change of traits, rules or word lists.
/// 4. [BodyText] and [BodyHtml] write what is left; [Fallback] helps out where that is too little.
/// 5. [TitleFinder], [BylineFinder], [DateFinder], [CommentFinder], [Addresses] and [PageKind] weigh the page's statements
///    against what stands at the headline.
///
/// [Agreement] weighs the result against the whole text that a feed carried.
///
/// Words that a person might tune lie in `resources/docket/extract`.
@NullMarked
package docket.extract;

import org.jspecify.annotations.NullMarked;

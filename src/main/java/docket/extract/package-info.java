/// A web page to an article: the body with every word of it, the facts about it, the related stories the page lists as
/// data, and what kind of page it is ([Extractor]). Pure; any thread.
@NullMarked
package docket.extract;

import org.jspecify.annotations.NullMarked;

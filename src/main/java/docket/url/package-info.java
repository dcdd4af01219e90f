/// Addresses: reading the untidy ones of the open web ([WebUrl]), and folding the many spellings of one article's address
/// into its key ([CanonicalUrl]). Pure functions over strings; any thread.
@NullMarked
package docket.url;

import org.jspecify.annotations.NullMarked;

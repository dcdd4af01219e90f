/// The search field: operators as tokens, results as you type, recent and saved searches.
@NullMarked
package docket.ui.search;

import org.jspecify.annotations.NullMarked;

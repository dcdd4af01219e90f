/// Docket: a background refresher fills one SQLite file; a window and a command line read it.
@NullMarked
package docket;

import org.jspecify.annotations.NullMarked;

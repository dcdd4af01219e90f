/// The SQLite file: schema and migrations, one writer thread, reader connections beside it, the queries, and the
/// announcement of what changed after each commit. The only package that speaks JDBC.
@NullMarked
package docket.store;

import org.jspecify.annotations.NullMarked;

/// The command line: thin commands that read arguments, call `app` or a parser, and print. The contract is exit codes and
/// JSON Lines on standard output; everything for people goes to standard error.
@NullMarked
package docket.cli;

import org.jspecify.annotations.NullMarked;

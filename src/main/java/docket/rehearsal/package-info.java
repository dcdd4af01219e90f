/// A day with Docket, played once when the program is packaged.
///
/// Java keeps in an AOT cache what a first run of a program loaded, linked and counted (JEP 483, 514 and 515), and a later run starts
/// from there: the window in half the time. The first run is this one: an invented press on the loopback address, its feeds imported,
/// refreshed, listed, searched and read, in the window by keys or on the command line. `mvn package` plays it twice, for the two sets
/// of options that the launcher knows; `-Ddocket.rehearsal=FOLDER` asks for it. Nothing here runs in a day that a person has.
@NullMarked
package docket.rehearsal;

import org.jspecify.annotations.NullMarked;

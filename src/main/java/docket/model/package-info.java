/// The nouns of Docket as plain values: what a feed says ([ParsedFeed], [Entry]), what a page says ([Extracted],
/// [Teaser]), what is said about it ([Comment]), what it rests on ([Citation]). Records only, nothing but the JDK.
///
/// Addresses are strings: absolute `http` or `https` URLs that [java.net.URI] accepts, as `docket.url` makes them.
@NullMarked
package docket.model;

import org.jspecify.annotations.NullMarked;

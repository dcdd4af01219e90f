/// Feeds: bytes from the network to a [docket.model.ParsedFeed] whatever their encoding, dialect or damage
/// ([FeedParser]), feeds found on a web page ([Discovery]), lists of subscriptions in and out ([Opml]).
/// ROME reads the sound documents; what surrounds it mends the others. Pure; any thread.
@NullMarked
package docket.feed;

import org.jspecify.annotations.NullMarked;

/// HTTP with manners and limits: [Web] asks, waits for its host's turn, follows redirects, unpacks, cuts off what is too
/// long or too slow, and returns what came of it as a value ([Fetched]). Blocking, for virtual threads.
@NullMarked
package docket.fetch;

import org.jspecify.annotations.NullMarked;

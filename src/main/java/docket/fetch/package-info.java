/// HTTP with manners and limits: [Web] asks, waits for its host's turn, follows redirects, unpacks, cuts off what is too
/// long or too slow, and returns what came of it as a value ([Fetched]). Blocking, for virtual threads.
///
/// Below it plain http goes over sockets of its own (`PlainLine`, `Wire`), https and proxies through the JDK's client
/// (`ClientLine`, `Reception`); both fill an `Intake`, which holds the bounds. Words and tables are in `resources/docket/fetch`.
@NullMarked
package docket.fetch;

import org.jspecify.annotations.NullMarked;

/// HTTP with manners and limits: [Web] asks, waits for its host's turn, follows redirects, unpacks, cuts off what is too
/// long or too slow, and returns what came of it as a value ([Fetched]). Blocking, for virtual threads.
///
/// Below it plain http goes over sockets of its own (`PlainLine`, `Wire`), https through the JDK's client (`ClientLine`,
/// `Clients`, `Reception`); both fill an `Intake`, which holds the bounds. What one feed wants otherwise comes with the request:
/// a certificate (`Trust`, `Flaw`), a proxy (`Proxies`), a login (`Credentials`, `Digest`). [Outage] tells whether it is the
/// network that is away. Words and tables are in `resources/docket/fetch`.
@NullMarked
package docket.fetch;

import org.jspecify.annotations.NullMarked;

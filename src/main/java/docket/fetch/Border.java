package docket.fetch;

import org.jspecify.annotations.Nullable;

/// Whether one address may lead Docket into the private network: what a feed, a page or a redirect says is no reason to ask a
/// machine there, unless it lies there itself.
///
/// What a name resolves to is in the hand of whoever owns the name, and can be another address each time. So a namer lies in the
/// private network when its name is one that no public host has, or is an address of it. Any other name (`news.company.example`,
/// seen from within the company) may lead only to hosts of its own party, and only while all its addresses are private ones and
/// never were others.
final class Border {
    private final Names names;

    Border(Names names) {
        this.names = names;
    }

    /// @param namer of the feed, the page or the redirect; null where there is none
    /// @param target a host with a private address
    boolean mayLead(@Nullable Address namer, Address target) throws InterruptedException {
        if (namer == null) {
            return false;
        }
        if (Names.isPrivateByName(namer.host())) {
            return true;
        }
        return Throttle.key(namer).equals(Throttle.key(target)) && names.isPrivate(namer.host());
    }
}

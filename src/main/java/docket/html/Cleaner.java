package docket.html;

import org.jsoup.Jsoup;
import org.jsoup.safety.Safelist;

/// The one door between HTML from the network and everything Docket stores, shows, copies or exports.
/// Total and idempotent: any text in, harmless HTML out, and cleaning twice changes nothing.
public final class Cleaner {
    /// @param html a fragment, from anywhere
    /// @param base the address it came from; relative links are resolved against it
    public String clean(String html, String base) {
        return Jsoup.clean(html, base, Safelist.relaxed());
    }
}

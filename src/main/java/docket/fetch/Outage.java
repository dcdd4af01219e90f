package docket.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Tells, over one round of questions, the network's absence from the failures of single hosts: a feed that could not be
/// reached on a train is no feed that fails. Safe for many threads.
///
/// What is noted: everything that [Web#get] gave for a feed, and beside it, by [#notePage], the web page that came where a
/// feed was before (a hotel's sign-in page, for example).
public final class Outage {
    public enum Verdict {
        /// At least one host answered as itself.
        ONLINE,
        /// No host of several could be reached, or this machine has no network at all.
        OFFLINE,
        /// Several hosts sent the same page, and none its feed.
        CAPTIVE,
        /// Too little was asked to say.
        UNSURE
    }

    /// Two hosts may be down at the same time; three, and nobody else up, is the line.
    private static final int LOST_LEAST = 3;

    /// Two sites that never met do not send people to the same third.
    private static final int PORTAL_LEAST = 2;

    private static final Pattern TITLE = Pattern.compile("<title[^>]{0,200}>([^<]{1,200})", Pattern.CASE_INSENSITIVE);
    private static final int TITLE_WITHIN = 8_192;

    private final Set<String> lost = new HashSet<>();
    private final Set<String> reached = new HashSet<>();
    private final Map<String, Set<String>> portals = new HashMap<>();
    private final BooleanSupplier connected;

    public Outage() {
        this(Outage::hasNetwork);
    }

    /// @param connected whether this machine has any network but its own loopback
    Outage(BooleanSupplier connected) {
        this.connected = connected;
    }

    /// Notes what came of asking `url`. A body counts as the host's own: a page in its place is noted by [#notePage] instead.
    public void note(String url, Fetched fetched) {
        String domain = domain(url);
        if (domain == null) {
            return;
        }
        synchronized (this) {
            switch (fetched) {
                case Fetched.Body _, Fetched.Unchanged _ -> reached.add(domain);
                case Fetched.Failed failed when failed.unreached() -> lost.add(domain);
                case Fetched.Failed failed when failed.status() > 0 -> reached.add(domain);
                // A safe connection that did not come about, a timeout: may be either.
                case Fetched.Failed _ -> { }
            }
        }
    }

    /// Notes a web page that came for the feed at `url`, which was a feed when it was last read.
    public void notePage(String url, Fetched.Body page) {
        String domain = domain(url);
        String sender = domain(page.url());
        if (domain == null || sender == null) {
            return;
        }
        String mark = sender.equals(domain) ? title(page.bytes()) : "host " + sender;
        synchronized (this) {
            if (mark != null) {
                portals.computeIfAbsent(mark, _ -> new HashSet<>()).add(domain);
            }
        }
    }

    public synchronized Verdict verdict() {
        boolean anybody = !reached.isEmpty();
        if (!anybody && portals.values().stream().anyMatch(hosts -> hosts.size() >= PORTAL_LEAST)) {
            return Verdict.CAPTIVE;
        }
        // Whoever reads a feed from the own machine or network has not been to the internet by it.
        long lostOutside = lost.stream().filter(Outage::isOutside).count();
        boolean anybodyOutside = reached.stream().anyMatch(Outage::isOutside);
        if (lostOutside > 0 && !anybodyOutside && !connected.getAsBoolean() || lostOutside >= LOST_LEAST && !anybodyOutside
                || lost.size() >= LOST_LEAST && !anybody) {
            return Verdict.OFFLINE;
        }
        return anybody ? Verdict.ONLINE : Verdict.UNSURE;
    }

    /// True when the verdict of now, and not the host, accounts for this failure: it is not to be held against the feed.
    public boolean excuses(Fetched fetched) {
        Verdict verdict = verdict();
        return switch (fetched) {
            // Behind a sign-in page safe connections fail in many ways.
            case Fetched.Failed failed -> verdict == Verdict.OFFLINE && failed.unreached()
                    || verdict == Verdict.CAPTIVE && failed.status() == 0;
            case Fetched.Body _ -> verdict == Verdict.CAPTIVE;
            case Fetched.Unchanged _ -> false;
        };
    }

    private static @Nullable String domain(String url) {
        Address address = Address.of(url);
        return address == null ? null : Domains.registrable(address.host());
    }

    private static boolean isOutside(String domain) {
        if (!Names.isLiteral(domain)) {
            return domain.indexOf('.') >= 0 && !domain.endsWith(".localhost");
        }
        try {
            return !PrivateNet.contains(InetAddress.ofLiteral(domain));
        } catch (IllegalArgumentException e) {
            return true;
        }
    }

    private static @Nullable String title(byte[] page) {
        String start = new String(page, 0, Math.min(page.length, TITLE_WITHIN), StandardCharsets.ISO_8859_1);
        Matcher title = TITLE.matcher(start);
        return title.find() ? "title " + title.group(1).strip().toLowerCase(Locale.ROOT) : null;
    }

    private static boolean hasNetwork() {
        try {
            Enumeration<NetworkInterface> all = NetworkInterface.getNetworkInterfaces();
            while (all.hasMoreElements()) {
                NetworkInterface one = all.nextElement();
                if (one.isUp() && !one.isLoopback() && one.getInterfaceAddresses().stream()
                        .anyMatch(a -> !a.getAddress().isLinkLocalAddress())) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            return true; // nothing is known; the hosts decide
        }
    }
}

package docket.app;

import docket.store.Feeds;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a person set for a feed or folder as OPML attributes, so that a list that leaves comes back whole: in Docket's own
/// namespace, and the CSS selector of the full text as FreshRSS writes it, which other readers know too. Proxies and
/// certificates belong to a machine and passwords to nobody's list: they stay.
///
/// @param interval the time between looks; null for none
/// @param userAgent sent instead of Docket's own name; null for that name
/// @param paused true when it is not to be asked
/// @param selector CSS selector of the full text; null for none
record OutlineSettings(@Nullable Duration interval, @Nullable String userAgent, boolean paused, @Nullable String selector) {
    private static final String OURS = "https://docket.example/opml";
    private static final String INTERVAL = "docket:interval";
    private static final String USER_AGENT = "docket:userAgent";
    private static final String STATE = "docket:state";
    private static final String FRESHRSS = "https://freshrss.org/opml";
    private static final String SELECTOR = "frss:cssFullContent";
    private static final int LONGEST_NAME = 500;

    static OutlineSettings of(Feeds.Kept kept) {
        return new OutlineSettings(kept.interval(), kept.userAgent(), kept.paused(), kept.selector());
    }

    static OutlineSettings ofFolder(@Nullable Duration interval) {
        return new OutlineSettings(interval, null, false, null);
    }

    /// What makes no sense is passed over: a list may come from anywhere.
    static OutlineSettings read(Map<String, String> attributes) {
        String agent = attributes.get(USER_AGENT);
        boolean sendable = agent != null && !agent.isBlank() && agent.length() <= LONGEST_NAME
                && agent.chars().allMatch(c -> c >= ' ' && c < 127);
        String selector = attributes.get(SELECTOR);
        return new OutlineSettings(interval(attributes.get(INTERVAL)), sendable ? agent : null, "paused".equals(attributes.get(STATE)),
                selector == null || selector.isBlank() ? null : selector.strip());
    }

    private static @Nullable Duration interval(@Nullable String text) {
        try {
            Duration interval = text == null ? null : Duration.parse(text);
            return interval == null || interval.isNegative() || interval.isZero() ? null : Schedule.own(interval);
        } catch (DateTimeException | ArithmeticException e) {
            return null;
        }
    }

    /// The attributes that say nothing of this, to be kept with the outline.
    static Map<String, String> rest(Map<String, String> attributes) {
        Map<String, String> rest = new HashMap<>(attributes);
        rest.keySet().removeAll(List.of(INTERVAL, USER_AGENT, STATE, SELECTOR));
        for (String prefix : List.of("docket", "frss")) {
            if (rest.keySet().stream().noneMatch(key -> key.startsWith(prefix + ":"))) {
                rest.remove("xmlns:" + prefix);
            }
        }
        return rest;
    }

    void write(Map<String, String> attributes) {
        put(attributes, INTERVAL, interval == null ? null : interval.toString());
        put(attributes, USER_AGENT, userAgent);
        put(attributes, STATE, paused ? "paused" : null);
        if (selector != null) {
            attributes.put("xmlns:frss", FRESHRSS);
            attributes.put(SELECTOR, selector);
        }
    }

    private static void put(Map<String, String> attributes, String name, @Nullable String value) {
        if (value != null) {
            attributes.put("xmlns:docket", OURS);
            attributes.put(name, value);
        }
    }
}

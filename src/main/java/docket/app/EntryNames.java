package docket.app;

import docket.model.Entry;
import docket.url.CanonicalUrl;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One name for each entry of a document: its id, as a rule. Where several entries have one id, each of them is told apart by
/// its address, then by its title, and without an address by its date and text; so the names do not depend on the order and
/// are the same in the next document. Pure.
final class EntryNames {
    /// Real ids have at most a few hundred characters; of a longer one the beginning and its hash are kept.
    private static final int LONGEST = 500;
    private static final int KEPT = 200;

    private EntryNames() {}

    /// @return in the order of `entries`; null for an entry that stands twice
    static List<@Nullable String> of(List<Entry> entries) {
        List<String> names = new ArrayList<>(entries.stream().map(e -> bounded(e.id())).toList());
        part(entries, names, e -> e.url() == null ? "" : " " + CanonicalUrl.of(e.url()));
        part(entries, names, e -> " " + hash(String.valueOf(e.title())));
        part(entries, names, e -> e.url() != null ? "" : " " + e.published());
        part(entries, names, e -> e.url() != null ? "" : " " + hash(e.contentHtml() + "\n" + e.summaryHtml()));
        Set<String> seen = new HashSet<>();
        List<@Nullable String> once = new ArrayList<>();
        for (String name : names) {
            once.add(seen.add(name) ? bounded(name) : null);
        }
        return once;
    }

    /// Adds a part to all names that are not unique.
    private static void part(List<Entry> entries, List<String> names, Function<Entry, String> part) {
        Map<String, Integer> count = new HashMap<>();
        names.forEach(n -> count.merge(n, 1, Integer::sum));
        for (int i = 0; i < names.size(); i++) {
            if (count.getOrDefault(names.get(i), 0) > 1) {
                names.set(i, names.get(i) + part.apply(entries.get(i)));
            }
        }
    }

    static String bounded(String id) {
        return id.length() <= LONGEST ? id : id.substring(0, KEPT) + "…" + hash(id);
    }

    private static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}

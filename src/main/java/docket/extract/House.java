package docket.extract;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The publisher's names, which are nobody's byline unless nobody else is named.
final class House {
    /// Shorter names of houses are parts of too many other names.
    private static final int LEAST = 4;
    /// Up to so many capitals alone are the initials of a desk or an agency.
    private static final int INITIALS = 4;
    private static final Set<String> WORDS = Set.copyOf(Lexicon.read("phrases.txt").getOrDefault("organisation", List.of()));

    private final Set<String> names = new LinkedHashSet<>();
    private final Set<String> hosts;

    House(@Nullable String site, Set<String> hosts) {
        this.hosts = hosts;
        if (site != null) {
            names.add(Phrases.fold(site));
        }
        names.addAll(hosts);
    }

    /// Whether this is the publisher's name, or its host's.
    boolean isNamed(String name) {
        String folded = Phrases.fold(name);
        return names.contains(folded) || names.contains(folded.replace(" ", "").toLowerCase(Locale.ROOT));
    }

    /// Whether this is no more than the host's address: `towncourier.example`.
    boolean isAddress(String name) {
        return name.indexOf('.') > 0 && hosts.contains(Phrases.fold(name));
    }

    /// Whether a name is the publisher's or another body's: "Harbour News Ltd." on harbournews.example, or on hnl.example;
    /// "Institute of Tides"; "HN".
    boolean owns(String name) {
        String folded = Phrases.fold(name);
        String joined = folded.replace(" ", "");
        for (String house : names) {
            String bare = house.replace(" ", "");
            if (bare.length() >= LEAST && joined.length() >= LEAST && (joined.contains(bare) || bare.contains(joined))) {
                return true;
            }
        }
        StringBuilder initials = new StringBuilder();
        for (String word : folded.split(" ")) {
            initials.append(word.isEmpty() ? "" : word.substring(0, 1));
            if (WORDS.contains(word)) {
                return true;
            }
        }
        return initials.length() > 1 && hosts.contains(initials.toString())
                || name.length() <= INITIALS && name.chars().allMatch(Character::isUpperCase);
    }
}

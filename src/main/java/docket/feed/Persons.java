package docket.feed;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/// Who wrote an entry, in whatever vocabulary the feed says so.
final class Persons {
    /// `ann@example.org (Ann Lee)` (RSS 2.0) and `Ann Lee <ann@example.org>`.
    private static final Pattern MAIL_NAME = Pattern.compile("\\S+@\\S+\\s*\\(([^()]+)\\)");
    private static final Pattern NAME_MAIL = Pattern.compile("([^<>()@]+?)\\s*[<(]\\s*[^\\s:]+@\\S+?\\s*[>)]");

    private static final Pattern MAIL = Pattern.compile("[<(]?\\s*(?:mailto:)?([^\\s<>()]+@[^\\s<>()]+)\\s*[>)]?");
    /// What names a person, best first.
    private static final List<String> PARTS = List.of("name", "title", "email");
    private static final List<String> ADDRESSES = List.of("uri", "url", "homepage");

    private Persons() {}

    /// @param core whom ROME found
    static List<String> of(Fields entry, Core core, boolean atom) {
        Set<String> names = new LinkedHashSet<>(core.authors());
        entry.all(Vocabulary.DC, "creator").forEach(e -> add(names, e));
        if (!atom || names.isEmpty()) {
            entry.all(Vocabulary.ATOM, "author").forEach(e -> add(names, person(e)));
        }
        if (names.isEmpty()) {
            podcaster(entry, names);
        }
        if (names.isEmpty()) {
            entry.all(Vocabulary.DC, "author").forEach(e -> add(names, e));
            entry.all(Vocabulary.PLAIN, "creator").forEach(e -> add(names, e));
            entry.all(Vocabulary.PLAIN, "author").forEach(e -> add(names, person(e)));
            entry.all(Vocabulary.MEDIA, "credit").forEach(e -> add(names, e));
        }
        return new ArrayList<>(names);
    }

    /// Those of the feed, for entries that name none (RFC 4287 section 4.2.1).
    static List<String> ofFeed(Fields feed) {
        Set<String> names = new LinkedHashSet<>();
        feed.all(Vocabulary.ATOM, "author").forEach(e -> add(names, person(e)));
        if (names.isEmpty()) {
            feed.all(Vocabulary.DC, "creator").forEach(e -> add(names, e));
        }
        if (names.isEmpty()) {
            podcaster(feed, names);
        }
        for (String name : List.of("author", "managingEditor")) {
            if (names.isEmpty()) {
                feed.all(Vocabulary.PLAIN, name).forEach(e -> add(names, person(e)));
            }
        }
        return new ArrayList<>(names);
    }

    private static void podcaster(Fields of, Set<String> names) {
        of.all(Vocabulary.ITUNES, "author").forEach(e -> add(names, e));
        if (names.isEmpty()) {
            of.all(Vocabulary.GOOGLEPLAY, "author").forEach(e -> add(names, e));
        }
        if (names.isEmpty()) {
            of.all(Vocabulary.ITUNES, "owner").forEach(e -> add(names, person(e)));
        }
    }

    private static void add(Set<String> names, Element element) {
        add(names, name(Markup.words(element)));
    }

    private static void add(Set<String> names, @Nullable String name) {
        if (name != null && names.size() < Limits.LIST) {
            names.add(name);
        }
    }

    private static @Nullable String person(Element element) {
        Fields fields = new Fields(element);
        if (fields.children().isEmpty()) {
            return name(element.getText());
        }
        for (String part : PARTS) {
            for (Element child : fields.children()) {
                String words = child.getName().equals(part) ? name(Markup.words(child)) : null;
                if (words != null) {
                    return words;
                }
            }
        }
        boolean markup = fields.children().stream().noneMatch(c -> PARTS.contains(c.getName()) || ADDRESSES.contains(c.getName()));
        return markup ? name(Markup.words(element)) : null;
    }

    /// The name in a name, with or without an address of mail beside it; the address where it stands alone.
    static @Nullable String name(@Nullable String written) {
        String line = Markup.plain(written);
        if (line == null || line.indexOf('@') < 0) {
            return line;
        }
        for (Pattern pattern : List.of(MAIL_NAME, NAME_MAIL, MAIL)) {
            Matcher m = pattern.matcher(line);
            if (m.matches()) {
                return Markup.line(m.group(1));
            }
        }
        return line;
    }
}

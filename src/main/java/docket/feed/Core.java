package docket.feed;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.rss.Item;
import com.rometools.rome.feed.synd.SyndPerson;
import docket.model.Enclosure;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What ROME reads of one entry: the core vocabulary of its format, addresses as written.
///
/// @param id guid or `atom:id`
/// @param permalink true when RSS says, or leaves to be understood, that the guid is an address
/// @param authors a name each, or an address of mail where there is no name
record Core(
        @Nullable String id,
        boolean permalink,
        @Nullable String link,
        @Nullable String comments,
        List<String> authors,
        List<String> categories,
        List<Enclosure> enclosures) {

    static Core of(Item item) {
        List<Enclosure> enclosures = new ArrayList<>();
        for (var enclosure : item.getEnclosures()) {
            if (enclosure.getUrl() != null && enclosures.size() < Limits.LIST) {
                enclosures.add(new Enclosure(enclosure.getUrl(), blankToNull(enclosure.getType()),
                        enclosure.getLength() > 0 ? Long.valueOf(enclosure.getLength()) : null));
            }
        }
        String author = Persons.name(item.getAuthor());
        return new Core(
                item.getGuid() == null ? null : blankToNull(item.getGuid().getValue()),
                item.getGuid() != null && item.getGuid().isPermaLink(),
                blankToNull(item.getLink()),
                blankToNull(item.getComments()),
                author == null ? List.of() : List.of(author),
                item.getCategories().stream().map(c -> c.getValue()).filter(Objects::nonNull).limit(Limits.LIST).toList(),
                enclosures);
    }

    static Core of(com.rometools.rome.feed.atom.Entry entry) {
        return new Core(blankToNull(entry.getId()), false, null, null, names(entry.getAuthors()),
                labels(entry.getCategories()), List.of());
    }

    /// The label, which is for people, then the term, by which others file the entry (RFC 4287 section 4.2.2).
    private static List<String> labels(List<Category> categories) {
        return categories.stream().flatMap(category -> Stream.of(category.getLabel(), category.getTerm()))
                .map(Core::blankToNull).filter(Objects::nonNull).limit(Limits.LIST).toList();
    }

    static List<String> names(List<SyndPerson> persons) {
        List<String> names = new ArrayList<>();
        for (SyndPerson person : persons) {
            String name = Persons.name(person.getName());
            name = name == null ? Persons.name(person.getEmail()) : name;
            if (name != null && names.size() < Limits.LIST) {
                names.add(name);
            }
        }
        return names;
    }

    static @Nullable String blankToNull(@Nullable String s) {
        return s == null || s.isBlank() ? null : s.strip();
    }
}

package docket.cli;

import docket.Docket;
import docket.app.Library;
import docket.app.Secrets;
import docket.feed.Discovery;
import docket.url.CanonicalUrl;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Finds what a person means by an id, an address or a name.
final class Lookup {
    private Lookup() {}

    /// The subscription with this id, address or, where it is the only one, title.
    static Library.Subscription feed(Docket docket, String word) {
        Library.Subscription found = feedOrNull(docket.library.subscriptions(), word);
        if (found == null) {
            throw new Unusable("No feed '" + Words.line(word) + "'; 'docket feeds' lists them with their ids.");
        }
        return found;
    }

    static Library.@Nullable Subscription feedOrNull(List<Library.Subscription> feeds, String word) {
        String tidy = Discovery.tidy(word);
        String key = CanonicalUrl.of(tidy == null ? word : tidy);
        for (Library.Subscription feed : feeds) {
            if (Long.toString(feed.id()).equals(word) || feed.url().equals(word) || feed.url().equals(tidy)
                    || Secrets.without(feed.url()).equals(word)) {
                return feed;
            }
        }
        List<Library.Subscription> near = feeds.stream()
                .filter(feed -> feed.title().equalsIgnoreCase(word) || CanonicalUrl.of(feed.url()).equals(key)).toList();
        return near.size() == 1 ? near.getFirst() : null;
    }

    /// The folder with this path, or with this name where only one has it.
    static Library.Folder folder(Docket docket, String word) {
        List<Library.Folder> folders = docket.library.folders();
        List<Library.Folder> found = folders.stream().filter(folder -> folder.path().equalsIgnoreCase(word)).toList();
        if (found.isEmpty()) {
            found = folders.stream().filter(folder -> folder.name().equalsIgnoreCase(word)).toList();
        }
        if (found.size() == 1) {
            return found.getFirst();
        }
        throw new Unusable(found.isEmpty()
                ? "No folder '" + Words.line(word) + "'; 'docket feeds' shows the folders."
                : "Several folders are called '" + Words.line(word) + "'; name the path, like Law/Courts.");
    }

    /// The id of the stored article with this id or address.
    static long article(Docket docket, String word) {
        Long found = articleOrNull(docket, word);
        if (found == null) {
            throw new Unusable(isId(word)
                    ? "No article has the id " + word + "; 'docket list' shows ids."
                    : Words.line(word) + " is not stored; 'docket save URL' fetches it.");
        }
        return found;
    }

    static @Nullable Long articleOrNull(Docket docket, String word) {
        if (!isId(word)) {
            return docket.reading.find(word);
        }
        long id = Long.parseLong(word);
        return docket.timeline.rows(List.of(id)).isEmpty() && docket.reading.open(id) == null ? null : Long.valueOf(id);
    }

    /// The paths of all folders, by id.
    static Map<Long, String> folderPaths(Docket docket) {
        Map<Long, String> paths = new HashMap<>();
        for (Library.Folder folder : docket.library.folders()) {
            paths.put(folder.id(), folder.path());
        }
        return paths;
    }

    private static boolean isId(String word) {
        return word.matches("\\d{1,18}");
    }
}

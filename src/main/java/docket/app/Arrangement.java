package docket.app;

import docket.store.Folders;
import docket.store.Store;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How the subscriptions lie: which feed in which folder, in which order. What is changed here can be taken back.
public final class Arrangement {
    private final Store store;

    public Arrangement(Store store) {
        this.store = store;
    }

    /// Where moved feeds lay before.
    public record Moved(List<Folders.Placement> before) {
        public Moved {
            before = List.copyOf(before);
        }
    }

    /// A folder taken away, and what lay in it.
    ///
    /// @param inner folders directly in it
    public record Removed(Folders.Folder folder, List<Long> inner, List<Folders.Placement> before) {
        public Removed {
            inner = List.copyOf(inner);
            before = List.copyOf(before);
        }
    }

    /// Puts feeds into one folder, and nowhere else.
    ///
    /// @param folder null for the top
    /// @param above the feed of that folder that shall follow them; null for the end
    public Moved move(Collection<Long> feeds, @Nullable Long folder, @Nullable Long above) {
        return store.write(db -> {
            Set<Long> moving = new HashSet<>(feeds);
            Moved moved = new Moved(Folders.placementsOf(db, moving));
            for (long feed : feeds) {
                Folders.unplace(db, feed);
                Folders.place(db, feed, folder, null);
            }
            if (above != null && !moving.contains(above)) {
                List<Long> order = new ArrayList<>();
                for (Folders.Placement placement : Folders.placements(db)) {
                    if (Objects.equals(placement.folder(), folder) && !moving.contains(placement.feed())) {
                        if (placement.feed() == above) {
                            order.addAll(feeds);
                        }
                        order.add(placement.feed());
                    }
                }
                Folders.order(db, folder, order);
            }
            return moved;
        });
    }

    public void undo(Moved moved) {
        store.update(db -> Folders.placeAgain(db, moved.before()));
    }

    /// Removes a folder and keeps its feeds: they go to the folder above, or to the top.
    public Removed removeFolder(long id) {
        return store.write(db -> {
            List<Folders.Folder> all = Folders.all(db);
            Folders.Folder folder = all.stream().filter(each -> each.id() == id).findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("There is no folder " + id + "."));
            List<Long> inner = all.stream().filter(each -> Objects.equals(each.parent(), id)).map(Folders.Folder::id).toList();
            List<Folders.Placement> places = Folders.placements(db);
            Set<Long> feeds = new HashSet<>();
            places.stream().filter(each -> Objects.equals(each.folder(), id)).forEach(each -> feeds.add(each.feed()));
            Removed removed = new Removed(folder, inner, Folders.placementsOf(db, feeds));
            Folders.remove(db, folder);
            return removed;
        });
    }

    public void undo(Removed removed) {
        store.update(db -> {
            Folders.restore(db, removed.folder(), removed.inner());
            Folders.placeAgain(db, removed.before());
        });
    }
}

package docket.app;

import docket.store.Looks;
import docket.store.Settings;
import docket.store.Sizes;
import docket.store.Store;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is stored, how much room it takes, and how often feeds without a rhythm of their own are asked.
public final class Storage {
    /// @param largest the sources that take the most room, at most twenty
    public record Stored(Sizes.Totals totals, List<Sizes.Source> largest) {
        public Stored {
            largest = List.copyOf(largest);
        }
    }

    private static final int LARGEST = 20;

    private final Store store;

    public Storage(Store store) {
        this.store = store;
    }

    public Stored stored() {
        return store.read(db -> new Stored(Sizes.totals(db), Sizes.largest(db, LARGEST)));
    }

    /// How often feeds are asked where neither they nor their folder have an interval; null leaves it to their rhythm.
    public @Nullable Duration interval() {
        return store.read(Looks::usual);
    }

    /// @param interval from five minutes to thirty days; null leaves it to the feeds' own rhythm
    public void setInterval(@Nullable Duration interval) {
        Duration chosen = interval == null ? null : Schedule.own(interval);
        store.update(db -> {
            Settings.put(db, Looks.USUAL_INTERVAL, chosen == null ? null : Long.toString(chosen.toMinutes()));
            Looks.hasten(db, chosen);
        });
    }
}

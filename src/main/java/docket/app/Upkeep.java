package docket.app;

import docket.store.Aging;
import docket.store.Copies;
import docket.store.Maintenance;
import docket.store.Settings;
import docket.store.Store;
import docket.store.StoreProblem;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Care for the store: checking, copies, settings.
public final class Upkeep {
    /// @param findings what is wrong, each in words; empty when the store is sound
    /// @param repaired what was mended
    public record Checked(List<String> findings, List<String> repaired) {}

    private static final Duration FIRST_LOOK = Duration.ofSeconds(20);
    private static final Duration BETWEEN_LOOKS = Duration.ofHours(1);
    private static final String KEEP = "keep.days";
    private static final String FORGOT = "keep.looked";
    private static final Duration BETWEEN_SWEEPS = Duration.ofDays(1);
    /// The writer is asked for so much at once: some milliseconds, between which everything else has its turn.
    private static final int AT_ONCE = 100;

    private final Store store;
    private final InstantSource clock;

    public Upkeep(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    public Checked check(boolean repair) {
        List<String> findings = findings();
        if (!repair || findings.stream().anyMatch(Maintenance::isDamage)) {
            return new Checked(findings, List.of());
        }
        store.update(Maintenance::tidy);
        if (findings.isEmpty()) {
            return new Checked(findings, List.of());
        }
        store.update(Maintenance::reindex);
        List<String> left = findings();
        List<String> repaired = findings.stream().filter(f -> !left.contains(f)).toList();
        return new Checked(left, repaired);
    }

    private List<String> findings() {
        List<String> findings = new ArrayList<>(store.read(Maintenance::check));
        if (!store.write(Maintenance::indexIsSound)) {
            findings.add("The search index is damaged.");
        }
        return findings;
    }

    /// Whether the file itself is damaged, and not only an index that can be made anew.
    public static boolean isDamage(Checked checked) {
        return checked.findings().stream().anyMatch(Maintenance::isDamage);
    }

    /// Saves what can be read of the damaged store of a folder that nobody has open; the damaged file is kept.
    ///
    /// @return what was lost and what was done, in words
    /// @throws docket.store.StoreProblem when nothing can be read and there is no copy; nothing is changed then
    public static List<String> salvage(Path dataFolder) throws IOException {
        return Maintenance.salvage(dataFolder);
    }

    /// Looks after the store until interrupted: at the whole file when the last program that had it open did not close it, and
    /// once an hour whether a copy is due.
    ///
    /// @param damaged told when the file turned out damaged, on this thread
    /// @param trouble told in words what else a person should know, on this thread
    public void watch(Runnable damaged, Consumer<String> trouble) throws InterruptedException {
        // The window comes first.
        Thread.sleep(FIRST_LOOK);
        if (store.endedUncleanly() && !store.read(Maintenance::isSound)) {
            damaged.run();
        }
        while (true) {
            care(trouble);
            Thread.sleep(BETWEEN_LOOKS);
        }
    }

    /// Does what is due: the copy first, which still has what is forgotten then. Neither keeps the other from being done, but
    /// nothing is taken out of a damaged store.
    ///
    /// @param trouble told in words what could not be done
    public void care(Consumer<String> trouble) {
        try {
            copyWhenDue();
        } catch (IOException | StoreProblem e) {
            trouble.accept("Today's copy of the store could not be made: " + e.getMessage());
            if (e instanceof StoreProblem problem && problem.kind() == StoreProblem.Kind.DAMAGED) {
                return;
            }
        }
        try {
            forgetWhenDue();
        } catch (StoreProblem e) {
            trouble.accept("Old texts could not be taken out of the store: " + e.getMessage());
        }
    }

    /// How long the texts and pictures of articles are kept that a person has read; null for ever. What is unread, starred, kept for
    /// later, saved by hand or part of a story that is followed is kept for ever in any case, and so is every title and teaser.
    public @Nullable Duration keep() {
        String days = setting(KEEP);
        return days == null ? null : Duration.ofDays(Integer.parseInt(days));
    }

    /// @param keep whole days, at least one; null for ever
    public void setKeep(@Nullable Duration keep) {
        setting(KEEP, keep == null ? null : Long.toString(Math.max(1, keep.toDays())));
        setting(FORGOT, null);
    }

    /// Once a day: takes the texts of articles older than [#keep], and gives the room back to the disk.
    ///
    /// @return how many articles are titles and teasers now
    public int forgetWhenDue() {
        Duration keep = keep();
        String looked = setting(FORGOT);
        Instant now = clock.instant();
        if (keep == null || looked != null && Instant.parse(looked).plus(BETWEEN_SWEEPS).isAfter(now)) {
            return 0;
        }
        Instant before = now.minus(keep);
        int all = 0;
        for (List<Long> some : inParts(store.read(db -> Aging.forgettable(db, before)))) {
            all += store.write(db -> Aging.forget(db, before, some));
        }
        for (List<String> some : inParts(store.read(Aging::unused))) {
            store.update(db -> Aging.drop(db, some));
        }
        int shrunk;
        do {
            shrunk = store.write(db -> Aging.shrink(db, AT_ONCE));
        } while (shrunk > 0 && !Thread.currentThread().isInterrupted());
        if (!Thread.currentThread().isInterrupted()) {
            setting(FORGOT, now.toString());
        }
        return all;
    }

    /// So many at once as the writer takes between two others; none when the program ends.
    private static <T> Iterable<List<T>> inParts(List<T> all) {
        return () -> IntStream.iterate(0, from -> from < all.size() && !Thread.currentThread().isInterrupted(), from -> from + AT_ONCE)
                .mapToObj(from -> all.subList(from, Math.min(all.size(), from + AT_ONCE))).iterator();
    }

    /// Makes today's copy of the store when the last one is a day old.
    ///
    /// @return the copy; null when none was due
    /// @throws docket.store.StoreProblem when the store turned out damaged, or the copy cannot be written
    public @Nullable Path copyWhenDue() throws IOException {
        return Copies.makeWhenDue(store, clock.instant());
    }

    /// A consistent copy, while the store is in use.
    ///
    /// @throws docket.store.StoreProblem when the file exists or cannot be written
    public void backup(Path file) {
        store.copyTo(file);
    }

    /// Puts a copy in the place of the store of a folder that nobody has open.
    ///
    /// @return where the former file is kept; null when there was none
    public static @Nullable Path restore(Path dataFolder, Path copy) throws IOException {
        return Maintenance.restore(dataFolder, copy);
    }

    /// Puts the damaged store of a folder that nobody has open aside, so that the next opening begins a new one.
    ///
    /// @return where it is kept; null when there was none
    public static @Nullable Path startAnew(Path dataFolder) throws IOException {
        return Maintenance.putAside(dataFolder);
    }

    /// Writes a line, to see whether the data folder takes it.
    ///
    /// @throws docket.store.StoreProblem when it does not
    public void tryToWrite() {
        setting("upkeep.tried", clock.instant().toString());
    }

    public @Nullable String setting(String key) {
        return store.read(db -> Settings.get(db, key));
    }

    /// @param value null forgets it
    public void setting(String key, @Nullable String value) {
        store.update(db -> Settings.put(db, key, value));
    }
}

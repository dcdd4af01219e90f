package docket.app;

import docket.store.Maintenance;
import docket.store.Settings;
import docket.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Care for the store: checking, copies, settings.
public final class Upkeep {
    /// @param findings what is wrong, each in words; empty when the store is sound
    /// @param repaired what was mended
    public record Checked(List<String> findings, List<String> repaired) {}

    private final Store store;

    public Upkeep(Store store) {
        this.store = store;
    }

    public Checked check(boolean repair) {
        List<String> findings = new ArrayList<>(store.read(Maintenance::check));
        if (!store.write(Maintenance::indexIsSound)) {
            findings.add("The search index is damaged.");
        }
        if (!repair) {
            return new Checked(findings, List.of());
        }
        store.update(Maintenance::tidy);
        if (findings.isEmpty()) {
            return new Checked(findings, List.of());
        }
        store.update(Maintenance::reindex);
        List<String> left = store.read(Maintenance::check);
        List<String> repaired = findings.stream().filter(f -> !left.contains(f)).toList();
        return new Checked(left, repaired);
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

    public @Nullable String setting(String key) {
        return store.read(db -> Settings.get(db, key));
    }

    /// @param value null forgets it
    public void setting(String key, @Nullable String value) {
        store.update(db -> Settings.put(db, key, value));
    }
}

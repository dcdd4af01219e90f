package docket.app;

import docket.store.Store;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Care for the store: checking, copies, settings.
public final class Upkeep {
    /// @param findings what is wrong, each in words; empty when the store is sound
    public record Checked(List<String> findings, List<String> repaired) {}

    public Upkeep(Store store) {}

    public Checked check(boolean repair) {
        throw new UnsupportedOperationException();
    }

    /// A consistent copy, while the store is in use.
    public void backup(Path file) {
        throw new UnsupportedOperationException();
    }

    public @Nullable String setting(String key) {
        throw new UnsupportedOperationException();
    }

    public void setting(String key, @Nullable String value) {
        throw new UnsupportedOperationException();
    }
}

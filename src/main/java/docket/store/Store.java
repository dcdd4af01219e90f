package docket.store;

import java.nio.file.Path;
import java.util.function.Consumer;

/// The store of one data folder.
public final class Store implements AutoCloseable {
    public static Store open(Path dataFolder) {
        throw new UnsupportedOperationException();
    }

    public void onChange(Consumer<Change> listener) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
}

package docket.store;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.CodeSource;
import org.jspecify.annotations.Nullable;
import org.sqlite.JDBC;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/// SQLite itself, as the driver brings it: packed in its jar. Left to itself the driver unpacks it into the folder for temporary
/// files with every start, and runs `uname` to know the system: 60 ms. Beside the jar it is loaded from where it lies.
public final class NativeSqlite {
    /// The driver's own settings (its README, "Configuration").
    private static final String FOLDER = "org.sqlite.lib.path";
    private static final String NAME = "org.sqlite.lib.name";

    private NativeSqlite() {}

    /// Unpacks it beside the jar, for this system; packaging does so once.
    ///
    /// @throws IOException where the folder of the jar cannot be written, or the driver has nothing for this system
    public static void unpack() throws IOException {
        Path folder = folder();
        if (folder == null) {
            throw new IOException("the driver of SQLite lies in no folder");
        }
        String name = LibraryLoaderUtil.getNativeLibName();
        try (InputStream packed = SQLiteJDBCLoader.class.getResourceAsStream(LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name)) {
            if (packed == null) {
                throw new IOException("the driver of SQLite has no " + name + " for this system");
            }
            Files.copy(packed, Files.createDirectories(folder).resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /// Tells the driver where it lies, if it was unpacked. Before the first connection.
    static void find() {
        if (System.getProperty(FOLDER) != null) {
            return;
        }
        Path folder = folder();
        String name = System.mapLibraryName("sqlitejdbc");
        if (folder != null && Files.isRegularFile(folder.resolve(name))) {
            System.setProperty(NAME, name);
            System.setProperty(FOLDER, folder.toString());
        }
    }

    /// Named after the jar, so that no other driver takes it; null where the driver comes from no file.
    private static @Nullable Path folder() {
        CodeSource source = JDBC.class.getProtectionDomain().getCodeSource();
        try {
            Path jar = source == null || !"file".equals(source.getLocation().getProtocol()) ? null : Path.of(source.getLocation().toURI());
            return jar == null || !jar.toString().endsWith(".jar") ? null : Path.of(jar.toString().replaceAll("\\.jar$", ".native"));
        } catch (URISyntaxException e) {
            return null;
        }
    }
}

package docket.store;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.util.ZstdVersion;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.CodeSource;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sqlite.JDBC;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/// SQLite and Zstandard themselves, as their drivers bring them: packed in their jars. Left to itself a driver unpacks its own into the
/// folder for temporary files with every start, and SQLite's runs `uname` to know the system: 60 ms. Beside the jar they are loaded
/// from where they lie.
public final class NativeCode {
    /// The drivers' own settings (the README of sqlite-jdbc, "Configuration"; `Native` of zstd-jni).
    private static final String SQLITE_FOLDER = "org.sqlite.lib.path";
    private static final String SQLITE_NAME = "org.sqlite.lib.name";
    private static final String ZSTD_FILE = "ZstdNativePath";

    private NativeCode() {}

    /// Unpacks it beside the jars, for this system; packaging does so once.
    ///
    /// @throws IOException where the folder of the jars cannot be written, or a driver has nothing for this system
    public static void unpack() throws IOException {
        unpack(JDBC.class, SQLiteJDBCLoader.class.getResourceAsStream(
                LibraryLoaderUtil.getNativeLibResourcePath() + "/" + LibraryLoaderUtil.getNativeLibName()), LibraryLoaderUtil.getNativeLibName());
        String zstd = zstd();
        unpack(Zstd.class, Zstd.class.getResourceAsStream("/" + zstd), name(zstd));
    }

    private static void unpack(Class<?> driver, @Nullable InputStream packed, String name) throws IOException {
        Path folder = folder(driver);
        if (folder == null || packed == null) {
            throw new IOException(folder == null ? driver.getName() + " lies in no folder" : "there is no " + name + " for this system");
        }
        try (packed) {
            Files.copy(packed, Files.createDirectories(folder).resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /// Tells the drivers where it lies, if it was unpacked. Before they are used first.
    static void find() {
        Path sqlite = folder(JDBC.class);
        String name = System.mapLibraryName("sqlitejdbc");
        if (System.getProperty(SQLITE_FOLDER) == null && sqlite != null && Files.isRegularFile(sqlite.resolve(name))) {
            System.setProperty(SQLITE_NAME, name);
            System.setProperty(SQLITE_FOLDER, sqlite.toString());
        }
        Path zstd = folder(Zstd.class);
        if (System.getProperty(ZSTD_FILE) == null && zstd != null && Files.isRegularFile(zstd.resolve(name(zstd())))) {
            System.setProperty(ZSTD_FILE, zstd.resolve(name(zstd())).toString());
        }
    }

    /// Where the jar has it for this system, as its driver looks for it.
    private static String zstd() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        List<String> told = system.contains("mac") ? List.of("darwin", "dylib") : system.startsWith("windows") ? List.of("win", "dll") : List.of("linux", "so");
        String arch = System.getProperty("os.arch", "");
        boolean mac = told.getFirst().equals("darwin");
        String processor = arch.equals("amd64") || arch.equals("x86_64") ? mac ? "x86_64" : "amd64" : arch;
        return told.getFirst() + "/" + processor + "/libzstd-jni-" + ZstdVersion.VERSION + "." + told.getLast();
    }

    private static String name(String resource) {
        return resource.substring(resource.lastIndexOf('/') + 1);
    }

    /// Named after the jar, so that no other driver takes it; null where the driver comes from no file.
    private static @Nullable Path folder(Class<?> driver) {
        CodeSource source = driver.getProtectionDomain().getCodeSource();
        try {
            Path jar = source == null || !"file".equals(source.getLocation().getProtocol()) ? null : Path.of(source.getLocation().toURI());
            return jar == null || !jar.toString().endsWith(".jar") ? null : Path.of(jar.toString().replaceAll("\\.jar$", ".native"));
        } catch (URISyntaxException e) {
            return null;
        }
    }
}

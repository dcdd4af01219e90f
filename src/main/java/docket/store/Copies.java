package docket.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Dated copies of the whole store, in `copies` below the data folder: what is left when the file or its disk goes bad.
/// A copy counts only once it was found sound.
public final class Copies {
    private static final Logger LOG = LoggerFactory.getLogger(Copies.class);
    private static final Pattern NAME = Pattern.compile("docket-(\\d{4}-\\d\\d-\\d\\d)\\.db");
    private static final Pattern UNFINISHED = Pattern.compile("unfinished.*");
    /// The data folder may be any folder, with files of a person's own.
    private static final Pattern EARLIER_UNFINISHED = Pattern.compile("docket-before-unfinished-\\d+\\.db(-journal)?");
    private static final Pattern EARLIER = Pattern.compile("^docket-before-(\\d{1,4})\\.db$");
    private static final Duration APART = Duration.ofHours(24);
    /// Yesterday's may hold damage that nobody has noticed yet.
    private static final int KEPT = 2;
    /// A copy is made only while this is left beside it: a full disk is the greater danger.
    private static final long ROOM_LEFT = 500L << 20;

    private Copies() {}

    /// @param day the day, in UTC, on which it was made
    public record Copy(Path file, LocalDate day) {}

    /// Newest first.
    public static List<Copy> of(Path dataFolder) {
        Path folder = dataFolder.resolve("copies");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Copies::copy).flatMap(Stream::ofNullable).sorted(Comparator.comparing(Copy::day).reversed()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable Copy copy(Path file) {
        Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
        return name.matches() ? new Copy(file, LocalDate.parse(name.group(1))) : null;
    }

    /// Makes today's copy when the last one is a day old, and removes those that are too many. A store younger than a day has
    /// nothing yet that could not be fetched again.
    ///
    /// @return the copy; null when none was due or there is no room for one
    /// @throws StoreProblem when the store turned out damaged, or the copy cannot be written
    public static @Nullable Path makeWhenDue(Store store, Instant now) throws IOException {
        Path dataFolder = folderOf(store.file());
        keepNewestOfEarlierVersions(dataFolder, now);
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        List<Copy> present = of(dataFolder);
        if (!present.isEmpty() ? !present.getFirst().day().isBefore(today) : !isOld(store, now)) {
            return null;
        }
        Path folder = OwnFiles.folder(dataFolder.resolve("copies"));
        if (Files.getFileStore(folder).getUsableSpace() < Files.size(store.file()) + ROOM_LEFT) {
            return null;
        }
        // Another process may make one at the same time: each has a name of its own, and the later one stays.
        Path unfinished = folder.resolve("unfinished-" + ProcessHandle.current().pid() + ".db");
        removeUnfinished(folder, UNFINISHED, now);
        Files.deleteIfExists(unfinished);
        store.copyTo(unfinished);
        requireSound(unfinished);
        OwnFiles.force(unfinished);
        Path copy = folder.resolve("docket-" + today + ".db");
        Files.move(unfinished, copy, StandardCopyOption.ATOMIC_MOVE);
        for (Copy old : present.subList(Math.min(present.size(), KEPT - 1), present.size())) {
            Files.deleteIfExists(old.file());
        }
        return copy;
    }

    /// Before a new version changes the store it puts a copy aside, each as large as the store: the newest is enough, once it was found sound.
    static void keepNewestOfEarlierVersions(Path dataFolder, Instant now) throws IOException {
        removeUnfinished(dataFolder, EARLIER_UNFINISHED, now);
        record Earlier(Path file, int version) {}
        List<Earlier> earlier;
        try (Stream<Path> files = Files.list(dataFolder)) {
            earlier = files.flatMap(file -> EARLIER.matcher(String.valueOf(file.getFileName())).results().map(name -> new Earlier(file, Integer.parseInt(name.group(1)))))
                    .sorted(Comparator.comparingInt(Earlier::version).reversed()).toList();
        }
        if (earlier.size() > 1 && isSound(earlier.getFirst().file)) {
            for (Earlier old : earlier.subList(1, earlier.size())) {
                Files.deleteIfExists(old.file);
            }
        }
    }

    /// What a kill left of a copy.
    private static void removeUnfinished(Path folder, Pattern name, Instant now) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> name.matcher(f.getFileName().toString()).matches()).toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(APART))) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static boolean isOld(Store store, Instant now) {
        Instant first = store.read(db -> db.one("SELECT arrived_at FROM article ORDER BY id LIMIT 1",
                r -> Instant.ofEpochMilli(r.getLong(1))));
        return first != null && first.plus(APART).isBefore(now);
    }

    private static boolean isSound(Path copy) {
        try {
            requireSound(copy);
            return true;
        } catch (StoreProblem e) {
            LOG.warn("{} is not sound: the copies before it are kept. {}", copy, e.getMessage());
            return false;
        }
    }

    /// @throws StoreProblem when the file is no sound store
    static void requireSound(Path copy) {
        Connections connections = new Connections(copy);
        try {
            Db db = connections.reader();
            if (db.number("PRAGMA user_version") == 0 || !db.list("PRAGMA quick_check(1)", r -> r.getString(1)).equals(List.of("ok"))) {
                throw new StoreProblem(StoreProblem.Kind.DAMAGED, copy + " is no sound copy of a Docket store.", null);
            }
        } catch (SQLException e) {
            throw Connections.problem(e, copy);
        } finally {
            connections.close();
        }
    }

    static Path folderOf(Path storeFile) {
        Path folder = storeFile.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IllegalArgumentException(storeFile + " lies in no folder");
        }
        return folder;
    }
}

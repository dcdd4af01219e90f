package docket.store;

import com.github.luben.zstd.ZstdDictCompress;
import com.github.luben.zstd.ZstdDictDecompress;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.Adler32;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the texts of a store have in common, in whichever language: pieces of the first articles that came with their whole text.
/// With such a dictionary (RFC 8878 section 5, raw content) short articles take a third less. Made once and kept for good: without
/// it the bodies packed with it cannot be read. So there are two copies of it in the file, and one reaches for whichever is whole.
///
/// Names itself by its checksum, as each stream does that needs it: a cache for all stores of the process cannot mix them up.
public final class Dictionary {
    /// Against 16 KB it takes 10 % off; 112 KB took off 3 % more, of texts that are alike. Stores of version 6 and before have one of 16 KB.
    private static final int BYTES = 49_152;
    /// Of so many articles, from so many places.
    private static final int SOURCES = 64;
    private static final int PIECE = BYTES / SOURCES;
    /// A text with fewer words is a teaser.
    private static final int LEAST_WORDS = 100;
    private static final int LATELY = 20_000;

    private static final Logger LOG = LoggerFactory.getLogger(Dictionary.class);
    private static final Map<Integer, Dictionary> KNOWN = new ConcurrentHashMap<>();

    private final byte[] bytes;
    private final int adler;
    private @Nullable ZstdDictCompress forPacking;
    private @Nullable ZstdDictDecompress forUnpacking;

    private Dictionary(byte[] bytes) {
        this.bytes = bytes;
        adler = adler(bytes);
    }

    byte[] bytes() {
        return bytes;
    }

    int adler() {
        return adler;
    }

    /// Taken apart once for all bodies.
    synchronized ZstdDictCompress forPacking(int level) {
        ZstdDictCompress made = forPacking == null ? new ZstdDictCompress(bytes, level) : forPacking;
        forPacking = made;
        return made;
    }

    synchronized ZstdDictDecompress forUnpacking() {
        ZstdDictDecompress made = forUnpacking == null ? new ZstdDictDecompress(bytes) : forUnpacking;
        forUnpacking = made;
        return made;
    }

    /// The store's own; null while it has none.
    static @Nullable Dictionary of(Db db) throws SQLException {
        Integer adler = db.one("SELECT adler FROM dictionary ORDER BY id LIMIT 1", r -> (int) r.getLong(1));
        return adler == null ? null : find(adler, db.connection());
    }

    /// Texts for a dictionary, from all over what came lately; fewer than are needed when the store has too few.
    static List<String> texts(Db db) throws SQLException {
        return db.list("SELECT text FROM article WHERE id > (SELECT max(id) FROM article) - ? AND words > ? ORDER BY id * 7919 % 1009 LIMIT ?",
                r -> Packed.text(r, "text"), LATELY, LEAST_WORDS, SOURCES);
    }

    static boolean isEnough(List<String> texts) {
        return texts.size() == SOURCES;
    }

    /// Makes the store's dictionary, unless it has one.
    static void make(Db db, List<String> texts) throws SQLException {
        if (db.number("SELECT EXISTS (SELECT 1 FROM dictionary)") != 0) {
            return; // Another process was quicker.
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(BYTES);
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            int from = text.indexOf(' ', i * (text.length() - PIECE) / SOURCES);
            out.writeBytes(text.substring(Math.max(0, from), Math.min(text.length(), from + PIECE)).getBytes(StandardCharsets.UTF_8));
        }
        byte[] bytes = out.toByteArray();
        for (int copy = 1; copy <= 2; copy++) {
            db.run("INSERT INTO dictionary (id, adler, bytes) VALUES (?, ?, ?)", copy, adler(bytes), bytes);
        }
    }

    /// Keeps what a store has in mind, for reading bodies beside it. One that cannot be read has none.
    static void remember(Path file) {
        Connections connections = new Connections(file);
        try (PreparedStatement statement = connections.reader().connection().prepareStatement("SELECT bytes FROM dictionary");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                byte[] bytes = rows.getBytes(1);
                KNOWN.put(adler(bytes), new Dictionary(bytes));
            }
        } catch (SQLException e) {
            LOG.debug("No dictionary in {}: {}", file, e.getMessage());
        } finally {
            connections.close();
        }
    }

    /// @param row of the store that has it
    /// @throws StoreProblem when it is lost
    static Dictionary find(int adler, ResultSet row) throws SQLException {
        Dictionary known = KNOWN.get(adler);
        return known != null ? known : find(adler, row.getStatement().getConnection());
    }

    private static Dictionary find(int adler, Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT bytes FROM dictionary ORDER BY id");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                byte[] bytes = rows.getBytes(1);
                if (adler(bytes) == adler) {
                    return KNOWN.computeIfAbsent(adler, _ -> new Dictionary(bytes));
                }
            }
        }
        throw Packed.damaged(null);
    }

    private static int adler(byte[] bytes) {
        Adler32 sum = new Adler32();
        sum.update(bytes);
        return (int) sum.getValue();
    }
}

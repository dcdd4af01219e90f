package docket.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Puts a new store together from what can still be read of a damaged file and, where rows were lost, from the newest copy.
///
/// A damaged page makes SQLite refuse the rows on it; the rows before and after it are read by their ids, which needs no
/// secondary index. The damaged file is only read.
final class Salvage {
    /// What came of it, in words for a person.
    record Saved(List<String> findings, boolean anything) {}

    private static final Logger LOG = LoggerFactory.getLogger(Salvage.class);
    /// What a person calls the contents of a table.
    private static final Properties CONTENTS = contents();
    private static final int BATCH = 500;

    private final Db fresh;
    private final List<String> tables;
    /// Rows, and tables of which nothing came.
    private int senseless;
    private int unread;

    private Salvage(Db fresh) throws SQLException {
        this.fresh = fresh;
        // Not those of the search index, which is made anew.
        tables = fresh.list("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'",
                r -> r.getString(1));
    }

    /// @param damaged the file to read
    /// @param copy the newest sound copy; null when there is none
    /// @param target a file that does not exist yet
    static Saved into(Path target, Path damaged, @Nullable Path copy) throws SQLException {
        Connections connections = new Connections(target);
        try {
            Db fresh = connections.writer();
            Migrations.run(fresh, target);
            fresh.execute("PRAGMA foreign_keys = OFF");
            Salvage salvage = new Salvage(fresh);
            // The damage may have taken what the bodies are read with.
            Dictionary.remember(damaged);
            if (copy != null) {
                Dictionary.remember(copy);
            }
            List<String> lost = salvage.readable(damaged);
            if (copy != null && !lost.isEmpty()) {
                salvage.fillIn(copy, lost);
            }
            fresh.execute("BEGIN");
            salvage.tieUp();
            Tallies.recount(fresh);
            Maintenance.reindex(fresh);
            fresh.execute("COMMIT");
            return salvage.told(lost, copy);
        } finally {
            connections.close();
        }
    }

    private Saved told(List<String> lost, @Nullable Path copy) throws SQLException {
        List<String> findings = new ArrayList<>();
        if (unread == tables.size()) {
            findings.add("Nothing of the damaged file could be read.");
        } else if (!lost.isEmpty()) {
            String names = lost.stream().map(table -> CONTENTS.getProperty(table, table)).distinct().sorted().collect(Collectors.joining(", "));
            findings.add("These could be read in part only: " + names + ".");
        }
        if (senseless > 0) {
            findings.add(senseless + (senseless == 1 ? " record" : " records") + " of the damaged file made no sense and were left out.");
        }
        if (copy != null && !lost.isEmpty()) {
            findings.add("What was lost was taken from the copy " + copy.getFileName() + ".");
        }
        findings.add("The store has " + fresh.number("SELECT count(*) FROM feed") + " feeds, " + fresh.number("SELECT count(*) FROM article")
                + " articles and " + fresh.number("SELECT count(*) FROM status WHERE starred = 1") + " stars now.");
        return new Saved(findings, unread < tables.size() || copy != null);
    }

    /// @return the tables that lost rows
    private List<String> readable(Path damaged) throws SQLException {
        List<String> lost = new ArrayList<>();
        for (String table : tables) {
            fresh.execute("BEGIN");
            // A connection each: after an error SQLite may trust nothing it has cached.
            Connections connections = new Connections(damaged);
            try {
                if (new TableReader(connections.reader().connection(), table).copy() > 0) {
                    lost.add(table);
                    LOG.debug("Some rows of '{}' could not be read", table);
                }
            } catch (SQLException e) {
                lost.add(table);
                unread++;
                LOG.debug("Nothing of '{}' could be read: {}", table, e.getMessage());
            } finally {
                connections.close();
                fresh.execute("COMMIT");
            }
        }
        return lost;
    }

    /// Rows that the damage took, as they were on the day of the copy.
    private void fillIn(Path copy, List<String> lost) throws SQLException {
        fresh.run("ATTACH ? AS copy", copy.toString());
        for (String table : lost) {
            String columns = String.join(", ", common(table));
            fresh.run("INSERT OR IGNORE INTO main." + table + " (" + columns + ") SELECT " + columns + " FROM copy." + table);
        }
        fresh.execute("DETACH copy");
    }

    private List<String> common(String table) throws SQLException {
        List<String> here = fresh.list("SELECT name FROM pragma_table_info(?, 'main')", r -> r.getString(1), table);
        List<String> there = fresh.list("SELECT name FROM pragma_table_info(?, 'copy')", r -> r.getString(1), table);
        return here.stream().filter(there::contains).toList();
    }

    /// Makes rows that point to lost ones whole again, or takes them out.
    private void tieUp() throws SQLException {
        // An article whose page row was lost keeps its address as its key.
        fresh.run("INSERT OR IGNORE INTO page (id, key) SELECT id, url FROM article WHERE id NOT IN (SELECT id FROM page)");
        // A feed whose place was lost lies at the top.
        fresh.run("INSERT OR IGNORE INTO placement (feed_id, folder_id, position) SELECT id, NULL, id FROM feed "
                + "WHERE id NOT IN (SELECT feed_id FROM placement)");
        fresh.run("UPDATE image_use SET hash = NULL WHERE hash NOT IN (SELECT hash FROM image)");
        int dropped = 1;
        while (dropped > 0) {
            dropped = 0;
            for (String table : tables) {
                for (ForeignKey key : fresh.list("SELECT \"from\", \"table\", \"to\" FROM pragma_foreign_key_list(?)",
                        r -> new ForeignKey(r.getString(1), r.getString(2), r.getString(3)), table)) {
                    dropped += fresh.run("DELETE FROM " + table + " WHERE " + key.column + " IS NOT NULL AND " + key.column
                            + " NOT IN (SELECT " + key.parentColumn + " FROM " + key.parent + ")");
                }
            }
        }
    }

    private static Properties contents() {
        Properties contents = new Properties();
        try (InputStream in = Salvage.class.getResourceAsStream("/docket/store/contents.properties")) {
            contents.load(Objects.requireNonNull(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return contents;
    }

    private record ForeignKey(String column, String parent, String parentColumn) {}

    /// Copies the rows of one table past the pages that cannot be read.
    private final class TableReader {
        private final Connection damaged;
        private final String table;
        private final List<String> columns;

        TableReader(Connection damaged, String table) throws SQLException {
            this.damaged = damaged;
            this.table = table;
            List<String> there = new ArrayList<>();
            try (var statement = damaged.createStatement(); ResultSet r = statement.executeQuery("PRAGMA table_info(" + table + ")")) {
                while (r.next()) {
                    there.add(r.getString("name"));
                }
            }
            columns = fresh.list("SELECT name FROM pragma_table_info(?)", r -> r.getString(1), table).stream()
                    .filter(there::contains).toList();
            if (columns.isEmpty()) {
                throw new SQLException("the table is not there");
            }
        }

        /// @return how many gaps there are
        int copy() throws SQLException {
            boolean hasRowid = fresh.number("SELECT wr FROM pragma_table_list WHERE schema = 'main' AND name = ?", table) == 0;
            return hasRowid ? byId() : fromBothEnds();
        }

        private int byId() throws SQLException {
            int gaps = 0;
            long done = Long.MIN_VALUE;
            long last = lastId();
            while (done < last) {
                try {
                    long reached = rows("SELECT rowid AS row_number, " + String.join(", ", columns) + " FROM " + table
                            + " NOT INDEXED WHERE rowid > " + done + " ORDER BY rowid LIMIT " + BATCH);
                    if (reached == Long.MIN_VALUE) {
                        return gaps;
                    }
                    done = reached;
                } catch (Gap gap) {
                    gaps++;
                    done = Math.max(done, gap.reached);
                    done = pastGap(Math.max(done, 0), last);
                }
            }
            return gaps;
        }

        private long lastId() {
            try (var statement = damaged.createStatement();
                    ResultSet r = statement.executeQuery("SELECT max(rowid) FROM " + table + " NOT INDEXED")) {
                return r.next() ? r.getLong(1) : 0;
            } catch (SQLException e) {
                // The last page is the damaged one: ids are dense, none goes beyond the number of rows a file can hold.
                return 1L << 32;
            }
        }

        /// The greatest id below which nothing can be read, found by doubling the step and then halving it.
        private long pastGap(long bad, long last) {
            long step = 1;
            while (bad + step <= last && !isReadable(bad + step)) {
                step *= 2;
            }
            long good = Math.min(bad + step, last);
            long low = bad + step / 2;
            while (low + 1 < good) {
                long middle = (low + good) >>> 1;
                if (isReadable(middle)) {
                    good = middle;
                } else {
                    low = middle;
                }
            }
            return good;
        }

        private boolean isReadable(long after) {
            try (var statement = damaged.createStatement(); ResultSet r = statement.executeQuery(
                    "SELECT * FROM " + table + " NOT INDEXED WHERE rowid > " + after + " ORDER BY rowid LIMIT 1")) {
                if (!r.next()) {
                    return false;
                }
                // A long row goes on in other pages, which are read only with its last column.
                r.getObject(r.getMetaData().getColumnCount());
                return true;
            } catch (SQLException e) {
                return false;
            }
        }

        /// Tables kept in the order of their key: from the front until a page fails, then from the back.
        private int fromBothEnds() throws SQLException {
            String all = "SELECT " + String.join(", ", columns) + " FROM " + table;
            try {
                rows(all);
                return 0;
            } catch (Gap front) {
                List<String> key = fresh.list("SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk", r -> r.getString(1), table);
                try {
                    rows(all + " ORDER BY " + String.join(" DESC, ", key) + " DESC");
                } catch (Gap back) {
                    return 2;
                }
                return 1;
            }
        }

        /// @return the id of the last row that was read, the least number when there was none
        private long rows(String sql) throws SQLException, Gap {
            long reached = Long.MIN_VALUE;
            try (var statement = damaged.createStatement(); ResultSet r = statement.executeQuery(sql)) {
                boolean numbered = sql.startsWith("SELECT rowid");
                while (r.next()) {
                    Map<String, Object> row = new HashMap<>();
                    for (String column : columns) {
                        row.put(column, r.getObject(column));
                    }
                    insert(row, r);
                    if (numbered) {
                        reached = r.getLong("row_number");
                    }
                }
                return reached;
            } catch (SQLException e) {
                throw new Gap(reached, e);
            }
        }

        private void insert(Map<String, Object> row, ResultSet r) throws SQLException {
            if (table.equals("article") && !isWhole(r)) {
                // Its words are gone; the page can be fetched again.
                row.put("html", null);
                row.put("text", null);
                row.put("body_from", Body.From.SUMMARY.name());
                row.put("wanted", 1);
            }
            String sql = "INSERT OR IGNORE INTO " + table + " (" + String.join(", ", columns) + ") VALUES (" + Db.marks(columns.size()) + ")";
            try (PreparedStatement insert = fresh.connection().prepareStatement(sql)) {
                for (int i = 0; i < columns.size(); i++) {
                    insert.setObject(i + 1, row.get(columns.get(i)));
                }
                insert.executeUpdate();
            } catch (SQLException e) {
                // A value of the wrong kind where damage was not noticed: this row is no row of ours.
                senseless++;
                LOG.debug("A row of '{}' made no sense: {}", table, e.getMessage());
            }
        }

        private boolean isWhole(ResultSet article) {
            try {
                Packed.html(article);
                Packed.text(article, "text");
                return true;
            } catch (StoreProblem | SQLException e) {
                return false;
            }
        }
    }

    private static final class Gap extends Exception {
        private final long reached;

        Gap(long reached, SQLException cause) {
            super(cause);
            this.reached = reached;
        }
    }
}

package docket.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One connection as the query classes of this package see it. Belongs to one thread. Statements are kept prepared.
///
/// Outside this package it is an opaque handle, passed from [Store#read] and [Store#write] to a query.
public final class Db {
    /// Maps a row.
    interface Mapper<T> {
        T map(ResultSet row) throws SQLException;
    }

    /// Enough for all statements Docket has; the lists with a varying number of parameters come and go.
    private static final int KEPT = 150;

    private final Connection connection;
    private final Announcement announcement = new Announcement();
    private final Indexing indexing = new Indexing();
    private final Map<String, PreparedStatement> prepared = new LinkedHashMap<>(64, 0.75f, true);

    Db(Connection connection) {
        this.connection = connection;
    }

    Connection connection() {
        return connection;
    }

    /// What the running transaction changes, to be told after its commit.
    Announcement announcement() {
        return announcement;
    }

    /// What it changes in the search index.
    Indexing indexing() {
        return indexing;
    }

    <T> List<T> list(String sql, Mapper<T> mapper, @Nullable Object... values) throws SQLException {
        List<T> rows = new ArrayList<>();
        try (ResultSet result = bind(sql, values).executeQuery()) {
            while (result.next()) {
                rows.add(mapper.map(result));
            }
            return rows;
        } catch (SQLException e) {
            throw forgotten(sql, e);
        }
    }

    <T> @Nullable T one(String sql, Mapper<T> mapper, @Nullable Object... values) throws SQLException {
        try (ResultSet result = bind(sql, values).executeQuery()) {
            return result.next() ? mapper.map(result) : null;
        } catch (SQLException e) {
            throw forgotten(sql, e);
        }
    }

    /// The first column of the first row, 0 when there is none.
    long number(String sql, @Nullable Object... values) throws SQLException {
        Long n = one(sql, r -> r.getLong(1), values);
        return n == null ? 0 : n;
    }

    @Nullable String text(String sql, @Nullable Object... values) throws SQLException {
        try (ResultSet result = bind(sql, values).executeQuery()) {
            return result.next() ? result.getString(1) : null;
        } catch (SQLException e) {
            throw forgotten(sql, e);
        }
    }

    List<Long> ids(String sql, @Nullable Object... values) throws SQLException {
        return list(sql, r -> r.getLong(1), values);
    }

    /// @return the number of rows changed
    int run(String sql, @Nullable Object... values) throws SQLException {
        try {
            return bind(sql, values).executeUpdate();
        } catch (SQLException e) {
            throw forgotten(sql, e);
        }
    }

    /// Runs an INSERT.
    ///
    /// @return the new row's id
    long insert(String sql, @Nullable Object... values) throws SQLException {
        run(sql, values);
        return number("SELECT last_insert_rowid()");
    }

    /// Statements that are not kept: schema, PRAGMA, BEGIN and COMMIT.
    void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /// The texts of those that are kept, for looking at their plans.
    Set<String> statements() {
        return Set.copyOf(prepared.keySet());
    }

    void close() throws SQLException {
        connection.close();
    }

    /// `?, ?, ?` for an IN list.
    static String marks(int n) {
        return "?, ".repeat(Math.max(0, n - 1)) + "?";
    }

    static @Nullable Long longOrNull(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    static @Nullable Integer intOrNull(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }

    /// A statement that failed half way is not used again: the driver would refuse it.
    private SQLException forgotten(String sql, SQLException why) {
        PreparedStatement failed = prepared.remove(sql);
        if (failed != null) {
            try {
                failed.close();
            } catch (SQLException e) {
                why.addSuppressed(e);
            }
        }
        return why;
    }

    private PreparedStatement bind(String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
            if (prepared.size() > KEPT) {
                var eldest = prepared.entrySet().iterator().next();
                prepared.remove(eldest.getKey());
                eldest.getValue().close();
            }
        }
        for (int i = 0; i < values.length; i++) {
            switch (values[i]) {
                case null -> statement.setObject(i + 1, null);
                case String text -> statement.setString(i + 1, text);
                case Long number -> statement.setLong(i + 1, number);
                case Integer number -> statement.setInt(i + 1, number);
                case Boolean flag -> statement.setInt(i + 1, flag ? 1 : 0);
                case byte[] bytes -> statement.setBytes(i + 1, bytes);
                case java.time.Instant instant -> statement.setLong(i + 1, instant.toEpochMilli());
                default -> throw new IllegalArgumentException("cannot bind " + values[i]);
            }
        }
        return statement;
    }
}

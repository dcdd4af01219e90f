package docket.cli;

import docket.store.OwnFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.logging.ErrorManager;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// `logs/docket.log` in the data folder. Warnings are rare, so each opens the file, appends and closes: several programs may
/// share it. Commands without a data folder log nothing. Passwords and queries of addresses, which may carry keys, are left out.
public final class LogFile extends Handler {
    /// Two files of this size are kept: months of warnings, and quick to send.
    private static final long MAX_BYTES = 1 << 20;

    private static final Pattern USER = Pattern.compile("(?<=://)[^/\\s@]+@");
    private static final Pattern QUERY = Pattern.compile("(?<=\\w)\\?[^\\s\"'<>]+");

    private static volatile @Nullable Path folder;

    /// For the JDK.
    public LogFile() {
        setFormatter(new SimpleFormatter());
    }

    static void into(Path dataFolder) {
        folder = dataFolder.resolve("logs");
    }

    @Override
    public synchronized void publish(LogRecord entry) {
        Path logs = folder;
        if (logs == null || !isLoggable(entry)) {
            return;
        }
        try {
            OwnFiles.folder(logs);
            Path file = logs.resolve("docket.log");
            if (Files.exists(file) && Files.size(file) > MAX_BYTES) {
                Files.move(file, logs.resolve("docket.log.1"), StandardCopyOption.REPLACE_EXISTING);
            }
            OwnFiles.ensure(file);
            Files.writeString(file, withoutSecrets(getFormatter().format(entry)), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            reportError(logs.toString(), e, ErrorManager.WRITE_FAILURE);
        }
    }

    static String withoutSecrets(String message) {
        return QUERY.matcher(USER.matcher(message).replaceAll("")).replaceAll("?…");
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}

package docket.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.logging.LogManager;

/// Sets up logging when, and only when, something is first logged: the JDK makes an instance of the class that
/// `java.util.logging.config.class` names. Warnings go to [LogFile]; with `--debug` more goes to standard error.
public final class Logs {
    private static volatile boolean debug;

    /// For the JDK.
    public Logs() throws IOException {
        byte[] settings = Resource.bytes(debug ? "/docket/cli/logging-debug.properties" : "/docket/cli/logging.properties");
        LogManager.getLogManager().readConfiguration(new ByteArrayInputStream(settings));
    }

    static void begin(boolean debugging) {
        debug = debugging;
        System.setProperty("java.util.logging.config.class", Logs.class.getName());
    }
}

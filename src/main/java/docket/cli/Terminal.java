package docket.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/// What a command reads from and prints to. Results go to `out`, everything else to `err`; both are UTF-8 whatever the locale.
///
/// @param outIsTerminal a person reads the results: width and colour matter
/// @param errIsTerminal a person watches: progress may be shown
/// @param width in columns
record Terminal(InputStream in, PrintWriter out, PrintWriter err, boolean outIsTerminal, boolean errIsTerminal, int width) {
    private static final int USUAL_WIDTH = 100;

    /// The process's own streams. The launcher tells which of them are terminals (`-Ddocket.terminal=in,out,err`) and how
    /// wide; without it Java only knows of both input and output together.
    static Terminal ofProcess() {
        String launcher = System.getProperty("docket.terminal");
        boolean both = System.console() != null && System.console().isTerminal();
        return new Terminal(
                System.in,
                writer(FileDescriptor.out),
                writer(FileDescriptor.err),
                launcher == null ? both : launcher.contains("out"),
                launcher == null ? both : launcher.contains("err"),
                Integer.getInteger("docket.columns", USUAL_WIDTH));
    }

    /// Says something to a person.
    void say(String message) {
        out.flush();
        err.println(message);
        err.flush();
    }

    private static PrintWriter writer(FileDescriptor stream) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(stream), StandardCharsets.UTF_8), false);
    }
}

package docket.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

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

    /// Asks on the terminal; false where nobody sits at it.
    boolean confirm(String question) {
        if (!errIsTerminal) {
            return false;
        }
        out.flush();
        err.print(question + " [y/N] ");
        err.flush();
        try {
            String answer = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).readLine();
            return answer != null && answer.strip().toLowerCase(Locale.ROOT).startsWith("y");
        } catch (IOException e) {
            return false;
        }
    }

    /// Asks for a secret: unseen on a terminal, else the first line of the input; empty when there is none.
    String secret(String question) {
        Console console = in == System.in && errIsTerminal ? System.console() : null;
        if (console != null && console.isTerminal()) {
            out.flush();
            char[] typed = console.readPassword("%s ", question);
            return typed == null ? "" : new String(typed);
        }
        try {
            String line = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).readLine();
            return line == null ? "" : line;
        } catch (IOException e) {
            return "";
        }
    }

    private static PrintWriter writer(FileDescriptor stream) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(stream), StandardCharsets.UTF_8), false);
    }
}

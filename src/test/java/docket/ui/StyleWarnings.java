package docket.ui;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// What the toolkit complains of in the style sheets, with the place where it noticed. One for all windows of a run.
final class StyleWarnings extends Handler {
    /// Held here, or the logger would be collected together with its handlers.
    private static final Logger CSS = Logger.getLogger("javafx.css");
    private static final StyleWarnings ONE = new StyleWarnings();

    private final List<String> heard = new CopyOnWriteArrayList<>();

    private StyleWarnings() {
        CSS.addHandler(this);
    }

    /// Those since the last call.
    static List<String> take() {
        List<String> all = List.copyOf(ONE.heard);
        ONE.heard.clear();
        return all;
    }

    @Override
    public void publish(LogRecord complaint) {
        StringWriter where = new StringWriter();
        new Throwable(complaint.getMessage()).printStackTrace(new PrintWriter(where));
        heard.add(where.toString());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}

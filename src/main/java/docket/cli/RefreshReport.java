package docket.cli;

import docket.app.Refresher.Progress;
import docket.app.Secrets;
import docket.model.Problem;
import java.util.Locale;
import java.util.function.Consumer;

/// Tells a refresh: JSON lines for programs, a line of progress for a person who watches, a sentence at the end, and each
/// failure by name. Called from many threads; prints one line at a time.
final class RefreshReport implements Consumer<Progress> {
    private final Terminal terminal;
    private final boolean json;
    private boolean progressShown;
    private boolean offline;

    RefreshReport(Terminal terminal, boolean json) {
        this.terminal = terminal;
        this.json = json;
    }

    @Override
    public synchronized void accept(Progress progress) {
        switch (progress) {
            case Progress.Stored stored -> {
                if (json) {
                    line(new Json()
                            .put("stored", stored.article())
                            .put("feed", Secrets.without(stored.feedUrl()))
                            .put("guid", stored.guid())
                            .put("url", stored.url()));
                }
            }
            case Progress.FeedDone feed -> done(feed);
            case Progress.Offline none -> {
                offline = true;
                clear();
                terminal.say(Words.line("docket: " + none.why().summary() + " " + none.why().advice()));
            }
            case Progress.Step step -> {
                if (terminal.errIsTerminal()) {
                    String phase = step.phase().name().toLowerCase(Locale.ROOT);
                    terminal.err().print("\r" + Words.fit(phase + " " + step.done() + " of " + step.of(), 40));
                    terminal.err().flush();
                    progressShown = true;
                }
            }
            case Progress.Over _ -> {}
        }
    }

    synchronized void close(Progress.Over over) {
        clear();
        if (!json) {
            terminal.out().println(over.feeds() + " feeds, " + over.added() + " new articles, " + over.failed() + " failed");
            terminal.out().flush();
        }
    }

    private void done(Progress.FeedDone feed) {
        Problem problem = feed.problem();
        if (json) {
            line(new Json()
                    .put("feed", Secrets.without(feed.url()))
                    .put("status", feed.status())
                    .put("entries", feed.entries())
                    .put("new", feed.added())
                    .put("updated", feed.updated())
                    .put("fullText", feed.fullText())
                    .put("class", feed.outcome().label())
                    .put("message", problem == null ? null : problem.summary())
                    .put("ms", feed.millis()));
        }
        // Without a network one sentence says it for all.
        if (problem != null && !offline) {
            clear();
            terminal.say(Words.line(Secrets.without(feed.url()) + ": " + problem.summary()));
        }
    }

    /// Flushed at once: whoever reads the line may rely on it, whatever happens to this process next.
    private void line(Json object) {
        terminal.out().println(object);
        terminal.out().flush();
    }

    private void clear() {
        if (progressShown) {
            terminal.err().print("\r" + " ".repeat(40) + "\r");
            terminal.err().flush();
            progressShown = false;
        }
    }
}

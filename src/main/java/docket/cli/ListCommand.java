package docket.cli;

import docket.Docket;
import docket.app.Timeline.Cursor;
import docket.model.Filter;
import docket.model.Row;
import docket.model.Scope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(name = "list", description = "Lists articles, newest first.")
final class ListCommand implements Callable<Integer> {
    /// Rows asked for at once, so that a long list is printed as it is read.
    private static final int PAGE = 500;

    @ParentCommand
    private DocketCommand docket = DocketCommand.NONE;

    @Option(names = "--unread", description = "Only unread ones.")
    private boolean unread;

    @Option(names = "--starred", description = "Only starred ones.")
    private boolean starred;

    @ArgGroup
    private @Nullable Place place;

    @Option(names = "--since", paramLabel = "WHEN", description = "2026-11-22, 2026-11-22T14:05Z, 12h, 3d, 2w, today, yesterday.")
    private @Nullable String since;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "100", description = "At most this many; 100 unless told.")
    private int limit;

    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    /// Where to look; one of them.
    static final class Place {
        @Option(names = "--feed", paramLabel = "URL|ID", description = "Only from this feed.")
        private @Nullable String feed;

        @Option(names = "--folder", paramLabel = "NAME", description = "Only from this folder and those in it.")
        private @Nullable String folder;

        @Option(names = "--story", paramLabel = "ID", description = "Only of this story.")
        private @Nullable Long story;
    }

    @Override
    public Integer call() {
        Instant from = since == null ? Instant.MIN : When.since(since, docket.now(), docket.zone());
        try (Docket program = docket.open()) {
            Scope scope = scope(program);
            Filter filter = unread ? Filter.UNREAD : starred ? Filter.STARRED : Filter.ALL;
            Cursor after = null;
            int left = Math.max(0, limit);
            while (left > 0) {
                List<Row> page = program.timeline.rows(scope, filter, after, PAGE);
                List<Row> shown = new ArrayList<>();
                for (Row row : page) {
                    if (left > 0 && !Instant.ofEpochMilli(row.sortAt()).isBefore(from) && (!starred || row.starred())) {
                        shown.add(row);
                        left--;
                    }
                }
                print(shown);
                if (page.size() < PAGE || Instant.ofEpochMilli(page.getLast().sortAt()).isBefore(from)) {
                    break;
                }
                after = Cursor.after(page.getLast());
            }
            return 0;
        }
    }

    private Scope scope(Docket program) {
        if (place == null) {
            return starred ? new Scope.Starred() : new Scope.All();
        }
        return place.feed != null ? new Scope.InFeed(Lookup.feed(program, place.feed).id())
                : place.folder != null ? new Scope.InFolder(Lookup.folder(program, place.folder).id())
                : place.story != null ? new Scope.InStory(place.story)
                : new Scope.All();
    }

    private void print(List<Row> rows) {
        if (json) {
            rows.forEach(row -> docket.terminal().out().println(Rows.json(row)));
        } else {
            Rows.print(rows, docket.terminal(), docket.zone());
        }
    }
}

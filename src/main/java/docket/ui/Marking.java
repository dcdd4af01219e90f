package docket.ui;

import docket.app.Marks;
import docket.app.Marks.Mark;
import docket.app.Search;
import docket.model.Row;
import docket.model.Scope;
import docket.ui.theme.Words;
import docket.ui.timeline.TimelineModel;
import docket.ui.work.Background;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Reading marks, shown at once and then written; marking many can be undone. JavaFX thread only.
final class Marking {
    /// Enough for any watchlist that somebody reads.
    private static final int MOST_FOUND = 10_000;

    private final Marks marks;
    private final Search search;
    private final TimelineModel timeline;
    private final Background background;
    private final Notices notices;

    Marking(Marks marks, Search search, TimelineModel timeline, Background background, Notices notices) {
        this.marks = marks;
        this.search = search;
        this.timeline = timeline;
        this.background = background;
        this.notices = notices;
    }

    void set(Mark mark, Collection<Long> articles, boolean on) {
        List<Long> ids = List.copyOf(articles);
        timeline.mark(ids, change(mark, on));
        background.ask(() -> marks.set(mark, ids, on), changed -> {}, trouble -> {
            timeline.mark(ids, change(mark, !on));
            background.tell(trouble);
        });
    }

    /// Marks a story's articles; several can be taken back.
    void read(Collection<Row> rows, boolean on) {
        List<Long> ids = rows.stream().filter(row -> row.read() != on).map(Row::id).toList();
        set(Mark.READ, ids, on);
        if (ids.size() > 1) {
            notices.say(Words.of(on ? "notice.read" : "notice.unread", ids.size()), () -> set(Mark.READ, ids, !on));
        }
    }

    /// Marks everything in a place read.
    void readAll(Scope scope) {
        background.ask(() -> marks.readAll(scope), this::readAlready);
    }

    /// Marks everything in several places and searches read.
    void readAll(List<Scope> scopes, List<String> queries) {
        background.ask(() -> {
            List<Long> changed = new ArrayList<>();
            for (Scope scope : scopes) {
                changed.addAll(marks.readAll(scope));
            }
            for (String query : queries) {
                List<Long> found = search.search(query + " is:unread", MOST_FOUND).rows().stream().map(Row::id).toList();
                changed.addAll(marks.set(Mark.READ, found, true));
            }
            return changed;
        }, this::readAlready);
    }

    /// Marks the listed articles read.
    void readAll(Set<Long> articles) {
        background.ask(() -> marks.set(Mark.READ, articles, true), this::readAlready);
    }

    private void readAlready(List<Long> changed) {
        timeline.mark(changed, change(Mark.READ, true));
        if (changed.isEmpty()) {
            notices.say(Words.of("notice.nothingUnread"));
        } else {
            notices.say(Words.of("notice.read", changed.size()), () -> set(Mark.READ, changed, false));
        }
    }

    /// A row as it is once marked.
    static UnaryOperator<Row> change(Mark mark, boolean on) {
        return r -> new Row(r.id(), r.url(), r.title(), r.source(), r.sourceKey(), r.feed(), r.published(), r.sortAt(), r.teaser(),
                r.image(), mark == Mark.READ ? on : r.read(), mark == Mark.STARRED ? on : r.starred(),
                mark == Mark.LATER ? on : r.later(), r.fullText(), r.story(), r.storySize(), r.comments(), r.changed(), r.sources());
    }
}

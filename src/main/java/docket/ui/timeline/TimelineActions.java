package docket.ui.timeline;

import docket.model.Row;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// What the list's menus and buttons ask for.
public interface TimelineActions {
    void markAllRead();

    void toggleRead(Collection<Row> rows);

    void toggleStar(Row row);

    void toggleLater(Row row);

    void openInBrowser(Row row);

    void copyLink(Row row);

    /// Lets the articles of a story stand alone, or one card tell it again.
    void showApart(long story, boolean apart);

    /// Whether articles count as read when the list was scrolled past them.
    boolean marksWhenPassed();

    /// Marks articles read without a word.
    void passed(Collection<Row> rows);

    /// A menu's words with the key of an action behind them.
    String keyed(String action, String words);

    /// Why the feed that is listed brings nothing, and what happens next; null for other places and for feeds that do well.
    @Nullable String trouble();

    /// Asks for the feed that is listed.
    void retry();

    /// Whether feeds are asked right now.
    boolean isRefreshing();

    /// Runs another query in place of the one shown.
    void search(String query);

    void saveWatchlist();

    /// Whether going to a line opens its article at once, beside the list. Where it would take the list's place, only
    /// [#enterArticle] does.
    boolean opensByStep();

    /// The reader wants to go into the selected article.
    void enterArticle();
}

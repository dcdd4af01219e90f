package docket.ui.timeline;

import docket.model.Row;
import java.util.Collection;

/// What the list's menus and buttons ask for.
public interface TimelineActions {
    void markAllRead();

    void toggleRead(Collection<Row> rows);

    void toggleStar(Row row);

    void toggleLater(Row row);

    void openInBrowser(Row row);

    void copyLink(Row row);

    /// Runs another query in place of the one shown.
    void search(String query);

    void saveWatchlist();

    /// The reader wants to go into the article.
    void enterArticle();
}

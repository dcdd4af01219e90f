package docket.ui.trail;

import docket.app.Trail;

/// What the trail asks for.
public interface TrailActions {
    /// Opens the article behind an item, fetching it first where it is not stored.
    void open(Trail.Item item);

    void openStored(long article);

    /// Fetches without opening; how it goes is told to [TrailModel#fetching].
    void fetch(Trail.Item item);

    /// Asks for the article's discussion again.
    void refreshComments();

    void browse(String url);

    /// Lists the articles that cite a document.
    void findCiting(String document);

    void close();
}

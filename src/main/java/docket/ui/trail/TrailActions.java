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

    /// Follows the story of the shown article, or follows it no longer.
    void followStory();

    /// Takes an article out of the story of the shown one.
    void notThisStory(long article);

    /// Puts the story of an article into that of the shown one.
    void sameStory(long article);

    /// Wants fewer like a recommended article.
    ///
    /// @param why what it was recommended for
    void fewer(long article, String why);

    /// A name with the key of an action: "Follow story (Shift+S)".
    String keyed(String action, String words);

    void browse(String url);

    /// Shows where the article says these words.
    void showCited(String words);

    /// Lists the articles that cite a document.
    void findCiting(String document);

    void close();
}

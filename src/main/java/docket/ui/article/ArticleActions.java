package docket.ui.article;

import docket.html.Document.Picture;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a reader asks for inside the reading pane. Called on the JavaFX thread; whoever answers must not wait there.
public interface ArticleActions {
    /// @param url absolute
    /// @param inBrowser true for Ctrl+click, the middle button and the menu
    void openLink(String url, boolean inBrowser);

    void fetchFullText();

    /// Asks for a picture that is not stored; [ArticleView#refreshImage] shows it when it is there.
    void fetchImage(String url);

    void openRelated(ArticlePage.Related item, boolean inBrowser);

    void openDiscussion();

    /// Shows what the publisher changed.
    void openVersions();

    /// Shows pictures large.
    ///
    /// @param at the first to show
    void openPictures(List<Picture> pictures, int at);

    /// @param url the address under the mouse, or null when there is none any more
    void hovered(@Nullable String url);
}

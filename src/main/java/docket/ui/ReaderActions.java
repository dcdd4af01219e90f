package docket.ui;

import docket.html.Document.Picture;
import docket.ui.article.ArticleActions;
import docket.ui.article.ArticlePage;
import docket.ui.article.Lightbox;
import docket.ui.trail.TrailPane;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is asked for inside the article.
record ReaderActions(Desk desk) implements ArticleActions {
    @Override
    public void openLink(String url, boolean inBrowser) {
        if (inBrowser) {
            desk.browse(url);
        } else {
            desk.opening.follow(url, Skeleton.host(url));
        }
    }

    @Override
    public void fetchFullText() {
        desk.opening.fetchFullText();
    }

    @Override
    public void fetchImage(String url) {
        desk.opening.fetchImage(url);
    }

    @Override
    public void openRelated(ArticlePage.Related item, boolean inBrowser) {
        if (inBrowser) {
            desk.browse(item.url());
        } else {
            desk.opening.follow(item.url(), item.title());
        }
    }

    @Override
    public void openDiscussion() {
        desk.actions.perform("discussion");
    }

    @Override
    public void openVersions() {
        desk.opening.versions(desk.overlay);
    }

    @Override
    public void openPictures(List<Picture> pictures, int at) {
        desk.overlay.fill(new Lightbox(pictures, at, desk.images, desk.overlay::close));
    }

    @Override
    public void hovered(@Nullable String url) {
        desk.reader.hover(url);
    }

    /// Opens the trail at one of its parts.
    void trail(TrailPane.Part part) {
        desk.openTrail(true);
        desk.panes.layout();
        desk.trailPane.jump(part);
    }
}

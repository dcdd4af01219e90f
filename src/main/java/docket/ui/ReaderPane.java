package docket.ui;

import docket.ui.article.ArticleView;
import docket.ui.theme.Prose;
import docket.ui.theme.Words;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The article with its bar; without an article, what to read next; without a feed, the first steps.
final class ReaderPane extends VBox {
    private final ArticleView view;
    private final Prose invitation = new Prose("");
    private final Label hint = new Label();
    private final VBox welcome = new VBox(invitation, hint);
    private final Label address = new Label();
    private final StackPane body;
    private @Nullable Node firstRun;

    ReaderPane(Toolbar toolbar, FindBar find, ArticleView view) {
        this.view = view;
        getStyleClass().add("reader");
        setAccessibleText(Words.of("pane.article"));
        invitation.getStyleClass().add("invitation");
        hint.getStyleClass().add("invitation-hint");
        welcome.getStyleClass().add("welcome");
        welcome.setAlignment(Pos.CENTER);
        address.getStyleClass().add("address-strip");
        address.setVisible(false);
        address.setMouseTransparent(true);
        StackPane.setAlignment(address, Pos.BOTTOM_LEFT);
        body = new StackPane(welcome, view, address);
        body.setMinHeight(0);
        VBox.setVgrow(body, Priority.ALWAYS);
        view.setVisible(false);
        invite("");
        getChildren().setAll(toolbar, new Progress(), find, body);
    }

    /// @param key that goes on reading; empty when no key does
    void startsWith(String key) {
        hint.setText(key.isEmpty() ? "" : Words.of("reader.start", key));
    }

    /// Shows the article, or what invites to one.
    void reading(boolean open) {
        view.setVisible(open);
        welcome.setVisible(!open && firstRun == null);
        if (firstRun != null) {
            firstRun.setVisible(!open);
        }
        if (!open) {
            hover(null);
        }
    }

    /// @param title of the next unread article; empty when all is read
    void invite(String title) {
        invitation.say(title);
        // The box of an empty label that wraps reaches out of the window, all of which would be drawn anew for it.
        invitation.setVisible(!title.isEmpty());
        hint.setVisible(!title.isEmpty());
    }

    /// Puts the first steps in the article's place, or takes them away.
    void firstRun(@Nullable Node steps) {
        if (firstRun != null) {
            body.getChildren().remove(firstRun);
        }
        firstRun = steps;
        if (steps != null) {
            body.getChildren().add(1, steps);
        }
        reading(view.isVisible());
    }

    boolean isFirstRun() {
        return firstRun != null;
    }

    /// The address under the mouse.
    void hover(@Nullable String url) {
        address.setText(url);
        address.setVisible(url != null && !url.isEmpty());
    }

    /// How far the reader came, as a line under the bar.
    private final class Progress extends Pane {
        private final Region done = new Region();

        Progress() {
            getStyleClass().add("progress-line");
            done.getStyleClass().add("progress-done");
            getChildren().add(done);
            view.progress().addListener((at, was, is) -> requestLayout());
            view.visibleProperty().addListener((at, was, is) -> requestLayout());
        }

        @Override
        protected void layoutChildren() {
            done.setVisible(view.isVisible());
            done.resizeRelocate(0, 0, snapSizeX(getWidth() * view.progress().get()), getHeight());
        }
    }
}

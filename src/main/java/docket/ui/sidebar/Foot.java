package docket.ui.sidebar;

import docket.ui.theme.Icons;
import docket.ui.theme.Words;
import javafx.beans.value.ObservableIntegerValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The foot of the sidebar: how the refresh stands, and what waits to be shown.
final class Foot extends VBox {
    Foot(Freshness freshness, ObservableIntegerValue waiting, Runnable showNew) {
        getStyleClass().add("side-foot");
        Label words = new Label();
        words.setGraphic(Icons.of(Feather.REFRESH_CW, "small"));
        words.textProperty().bind(freshness.words());
        words.setMinWidth(0);
        words.visibleProperty().bind(freshness.words().isNotEmpty());
        Button fresh = new Button();
        fresh.getStyleClass().setAll("button", "new-button");
        fresh.textProperty().bind(javafx.beans.binding.Bindings.createStringBinding(
                () -> Words.of("sidebar.new", waiting.get()), waiting));
        fresh.visibleProperty().bind(javafx.beans.binding.Bindings.createBooleanBinding(() -> waiting.get() > 0, waiting));
        fresh.setOnAction(e -> showNew.run());
        fresh.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(words, gap, fresh);
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(line, new Bar(freshness));
    }

    /// A thin bar: 3 px is too low for the stock one.
    private static final class Bar extends StackPane {
        private final Region done = new Region();
        private final Freshness freshness;

        Bar(Freshness freshness) {
            this.freshness = freshness;
            getStyleClass().add("thin-bar");
            done.getStyleClass().add("thin-bar-done");
            done.setManaged(false);
            getChildren().add(done);
            visibleProperty().bind(freshness.busy());
            freshness.share().addListener(e -> requestLayout());
        }

        @Override
        protected void layoutChildren() {
            done.resizeRelocate(0, 0, snapSizeX(getWidth() * freshness.share().get()), getHeight());
        }
    }
}

package docket.ui.timeline;

import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// Stands for the cards of a page while it is read.
final class Placeholder extends Pane {
    Placeholder() {
        getStyleClass().add("placeholder-card");
        for (int i = 0; i < 3; i++) {
            Region bar = new Region();
            bar.getStyleClass().addAll("placeholder-bar", "bar-" + i);
            bar.resizeRelocate(32, 16 + i * 20.0, i == 1 ? 260 : 180, 10);
            bar.setManaged(false);
            getChildren().add(bar);
        }
    }
}

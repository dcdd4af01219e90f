package docket.ui;

import docket.app.Upkeep;
import docket.store.StoreProblem;
import docket.ui.theme.Icons;
import docket.ui.theme.Words;
import docket.ui.work.Background;
import java.util.EnumSet;
import java.util.Set;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/// The red strip below the header while the data folder cannot be written. It looks again by itself and goes when writing
/// works. JavaFX thread only.
final class StorageStrip extends HBox {
    /// Often enough to be gone soon after somebody made room, seldom enough to be no load.
    private static final Duration AGAIN = Duration.seconds(30);
    private static final Set<StoreProblem.Kind> MINE = EnumSet.of(StoreProblem.Kind.FULL, StoreProblem.Kind.READ_ONLY);

    private final Upkeep upkeep;
    private final Background background;
    private final Label words = new Label();
    private final PauseTransition again = new PauseTransition(AGAIN);

    StorageStrip(Upkeep upkeep, Background background) {
        this.upkeep = upkeep;
        this.background = background;
        getStyleClass().add("storage-strip");
        setAlignment(Pos.CENTER_LEFT);
        setAccessibleRole(AccessibleRole.TEXT);
        words.setGraphic(Icons.of(Feather.ALERT_TRIANGLE));
        words.setWrapText(true);
        words.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button look = new Button(Words.of("storage.again"));
        look.getStyleClass().setAll("button", "strip-button");
        look.setMinWidth(USE_PREF_SIZE);
        look.setOnAction(e -> look());
        getChildren().setAll(words, gap, look);
        again.setOnFinished(e -> look());
        visible(false);
    }

    private void visible(boolean on) {
        setVisible(on);
        setManaged(on);
    }

    /// Shows the strip when this is why something could not be written.
    ///
    /// @return false for trouble of another kind
    boolean tell(Throwable trouble) {
        if (!(trouble instanceof StoreProblem problem) || !MINE.contains(problem.kind())) {
            return false;
        }
        tell(problem.kind());
        return true;
    }

    /// @param kind full or read-only
    void tell(StoreProblem.Kind kind) {
        words.setText(Words.of("storage." + kind));
        setAccessibleText(words.getText());
        visible(true);
        again.playFromStart();
    }

    /// Whether writing works again.
    private void look() {
        background.ask(() -> {
            upkeep.tryToWrite();
            return true;
        }, well -> {
            again.stop();
            visible(false);
        }, trouble -> visible(tell(trouble)));
    }
}

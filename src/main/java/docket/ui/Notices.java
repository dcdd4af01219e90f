package docket.ui;

import docket.ui.theme.Prose;
import docket.ui.theme.Words;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// One sentence at the foot of the window that goes by itself, with an undo where there is one.
final class Notices extends HBox {
    private static final Duration SHORT = Duration.seconds(5);
    /// For what is worth taking back.
    private static final Duration LONG = Duration.seconds(10);

    private final Prose words = new Prose("");
    private final Button undo = new Button(Words.of("notice.undo"));
    private final PauseTransition gone = new PauseTransition(SHORT);

    Notices() {
        getStyleClass().add("notice");
        setAccessibleRole(AccessibleRole.TEXT);
        setAlignment(Pos.CENTER_LEFT);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        words.setMaxWidth(560);
        undo.getStyleClass().setAll("button", "notice-button");
        undo.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().setAll(words, undo);
        setVisible(false);
        gone.setOnFinished(e -> setVisible(false));
        hoverProperty().addListener((at, was, is) -> {
            if (is) {
                gone.pause();
            } else if (isVisible()) {
                gone.play();
            }
        });
    }

    void say(String sentence) {
        show(sentence, null, "", SHORT);
    }

    void say(String sentence, Runnable back) {
        show(sentence, back, Words.of("notice.undo"), SHORT);
    }

    /// For longer, where much would be lost.
    void sayLong(String sentence, Runnable back) {
        show(sentence, back, Words.of("notice.undo"), LONG);
    }

    /// With something else to do than taking back.
    void offer(String sentence, String name, Runnable does) {
        show(sentence, does, name, LONG);
    }

    /// Whether this sentence is shown now.
    boolean says(String sentence) {
        return isVisible() && sentence.equals(getAccessibleText());
    }

    /// Whether something can be taken back, or done, at the press of the notice's button.
    boolean offers() {
        return isVisible() && undo.isVisible();
    }

    /// Presses the notice's button.
    void take() {
        undo.fire();
    }

    private void show(String sentence, @Nullable Runnable does, String name, Duration time) {
        words.say(sentence);
        setAccessibleText(sentence);
        undo.setText(name);
        undo.setVisible(does != null);
        undo.setManaged(does != null);
        undo.setOnAction(e -> {
            setVisible(false);
            if (does != null) {
                does.run();
            }
        });
        setVisible(true);
        gone.setDuration(time);
        gone.playFromStart();
    }
}

package docket.ui;

import docket.ui.theme.Prose;
import docket.ui.theme.Words;
import java.util.function.DoubleSupplier;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Parent;
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

    /// Between a notice and the text, and the window's edge.
    private static final double APART = 12;

    private DoubleSupplier textStart = () -> Double.NaN;
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

    /// @param start where the text of the open article begins, in the scene; not a number where none is seen
    void keepOff(DoubleSupplier start) {
        textStart = start;
    }

    /// In the middle, but not over the beginning of the lines that are being read where there is room beside it.
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        Parent around = getParent();
        double start = around == null ? Double.NaN : around.sceneToLocal(textStart.getAsDouble(), 0).getX();
        double back = getLayoutX() + getWidth() + APART - start;
        boolean over = getLayoutX() - APART < start && back > 0;
        setTranslateX(over && getLayoutX() - back >= APART ? -back : 0);
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
        requestLayout();
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

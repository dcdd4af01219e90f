package docket.ui.trail;

import docket.app.Trail;
import docket.ui.theme.Ages;
import docket.ui.theme.Prose;
import docket.ui.theme.Words;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A step of the story: earlier ones above, later ones below, on one line.
final class StoryLine extends HBox {
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");
    private static final PseudoClass NEW = PseudoClass.getPseudoClass("new");

    /// @param fresh joined since the last visit to the story
    StoryLine(Trail.Step step, boolean last, boolean fresh, Ages ages, TrailActions actions) {
        getStyleClass().add("story-step");
        pseudoClassStateChanged(HERE, step.here());
        pseudoClassStateChanged(NEW, fresh);
        Region dot = new Region();
        dot.getStyleClass().add("story-dot");
        Region line = new Region();
        line.getStyleClass().add("story-line");
        line.setVisible(!last);
        VBox rail = new VBox(dot, line);
        rail.getStyleClass().add("story-rail");
        VBox.setVgrow(line, Priority.ALWAYS);
        String when = step.published() == null ? "" : ages.of(step.published()) + " \u00b7 ";
        String state = fresh ? Words.of("story.new") + " \u00b7 " : step.read() || step.here() ? "" : Words.of("story.unread") + " \u00b7 ";
        Label meta = new Label(state + when + step.source());
        meta.getStyleClass().add("story-meta");
        Label title = new Prose(step.title());
        title.getStyleClass().add("story-title");
        title.setMaxHeight(38);
        VBox words = new VBox(meta, title);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().setAll(rail, words);
        setAccessibleText(meta.getText() + ". " + step.title());
        // The shown article leads nowhere, but it has a menu as well.
        setFocusTraversable(true);
        if (!step.here()) {
            setAccessibleRole(AccessibleRole.HYPERLINK);
            setOnMouseClicked(e -> {
                if (e.getButton() == MouseButton.PRIMARY) {
                    actions.openStored(step.article());
                }
            });
            setOnKeyPressed(e -> {
                if (e.getCode() == KeyCode.ENTER) {
                    actions.openStored(step.article());
                    e.consume();
                }
            });
        }
    }
}

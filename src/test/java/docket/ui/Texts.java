package docket.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;

/// What can be read in a part of the window. JavaFX thread only.
final class Texts {
    private Texts() {}

    /// All visible words, one text a line; zero-width spaces, which only help lines to break, left out.
    static String in(Node node) {
        List<String> texts = new ArrayList<>();
        gather(node, texts);
        return String.join("\n", texts);
    }

    private static void gather(Node node, List<String> texts) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Labeled labeled && labeled.getText() != null) {
            texts.add(labeled.getText().replace("\u200B", ""));
        } else if (node instanceof Text text) {
            texts.add(text.getText().replace("\u200B", ""));
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> gather(child, texts));
        }
    }
}

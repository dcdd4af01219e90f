package docket.ui.trail;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import org.jspecify.annotations.Nullable;

/// Where the focus is in a part of the window that is about to be drawn anew, so that it does not fall out of it: afterwards
/// it goes to what says the same words, else to what stands in the same place. JavaFX thread only.
record FocusPlace(Parent part, String words, int place) {
    /// Null when the focus is elsewhere.
    static @Nullable FocusPlace in(Parent part) {
        Node owner = part.getScene() == null ? null : part.getScene().getFocusOwner();
        int place = stops(part).indexOf(owner);
        return owner == null || place < 0 ? null : new FocusPlace(part, words(owner), place);
    }

    void restore() {
        List<Node> stops = stops(part);
        stops.stream().filter(stop -> words(stop).equals(words)).findFirst()
                .or(() -> stops.isEmpty() ? java.util.Optional.empty() : java.util.Optional.of(stops.get(Math.min(place, stops.size() - 1))))
                .ifPresent(Node::requestFocus);
    }

    private static List<Node> stops(Parent part) {
        return part.lookupAll("*").stream().filter(Node::isFocusTraversable).toList();
    }

    private static String words(Node node) {
        String spoken = node.getAccessibleText();
        return spoken != null ? spoken : node instanceof Labeled labeled && labeled.getText() != null ? labeled.getText() : "";
    }
}

package docket.ui.theme;

import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/// Words beside the pointer. A tooltip is a window of its own, and a desk full of buttons would make a hundred of them before it is
/// seen: each is made when the pointer first comes to its node. JavaFX thread only.
public final class Tip {
    private Tip() {}

    /// Gives a node words, in place of those it had.
    public static void on(Node node, String words) {
        on(node, () -> words);
    }

    /// The same with words that are asked for whenever they appear; empty ones do not.
    public static void on(Node node, Supplier<String> words) {
        if (node.getProperties().put(Tip.class, words) == null) {
            node.addEventHandler(MouseEvent.MOUSE_ENTERED, e -> make(node));
        } else if (node.getProperties().containsKey(Tooltip.class)) {
            // The pointer may still be there.
            make(node);
        }
    }

    /// What a node would show now; empty without a tip.
    public static String words(Node node) {
        return node.getProperties().get(Tip.class) instanceof Supplier<?> words ? String.valueOf(words.get()) : "";
    }

    private static void make(Node node) {
        Tooltip tip = node.getProperties().get(Tooltip.class) instanceof Tooltip made ? made : new Tooltip();
        String words = words(node);
        tip.setText(Breakable.of(words));
        Breakable.dress(tip, words);
        if (words.isEmpty()) {
            Tooltip.uninstall(node, tip);
        } else {
            node.getProperties().put(Tooltip.class, tip);
            Tooltip.install(node, tip);
        }
    }
}

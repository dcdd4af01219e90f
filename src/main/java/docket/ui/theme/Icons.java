package docket.ui.theme;

import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;

/// Icons of the Feather pack and the buttons that show nothing else. Size and colour come from the style sheet.
public final class Icons {
    private Icons() {}

    /// @param styleClasses beside `icon`: `small`, `stored`, ...
    public static Icon of(Feather icon, String... styleClasses) {
        Icon node = new Icon(icon);
        node.getStyleClass().addAll(styleClasses);
        return node;
    }

    /// A square button with an icon.
    ///
    /// @param name what it does, for the tooltip and for screen readers
    public static Button button(Feather icon, String name, Runnable does) {
        Button button = new Button(null, of(icon));
        button.getStyleClass().setAll("button", "icon-button");
        name(button, name);
        button.setOnAction(e -> does.run());
        return button;
    }

    /// Names an icon button anew, when its state changes.
    public static void name(Button button, String name) {
        Tip.on(button, name);
        button.setAccessibleText(name);
    }
}

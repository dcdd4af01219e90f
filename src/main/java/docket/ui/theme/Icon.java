package docket.ui.theme;

import javafx.scene.AccessibleRole;
import javafx.scene.text.Text;
import org.kordamp.ikonli.Ikon;

/// An icon of an icon font: one letter. Its family, size and colour are plain text properties of the style sheet, so that it is styled
/// in one go with what is around it; Ikonli's own node styles itself in a second pass of each.
public final class Icon extends Text {
    Icon(Ikon which) {
        getStyleClass().setAll("icon");
        setAccessibleRole(AccessibleRole.NODE);
        show(which);
    }

    /// Becomes another one of the same font.
    public void show(Ikon which) {
        setText(Character.toString(which.getCode()));
    }
}

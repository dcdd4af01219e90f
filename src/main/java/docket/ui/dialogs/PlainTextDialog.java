package docket.ui.dialogs;

import docket.ui.theme.Words;
import javafx.application.Platform;
import javafx.scene.control.TextArea;

/// The article as plain text in a text area: for screen readers, and for whoever wants to take it along as it is.
public final class PlainTextDialog extends Dialog {
    public PlainTextDialog(String title, String text, Runnable close) {
        super(title, close);
        getStyleClass().add("plain-text");
        TextArea area = new TextArea(text);
        area.setEditable(false);
        area.setWrapText(true);
        area.setAccessibleText(Words.of("article.named", title));
        fill(area);
        foot(button("plainText.copy", () -> {
            area.selectAll();
            area.copy();
        }), main("dialog.done", close));
        Platform.runLater(() -> {
            area.requestFocus();
            area.positionCaret(0);
        });
    }
}

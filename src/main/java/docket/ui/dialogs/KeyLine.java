package docket.ui.dialogs;

import docket.ui.theme.Icons;
import docket.ui.theme.Tip;
import docket.ui.theme.Words;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// An action with its keys. Pressing the keys asks for new ones; a key that something else has is given only when that is
/// confirmed.
final class KeyLine extends HBox {
    /// Time for the second stroke of a chord like "G T".
    private static final Duration SECOND = Duration.millis(900);

    private final KeyBook book;
    private final String id;
    private final Runnable changed;
    private final HBox caps = new HBox(4);
    private final Button change = new Button(null, caps);
    private final Button usual;
    private final Label name;
    private final PauseTransition wait = new PauseTransition(SECOND);
    private boolean listening;
    private String begun = "";

    /// @param changed run after a change, which may have taken keys from other lines
    KeyLine(KeyBook book, KeyBook.Entry entry, Runnable changed) {
        this.book = book;
        this.id = entry.id();
        this.changed = changed;
        getStyleClass().add("help-line");
        setAlignment(Pos.CENTER_LEFT);
        name = new Label(entry.name());
        name.setMinWidth(0);
        caps.setAlignment(Pos.CENTER_RIGHT);
        change.getStyleClass().setAll("button", "key-button");
        change.setMinWidth(Region.USE_PREF_SIZE);
        change.setOnAction(e -> listen());
        usual = Icons.button(Feather.ROTATE_CCW, Words.of("keys.usual", entry.name()), () -> {
            book.reset(id);
            changed.run();
        });
        usual.getStyleClass().add("small");
        wait.setOnFinished(e -> take(begun));
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        change.focusedProperty().addListener((at, was, is) -> {
            if (!is && listening) {
                show();
            }
        });
        show();
    }

    String id() {
        return id;
    }

    /// The keys as they are now.
    void show() {
        listening = false;
        begun = "";
        wait.stop();
        KeyBook.Entry now = book.entry(id);
        caps.getChildren().setAll(now.keys().stream().map(KeyLine::cap).toList());
        if (now.keys().isEmpty()) {
            caps.getChildren().setAll(cap(Words.of("keys.none")));
        }
        String words = Words.of("keys.change", now.name(), now.keys().isEmpty() ? Words.of("keys.none") : String.join(", ", now.keys()));
        change.setAccessibleText(words);
        Tip.on(change, Words.of("keys.change.short"));
        usual.setVisible(now.own());
        usual.setManaged(now.own());
        getChildren().setAll(name, Dialog.gap(), usual, change);
    }

    private static Label cap(String words) {
        Label cap = new Label(words);
        cap.getStyleClass().add("key-cap");
        return cap;
    }

    private void listen() {
        listening = true;
        begun = "";
        caps.getChildren().setAll(cap(Words.of("keys.press")));
        change.setAccessibleText(Words.of("keys.press"));
    }

    private void press(KeyEvent e) {
        if (!listening || e.getCode().isModifierKey()) {
            return;
        }
        if (e.getCode() == KeyCode.TAB) {
            show();
            return;
        }
        e.consume();
        wait.stop();
        if (e.getCode() == KeyCode.ESCAPE) {
            show();
            return;
        }
        if (e.getCode() == KeyCode.BACK_SPACE) {
            give("");
            return;
        }
        @Nullable String stroke = book.stroke(e);
        if (stroke == null) {
            caps.getChildren().setAll(cap(Words.of("keys.unusable")));
            return;
        }
        if (begun.isEmpty() && book.mayGoOn(stroke)) {
            begun = stroke;
            caps.getChildren().setAll(cap(book.shown(stroke) + " \u2026"));
            wait.playFromStart();
        } else {
            take(begun.isEmpty() ? stroke : begun + " " + stroke);
        }
    }

    private void take(String chord) {
        String other = book.taken(id, chord);
        if (other == null) {
            give(chord);
            return;
        }
        listening = false;
        Label words = Dialog.words(Words.of("keys.taken", book.shown(chord), other), "dialog-trouble");
        Button yes = Dialog.button("keys.take", () -> give(chord));
        HBox answers = new HBox(8, yes, Dialog.button("dialog.cancel", () -> {
            show();
            change.requestFocus();
        }));
        answers.setAlignment(Pos.CENTER_RIGHT);
        VBox question = new VBox(4, words, answers);
        HBox.setHgrow(question, Priority.ALWAYS);
        getChildren().setAll(question);
        yes.requestFocus();
    }

    private void give(String chord) {
        book.set(id, chord);
        show();
        change.requestFocus();
        changed.run();
    }
}

package docket.ui.search;

import docket.ui.theme.Icons;
import docket.ui.theme.Words;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/// The field in the header. Searches while one types; Escape clears it first, then leaves the search.
public final class SearchField extends HBox {
    private static final PseudoClass FOCUSED = PseudoClass.getPseudoClass("field-focused");
    /// People type some eight letters a second, and each is searched for at once: a letter waits only where the one before came within
    /// this time, as from a key held down or a paste, and no longer than it. The answer is to be there within 100 ms of the last letter.
    private static final Duration DEBOUNCE = Duration.millis(30);
    private static final long ONE_BY_ONE = (long) (DEBOUNCE.toMillis() * 1e6);

    /// Under this width the prompt is short.
    private static final double ROOMY = 460;
    private static final double NARROW = 300;

    private final HBox chips = new HBox();
    private final Label keys = new Label();
    private final TextField field = new TextField();
    private final PauseTransition pause = new PauseTransition(DEBOUNCE);
    private final Consumer<String> onSearch;
    private final Runnable onLeave;
    private Tokens tokens = Tokens.EMPTY;
    private boolean setting;
    /// When the letter before came; [System#nanoTime].
    private long typedAt = System.nanoTime() - ONE_BY_ONE;

    /// @param onSearch told the query, blank when the field was emptied
    /// @param onLeave the search is over
    /// @param onEnter the reader goes to the results
    public SearchField(Consumer<String> onSearch, Runnable onLeave, Runnable onEnter) {
        this.onSearch = onSearch;
        this.onLeave = onLeave;
        getStyleClass().add("search-field");
        setAlignment(Pos.CENTER_LEFT);
        chips.getStyleClass().add("search-chips");
        chips.setAlignment(Pos.CENTER_LEFT);
        chips.setMinWidth(Region.USE_PREF_SIZE);
        prompt();
        widthProperty().addListener((at, was, is) -> prompt());
        field.setAccessibleText(Words.of("search.name"));
        field.getStyleClass().add("search-input");
        HBox.setHgrow(field, Priority.ALWAYS);
        keys.getStyleClass().add("key-cap");
        keys.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().setAll(Icons.of(Feather.SEARCH), chips, field, keys);
        chips.setManaged(false);
        setOnMousePressed(e -> field.requestFocus());
        field.focusedProperty().addListener((at, was, is) -> pseudoClassStateChanged(FOCUSED, is));
        field.textProperty().addListener((at, was, is) -> typed(is));
        field.addEventFilter(KeyEvent.KEY_PRESSED, e -> key(e, onEnter));
        pause.setOnFinished(e -> onSearch.accept(query()));
    }

    public void focus() {
        field.requestFocus();
        field.selectAll();
    }

    /// The field itself, for the lists that hang on it.
    public TextField input() {
        return field;
    }

    public String query() {
        return new Tokens(tokens.operators(), field.getText()).query();
    }

    /// Shows the key that leads here; empty for none.
    public void key(String key) {
        keys.setText(key);
        keys.setVisible(!key.isEmpty());
    }

    /// Offers a list below the field while it is empty: Down and Up go through it, Enter takes what they stand on.
    void offers(Suggestions list) {
        field.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (list.isShowing() && tokens.query().isEmpty() && list.key(e.getCode())) {
                e.consume();
            }
        });
    }

    /// Shows a query that came from elsewhere, without searching.
    public void set(String query) {
        put(Tokens.of(query));
    }

    private void typed(String text) {
        if (setting) {
            return;
        }
        Tokens next = new Tokens(tokens.operators(), text).absorb();
        if (next.operators().equals(tokens.operators())) {
            tokens = next;
        } else {
            // Not now: the field is in the middle of taking the letter, and must not be given another text meanwhile.
            Platform.runLater(() -> put(new Tokens(tokens.operators(), field.getText()).absorb()));
        }
        ask();
    }

    private void ask() {
        long now = System.nanoTime();
        boolean alone = now - typedAt >= ONE_BY_ONE;
        typedAt = now;
        if (alone) {
            pause.stop();
            onSearch.accept(query());
        } else {
            pause.playFromStart();
        }
    }

    private void put(Tokens next) {
        tokens = next;
        chips.getChildren().clear();
        for (String operator : next.operators()) {
            Button chip = new Button(operator);
            chip.setMnemonicParsing(false);
            chip.getStyleClass().setAll("button", "search-chip");
            chip.setAccessibleText(Words.of("search.remove", operator));
            chip.setOnAction(e -> {
                put(tokens.without(operator));
                onSearch.accept(tokens.query());
                field.requestFocus();
            });
            chips.getChildren().add(chip);
        }
        chips.setManaged(!next.operators().isEmpty());
        setting = true;
        field.setText(next.text());
        field.positionCaret(next.text().length());
        prompt();
        setting = false;
    }

    private void prompt() {
        field.setPromptText(!tokens.operators().isEmpty() ? ""
                : Words.of(getWidth() < NARROW ? "search.name" : getWidth() < ROOMY ? "search.prompt.short" : "search.prompt"));
    }

    private void key(KeyEvent e, Runnable onEnter) {
        if (e.getCode() == KeyCode.ESCAPE) {
            pause.stop();
            if (tokens.query().isEmpty()) {
                onLeave.run();
            } else {
                put(Tokens.EMPTY);
                onSearch.accept("");
            }
            e.consume();
        } else if (e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.DOWN) {
            pause.stop();
            if (!tokens.query().isEmpty()) {
                onSearch.accept(tokens.query());
                onEnter.run();
            }
            e.consume();
        } else if (e.getCode() == KeyCode.BACK_SPACE && field.getCaretPosition() == 0 && field.getSelection().getLength() == 0
                && !tokens.operators().isEmpty()) {
            put(tokens.unpack());
            ask();
            e.consume();
        }
    }
}

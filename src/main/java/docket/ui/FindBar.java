package docket.ui;

import docket.ui.article.ArticleView;
import docket.ui.theme.Icons;
import docket.ui.theme.Tip;
import docket.ui.theme.Words;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/// Finds words in the article: "3 of 17".
final class FindBar extends HBox {
    private final ArticleView view;
    private final TextField field = new TextField();
    private final Label count = new Label();
    private final ToggleButton matchCase = new ToggleButton(Words.of("find.case.short"));
    private int hits;

    FindBar(ArticleView view) {
        this.view = view;
        getStyleClass().add("find-bar");
        setAlignment(Pos.CENTER_LEFT);
        field.setPromptText(Words.of("find.prompt"));
        field.setAccessibleText(Words.of("find.prompt"));
        field.textProperty().addListener((at, was, is) -> find());
        count.getStyleClass().add("totals");
        matchCase.getStyleClass().setAll("segment");
        Tip.on(matchCase, Words.of("find.case"));
        matchCase.setAccessibleText(Words.of("find.case"));
        matchCase.setOnAction(e -> find());
        getChildren().setAll(field, matchCase, Icons.button(Feather.CHEVRON_UP, Words.of("find.previous"), () -> step(false)),
                Icons.button(Feather.CHEVRON_DOWN, Words.of("find.next"), () -> step(true)), count,
                Icons.button(Feather.X, Words.of("find.close"), this::close));
        addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                close();
                e.consume();
            } else if (e.getCode() == KeyCode.ENTER && field.isFocused()) {
                step(!e.isShiftDown());
                e.consume();
            }
        });
        setVisible(false);
        managedProperty().bind(visibleProperty());
    }

    void open() {
        setVisible(true);
        field.requestFocus();
        field.selectAll();
        find();
    }

    void close() {
        if (isVisible()) {
            setVisible(false);
            view.find("", false);
            view.requestFocus();
        }
    }

    private void find() {
        hits = view.find(field.getText(), matchCase.isSelected());
        show(view.findNumber());
    }

    private void step(boolean forward) {
        show(view.findNext(forward));
    }

    private void show(int number) {
        count.setText(field.getText().isBlank() ? "" : hits == 0 ? Words.of("find.none") : Words.of("find.count", number, hits));
    }
}

package docket.ui.search;

import docket.app.Search;
import docket.ui.theme.Icons;
import docket.ui.theme.Words;
import docket.ui.work.Background;
import docket.ui.work.Latest;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PopupControl;
import javafx.scene.control.Skin;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Recent and saved searches below the empty field.
public final class Suggestions extends PopupControl {
    private final VBox list = new VBox();
    private final SearchField field;
    private final Search search;
    private final Consumer<String> choose;
    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");

    private final Latest ask;

    public Suggestions(SearchField field, Search search, Background background, Consumer<String> choose) {
        this.field = field;
        this.search = search;
        this.choose = choose;
        this.ask = new Latest(background);
        list.getStyleClass().add("suggestions");
        setAutoHide(true);
        setConsumeAutoHidingEvents(false);
        setSkin(new Plain());
        field.offers(this);
        field.input().focusedProperty().addListener((at, was, is) -> update());
        field.input().textProperty().addListener((at, was, is) -> update());
    }

    private int at = -1;

    private record Known(List<String> recent, List<Search.Watchlist> saved) {}

    private void update() {
        if (!field.input().isFocused() || !field.query().isEmpty()) {
            ask.forget();
            hide();
            return;
        }
        ask.ask(() -> new Known(search.recent(), search.watchlists()), this::show, trouble -> hide());
    }

    private void show(Known known) {
        list.getChildren().clear();
        at = -1;
        if (!known.recent().isEmpty()) {
            head("search.recent");
            known.recent().stream().limit(6).forEach(query -> add(query, query, Feather.CLOCK));
        }
        if (!known.saved().isEmpty()) {
            head("search.saved");
            known.saved().forEach(saved -> add(saved.name(), saved.query(), Feather.TARGET));
        }
        Bounds at = field.localToScreen(field.getBoundsInLocal());
        if (list.getChildren().isEmpty() || at == null || field.getScene().getWindow() == null) {
            hide();
            return;
        }
        list.setPrefWidth(at.getWidth());
        show(field, at.getMinX(), at.getMaxY() + 4);
    }

    /// Goes through the list, or takes what it stands on.
    ///
    /// @return false for a key that means nothing here
    boolean key(KeyCode code) {
        List<Button> all = list.getChildren().stream().filter(Button.class::isInstance).map(Button.class::cast).toList();
        switch (code) {
            case DOWN -> at = Math.min(all.size() - 1, at + 1);
            case UP -> at = Math.max(0, at - 1);
            case ENTER -> {
                if (at < 0 || at >= all.size()) {
                    return false;
                }
                all.get(at).fire();
                return true;
            }
            default -> {
                return false;
            }
        }
        for (int i = 0; i < all.size(); i++) {
            all.get(i).pseudoClassStateChanged(ON, i == at);
        }
        return true;
    }

    private void head(String key) {
        Label label = new Label(Words.of(key));
        label.getStyleClass().add("day");
        list.getChildren().add(label);
    }

    private void add(String words, String query, Feather icon) {
        Button button = new Button(words, Icons.of(icon));
        button.setMnemonicParsing(false);
        button.setMaxWidth(Double.MAX_VALUE);
        button.getStyleClass().setAll("button", "suggestion");
        button.setFocusTraversable(false);
        button.setOnAction(e -> {
            hide();
            choose.accept(query);
        });
        list.getChildren().add(button);
    }

    private final class Plain implements Skin<Suggestions> {
        @Override
        public Suggestions getSkinnable() {
            return Suggestions.this;
        }

        @Override
        public Node getNode() {
            return list;
        }

        @Override
        public void dispose() {}
    }
}

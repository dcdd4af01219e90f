package docket.ui.timeline;

import docket.model.Row;
import docket.ui.theme.Icon;
import docket.ui.theme.Icons;
import docket.ui.theme.Tile;
import docket.ui.theme.Words;
import docket.ui.work.FeedIcons;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/// "4 sources tell this story": folds and unfolds it.
final class Pill extends HBox {
    static final double HEIGHT = 21;
    private static final int TILES = 4;

    private final HBox tiles = new HBox();
    private final List<Tile> made = new ArrayList<>();
    private final Label words = new Label();
    private final Icon chevron = Icons.of(Feather.CHEVRON_DOWN, "pill-chevron");

    Pill(Runnable fold) {
        getStyleClass().add("pill");
        tiles.getStyleClass().add("pill-tiles");
        words.getStyleClass().add("pill-words");
        setAlignment(Pos.CENTER_LEFT);
        tiles.setAlignment(Pos.CENTER_LEFT);
        for (int i = 0; i < TILES; i++) {
            made.add(new Tile("tile-pill"));
        }
        getChildren().setAll(tiles, words, chevron);
        setOnMouseClicked(e -> {
            if (e.getButton() == MouseButton.PRIMARY) {
                fold.run();
                e.consume();
            }
        });
    }

    void show(Line.Card card, FeedIcons icons) {
        Map<String, Row> sources = new LinkedHashMap<>();
        sources.put(card.row().source(), card.row());
        card.others().forEach(row -> sources.putIfAbsent(row.source(), row));
        tiles.getChildren().clear();
        int i = 0;
        for (Map.Entry<String, Row> source : sources.entrySet()) {
            if (i == TILES) {
                break;
            }
            made.get(i).show(source.getKey(), icons.of(source.getValue().feed()));
            tiles.getChildren().add(made.get(i++));
        }
        long count = card.sources();
        words.setText(count == 1 ? Words.of("pill.articles", card.others().size() + 1)
                : count == 2 ? Words.of("pill.two") : Words.of("pill.sources", count));
        chevron.show(card.open() ? Feather.CHEVRON_UP : Feather.CHEVRON_DOWN);
    }
}

package docket.ui.timeline;

import docket.model.Row;
import docket.ui.theme.Ages;
import docket.ui.theme.Breakable;
import docket.ui.theme.Tile;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// An article of an unfolded story: source, title, age on one line.
final class MemberRow extends HBox {
    static final double HEIGHT = 25;
    private static final PseudoClass READ = PseudoClass.getPseudoClass("read");

    private final Tile tile = new Tile("tile-list");
    private final Label title = new Label();
    private final Label age = new Label();

    MemberRow() {
        getStyleClass().add("member");
        title.getStyleClass().add("member-title");
        age.getStyleClass().add("age");
        title.setMinWidth(0);
        title.setMaxWidth(Double.MAX_VALUE);
        age.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(title, Priority.ALWAYS);
        setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(tile, title, age);
    }

    void show(Row row, @Nullable Image icon, Ages ages) {
        pseudoClassStateChanged(READ, row.read());
        tile.show(row.source(), icon);
        title.setText(row.title());
        Breakable.dress(title, row.title());
        age.setText(ages.of(row.published(), row.sortAt()));
    }
}

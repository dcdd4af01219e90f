package docket.ui.timeline;

import docket.model.Row;
import docket.ui.theme.Breakable;
import docket.ui.theme.Tile;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.InvalidationListener;
import javafx.css.CssMetaData;
import javafx.css.PseudoClass;
import javafx.css.Styleable;
import javafx.geometry.VPos;
import javafx.scene.layout.Background;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/// The fonts and colours of cards as the style sheet sets them, taken from specimens that are in the window but never seen. So a
/// card can be measured before it is drawn, and takes another article without being styled anew: styling was what scrolling a
/// list cost most. JavaFX thread only.
final class Face extends Pane {
    private static final PseudoClass READ = PseudoClass.getPseudoClass("read");

    private final Text source = text("source");
    private final Text age = text("age");
    private final Text title = text("card-title");
    private final Text titleRead = text("card-title");
    private final Text teaser = text("teaser");
    private final Text teaserRead = text("teaser");
    private final Region chosen = new Region();
    private final List<Tile> tiles = IntStream.range(0, Tile.GROUNDS).mapToObj(Face::tile).toList();

    /// @param measures run when a font changed
    /// @param looks run when a colour changed
    Face(Runnable measures, Runnable looks) {
        setManaged(false);
        setMouseTransparent(true);
        // Not invisible: the style sheet is not applied to what is.
        setOpacity(0);
        chosen.getStyleClass().add("card-chosen");
        Pane read = card(titleRead, teaserRead);
        read.pseudoClassStateChanged(READ, true);
        getChildren().setAll(card(title, teaser, source, age), read, chosen);
        getChildren().addAll(tiles);
        InvalidationListener font = at -> measures.run();
        InvalidationListener colour = at -> looks.run();
        for (Text each : List.of(source, age, title, titleRead, teaser, teaserRead)) {
            each.fontProperty().addListener(font);
            each.fillProperty().addListener(colour);
        }
        chosen.backgroundProperty().addListener(colour);
        tiles.getLast().backgroundProperty().addListener(colour);
    }

    private static Pane card(Text... specimens) {
        Pane card = new Pane(specimens);
        card.getStyleClass().add("card");
        return card;
    }

    private static Text text(String styleClass) {
        Text text = new Text();
        text.getStyleClass().add(styleClass);
        return text;
    }

    private static Tile tile(int ground) {
        Tile tile = new Tile("tile-list");
        tile.stand(ground);
        return tile;
    }

    /// A text that the style sheet does not reach: what its root says of fonts would win over what is set here.
    static final class Plain extends Text {
        /// To be placed by its upper left corner.
        Plain() {
            setTextOrigin(VPos.TOP);
            setManaged(false);
        }

        @Override
        public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
            return List.of();
        }
    }

    /// Gives the texts of a card their fonts and colours.
    void dress(Row row, Text itsSource, Text itsAge, Text itsTitle, Text itsTeaser) {
        boolean read = row.read();
        dress(itsSource, source);
        dress(itsAge, age);
        dress(itsTitle, read ? titleRead : title);
        dress(itsTeaser, read ? teaserRead : teaser);
        itsTitle.setFont(title(read, row.title()));
        if (row.teaser() != null) {
            itsTeaser.setFont(teaser(row.teaser()));
        }
    }

    private static void dress(Text text, Text like) {
        text.setFont(like.getFont());
        text.setFill(like.getFill());
    }

    /// The font that shows words: another one where they run from right to left, as [Breakable#dress] has it.
    private static Font of(Font usual, FontWeight weight, String words) {
        return Breakable.isNeeded(words) ? Font.font("System", weight, usual.getSize()) : usual;
    }

    Font source() {
        return source.getFont();
    }

    Font title(boolean read, String words) {
        return of((read ? titleRead : title).getFont(), read ? FontWeight.NORMAL : FontWeight.BOLD, words);
    }

    Font teaser(String words) {
        return of(teaser.getFont(), FontWeight.NORMAL, words);
    }

    /// Behind the line of the open article.
    @Nullable Background chosen() {
        return chosen.getBackground();
    }

    /// Behind the letter of a source.
    @Nullable Background ground(int number) {
        return tiles.get(number).getBackground();
    }
}

package docket.ui.dialogs;

import docket.html.Difference;
import docket.html.Difference.Kind;
import docket.html.Difference.Piece;
import docket.ui.theme.Words;
import docket.ui.work.Background;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.util.StringConverter;

/// What changed in an article after it was published: an earlier text and the present one, compared word by word. What
/// went is struck out, what came is underlined; colours only help.
public final class VersionsDialog extends Dialog {
    /// Of a long stretch that stayed so many characters are shown at each of its ends.
    private static final int CONTEXT = 240;

    private final Background background;
    private final Version present;
    private final TextFlow flow = new TextFlow();
    private final Label told = words("", "dialog-words");

    /// @param name `before 22 June 2026, 10:12`
    public record Version(String name, String title, String text) {
        String whole() {
            return title + "\n\n" + text;
        }
    }

    /// @param earlier oldest first, at least one
    public VersionsDialog(List<Version> earlier, Version present, Background background, Runnable close) {
        super(Words.of("versions.title"), close);
        this.background = background;
        this.present = present;
        getStyleClass().add("versions");
        ComboBox<Version> choice = new ComboBox<>();
        choice.getItems().setAll(earlier.reversed());
        choice.setConverter(new StringConverter<>() {
            @Override
            public String toString(Version version) {
                return version == null ? "" : version.name();
            }

            @Override
            public Version fromString(String name) {
                return present;
            }
        });
        choice.setAccessibleText(Words.of("versions.choose"));
        choice.valueProperty().addListener((at, was, is) -> compare(is));
        flow.getStyleClass().add("versions-text");
        ScrollPane scroll = scroll(flow, "versions-scroll");
        scroll.setAccessibleText(Words.of("versions.title"));
        HBox line = new HBox(choice, told);
        line.getStyleClass().add("dialog-line");
        fill(line, scroll);
        foot(main("dialog.done", close));
        choice.setValue(earlier.getLast());
    }

    private void compare(Version version) {
        background.ask(() -> Difference.of(version.whole(), present.whole()), pieces -> {
            told.setText(Words.of("versions.places", Difference.places(pieces)));
            flow.getChildren().setAll(pieces.stream().map(piece -> {
                Text text = new Text(shortened(piece, piece == pieces.getFirst(), piece == pieces.getLast()));
                text.getStyleClass().addAll("versions-piece", piece.kind().name().toLowerCase(Locale.ROOT));
                if (piece.kind() != Kind.SAME) {
                    text.setAccessibleText(Words.of(piece.kind() == Kind.GONE ? "versions.gone" : "versions.come", piece.text()));
                }
                return text;
            }).toList());
        });
    }

    private static String shortened(Piece piece, boolean first, boolean last) {
        String text = piece.text();
        if (piece.kind() != Kind.SAME || text.length() <= 3 * CONTEXT) {
            return text;
        }
        String start = first ? "" : text.substring(0, wordEnd(text, CONTEXT)) + " ";
        String end = last ? "" : " " + text.substring(wordEnd(text, text.length() - CONTEXT)).strip() + " ";
        return start + "[…]" + (text.substring(0, text.length() - CONTEXT).contains("\n") ? "\n\n" : "") + end.stripLeading();
    }

    private static int wordEnd(String text, int from) {
        int blank = text.indexOf(' ', from);
        return blank < 0 || blank > from + 40 ? from : blank;
    }
}

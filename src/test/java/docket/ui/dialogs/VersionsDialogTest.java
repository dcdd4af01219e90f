package docket.ui.dialogs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import docket.ui.FxTest;
import docket.ui.dialogs.VersionsDialog.Version;
import docket.ui.work.Background;
import java.util.List;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

class VersionsDialogTest extends FxTest {
    @Test
    void whatWentIsStruckOutAndWhatCameIsUnderlined() {
        String middle = "A sentence that nobody changed. ".repeat(60).strip();
        List<Version> earlier = List.of(new Version("Before 1 June", "Fine", "The fine is four million.\n" + middle + "\nThe end."));
        Version present = new Version("", "Fine", "The fine is five million.\n" + middle + "\nThe end.");
        VersionsDialog dialog = fx(() -> new VersionsDialog(earlier, present, new Background(Runnable::run, Platform::runLater, e -> {}), () -> {}));
        show(dialog, 800, 600);
        settle();
        List<Text> pieces = fx(() -> dialog.lookupAll(".versions-piece").stream().map(Text.class::cast).toList());
        assertEquals("four ", told(pieces, "gone"));
        assertEquals("five ", told(pieces, "new"));
        String shown = pieces.stream().map(Text::getText).collect(Collectors.joining());
        assertTrue(shown.contains("[…]") && shown.length() < 900, shown);
    }

    private static String told(List<Text> pieces, String kind) {
        return pieces.stream().filter(piece -> piece.getStyleClass().contains(kind)).map(Text::getText).collect(Collectors.joining());
    }
}

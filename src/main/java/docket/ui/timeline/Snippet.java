package docket.ui.timeline;

import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/// The passage of an article that a search found, its matches marked.
final class Snippet extends TextFlow {
    /// The marks that [docket.app.Search.Results] puts round a match.
    private static final char BEGIN = '\uE000';
    private static final char END = '\uE001';

    Snippet() {
        getStyleClass().add("snippet");
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        setMouseTransparent(true);
    }

    void show(@Nullable String marked) {
        getChildren().clear();
        if (marked == null) {
            return;
        }
        int at = 0;
        while (at < marked.length()) {
            int begin = marked.indexOf(BEGIN, at);
            int end = begin < 0 ? -1 : marked.indexOf(END, begin);
            if (end < 0) {
                add(marked.substring(at).replace(String.valueOf(BEGIN), ""), "snippet-text");
                return;
            }
            add(marked.substring(at, begin), "snippet-text");
            add(marked.substring(begin + 1, end), "snippet-hit");
            at = end + 1;
        }
    }

    private void add(String words, String styleClass) {
        if (!words.isEmpty()) {
            Text text = new Text(words);
            text.getStyleClass().add(styleClass);
            getChildren().add(text);
        }
    }
}

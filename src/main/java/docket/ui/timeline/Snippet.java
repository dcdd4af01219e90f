package docket.ui.timeline;

import docket.ui.theme.Breakable;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/// The passage of an article that a search found, its matches marked. Its texts are kept for the next passage: every other
/// one is a match.
final class Snippet extends TextFlow {
    /// The marks that [docket.app.Search.Results] puts round a match.
    private static final char BEGIN = '\uE000';
    private static final char END = '\uE001';
    /// Letters before a match: about one line of a narrow card with a picture.
    private static final int LEAD = 30;

    private @Nullable String shown;

    Snippet() {
        getStyleClass().add("snippet");
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        setMouseTransparent(true);
    }

    /// A passage that begins so short before its first match that the match stands on the first line or the second.
    static String near(String marked) {
        int begin = marked.indexOf(BEGIN);
        if (begin <= LEAD) {
            return marked;
        }
        int blank = marked.indexOf(' ', begin - LEAD);
        return "\u2026" + marked.substring(blank < 0 || blank > begin ? begin : blank + 1);
    }

    /// Where words searched for begin a word of a text, as the index has it: a match is nothing within a word.
    static void places(String text, List<String> terms, BiConsumer<Integer, Integer> found) {
        for (String term : terms) {
            for (int at = 0; at + term.length() <= text.length(); at++) {
                if (text.regionMatches(true, at, term, 0, term.length()) && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))) {
                    found.accept(at, at + term.length());
                }
            }
        }
    }

    /// A passage cut after so many letters, with an ellipsis.
    static String cut(String marked, int letters) {
        StringBuilder out = new StringBuilder();
        boolean within = false;
        int kept = 0;
        for (int i = 0; i < marked.length(); i++) {
            char c = marked.charAt(i);
            if (c == BEGIN && kept == letters) {
                return out.append('\u2026').toString();
            } else if (c == BEGIN || c == END) {
                within = c == BEGIN;
            } else if (kept++ == letters) {
                return out.append('\u2026').append(within ? String.valueOf(END) : "").toString();
            }
            out.append(c);
        }
        return marked;
    }

    /// The words of a passage, to be measured.
    static String plain(String marked) {
        return marked.replace(String.valueOf(BEGIN), "").replace(String.valueOf(END), "");
    }

    void show(@Nullable String marked) {
        if (Objects.equals(marked, shown)) {
            return;
        }
        shown = marked;
        Breakable.dress(this, marked == null ? "" : marked);
        int used = 0;
        for (int at = 0; marked != null && at < marked.length();) {
            int begin = marked.indexOf(BEGIN, at);
            int end = begin < 0 ? -1 : marked.indexOf(END, begin);
            if (end < 0) {
                text(used++).setText(plain(marked.substring(at)));
                break;
            }
            text(used++).setText(marked.substring(at, begin));
            text(used++).setText(marked.substring(begin + 1, end));
            at = end + 1;
        }
        for (int i = used; i < getChildren().size(); i++) {
            text(i).setText("");
        }
    }

    private Text text(int number) {
        if (number == getChildren().size()) {
            Text text = new Text();
            text.getStyleClass().add(number % 2 == 0 ? "snippet-text" : "snippet-hit");
            getChildren().add(text);
        }
        return (Text) getChildren().get(number);
    }
}

package docket.ui.article;

import docket.html.Document.Inline;
import docket.html.Document.Picture;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A paragraph taken apart where pictures stand in it: each picture that is more than a sign gets lines of its own.
final class Pieces {
    /// Emoticons, flags and the like, in CSS pixels; they are shown by their words.
    private static final int SIGN = 48;

    private Pieces() {}

    sealed interface Piece {}

    record Words(List<Inline> content) implements Piece {}

    /// @param target where a link round the picture leads
    record Shown(Picture picture, @Nullable String target) implements Piece {}

    static List<Piece> of(List<Inline> content) {
        List<Piece> pieces = new ArrayList<>();
        split(content, pieces);
        return pieces.isEmpty() ? List.of(new Words(List.of())) : pieces;
    }

    private static void split(List<Inline> content, List<Piece> pieces) {
        List<Inline> since = new ArrayList<>();
        for (Inline inline : content) {
            if (inline instanceof Inline.Image(Picture picture) && !isSign(picture)) {
                flush(since, pieces);
                since = new ArrayList<>();
                pieces.add(new Shown(picture, null));
            } else if (inline instanceof Inline.Anchor(String url, var inner, String title)
                    && inner.stream().anyMatch(i -> i instanceof Inline.Image image && !isSign(image.picture()))) {
                flush(since, pieces);
                since = new ArrayList<>();
                List<Inline> rest = new ArrayList<>();
                for (Inline each : inner) {
                    if (each instanceof Inline.Image(Picture picture) && !isSign(picture)) {
                        pieces.add(new Shown(picture, url));
                    } else {
                        rest.add(each);
                    }
                }
                if (!isBlank(rest)) {
                    since.add(new Inline.Anchor(url, rest, title));
                }
            } else {
                since.add(inline);
            }
        }
        flush(since, pieces);
    }

    private static void flush(List<Inline> words, List<Piece> pieces) {
        if (!isBlank(words)) {
            pieces.add(new Words(List.copyOf(words)));
        }
    }

    private static boolean isSign(Picture picture) {
        return picture.width() > 0 && picture.width() <= SIGN && picture.height() <= SIGN;
    }

    private static boolean isBlank(List<Inline> words) {
        return words.stream().allMatch(i -> i instanceof Inline.Break
                || (i instanceof Inline.Text(String text) && text.isBlank()));
    }
}

package docket.html;

import docket.html.Document.Inline;
import java.util.List;

/// Which way a block runs that does not say so: as its first letter does (UAX 9, rules P2 and P3).
final class Direction {
    private enum Found { LEFT_TO_RIGHT, RIGHT_TO_LEFT, NONE }

    private Direction() {}

    static boolean isRightToLeft(List<Inline> content) {
        return first(content) == Found.RIGHT_TO_LEFT;
    }

    private static Found first(List<Inline> content) {
        for (Inline inline : content) {
            Found found = switch (inline) {
                case Inline.Text text -> first(text.text());
                case Inline.Styled styled -> first(styled.content());
                case Inline.Anchor anchor -> first(anchor.content());
                case Inline.Image _, Inline.Break _ -> Found.NONE;
            };
            if (found != Found.NONE) {
                return found;
            }
        }
        return Found.NONE;
    }

    private static Found first(String text) {
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            switch (Character.getDirectionality(c)) {
                case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> {
                    return Found.LEFT_TO_RIGHT;
                }
                case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> {
                    return Found.RIGHT_TO_LEFT;
                }
                default -> { }
            }
        }
        return Found.NONE;
    }
}

package docket.html;

import docket.html.Document.Block;
import docket.html.Document.Inline;
import docket.html.Document.Picture;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Parts a run of inline content into what a reader sees as paragraphs and pictures.
final class Paragraphs {
    /// Pictures up to this width are signs within the text: faces, flags, formulas.
    static final int SMALL_PIXELS = 64;

    private Paragraphs() {}

    /// Splits at double line breaks, which older pages use for paragraphs, and beside a picture that begins or ends a line.
    static List<List<Inline>> split(List<Inline> content) {
        List<List<Inline>> parts = new ArrayList<>();
        List<Inline> part = new ArrayList<>();
        for (int i = 0; i < content.size(); i++) {
            Inline inline = content.get(i);
            boolean doubled = inline instanceof Inline.Break && i + 1 < content.size() && content.get(i + 1) instanceof Inline.Break;
            if (doubled) {
                add(part, parts);
                part = new ArrayList<>();
            } else if (picture(inline) != null && (startsLine(part) || endsLine(content, i))) {
                add(part, parts);
                add(List.of(inline), parts);
                part = new ArrayList<>();
            } else {
                part.add(inline);
            }
        }
        add(part, parts);
        return parts;
    }

    private static void add(List<Inline> part, List<List<Inline>> parts) {
        List<Inline> trimmed = InlineRun.trim(part);
        if (!trimmed.isEmpty()) {
            parts.add(trimmed);
        }
    }

    private static boolean startsLine(List<Inline> part) {
        return part.isEmpty() || part.getLast() instanceof Inline.Break
                || part.size() == 1 && part.getFirst() instanceof Inline.Text(String text) && text.isBlank();
    }

    private static boolean endsLine(List<Inline> content, int at) {
        return at + 1 == content.size() || content.get(at + 1) instanceof Inline.Break
                || at + 2 == content.size() && content.get(at + 1) instanceof Inline.Text(String text) && text.isBlank();
    }

    /// The figure that `content` is when it is nothing but a picture.
    static @Nullable Block standsAlone(List<Inline> content) {
        Picture picture = content.size() == 1 ? picture(content.getFirst()) : null;
        return picture == null ? null : new Block.Figure(picture, List.of(), link(content.getFirst()));
    }

    /// The picture that `inline` is, alone or in a link or style; null for a small sign.
    private static @Nullable Picture picture(Inline inline) {
        return switch (inline) {
            case Inline.Image(Picture picture) -> isSign(picture) ? null : picture;
            case Inline.Styled(var _, List<Inline> content) -> content.size() == 1 ? picture(content.getFirst()) : null;
            case Inline.Anchor anchor -> anchor.content().size() == 1 ? picture(anchor.content().getFirst()) : null;
            case Inline.Text _, Inline.Break _ -> null;
        };
    }

    private static @Nullable String link(Inline inline) {
        return switch (inline) {
            case Inline.Anchor anchor -> anchor.url();
            case Inline.Styled(var _, List<Inline> content) -> link(content.getFirst());
            case Inline.Image _, Inline.Text _, Inline.Break _ -> null;
        };
    }

    /// A picture of known small size, or one that stands for a single character.
    private static boolean isSign(Picture picture) {
        return picture.width() > 0 && picture.width() <= SMALL_PIXELS
                || picture.width() == 0 && picture.height() > 0 && picture.height() <= 32
                || !picture.alt().isEmpty() && picture.alt().length() <= 8 && picture.alt().codePoints().noneMatch(Character::isLetterOrDigit);
    }
}

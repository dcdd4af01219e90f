package docket.html;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An article's body as structure: what the reading pane draws and Markdown is written from. Made from cleaned HTML.
public record Document(List<Block> blocks) {
    public Document {
        blocks = List.copyOf(blocks);
    }

    /// A thing that stands on its own lines.
    public sealed interface Block {
        /// @param lang BCP 47 tag where it differs from the article's
        /// @param rightToLeft true for `dir=rtl`, or text that begins in a right-to-left script
        record Paragraph(List<Inline> content, @Nullable String id, boolean rightToLeft) implements Block {}

        /// @param level 1 to 6
        record Heading(int level, List<Inline> content, @Nullable String id, boolean rightToLeft) implements Block {}

        record Quote(List<Block> content) implements Block {}

        /// @param start the number of the first item when ordered
        record Items(boolean ordered, int start, List<Item> items) implements Block {}

        record Item(List<Block> content, @Nullable String id) {}

        /// Preformatted text, blanks and line ends kept.
        record Code(String text, @Nullable String language) implements Block {}

        /// A picture with its caption.
        record Figure(Picture picture, List<Inline> caption) implements Block {}

        record Table(List<Inline> caption, List<Row> rows) implements Block {}

        record Row(List<Cell> cells) {}

        record Cell(List<Block> content, boolean header, int columns, int rows) {}

        record Rule() implements Block {}

        /// Something Docket does not play: a video or an audio file, opened in the browser on request.
        record Media(String kind, String url, @Nullable String title) implements Block {}
    }

    /// @param url absolute
    /// @param alt the words that stand in for it; empty when it has none
    /// @param width in CSS pixels as the page says, 0 when unknown
    public record Picture(String url, String alt, int width, int height) {}

    /// A run of text inside a block.
    public sealed interface Inline {
        record Text(String text) implements Inline {}

        record Styled(Style style, List<Inline> content) implements Inline {}

        /// @param url absolute, or `#fragment` within the article
        record Anchor(String url, List<Inline> content, @Nullable String title) implements Inline {}

        record Image(Picture picture) implements Inline {}

        record Break() implements Inline {}
    }

    public enum Style {
        BOLD, ITALIC, CODE, SUPERSCRIPT, SUBSCRIPT, STRIKE, UNDERLINE, MARK, SMALL
    }

    /// Reads HTML that [Cleaner] has cleaned.
    ///
    /// @param base the article's address, for what is still relative
    public static Document parse(String cleanHtml, String base) {
        return new Document(List.of(new Block.Paragraph(
                List.of(new Inline.Text(PlainText.of(cleanHtml))), null, false)));
    }
}

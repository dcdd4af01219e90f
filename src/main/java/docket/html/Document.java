package docket.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An article's body as structure: what the reading pane draws and Markdown is written from. Made from cleaned HTML.
///
/// Text is ready to draw: blanks folded, none at the ends of a block, formulas and ruby as readable text. Terms and their
/// meanings (`dl`) are items, each with the term in bold; `details` is its summary in bold and what follows.
///
/// @param places for each `id` in the body, which of the blocks holds it: where a link to `#id` leads
public record Document(List<Block> blocks, Map<String, Integer> places) {
    public Document {
        blocks = List.copyOf(blocks);
        places = Map.copyOf(places);
    }

    /// A document in which no place has a name.
    public Document(List<Block> blocks) {
        this(blocks, Map.of());
    }

    /// A thing that stands on its own lines.
    public sealed interface Block {
        /// @param id its name for links to it; null for most
        /// @param rightToLeft true for `dir=rtl`, or text that begins in a right-to-left script
        record Paragraph(List<Inline> content, @Nullable String id, boolean rightToLeft) implements Block {
            public Paragraph {
                content = List.copyOf(content);
            }
        }

        /// @param level 1 to 6
        record Heading(int level, List<Inline> content, @Nullable String id, boolean rightToLeft) implements Block {
            public Heading {
                content = List.copyOf(content);
            }
        }

        record Quote(List<Block> content) implements Block {
            public Quote {
                content = List.copyOf(content);
            }
        }

        /// @param start the number of the first item when ordered
        record Items(boolean ordered, int start, List<Item> items) implements Block {
            public Items {
                items = List.copyOf(items);
            }
        }

        record Item(List<Block> content, @Nullable String id) {
            public Item {
                content = List.copyOf(content);
            }
        }

        /// Preformatted text, blanks and line ends kept.
        record Code(String text, @Nullable String language) implements Block {}

        /// A picture with its caption.
        ///
        /// @param url where the page lets the picture lead, often to itself in full size
        record Figure(Picture picture, List<Inline> caption, @Nullable String url) implements Block {
            public Figure {
                caption = List.copyOf(caption);
            }

            public Figure(Picture picture, List<Inline> caption) {
                this(picture, caption, null);
            }
        }

        record Table(List<Inline> caption, List<Row> rows) implements Block {
            public Table {
                caption = List.copyOf(caption);
                rows = List.copyOf(rows);
            }
        }

        record Row(List<Cell> cells) {
            public Row {
                cells = List.copyOf(cells);
            }
        }

        record Cell(List<Block> content, boolean header, int columns, int rows) {
            public Cell {
                content = List.copyOf(content);
            }
        }

        record Rule() implements Block {}

        /// Something Docket does not play, opened in the browser on request.
        ///
        /// @param kind `video`, `audio`, `document` or `chart`
        /// @param title null when the page gives none
        record Media(String kind, String url, @Nullable String title) implements Block {}
    }

    /// @param url absolute, `http` or `https`; or a small bitmap itself as `data:image/…;base64,…`
    /// @param alt the words that stand in for it; empty when it has none
    /// @param width in CSS pixels as the page says, 0 when unknown
    public record Picture(String url, String alt, int width, int height) {}

    /// A run of text inside a block.
    public sealed interface Inline {
        record Text(String text) implements Inline {}

        record Styled(Style style, List<Inline> content) implements Inline {
            public Styled {
                content = List.copyOf(content);
            }
        }

        /// @param url absolute, or `#fragment` within the article
        record Anchor(String url, List<Inline> content, @Nullable String title) implements Inline {
            public Anchor {
                content = List.copyOf(content);
            }
        }

        record Image(Picture picture) implements Inline {}

        record Break() implements Inline {}
    }

    public enum Style {
        BOLD, ITALIC, CODE, SUPERSCRIPT, SUBSCRIPT, STRIKE, UNDERLINE, MARK, SMALL
    }

    /// Reads HTML that [Cleaner] has cleaned. Total: other HTML gives a document too, with harmless addresses only.
    ///
    /// @param base the article's address, for what is still relative
    public static Document parse(String cleanHtml, String base) {
        return new DocumentReader(base).read(cleanHtml);
    }

    /// The headings in their order, those in quotes and cells left out.
    public List<Block.Heading> headings() {
        return blocks.stream().filter(Block.Heading.class::isInstance).map(Block.Heading.class::cast).toList();
    }

    /// Every picture once, in the order of the text.
    public List<Picture> pictures() {
        List<Picture> found = new ArrayList<>();
        PicturesOf.blocks(blocks, found);
        return found.stream().distinct().toList();
    }
}

package docket.html;

import docket.html.Document.Block;
import docket.html.Document.Inline;
import docket.html.Document.Picture;
import java.util.List;

/// Gathers the pictures of a document, wherever they stand.
final class PicturesOf {
    private PicturesOf() {}

    static void blocks(List<Block> blocks, List<Picture> found) {
        for (Block block : blocks) {
            switch (block) {
                case Block.Paragraph p -> inlines(p.content(), found);
                case Block.Heading h -> inlines(h.content(), found);
                case Block.Quote q -> blocks(q.content(), found);
                case Block.Items items -> items.items().forEach(item -> blocks(item.content(), found));
                case Block.Figure f -> {
                    found.add(f.picture());
                    inlines(f.caption(), found);
                }
                case Block.Table t -> {
                    inlines(t.caption(), found);
                    t.rows().forEach(row -> row.cells().forEach(cell -> blocks(cell.content(), found)));
                }
                case Block.Code _, Block.Rule _, Block.Media _ -> { }
            }
        }
    }

    private static void inlines(List<Inline> inlines, List<Picture> found) {
        for (Inline inline : inlines) {
            switch (inline) {
                case Inline.Image image -> found.add(image.picture());
                case Inline.Styled styled -> inlines(styled.content(), found);
                case Inline.Anchor anchor -> inlines(anchor.content(), found);
                case Inline.Text _, Inline.Break _ -> { }
            }
        }
    }
}

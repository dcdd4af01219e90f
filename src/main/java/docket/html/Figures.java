package docket.html;

import docket.html.Document.Block;
import docket.html.Document.Inline;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/// Reads a `figure`: pictures, a table, code or a quotation, with the caption where it belongs.
final class Figures {
    private Figures() {}

    static void read(Element figure, DocumentReader.Flow flow, List<Block> blocks) {
        List<Inline> caption = new ArrayList<>();
        for (Element child : figure.children()) {
            if (child.normalName().equals("figcaption")) {
                List<Inline> words = flow.words(child);
                if (!caption.isEmpty() && !words.isEmpty()) {
                    caption.add(new Inline.Break());
                }
                caption.addAll(words);
                child.remove();
            }
        }
        List<Block> content = new ArrayList<>(flow.blocksOf(figure));
        if (!caption.isEmpty() && !place(caption, content)) {
            content.add(new Block.Paragraph(caption, null, Direction.isRightToLeft(caption)));
        }
        blocks.addAll(content);
    }

    /// Gives the caption to the last picture of a series, or to the table it explains.
    private static boolean place(List<Inline> caption, List<Block> content) {
        for (int i = content.size() - 1; i >= 0; i--) {
            if (content.get(i) instanceof Block.Figure(var picture, List<Inline> words, var url) && (words.isEmpty() || isTitle(words))) {
                content.set(i, new Block.Figure(picture, caption, url));
                return true;
            }
            if (content.get(i) instanceof Block.Table(List<Inline> words, var rows) && words.isEmpty()) {
                content.set(i, new Block.Table(caption, rows));
                return true;
            }
        }
        return false;
    }

    private static boolean isTitle(List<Inline> words) {
        return words.size() == 1 && words.getFirst() instanceof Inline.Text;
    }
}

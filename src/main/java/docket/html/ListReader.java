package docket.html;

import docket.html.Document.Block;
import docket.html.Document.Inline;
import docket.html.Document.Style;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/// Reads lists, and terms with their meanings as lists whose items begin with the term in bold.
final class ListReader {
    private ListReader() {}

    static void items(Element list, DocumentReader.Flow flow, List<Block> blocks) {
        List<Block.Item> items = new ArrayList<>();
        for (Element li : list.children()) {
            List<Block> content = flow.blocksOf(li);
            if (!content.isEmpty()) {
                items.add(new Block.Item(content, Kept.id(li)));
            }
        }
        if (!items.isEmpty()) {
            int start = Kept.number(list.attr("start"), 0, 999_999);
            blocks.add(new Block.Items(list.normalName().equals("ol"), start < 0 ? 1 : start, items));
        }
    }

    static void terms(Element list, DocumentReader.Flow flow, List<Block> blocks) {
        List<Block.Item> items = new ArrayList<>();
        List<Block> item = new ArrayList<>();
        String id = null;
        boolean explained = false;
        for (Element part : list.children()) {
            boolean term = part.normalName().equals("dt");
            if (term && explained && !item.isEmpty()) {
                items.add(new Block.Item(item, id));
                item = new ArrayList<>();
                id = null;
            }
            explained = !term;
            id = id == null ? Kept.id(part) : id;
            if (term) {
                List<Inline> words = flow.words(part);
                if (!words.isEmpty()) {
                    item.add(new Block.Paragraph(List.of(new Inline.Styled(Style.BOLD, words)), null,
                            Direction.isRightToLeft(words)));
                }
            } else {
                item.addAll(flow.blocksOf(part));
            }
        }
        if (!item.isEmpty()) {
            items.add(new Block.Item(item, id));
        }
        if (!items.isEmpty()) {
            blocks.add(new Block.Items(false, 1, items));
        }
    }
}

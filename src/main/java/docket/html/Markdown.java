package docket.html;

import docket.html.Document.Block;
import docket.html.Document.Picture;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/// Writes a [Document] as CommonMark, with pipe tables (as GitHub's extension has them) and `~~struck~~`.
///
/// What CommonMark has no signs for goes as HTML that it allows within text: `<sup>`, `<sub>`, `<u>`, `<mark>`. Words are
/// escaped, so that none of them turns into a sign.
public final class Markdown {
    private final StringBuilder out = new StringBuilder();

    private Markdown() {}

    public static String of(Document document) {
        Markdown markdown = new Markdown();
        markdown.blocks(document.blocks(), "");
        return markdown.out.toString();
    }

    /// @param indent what begins each further line: quote signs, and the room of list items
    private void blocks(List<Block> blocks, String indent) {
        Block before = null;
        for (Block block : blocks) {
            if (before != null) {
                out.append(indent.stripTrailing()).append('\n').append(indent);
                if (before instanceof Block.Items a && block instanceof Block.Items b && a.ordered() == b.ordered()) {
                    // Two lists in a row would be read as one.
                    out.append("<!-- -->\n").append(indent.stripTrailing()).append('\n').append(indent);
                }
            }
            block(block, indent);
            before = block;
        }
    }

    private void block(Block block, String indent) {
        switch (block) {
            case Block.Paragraph p -> {
                String lines = MarkdownText.inlines(p.content(), "\n");
                line(lines.lines().map(MarkdownText::escapeStart).collect(Collectors.joining("\\\n" + indent)));
            }
            case Block.Heading h -> line("#".repeat(Math.clamp(h.level(), 1, 6)) + " " + MarkdownText.inlines(h.content(), " "));
            case Block.Quote q -> {
                out.append("> ");
                blocks(q.content(), indent + "> ");
            }
            case Block.Items items -> items(items, indent);
            case Block.Code code -> code(code, indent);
            case Block.Figure figure -> figure(figure, indent);
            case Block.Table table -> table(table, indent);
            case Block.Rule _ -> line("---");
            case Block.Media media -> line(MarkdownText.link(
                    MarkdownText.escape(media.title() == null ? media.kind() + ": " + media.url() : media.title()), media.url(), null));
        }
    }

    private void line(String text) {
        out.append(text).append('\n');
    }

    private void items(Block.Items items, String indent) {
        int number = items.start();
        for (int i = 0; i < items.items().size(); i++) {
            String mark = items.ordered() ? number++ + ". " : "- ";
            out.append(i == 0 ? "" : indent).append(mark);
            blocks(items.items().get(i).content(), indent + " ".repeat(mark.length()));
        }
    }

    private void code(Block.Code code, String indent) {
        String fence = "`".repeat(Math.max(3, MarkdownText.longestRun(code.text(), '`') + 1));
        out.append(fence).append(code.language() == null ? "" : code.language()).append('\n');
        code.text().lines().forEach(line -> out.append(line.isEmpty() ? indent.stripTrailing() : indent + line).append('\n'));
        out.append(indent).append(fence).append('\n');
    }

    private void figure(Block.Figure figure, String indent) {
        Picture picture = figure.picture();
        String image = MarkdownText.image(picture);
        String url = figure.url();
        line(url == null || url.equals(picture.url()) ? image : "[" + image + "](" + MarkdownText.destination(url) + ")");
        if (!figure.caption().isEmpty()) {
            out.append(indent.stripTrailing()).append('\n').append(indent);
            line(MarkdownText.escapeStart(MarkdownText.inlines(figure.caption(), " ")));
        }
    }

    /// A pipe table has one head row and cells of one line; a cell over several columns is followed by empty ones.
    private void table(Block.Table table, String indent) {
        if (!table.caption().isEmpty()) {
            line(MarkdownText.escapeStart(MarkdownText.inlines(table.caption(), " ")));
            out.append(indent.stripTrailing()).append('\n').append(indent);
        }
        List<List<String>> grid = MarkdownTable.grid(table.rows());
        boolean headed = table.rows().getFirst().cells().stream().allMatch(Block.Cell::header);
        int columns = grid.getFirst().size();
        List<List<String>> lines = new ArrayList<>();
        if (!headed) {
            lines.add(new ArrayList<>(Collections.nCopies(columns, "")));
        }
        lines.addAll(grid);
        for (int i = 0; i < lines.size(); i++) {
            out.append(i == 0 ? "" : indent).append("| ").append(String.join(" | ", lines.get(i))).append(" |\n");
            if (i == 0) {
                out.append(indent).append("|").append(" --- |".repeat(columns)).append('\n');
            }
        }
    }
}

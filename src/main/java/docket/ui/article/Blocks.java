package docket.ui.article;

import docket.html.Document.Block;
import docket.html.Document.Inline;
import docket.html.Document.Picture;
import docket.html.Document.Style;
import docket.ui.theme.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Draws the blocks of a document as nodes and keeps, in reading order, what of them can be selected.
final class Blocks {
    /// Blocks deeper than this are drawn side by side with their parents; the parser stops earlier.
    private static final int MAX_DEPTH = 24;
    /// A table is cut off here: beyond it, it is a data set and belongs into the browser.
    private static final int MAX_CELLS = 6_000;

    private final ArticlePage page;
    private final ArticleActions actions;
    private final Links links;
    private final List<Leaf> leaves = new ArrayList<>();
    private final List<PictureBox> pictures = new ArrayList<>();
    private final Map<String, Node> places = new HashMap<>();

    Blocks(ArticlePage page, ArticleActions actions, Links links) {
        this.page = page;
        this.actions = actions;
        this.links = links;
    }

    List<Leaf> leaves() {
        return leaves;
    }

    List<PictureBox> pictures() {
        return pictures;
    }

    /// Where `#id` leads.
    Map<String, Node> places() {
        return places;
    }

    Links links() {
        return links;
    }

    /// The nodes of one top block, usually one.
    List<Region> draw(Block block) {
        return draw(List.of(block), List.of(), 0);
    }

    private List<Region> draw(List<Block> blocks, List<Tag> path, int depth) {
        List<Region> nodes = new ArrayList<>();
        for (Block block : blocks) {
            switch (block) {
                case Block.Paragraph(var content, String id, boolean rtl) -> {
                    int first = nodes.size();
                    for (Pieces.Piece piece : Pieces.of(content)) {
                        nodes.add(switch (piece) {
                            case Pieces.Words(var words) -> text(words, path, "p", rtl, "paragraph");
                            case Pieces.Shown(Picture picture, String target) ->
                                figure(picture, List.of(), target, path);
                        });
                    }
                    mark(id, nodes, first);
                }
                case Block.Heading(int level, var content, String id, boolean rtl) -> {
                    TextBlock heading = text(content, path, "h" + level, rtl, "heading", "h" + Math.clamp(level, 1, 6));
                    heading.flow().setAccessibleRoleDescription(Words.of("article.heading", level));
                    nodes.add(heading);
                    mark(id, nodes, nodes.size() - 1);
                }
                case Block.Quote(var content) -> nodes.add(box(content, path, depth, "blockquote", "quote"));
                case Block.Items items -> nodes.add(list(items, path, depth));
                case Block.Code code -> nodes.add(code(code, path));
                case Block.Figure figure -> nodes.add(figure(figure.picture(), figure.caption(), figure.url(), path));
                case Block.Table table -> nodes.add(table(table, path, depth));
                case Block.Rule() -> {
                    Region rule = new Region();
                    rule.getStyleClass().add("rule");
                    StackPane line = new StackPane(rule);
                    line.getStyleClass().add("rule-box");
                    nodes.add(line);
                }
                case Block.Media(String kind, String url, String title) ->
                    nodes.add(Cards.media(kind, url, title, actions));
            }
        }
        return nodes;
    }

    private void mark(@Nullable String id, List<Region> nodes, int first) {
        if (id != null && first < nodes.size()) {
            places.putIfAbsent(id, nodes.get(first));
        }
    }

    TextBlock text(List<Inline> content, List<Tag> path, String tag, boolean rtl, String... classes) {
        return keep(new TextBlock(Inlines.runs(content, page, links), with(path, tag), TextBlock.Lines.WRAPPED, rtl, classes));
    }

    /// Adds a block made elsewhere to what can be selected.
    TextBlock keep(TextBlock block) {
        leaves.add(block);
        return block;
    }

    private static List<Tag> with(List<Tag> path, String tag) {
        List<Tag> longer = new ArrayList<>(path);
        longer.add(new Tag(tag));
        return List.copyOf(longer);
    }

    private VBox box(List<Block> content, List<Tag> path, int depth, String tag, String... classes) {
        VBox box = new VBox();
        box.getStyleClass().addAll(classes);
        if (depth < MAX_DEPTH) {
            box.getChildren().setAll(draw(content, with(path, tag), depth + 1));
        }
        if (runsFromRight(box)) {
            box.getStyleClass().add("rtl");
        }
        return box;
    }

    private Region list(Block.Items items, List<Tag> path, int depth) {
        VBox box = new VBox();
        box.getStyleClass().add("list");
        List<Tag> listPath = with(path, items.ordered() ? "ol" : "ul");
        int number = items.start();
        for (Block.Item item : items.items()) {
            List<Region> blocks = depth < MAX_DEPTH ? draw(item.content(), with(listPath, "li"), depth + 1) : List.of();
            boolean rtl = !blocks.isEmpty() && runsFromRight(blocks.getFirst());
            String sign = items.ordered() ? number + "." : bullet(listPath);
            ItemList node = new ItemList(sign, items.ordered(), rtl, blocks);
            if (item.id() != null) {
                places.putIfAbsent(item.id(), node);
            }
            box.getChildren().add(node);
            number++;
        }
        return box;
    }

    private static String bullet(List<Tag> path) {
        long depth = path.stream().filter(tag -> tag.is("ul")).count();
        return depth % 2 == 1 ? "•" : "◦";
    }

    private static boolean runsFromRight(Node node) {
        if (node instanceof TextBlock) {
            return node.getStyleClass().contains("rtl");
        }
        return node instanceof VBox box && !box.getChildren().isEmpty() && runsFromRight(box.getChildren().getFirst());
    }

    private Region code(Block.Code code, List<Tag> path) {
        String text = code.text().replace("\t", "    ").stripTrailing();
        Run run = Run.of(text, Set.of(), null, "mono");
        TextBlock block = keep(new TextBlock(List.of(run), with(path, "pre"), TextBlock.Lines.KEPT, false, "code"));
        return new SideScroll(block, "code-box");
    }

    /// @param target where a click on the picture leads
    VBox figure(Picture picture, List<Inline> caption, @Nullable String target, List<Tag> path) {
        List<Tag> inner = with(path, "figure");
        PictureBox box = new PictureBox(picture, page.sizes().get(picture.url()), inner,
                () -> actions.fetchImage(picture.url()));
        leaves.add(box);
        pictures.add(box);
        VBox figure = new VBox(box);
        figure.getStyleClass().add("figure");
        if (target != null && !target.startsWith("#") && !isPicture(target)) {
            box.lead(links.to(target, null, false));
        }
        if (!caption.isEmpty()) {
            figure.getChildren().add(text(caption, inner, "figcaption", startsFromRight(caption), "caption"));
        }
        return figure;
    }

    /// A link to a larger form of the picture itself says no more than the picture shown large.
    private static boolean isPicture(String address) {
        String path = address.replaceFirst("[?#].*", "").toLowerCase(Locale.ROOT);
        return path.matches(".*\\.(?:jpe?g|png|gif|webp|avif)");
    }

    private static boolean startsFromRight(List<Inline> content) {
        StringBuilder words = new StringBuilder();
        collect(content, words);
        return Direction.isRightToLeft(words.toString());
    }

    private static void collect(List<Inline> content, StringBuilder into) {
        for (Inline inline : content) {
            switch (inline) {
                case Inline.Text(String text) -> into.append(text);
                case Inline.Styled(Style style, var inner) -> collect(inner, into);
                case Inline.Anchor(String url, var inner, String title) -> collect(inner, into);
                case Inline.Image image -> into.append(' ');
                case Inline.Break() -> into.append(' ');
            }
        }
    }

    private Region table(Block.Table table, List<Tag> path, int depth) {
        List<Tag> tablePath = with(path, "table");
        VBox box = new VBox();
        box.getStyleClass().add("table-box");
        if (!table.caption().isEmpty()) {
            box.getChildren().add(text(table.caption(), tablePath, "caption", startsFromRight(table.caption()), "caption"));
        }
        TableGrid grid = new TableGrid(place(table.rows(), tablePath, depth));
        grid.setAccessibleRole(AccessibleRole.PARENT);
        grid.setAccessibleRoleDescription(Words.of("article.table"));
        box.getChildren().add(new SideScroll(grid, "table-scroll"));
        return box;
    }

    /// Puts each cell into the first free place of its row, as HTML does (HTML Living Standard 4.9.12.1).
    private List<TableGrid.Placed> place(List<Block.Row> rows, List<Tag> path, int depth) {
        List<TableGrid.Placed> placed = new ArrayList<>();
        Map<Integer, Integer> takenUntil = new HashMap<>();
        for (int r = 0; r < rows.size() && placed.size() < MAX_CELLS; r++) {
            List<Tag> rowPath = with(path, "tr");
            int column = 0;
            for (Block.Cell cell : rows.get(r).cells()) {
                while (takenUntil.getOrDefault(column, 0) > r) {
                    column++;
                }
                int across = Math.clamp(cell.columns(), 1, 100);
                int down = Math.clamp(cell.rows(), 1, rows.size() - r);
                VBox node = box(cell.content(), rowPath, Math.min(depth, MAX_DEPTH - 1), cell.header() ? "th" : "td",
                        "cell", cell.header() ? "header-cell" : "body-cell");
                if (r == rows.size() - 1) {
                    node.getStyleClass().add("last-row");
                }
                placed.add(new TableGrid.Placed(node, r, column, down, across));
                for (int c = column; c < column + across; c++) {
                    takenUntil.put(c, r + down);
                }
                column += across;
            }
        }
        return placed;
    }
}

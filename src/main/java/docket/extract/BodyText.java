package docket.extract;

import org.jsoup.nodes.TextNode;

/// Writes the body as plain text: a line a block, a table's row a line with its cells parted by tabs, words never glued.
final class BodyText {
    private BodyText() {}

    static String write(PageTree tree, int root, Cuts cuts) {
        StringBuilder out = new StringBuilder();
        StringBuilder line = new StringBuilder();
        int lastBlock = -1;
        int[] block = new int[tree.end[root] - root];
        for (int i = root; i < tree.end[root]; ) {
            if (cuts.isCut(i) && i != root) {
                if (tree.kind[i] == PageTree.BLOCK) {
                    flush(out, line);
                } else {
                    line.append(' ');
                }
                i = tree.end[i];
                continue;
            }
            int above = i == root ? root : block[tree.parent[i] - root];
            block[i - root] = tree.kind[i] == PageTree.BLOCK ? i : above;
            switch (tree.kind[i]) {
                case PageTree.TEXT -> {
                    if (above != lastBlock && !cell(tree, above)) {
                        flush(out, line);
                    }
                    lastBlock = above;
                    text(tree, i, above, out, line);
                }
                case PageTree.BLOCK -> {
                    if (tree.tag(i).equals("td") || tree.tag(i).equals("th")) {
                        line.append(line.isEmpty() ? "" : "\t");
                    } else if (!cellInside(tree, i)) {
                        flush(out, line);
                    }
                    lastBlock = -1;
                }
                case PageTree.BREAK -> flush(out, line);
                case PageTree.MEDIA -> line.append(' ');
                default -> { }
            }
            i++;
        }
        flush(out, line);
        return out.toString().stripTrailing();
    }

    private static void text(PageTree tree, int i, int block, StringBuilder out, StringBuilder line) {
        String text = ((TextNode) tree.nodes[i]).getWholeText();
        if (!preformatted(tree, block)) {
            line.append(text);
            return;
        }
        String[] lines = text.split("\n", -1);
        for (int n = 0; n < lines.length; n++) {
            line.append(lines[n]);
            if (n < lines.length - 1) {
                flush(out, line);
            }
        }
    }

    private static boolean preformatted(PageTree tree, int block) {
        String tag = tree.tag(block);
        return tag.equals("pre") || tag.equals("listing") || tag.equals("xmp");
    }

    private static boolean cell(PageTree tree, int block) {
        String tag = tree.tag(block);
        return tag.equals("td") || tag.equals("th");
    }

    /// A lone paragraph in a cell does not end the row's line.
    private static boolean cellInside(PageTree tree, int i) {
        return tree.parent[i] >= 0 && cell(tree, tree.parent[i]);
    }

    private static void flush(StringBuilder out, StringBuilder line) {
        if (line.isEmpty()) {
            return;
        }
        int before = out.length();
        if (line.indexOf("\t") >= 0) {
            out.append(cells(line));
        } else {
            Blanks.fold(line, out);
        }
        if (out.length() > before) {
            out.append('\n');
        }
        line.setLength(0);
    }

    private static String cells(StringBuilder line) {
        StringBuilder row = new StringBuilder();
        for (String cell : line.toString().split("\t")) {
            String text = Blanks.fold(cell);
            if (!text.isEmpty()) {
                row.append(row.isEmpty() ? "" : "\t").append(text);
            }
        }
        return row.toString();
    }
}

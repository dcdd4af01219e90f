package docket.ui.article;

import docket.html.Document;
import docket.html.Document.Block;
import docket.html.Document.Inline;
import docket.html.Document.Picture;
import docket.html.Document.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// An article with a block of every kind.
final class Sample {
    static final String DRAFT = "https://ledger.example/draft";

    private Sample() {}

    static List<Block> blocks() {
        return List.of(
                new Block.Figure(new Picture("https://ledger.example/hall.png", "The hall", 1200, 500),
                        List.of(text("The hall at dusk."))),
                new Block.Paragraph(List.of(text("Every provider covered by Article 53 publishes a summary, as the "),
                        new Inline.Anchor(DRAFT, List.of(text("third "),
                                new Inline.Styled(Style.ITALIC, List.of(text("draft")))), null),
                        text(" asked."), new Inline.Styled(Style.SUPERSCRIPT,
                                List.of(new Inline.Anchor("#note", List.of(text("1")), null)))), null, false),
                new Block.Heading(2, List.of(text("What changed")), "changed", false),
                new Block.Quote(List.of(paragraph("Nobody can check a brochure."))),
                new Block.Items(false, 1, List.of(
                        new Block.Item(List.of(paragraph("The summary stays."),
                                new Block.Items(true, 4, List.of(item("a yearly statement", null)))), null),
                        item("The audit line goes.", null))),
                new Block.Table(List.of(text("Duties")), List.of(
                        new Block.Row(List.of(cell("Duty", true), cell("From", true))),
                        new Block.Row(List.of(cell("Statement", false), cell("August", false))))),
                new Block.Code("{\n  \"summary\": true\n}", "json"),
                new Block.Rule(),
                new Block.Media("video", "https://ledger.example/film", "The hearing"),
                new Block.Paragraph(List.of(text("\u05D7\u05D5\u05E7 \u05D4\u05D2\u05E0\u05EA \u05D4\u05E4\u05E8\u05D8\u05D9\u05D5\u05EA")),
                        null, true),
                new Block.Items(true, 1, List.of(item("The windows are months.", "note"))));
    }

    static ArticlePage page() {
        return page(blocks());
    }

    static ArticlePage page(List<Block> body) {
        return new ArticlePage(List.of("Policy Ledger"), "Model makers get a year", "The code keeps the summary.",
                "Rosa Okafor", "22 June 2026, 08:36", null, 6,
                new ArticlePage.Saved(ArticlePage.State.SUMMARY, "Summary only.", "Fetch full text"),
                List.of(new ArticlePage.Chip("Case C-401/19", "https://court.example/401")), null, new Document(body),
                List.of(new ArticlePage.Citation("Article 53", "Regulation (EU) 2024/1689, Art. 53", "https://law.example/1689")),
                Set.of(DRAFT), Map.of(),
                List.of(new ArticlePage.Section("Explore further", List.of(new ArticlePage.Related(
                        "Thresholds survive", "https://ledger.example/t", 7L, "20 June 2026", "The line stays.", true)))),
                "34 comments", "en", false);
    }

    /// Paragraphs with a link each, about 450 characters long.
    static ArticlePage longPage(int paragraphs) {
        List<Block> body = new ArrayList<>();
        for (int i = 0; i < paragraphs; i++) {
            body.add(new Block.Paragraph(List.of(text("Paragraph number " + i + " weighs the "),
                    new Inline.Anchor("https://ledger.example/" + i, List.of(text("office's answer")), null),
                    text(" against what the draft had asked for. ".repeat(10))), "p" + i, false));
        }
        return page(body);
    }

    static Inline text(String text) {
        return new Inline.Text(text);
    }

    static Block paragraph(String text) {
        return new Block.Paragraph(List.of(text(text)), null, false);
    }

    private static Block.Item item(String text, String id) {
        return new Block.Item(List.of(paragraph(text)), id);
    }

    private static Block.Cell cell(String text, boolean header) {
        return new Block.Cell(List.of(paragraph(text)), header, 1, 1);
    }
}

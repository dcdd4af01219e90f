package docket.ui.article;

import docket.html.Document.Block;
import docket.html.Document.Picture;
import docket.html.Document.Style;
import docket.ui.theme.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/// The top of an article: where it comes from, headline, standfirst, the line of facts, its documents, the lead picture.
final class Head {
    /// Chips shown before "+2".
    private static final int FIRST_CHIPS = 3;

    private Head() {}

    static List<Region> draw(ArticlePage page, Blocks blocks, ArticleActions actions) {
        List<Region> nodes = new ArrayList<>();
        boolean rtl = page.rightToLeft() || Direction.isRightToLeft(page.headline());
        if (!page.kicker().isEmpty()) {
            nodes.add(line(blocks, String.join("  ·  ", page.kicker()), "p", TextBlock.Lines.WRAPPED, rtl, "kicker"));
        }
        TextBlock headline = line(blocks, page.headline(), "h1", TextBlock.Lines.BALANCED, rtl, "headline");
        headline.flow().setAccessibleRoleDescription(Words.of("article.heading", 1));
        nodes.add(headline);
        if (page.standfirst() != null) {
            nodes.add(line(blocks, page.standfirst(), "p", TextBlock.Lines.WRAPPED, rtl, "standfirst"));
        }
        nodes.add(meta(page, blocks, rtl));
        if (!page.chips().isEmpty()) {
            nodes.add(chips(page.chips(), rtl, actions));
        }
        Region gap = new Region();
        gap.getStyleClass().add("head-end");
        nodes.add(gap);
        Picture lead = page.lead();
        if (lead != null && !beginsWithPicture(page)) {
            Region figure = blocks.figure(lead, List.of(), null, List.of());
            figure.getStyleClass().add("lead");
            nodes.add(figure);
        }
        return nodes;
    }

    private static boolean beginsWithPicture(ArticlePage page) {
        return !page.body().blocks().isEmpty() && page.body().blocks().getFirst() instanceof Block.Figure;
    }

    private static TextBlock line(Blocks blocks, String text, String tag, TextBlock.Lines lines, boolean rtl, String name) {
        return blocks.keep(new TextBlock(Run.all(text, Set.of(), null), List.of(new Tag(tag)), lines, rtl, name));
    }

    private static TextBlock meta(ArticlePage page, Blocks blocks, boolean rtl) {
        List<Run> runs = new ArrayList<>();
        if (page.byline() != null) {
            if (Direction.isRightToLeft(page.byline())) {
                // The first letter decides for the line.
                runs.add(Run.of("\u200E", Set.of(), null, "separator"));
            }
            runs.addAll(Run.all(page.byline(), Set.of(), null, "byline"));
        }
        if (page.date() != null) {
            fact(runs, page.date());
        }
        if (page.changed() != null) {
            separate(runs);
            runs.add(Run.of(page.changed(), Set.<Style>of(), blocks.links().versions()));
        }
        if (page.minutes() > 0) {
            fact(runs, Words.of("article.minutes", page.minutes()));
        }
        ArticlePage.Saved saved = page.saved();
        if (saved != null) {
            separate(runs);
            String kind = switch (saved.state()) {
                case SAVED -> "is-saved";
                case SUMMARY -> "is-summary";
                case FAILED -> "is-failed";
                case FETCHING -> "is-fetching";
            };
            switch (saved.state()) {
                case SAVED -> runs.add(Run.ornament(Glyphs.CHECK, kind));
                case FAILED -> runs.add(Run.ornament(Glyphs.WARNING, kind));
                case SUMMARY, FETCHING -> { }
            }
            boolean sign = !runs.isEmpty() && runs.getLast().isOrnament();
            runs.add(Run.of((sign ? "\u00A0" : "") + saved.text() + (saved.action() == null ? "" : " "), Set.of(), null, kind));
            if (saved.action() != null) {
                runs.add(Run.of(saved.action(), Set.<Style>of(), blocks.links().fullText()));
            }
        }
        // In the direction of the window's own words, which most of it is: a date would else be taken apart.
        TextBlock meta = new TextBlock(runs, List.of(new Tag("p")), TextBlock.Lines.WRAPPED, false, "meta");
        if (rtl) {
            meta.getStyleClass().add("at-right");
        }
        return blocks.keep(meta);
    }

    private static void fact(List<Run> runs, String text) {
        separate(runs);
        runs.addAll(Run.all(text, Set.of(), null));
    }

    private static void separate(List<Run> runs) {
        if (!runs.isEmpty()) {
            // The mark keeps the number of a date from joining a name that runs from right to left.
            runs.add(Run.of("  ·  " + (Direction.isRightToLeft(runs.getLast().getText()) ? "\u200E" : ""), Set.of(), null, "separator"));
        }
    }

    private static Region chips(List<ArticlePage.Chip> chips, boolean rtl, ArticleActions actions) {
        FlowPane flow = new FlowPane();
        flow.setAlignment(rtl ? Pos.TOP_RIGHT : Pos.TOP_LEFT);
        flow.getStyleClass().add("chips");
        int first = chips.size() <= FIRST_CHIPS + 1 ? chips.size() : FIRST_CHIPS;
        chips.subList(0, first).forEach(chip -> flow.getChildren().add(Cards.chip(chip, actions)));
        List<ArticlePage.Chip> rest = chips.subList(first, chips.size());
        if (!rest.isEmpty()) {
            flow.getChildren().add(Cards.more(rest.size(), () -> {
                flow.getChildren().removeLast();
                rest.forEach(chip -> flow.getChildren().add(Cards.chip(chip, actions)));
            }));
        }
        return flow;
    }
}

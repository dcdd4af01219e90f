package docket.ui.article;

import docket.ui.theme.Breakable;
import docket.ui.theme.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What follows an article: the related ones as its page lists them, and the way to the discussion.
final class Tail {
    private Tail() {}

    static List<Region> draw(ArticlePage page, ArticleActions actions) {
        List<Region> nodes = new ArrayList<>();
        for (ArticlePage.Section section : page.sections()) {
            Label title = new Label(Breakable.of(section.title()));
            title.getStyleClass().add("section-title");
            title.setAccessibleRoleDescription(Words.of("article.heading", 2));
            VBox box = new VBox(title);
            section.items().forEach(item -> box.getChildren().add(Cards.related(item, actions)));
            box.getStyleClass().add("section");
            nodes.add(box);
        }
        if (page.comments() != null) {
            VBox box = new VBox(Cards.discussion(page.comments(), actions));
            box.getStyleClass().add("discussion-box");
            nodes.add(box);
        }
        return nodes;
    }
}

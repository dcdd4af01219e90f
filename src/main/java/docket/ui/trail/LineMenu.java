package docket.ui.trail;

import docket.app.Trail;
import docket.ui.theme.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// The menus of the trail's lines, by mouse and by the menu key: what is in the shown article's story can be taken out of it,
/// and what is not can be put in.
final class LineMenu {
    private final Set<Long> story;
    private final TrailActions actions;

    LineMenu(Trail.View view, TrailActions actions) {
        story = view.story().stream().map(Trail.Step::article).collect(Collectors.toUnmodifiableSet());
        this.actions = actions;
    }

    void on(StoryLine line, Trail.Step step) {
        on(line, () -> of(step));
    }

    void on(ItemRow row, Trail.Item item, boolean recommended) {
        on(row, () -> of(item, recommended));
    }

    private List<MenuItem> of(Trail.Step step) {
        List<MenuItem> items = new ArrayList<>();
        if (!step.here()) {
            items.add(item("menu.open", () -> actions.openStored(step.article())));
            items.add(new SeparatorMenuItem());
        }
        items.add(item("menu.notThisStory", () -> actions.notThisStory(step.article())));
        return items;
    }

    private List<MenuItem> of(Trail.Item item, boolean recommended) {
        List<MenuItem> items = new ArrayList<>();
        items.add(item("menu.open", () -> actions.open(item)));
        items.add(item("menu.openInBrowser", () -> actions.browse(item.url())));
        Long article = item.article();
        if (article != null) {
            items.add(new SeparatorMenuItem());
            items.add(story.contains(article) ? item("menu.notThisStory", () -> actions.notThisStory(article))
                    : item("menu.sameStory", () -> actions.sameStory(article)));
            if (recommended) {
                items.add(item("menu.fewer", () -> actions.fewer(article, item.why())));
            }
        }
        return items;
    }

    private static void on(Node line, Supplier<List<MenuItem>> items) {
        line.setOnContextMenuRequested(e -> {
            ContextMenu menu = new ContextMenu();
            menu.getItems().setAll(items.get());
            if (e.isKeyboardTrigger()) {
                Bounds where = line.localToScreen(line.getLayoutBounds());
                menu.show(line, where.getMinX() + 24, where.getMaxY() - 8);
            } else {
                menu.show(line, e.getScreenX(), e.getScreenY());
            }
            e.consume();
        });
    }

    private static MenuItem item(String words, Runnable does) {
        MenuItem item = new MenuItem(Words.of(words));
        item.setMnemonicParsing(false);
        item.setOnAction(e -> does.run());
        return item;
    }
}

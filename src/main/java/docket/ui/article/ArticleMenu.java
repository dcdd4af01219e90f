package docket.ui.article;

import docket.ui.theme.Words;
import javafx.event.EventHandler;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.ContextMenuEvent;
import org.jspecify.annotations.Nullable;

/// The context menu: what can be done with the link under the mouse and with the selection.
final class ArticleMenu implements EventHandler<ContextMenuEvent> {
    private final ArticleView view;
    private final ArticleActions actions;
    private @Nullable ContextMenu open;

    ArticleMenu(ArticleView view, ArticleActions actions) {
        this.view = view;
        this.actions = actions;
    }

    @Override
    public void handle(ContextMenuEvent event) {
        if (open != null) {
            open.hide();
        }
        ContextMenu menu = new ContextMenu();
        Link link = Pointer.linkAt(event.getTarget());
        if (link != null && link.kind != Link.Kind.ACTION && link.url != null) {
            String url = link.url;
            menu.getItems().add(item(Words.of("menu.open"), () -> link.open(false)));
            if (link.kind != Link.Kind.PLACE) {
                menu.getItems().add(item(Words.of("menu.openInBrowser"), () -> actions.openLink(url, true)));
                menu.getItems().add(item(Words.of("menu.copyAddress"), () -> copy(url)));
            }
            menu.getItems().add(new SeparatorMenuItem());
        }
        MenuItem copy = item(Words.of("menu.copy"), view::copy);
        copy.setDisable(view.selectedText().isEmpty());
        menu.getItems().addAll(copy, item(Words.of("menu.selectAll"), view::selectAll));
        open = menu;
        menu.show(view, event.getScreenX(), event.getScreenY());
        event.consume();
    }

    private static MenuItem item(String words, Runnable action) {
        MenuItem item = new MenuItem(words);
        item.setOnAction(e -> action.run());
        return item;
    }

    private static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}

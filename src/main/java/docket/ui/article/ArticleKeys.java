package docket.ui.article;

import javafx.event.EventHandler;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The keys of the reading pane while it has the focus. What it has no use for goes on to the window: Space at the end of
/// an article, Escape with nothing to close.
final class ArticleKeys implements EventHandler<KeyEvent> {
    private final ArticleView view;

    ArticleKeys(ArticleView view) {
        this.view = view;
    }

    @Override
    public void handle(KeyEvent event) {
        if (event.getTarget() instanceof TextInputControl || event.isAltDown() || event.isMetaDown() && !event.isShortcutDown()) {
            return;
        }
        boolean done = event.isShortcutDown() ? withControl(event) : plain(event);
        if (done) {
            event.consume();
        }
    }

    private boolean withControl(KeyEvent event) {
        return !event.isShiftDown() && switch (event.getCode()) {
            case A -> {
                view.selectAll();
                yield true;
            }
            case C, INSERT -> view.copy();
            default -> false;
        };
    }

    private boolean plain(KeyEvent event) {
        return switch (event.getCode()) {
            case SPACE -> view.page(!event.isShiftDown());
            case PAGE_DOWN -> scrolled(true);
            case PAGE_UP -> scrolled(false);
            case HOME -> {
                view.toStart();
                yield true;
            }
            case END -> {
                view.toEnd();
                yield true;
            }
            case DOWN, UP -> {
                view.line(event.getCode() == KeyCode.DOWN);
                yield true;
            }
            case ESCAPE -> view.dismiss();
            default -> false;
        };
    }

    private boolean scrolled(boolean forward) {
        view.page(forward);
        return true;
    }
}

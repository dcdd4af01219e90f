package docket.ui.article;

import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// The mouse in the article: selecting by drag, word and block, opening links, saying what is under it.
final class Pointer {
    private final Scroller scroller;
    private final Sheet sheet;
    private final Selection selection;
    private final ArticleActions actions;
    private final Runnable pressed;
    private final Consumer<PictureBox> pictured;
    private final AnimationTimer pull = new Pull();
    private @Nullable Link pointed;
    private boolean dragging;
    private Point2D mouse = Point2D.ZERO;

    /// @param pressed told of each press in the text
    /// @param pictured told of each click on a picture that is no link
    Pointer(Scroller scroller, Sheet sheet, Selection selection, ArticleActions actions, Runnable pressed,
            Consumer<PictureBox> pictured) {
        this.scroller = scroller;
        this.sheet = sheet;
        this.selection = selection;
        this.actions = actions;
        this.pressed = pressed;
        this.pictured = pictured;
        // Filters: the scroll pane of a wide table would keep these events to itself.
        scroller.addEventFilter(MouseEvent.MOUSE_PRESSED, this::press);
        scroller.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::drag);
        scroller.addEventFilter(MouseEvent.MOUSE_RELEASED, this::release);
        scroller.addEventFilter(MouseEvent.MOUSE_CLICKED, this::click);
        scroller.addEventFilter(MouseEvent.MOUSE_MOVED, e -> point(linkAt(e.getTarget())));
        scroller.addEventFilter(MouseEvent.MOUSE_EXITED, e -> point(null));
    }

    /// The link that is drawn by the target of an event.
    static @Nullable Link linkAt(Object target) {
        for (@Nullable Node at = target instanceof Node node ? node : null; at != null; at = at.getParent()) {
            if (at instanceof Run run) {
                return run.link();
            }
            if (at instanceof PictureBox box) {
                return box.link();
            }
        }
        return null;
    }

    void forget() {
        point(null);
    }

    private void press(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || standsAlone(event.getTarget())) {
            return;
        }
        pressed.run();
        dragging = true;
        Place at = place(event);
        if (at == null) {
            return;
        }
        if (event.isShiftDown() && event.getClickCount() == 1) {
            selection.extend(at);
        } else {
            selection.begin(at, switch (Math.min(3, event.getClickCount())) {
                case 2 -> Selection.Unit.WORD;
                case 3 -> Selection.Unit.BLOCK;
                default -> Selection.Unit.CHARACTER;
            });
        }
    }

    /// Chips, cards, scroll bars and buttons keep their own mouse.
    private boolean standsAlone(Object target) {
        for (@Nullable Node at = target instanceof Node node ? node : null; at != null && at != scroller; at = at.getParent()) {
            if (at instanceof ScrollBar || at.getStyleClass().contains(Cards.PRESSABLE)
                    || (at instanceof Control && at.isFocusTraversable()
                        && !at.getStyleClass().contains("side-scroll-pane") && !(at instanceof Label))) {
                return true;
            }
        }
        return false;
    }

    private void drag(MouseEvent event) {
        if (!dragging) {
            return;
        }
        mouse = new Point2D(event.getSceneX(), event.getSceneY());
        Place at = place(event);
        if (at != null) {
            selection.extend(at);
        }
        double y = scroller.sceneToLocal(mouse).getY();
        if (y < 0 || y > scroller.windowHeight()) {
            pull.start();
        } else {
            pull.stop();
        }
    }

    private void release(MouseEvent event) {
        dragging = false;
        pull.stop();
    }

    private void click(MouseEvent event) {
        if (event.getTarget() instanceof Node target && target.getParent() instanceof PictureBox box && box.link() == null
                && event.getButton() == MouseButton.PRIMARY && event.isStillSincePress() && event.getClickCount() == 1) {
            pictured.accept(box);
        }
        Link link = linkAt(event.getTarget());
        boolean middle = event.getButton() == MouseButton.MIDDLE;
        if (link == null || !event.isStillSincePress() || event.getClickCount() != 1 || event.isShiftDown()
                || !(middle || event.getButton() == MouseButton.PRIMARY)) {
            return;
        }
        link.open(middle || event.isShortcutDown());
        event.consume();
    }

    private @Nullable Place place(MouseEvent event) {
        return sheet.placeAt(sheet.sceneToLocal(event.getSceneX(), event.getSceneY()));
    }

    private void point(@Nullable Link link) {
        if (link == pointed) {
            return;
        }
        if (pointed != null) {
            pointed.point(false);
        }
        pointed = link;
        if (link != null) {
            link.point(true);
        }
        actions.hovered(link == null ? null : link.url);
    }

    /// Scrolls on while a drag is held beyond the edge, the faster the farther.
    private final class Pull extends AnimationTimer {
        @Override
        public void handle(long now) {
            double y = scroller.sceneToLocal(mouse).getY();
            double beyond = y < 0 ? y : Math.max(0, y - scroller.windowHeight());
            scroller.jump(scroller.y() + Math.clamp(beyond / 4, -40, 40));
            Place at = sheet.placeAt(sheet.sceneToLocal(mouse));
            if (at != null) {
                selection.extend(at);
            }
        }
    }
}

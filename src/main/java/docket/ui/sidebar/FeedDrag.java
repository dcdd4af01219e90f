package docket.ui.sidebar;

import docket.app.Library;
import docket.ui.theme.Words;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// Feeds dragged within the sidebar, one or all that are selected: a mark shows where they would go, a closed folder opens
/// when the mouse rests on it, Escape takes it all back. JavaFX thread only.
final class FeedDrag {
    private static final PseudoClass INTO = PseudoClass.getPseudoClass("drop-into");
    private static final PseudoClass ABOVE = PseudoClass.getPseudoClass("drop-above");
    private static final PseudoClass BELOW = PseudoClass.getPseudoClass("drop-below");
    /// A hand that trembles drags nothing.
    private static final double TREMBLE = 6;
    /// The list moves when the mouse is so near its end.
    private static final double EDGE = 24;

    private final SidebarModel model;
    private final SidebarActions actions;
    private final ListView<Line> list;
    private final Label ghost = new Label();
    private final PauseTransition rest = new PauseTransition(Duration.millis(600));
    private List<Library.Subscription> dragged = List.of();
    private @Nullable Point2D pressed;
    private @Nullable LineCell over;
    private @Nullable Drop drop;

    /// @param above drawn over the list: carries what goes along with the mouse
    FeedDrag(SidebarModel model, SidebarActions actions, ListView<Line> list, Pane above) {
        this.model = model;
        this.actions = actions;
        this.list = list;
        ghost.getStyleClass().add("drag-ghost");
        ghost.setVisible(false);
        ghost.setManaged(false);
        ghost.setMouseTransparent(true);
        above.getChildren().add(ghost);
        rest.setOnFinished(e -> unfold());
        list.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> pressed = e.getButton() == MouseButton.PRIMARY
                ? new Point2D(e.getSceneX(), e.getSceneY()) : null);
        list.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::drag);
        list.addEventFilter(MouseEvent.MOUSE_RELEASED, e -> release());
        list.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE && !dragged.isEmpty()) {
                end();
                e.consume();
            }
        });
    }

    private void drag(MouseEvent e) {
        Point2D from = pressed;
        if (from == null) {
            return;
        }
        if (dragged.isEmpty()) {
            if (from.distance(e.getSceneX(), e.getSceneY()) < TREMBLE || !begin(from)) {
                return;
            }
        }
        Point2D at = list.sceneToLocal(e.getSceneX(), e.getSceneY());
        ghost.autosize();
        ghost.relocate(Math.min(at.getX() + 12, list.getWidth() - ghost.getWidth() - 4), at.getY() + 6);
        scroll(at.getY());
        mark(e.getSceneX(), e.getSceneY());
        e.consume();
    }

    private boolean begin(Point2D from) {
        LineCell cell = cell(from.getX(), from.getY());
        if (cell == null || !(cell.getItem() instanceof Line.Feed feed)) {
            pressed = null;
            return false;
        }
        List<Library.Subscription> selected = SidebarMenus.feeds(List.copyOf(list.getSelectionModel().getSelectedItems()));
        dragged = selected.stream().anyMatch(each -> each.id() == feed.feed().id()) ? selected : List.of(feed.feed());
        ghost.setText(dragged.size() == 1 ? feed.feed().title() : Words.of("sidebar.dragged", dragged.size()));
        ghost.setVisible(true);
        model.hold(true);
        return true;
    }

    private void mark(double sceneX, double sceneY) {
        LineCell cell = cell(sceneX, sceneY);
        boolean upper = cell != null && cell.sceneToLocal(sceneX, sceneY).getY() < cell.getHeight() / 2;
        Set<Long> ids = dragged.stream().map(Library.Subscription::id).collect(Collectors.toUnmodifiableSet());
        boolean inside = list.contains(list.sceneToLocal(sceneX, sceneY));
        drop = inside ? Drop.of(cell == null ? null : cell.getItem(), upper, model.lines(), ids) : null;
        if (cell != over) {
            unmark();
            over = cell;
            rest.playFromStart();
        }
        if (cell != null) {
            show(cell, drop == null ? null : drop.mark());
        }
    }

    private static void show(LineCell cell, Drop.@Nullable Mark mark) {
        cell.pseudoClassStateChanged(INTO, mark == Drop.Mark.INTO);
        cell.pseudoClassStateChanged(ABOVE, mark == Drop.Mark.ABOVE);
        cell.pseudoClassStateChanged(BELOW, mark == Drop.Mark.BELOW);
    }

    private void unmark() {
        rest.stop();
        if (over != null) {
            show(over, null);
            over = null;
        }
    }

    private void unfold() {
        if (over != null && over.getItem() instanceof Line.Folder folder && !folder.open()) {
            model.toggle(folder.folder().id());
        }
    }

    private void scroll(double y) {
        int by = y < EDGE ? -1 : y > list.getHeight() - EDGE ? 1 : 0;
        LineCell first = by == 0 ? null : cell(list.localToScene(list.getWidth() / 2, 1).getX(), list.localToScene(0, EDGE / 2).getY());
        if (first != null) {
            list.scrollTo(Math.clamp(first.getIndex() + by, 0, Math.max(0, model.lines().size() - 1)));
        }
    }

    private @Nullable LineCell cell(double sceneX, double sceneY) {
        return list.lookupAll(".side-cell").stream().filter(LineCell.class::isInstance).map(LineCell.class::cast)
                .filter(cell -> cell.isVisible() && !cell.isEmpty() && cell.contains(cell.sceneToLocal(sceneX, sceneY)))
                .findFirst().orElse(null);
    }

    private void release() {
        List<Library.Subscription> moving = dragged;
        Drop target = drop;
        pressed = null;
        if (!moving.isEmpty()) {
            end();
            if (target != null) {
                actions.move(moving, target.folder(), target.above());
            }
        }
    }

    private void end() {
        pressed = null;
        dragged = List.of();
        drop = null;
        unmark();
        ghost.setVisible(false);
        model.hold(false);
    }
}

package docket.ui;

import docket.ui.Widths.Sidebar;
import docket.ui.Widths.Wanted;
import java.util.function.DoubleFunction;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// Sidebar or rail, timeline, reader and trail side by side, with lines between them to drag.
final class Panes extends Pane {
    /// How wide the zone round a line is that can be dragged.
    private static final double GRAB = 6;

    private final Region sidebar;
    private final Region rail;
    private final Region timeline;
    private final Region reader;
    private final Region trail;
    private final BooleanProperty trailOpen = new SimpleBooleanProperty();
    private final BooleanProperty reading = new SimpleBooleanProperty();
    private final BooleanProperty up = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper alone = new ReadOnlyBooleanWrapper();
    private final Region sidebarEdge;
    private final Region timelineEdge;
    private final Region trailEdge;
    private Wanted wanted = Wanted.USUAL;
    private Widths now = Widths.of(1400, wanted, false, false);

    Panes(Region sidebar, Region rail, Region timeline, Region reader, Region trail) {
        this.sidebar = sidebar;
        this.rail = rail;
        this.timeline = timeline;
        this.reader = reader;
        this.trail = trail;
        getStyleClass().add("panes");
        sidebarEdge = edge(x -> new Wanted(Widths.SIDEBAR.hold(x), wanted.timeline(), wanted.trail(), wanted.mode()),
                () -> new Wanted(0, wanted.timeline(), wanted.trail(), wanted.mode()));
        timelineEdge = edge(x -> new Wanted(wanted.sidebar(), Widths.TIMELINE.hold(x - now.sidebar()), wanted.trail(), wanted.mode()),
                () -> new Wanted(wanted.sidebar(), 0, wanted.trail(), wanted.mode()));
        trailEdge = edge(x -> new Wanted(wanted.sidebar(), wanted.timeline(), Widths.TRAIL.hold(getWidth() - x), wanted.mode()),
                () -> new Wanted(wanted.sidebar(), wanted.timeline(), 0, wanted.mode()));
        // The order in which Tab goes through them; the trail may lie over the reader.
        getChildren().setAll(sidebar, rail, timeline, reader, trail, sidebarEdge, timelineEdge, trailEdge);
        trailOpen.addListener((at, was, is) -> arrange());
        reading.addListener((at, was, is) -> arrange());
        up.addListener((at, was, is) -> arrange());
        widthProperty().addListener((at, was, is) -> arrange());
    }

    private Region edge(DoubleFunction<Wanted> drag, java.util.function.Supplier<Wanted> reset) {
        Region edge = new Region();
        edge.getStyleClass().add("edge");
        edge.setCursor(Cursor.H_RESIZE);
        edge.setOnMouseDragged(e -> {
            if (e.getButton() == MouseButton.PRIMARY) {
                want(drag.apply(sceneToLocal(e.getSceneX(), 0).getX()));
            }
        });
        edge.setOnMouseClicked(e -> {
            if (e.getClickCount() == 2) {
                want(reset.get());
            }
        });
        return edge;
    }

    Wanted wanted() {
        return wanted;
    }

    void want(Wanted next) {
        wanted = next;
        arrange();
    }

    BooleanProperty trailOpen() {
        return trailOpen;
    }

    /// Whether an article is open: where one pane fits alone, it is the reader then.
    BooleanProperty reading() {
        return reading;
    }

    /// Where one pane fits alone: the list in place of the open article.
    BooleanProperty up() {
        return up;
    }

    /// Whether the article has taken the place of the list.
    ReadOnlyBooleanProperty alone() {
        return alone.getReadOnlyProperty();
    }

    /// Whether the list stands where an article would have to take its place.
    boolean isListAlone() {
        return now.reader() == 0;
    }

    boolean isRail() {
        return now.rail();
    }

    double sidebarWidth() {
        return now.sidebar();
    }

    void toggleSidebar() {
        Sidebar mode = now.rail() ? Sidebar.LIST : Sidebar.RAIL;
        if (mode == Sidebar.LIST && !Widths.of(getWidth(), withMode(Sidebar.AUTOMATIC), trailOpen.get() && reading.get(), reading.get()).rail()) {
            mode = Sidebar.AUTOMATIC;
        }
        want(withMode(mode));
    }

    private Wanted withMode(Sidebar mode) {
        return new Wanted(wanted.sidebar(), wanted.timeline(), wanted.trail(), mode);
    }

    private void arrange() {
        if (getWidth() <= 0) {
            return;
        }
        now = Widths.of(getWidth(), wanted, trailOpen.get() && reading.get(), reading.get() && !up.get());
        sidebar.setVisible(!now.rail());
        rail.setVisible(now.rail());
        timeline.setVisible(now.timeline() > 0);
        reader.setVisible(now.reader() > 0);
        trail.setVisible(now.trail() > 0);
        requestLayout();
        // Last, when the panes that listeners may want to give the focus are there.
        alone.set(now.timeline() == 0);
    }

    /// The panes take what there is; a long article must not push the header away.
    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        double height = getHeight();
        double x = now.sidebar();
        (now.rail() ? rail : sidebar).resizeRelocate(0, 0, x, height);
        timeline.resizeRelocate(x, 0, now.timeline(), height);
        reader.resizeRelocate(x + now.timeline(), 0, now.reader(), height);
        trail.resizeRelocate(getWidth() - now.trail(), 0, now.trail(), height);
        place(sidebarEdge, x, !now.rail());
        place(timelineEdge, x + now.timeline(), now.timeline() > 0 && now.reader() > 0);
        place(trailEdge, getWidth() - now.trail(), now.trail() > 0);
    }

    private void place(Node edge, double x, boolean shown) {
        edge.setVisible(shown);
        ((Region) edge).resizeRelocate(x - GRAB / 2, 0, GRAB, getHeight());
    }
}

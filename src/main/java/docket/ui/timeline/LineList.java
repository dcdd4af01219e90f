package docket.ui.timeline;

import docket.ui.theme.Speck;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// Lines of which only those in sight are measured and drawn. Not a `ListView`: whenever the number of lines changes that adds
/// each of its cells to the window again, and has each styled from the start; that was what the list cost most.
///
/// Lines that come or go above those in sight move nothing, except at the very beginning of the list, which stays in sight.
/// However much changes, the list is laid out once, in the next frame. JavaFX thread only.
final class LineList extends Region {
    /// Fewer lines than this are in sight of what counts as a page of a wheel that turns by lines.
    private static final int LEAST_LINES = 8;
    /// What an arrow key moves the list by, in pixels.
    private static final double STEP = 40;
    /// So many lines out of sight that follow each other are told apart by a screen reader, which keeps the cells it was given.
    private static final int SPEAKERS = 8;
    /// Further away than this many lines, a line is gone to and not moved to.
    private static final int FAR = 40;

    private final ObservableList<Line> lines;
    private final Sheet sheet;
    private final ListBar bar = new ListBar(this::drag);
    private final Rectangle window = new Rectangle();
    /// Measures lines.
    private final LineCell ruler;
    /// They speak for the lines out of sight; made when a screen reader asks.
    private final List<LineCell> speakers = new ArrayList<>();
    private final LongConsumer onChoose;
    private final Map<Integer, Double> heights = new HashMap<>();
    private Spot spot = Spot.START;
    /// Where to go with the next layout; null to stay.
    private @Nullable Spot wanted;
    /// The line that is meant by its number: until the layout others may come or go above it. Null for the beginning, and where there are no lines.
    private @Nullable Line goal;
    /// The lines, or their heights, are others than when they were placed.
    private boolean changed;
    /// What the wheel was turned beyond whole pixels.
    private double rest;
    private int chosen = -1;

    /// @param cells makes one
    /// @param onChoose told of the article that a screen reader chooses
    LineList(ObservableList<Line> lines, Supplier<LineCell> cells, LongConsumer onChoose) {
        this.lines = lines;
        this.onChoose = onChoose;
        sheet = new Sheet(cells, this::settle);
        ruler = sheet.make();
        getStyleClass().add("timeline-list");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        setClip(window);
        getChildren().setAll(sheet, bar, new Speck(sheet));
        lines.addListener((ListChangeListener<Line>) change -> {
            changed();
            notifyAccessibleAttributeChanged(AccessibleAttribute.ITEM_COUNT);
        });
        addEventFilter(MouseEvent.MOUSE_PRESSED, e -> requestFocus());
        addEventHandler(ScrollEvent.SCROLL, this::wheel);
        bar.addEventFilter(ScrollEvent.SCROLL, e -> {
            if (!e.isDirect()) {
                // Or the bar itself would go on by its step.
                wheel(e);
                e.consume();
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /// The number of the first line in sight, be it in part; -1 for none.
    int first() {
        settle();
        return sheet.shown().isEmpty() ? -1 : sheet.shown().getFirst().index();
    }

    /// Brings a line to the upper edge.
    void scrollTo(int line) {
        go(new Spot(line, 0));
    }

    /// Brings a line into sight, moving the list no more than needed.
    void reveal(int line) {
        settle();
        int first = spot.index();
        int last = sheet.shown().isEmpty() ? first : sheet.shown().getLast().index();
        if (line <= first || Math.abs(line - first) > FAR) {
            // The day's label above comes along.
            go(line <= 1 ? Spot.START : new Spot(line, height(line - 1)));
        } else if (line >= last) {
            go(new Spot(line, Math.max(0, getHeight() - height(line) - STEP)));
        }
    }

    /// The cell that shows a line; null for one out of sight.
    @Nullable LineCell cell(int line) {
        return sheet.shown().stream().filter(cell -> cell.index() == line).findFirst().orElse(null);
    }

    /// Whether an article has a line; a screen reader may hold on to one that is gone.
    boolean lists(long article) {
        return article != 0 && find(article) >= 0;
    }

    /// The line that a screen reader takes for selected; -1 for none.
    void choose(int line) {
        if (chosen != line) {
            chosen = line;
            notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTED_ITEMS);
            notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
        }
    }

    /// Looks again which line is the open article's.
    void mark() {
        sheet.shown().forEach(LineCell::mark);
    }

    /// Looks again at what stands beside the lines.
    ///
    /// @param everything also what cannot be told to have changed: colours, fonts
    void renew(boolean everything) {
        sheet.cells().forEach(cell -> cell.renew(everything));
        sheet.requestLayout();
    }

    /// Any line may have another height.
    void changed() {
        changed = true;
        heights.clear();
        sheet.requestLayout();
    }

    private double height(int line) {
        return heights.computeIfAbsent(line, i -> ruler.height(lines.get(i), textWidth()));
    }

    private double textWidth() {
        return getWidth() - LineCell.SCROLL;
    }

    private void go(Spot to) {
        wanted = to;
        goal = to.equals(Spot.START) || to.index() < 0 || to.index() >= lines.size() ? null : lines.get(to.index());
        sheet.requestLayout();
    }

    /// @param pixels downwards, as the lines go
    /// @return false at the end
    private boolean move(double pixels) {
        settle();
        rest += pixels;
        double whole = Math.rint(rest);
        rest -= whole;
        Spot from = spot;
        place(spot.moved(whole));
        sheet.requestLayout();
        return whole == 0 || !spot.equals(from);
    }

    private void settle() {
        if (changed || wanted != null) {
            place(wanted != null ? meant(wanted) : kept());
        }
    }

    /// The same line under the number that it has by now.
    private Spot meant(Spot to) {
        int now = goal == null ? -1 : goal.article() == 0 ? lines.indexOf(goal) : find(goal.article());
        return now < 0 ? to : new Spot(now, to.top());
    }

    /// The place at which the first article in sight that is still listed stays where it is.
    private Spot kept() {
        if (spot.equals(Spot.START)) {
            return spot;
        }
        for (LineCell cell : sheet.shown()) {
            int now = cell.article() == 0 ? -1 : find(cell.article());
            if (now >= 0) {
                double top = sheet.top(cell);
                // Of one that is partly out of sight, the same part stays so when its height is another.
                return new Spot(now, top >= 0 ? top : Math.rint(top * height(now) / Math.max(1, cell.getHeight())));
            }
        }
        return spot;
    }

    private int find(long article) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).article() == article) {
                return i;
            }
        }
        return -1;
    }

    private void place(Spot at) {
        double room = getHeight();
        double width = getWidth() - snappedRightInset();
        if (room <= 0 || width <= 0) {
            return;
        }
        boolean anew = changed;
        changed = false;
        wanted = null;
        int count = lines.size();
        spot = at.settled(count, room, this::height);
        int end = spot.end(count, room, this::height);
        sheet.show(lines.subList(spot.index(), end), spot.index(), spot.top(), width, this::height);
        if (anew) {
            sheet.shown().forEach(LineCell::requestLayout);
            bar.guess(lines, sheet.shown().stream().filter(cell -> cell.article() != 0).mapToDouble(Region::getHeight).average().orElse(STEP));
        }
        LineCell last = sheet.shown().isEmpty() ? null : sheet.shown().getLast();
        boolean whole = last == null || spot.equals(Spot.START) && end == count && sheet.top(last) + last.getHeight() <= room;
        bar.show(spot, room, whole, this::height);
    }

    /// To where the thumb was dragged.
    private void drag(double share) {
        settle();
        go(bar.spot(share, getHeight(), this::height));
    }

    /// The average height of the lines in sight, in pixels.
    private double average() {
        return sheet.shown().stream().mapToDouble(Region::getHeight).average().orElse(STEP);
    }

    /// As far as other lists go: a wheel that turns by lines or pages is told so.
    private void wheel(ScrollEvent e) {
        double distance = switch (e.getTextDeltaYUnits()) {
            case PAGES -> e.getTextDeltaY() * getHeight();
            case LINES -> e.getTextDeltaY() * Math.min(average(), getHeight() / LEAST_LINES);
            case NONE -> e.getDeltaY();
        };
        if (distance != 0 && move(distance)) {
            e.consume();
        }
    }

    private void key(KeyEvent e) {
        if (e.isAltDown()) {
            return;
        }
        switch (e.getCode()) {
            case HOME -> scrollTo(0);
            case END -> scrollTo(lines.size() - 1);
            case PAGE_UP -> move(getHeight() - ListBar.KEPT);
            case PAGE_DOWN -> move(ListBar.KEPT - getHeight());
            case UP -> move(STEP);
            case DOWN -> move(-STEP);
            default -> {
                return;
            }
        }
        e.consume();
    }

    @Override
    protected void layoutChildren() {
        if (window.getWidth() == getWidth() && window.getHeight() == getHeight()) {
            return;
        }
        window.setWidth(getWidth());
        window.setHeight(getHeight());
        double wide = Math.rint(bar.prefWidth(-1));
        bar.resizeRelocate(getWidth() - snappedRightInset() - wide, 0, wide, getHeight());
        changed();
    }

    private @Nullable Node item(int line) {
        if (line < 0 || line >= lines.size()) {
            return null;
        }
        LineCell cell = cell(line);
        if (cell == null) {
            LineCell speaker = speaker(line % SPEAKERS);
            speaker.speak(line, lines.get(line));
            return speaker;
        }
        return cell;
    }

    private LineCell speaker(int number) {
        while (speakers.size() <= number) {
            speakers.add(sheet.make());
        }
        return speakers.get(number);
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case ITEM_COUNT -> lines.size();
            case ITEM_AT_INDEX -> item((Integer) parameters[0]);
            case FOCUS_ITEM -> item(chosen);
            case SELECTED_ITEMS -> {
                Node item = item(chosen);
                yield item == null ? FXCollections.observableArrayList() : FXCollections.observableArrayList(item);
            }
            case MULTIPLE_SELECTION -> false;
            case VERTICAL_SCROLLBAR -> bar;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.SHOW_ITEM && parameters.length > 0 && parameters[0] instanceof LineCell cell) {
            int line = cell.article() == 0 ? cell.index() : find(cell.article());
            if (line >= 0 && line < lines.size()) {
                reveal(line);
            }
        } else if (action == AccessibleAction.SET_SELECTED_ITEMS) {
            chosen(parameters).ifPresent(cell -> onChoose.accept(cell.article()));
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }

    /// The first of the lines to be selected that has an article: one is open at a time, and stays open until another is.
    private Optional<LineCell> chosen(Object... parameters) {
        return parameters.length > 0 && parameters[0] instanceof List<?> items
                ? items.stream().filter(LineCell.class::isInstance).map(LineCell.class::cast).filter(cell -> lists(cell.article())).findFirst() : Optional.empty();
    }
}

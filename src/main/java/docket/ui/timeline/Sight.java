package docket.ui.timeline;

import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;

/// Brings a line of a list into sight without moving the list more than needed, as `scrollTo` does not.
final class Sight {
    private Sight() {}

    static void reveal(ListView<?> list, int index) {
        if (!(list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow)) {
            list.scrollTo(index);
            return;
        }
        IndexedCell<?> first = flow.getFirstVisibleCell();
        IndexedCell<?> last = flow.getLastVisibleCell();
        if (first == null || last == null || Math.abs(index - first.getIndex()) > 40) {
            list.scrollTo(Math.max(0, index - 1));
            return;
        }
        if (index <= first.getIndex()) {
            // The day's label above comes along.
            flow.scrollTo(Math.max(0, index - 1));
        } else if (index >= last.getIndex()) {
            flow.scrollTo(index);
            IndexedCell<?> cell = flow.getCell(index);
            double room = list.getHeight() - (cell == null ? 0 : cell.getHeight()) - 40;
            flow.scrollPixels(-Math.max(0, room));
        }
    }
}

package docket.ui.timeline;

import docket.model.Row;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.ScrollEvent;
import javafx.util.Duration;

/// Marks articles read that the reader scrolled past, when that is wanted: those that were in sight and left it at the top.
/// JavaFX thread only.
final class Passing {
    /// The list rests for so long before anything counts as passed: a flick there and back reads nothing.
    private static final Duration REST = Duration.millis(500);

    private final ListView<Line> list;
    private final BooleanSupplier wanted;
    private final Consumer<Collection<Row>> read;
    private final PauseTransition rest = new PauseTransition(REST);
    private int from = -1;

    /// @param read told the unread articles that were passed
    Passing(ListView<Line> list, BooleanSupplier wanted, Consumer<Collection<Row>> read) {
        this.list = list;
        this.wanted = wanted;
        this.read = read;
        list.addEventFilter(ScrollEvent.SCROLL, e -> {
            if (wanted.getAsBoolean()) {
                if (from < 0) {
                    from = first();
                }
                rest.playFromStart();
            }
        });
        rest.setOnFinished(e -> settle());
    }

    /// Another list is shown.
    void forget() {
        rest.stop();
        from = -1;
    }

    private int first() {
        IndexedCell<?> cell = list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow ? flow.getFirstVisibleCell() : null;
        return cell == null ? -1 : cell.getIndex();
    }

    private void settle() {
        int to = Math.min(first(), list.getItems().size());
        List<Row> passed = new ArrayList<>();
        for (int i = Math.max(0, from); from >= 0 && i < to; i++) {
            switch (list.getItems().get(i)) {
                case Line.Card card -> {
                    passed.add(card.row());
                    if (!card.open()) {
                        passed.addAll(card.others());
                    }
                }
                case Line.Member member -> passed.add(member.row());
                case Line.Day day -> {}
                case Line.More more -> {}
            }
        }
        from = -1;
        List<Row> unread = passed.stream().filter(row -> !row.read()).toList();
        if (!unread.isEmpty() && wanted.getAsBoolean()) {
            read.accept(unread);
        }
    }
}

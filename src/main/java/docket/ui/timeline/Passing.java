package docket.ui.timeline;

import docket.model.Row;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.scene.input.ScrollEvent;
import javafx.util.Duration;

/// Marks articles read that the reader scrolled past, when that is wanted: those that were in sight and left it at the top.
/// JavaFX thread only.
final class Passing {
    /// The list rests for so long before anything counts as passed: a flick there and back reads nothing.
    private static final Duration REST = Duration.millis(500);

    private final LineList list;
    private final List<Line> lines;
    private final BooleanSupplier wanted;
    private final Consumer<Collection<Row>> read;
    private final PauseTransition rest = new PauseTransition(REST);
    private int from = -1;

    /// @param read told the unread articles that were passed
    Passing(LineList list, List<Line> lines, BooleanSupplier wanted, Consumer<Collection<Row>> read) {
        this.list = list;
        this.lines = lines;
        this.wanted = wanted;
        this.read = read;
        list.addEventFilter(ScrollEvent.SCROLL, e -> {
            if (wanted.getAsBoolean()) {
                if (from < 0) {
                    from = list.first();
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

    private void settle() {
        int to = Math.min(list.first(), lines.size());
        List<Row> passed = new ArrayList<>();
        for (int i = Math.max(0, from); from >= 0 && i < to; i++) {
            switch (lines.get(i)) {
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

package docket.ui.sidebar;

import docket.app.Refresher.Phase;
import docket.app.Refresher.Progress;
import docket.model.Outcome;
import docket.model.Problem;
import docket.ui.theme.Ages;
import docket.ui.theme.Words;
import java.time.Instant;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// How the refresh stands and whether the network is there, told from what the refresher reports. JavaFX thread only.
public final class Freshness {
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper awaited = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper offline = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper();
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private final ReadOnlyIntegerWrapper waiting = new ReadOnlyIntegerWrapper();
    private @Nullable Problem why;
    private @Nullable Instant updated;

    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /// A person waits for a round: a second one would only wait behind it. A round that began by itself makes room for a person's.
    public ReadOnlyBooleanProperty awaited() {
        return awaited.getReadOnlyProperty();
    }

    public void awaited(boolean by) {
        awaited.set(by);
    }

    public ReadOnlyBooleanProperty offline() {
        return offline.getReadOnlyProperty();
    }

    /// Of the running phase, 0 to 1.
    public ReadOnlyDoubleProperty share() {
        return share.getReadOnlyProperty();
    }

    /// "Refreshing 38 of 64", "Updated 09:14".
    public ReadOnlyStringProperty words() {
        return words.getReadOnlyProperty();
    }

    /// Why nothing could be reached, when it is so.
    public @Nullable Problem why() {
        return why;
    }

    /// How many articles wait for the network.
    public ReadOnlyIntegerProperty waiting() {
        return waiting.getReadOnlyProperty();
    }

    public void waiting(int articles) {
        waiting.set(articles);
    }

    public void hear(Progress progress, Ages ages) {
        switch (progress) {
            case Progress.Step step -> step(step.phase(), step.done(), step.of());
            case Progress.Offline none -> {
                why = none.why();
                offline.set(true);
            }
            case Progress.FeedDone done -> reached(done.outcome());
            case Progress.Over over -> over(ages);
            case Progress.Stored stored -> {}
        }
    }

    private void step(Phase phase, int done, int of) {
        busy.set(true);
        share.set(of == 0 ? 0 : Math.min(1, (double) done / of));
        words.set(Words.of("refresh." + phase, done, of));
    }

    /// A good answer ends what [Progress.Offline] began; a bad one tells nothing about the network.
    private void reached(Outcome outcome) {
        if (outcome == Outcome.OK) {
            offline.set(false);
        }
    }

    private void over(Ages ages) {
        updated = ages.now();
        busy.set(false);
        idle(ages);
    }

    /// When feeds were last asked, before this window was opened.
    public void last(Instant at, Ages ages) {
        if (updated == null) {
            updated = at;
            idle(ages);
        }
    }

    /// The round ended in trouble.
    public void stopped(Ages ages) {
        busy.set(false);
        idle(ages);
    }

    private void idle(Ages ages) {
        Instant at = updated;
        words.set(at == null ? "" : Words.of("refresh.idle", ages.clock(at)));
    }
}

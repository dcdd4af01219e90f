package docket.ui.dialogs;

import docket.app.Health;
import docket.app.Library;
import docket.ui.sidebar.FeedWords;
import docket.ui.theme.Ages;
import docket.ui.theme.Words;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The feeds that go wrong, then those worth a word, each with what happens next and buttons for what can be done.
final class FeedHealth extends VBox {
    private record Patient(Library.Subscription feed, Health health) {}

    private final Ages ages;
    private final BiConsumer<Library.Subscription, Health.Remedy> heal;

    FeedHealth(List<Library.Subscription> feeds, Ages ages, BiConsumer<Library.Subscription, Health.Remedy> heal) {
        this.ages = ages;
        this.heal = heal;
        getStyleClass().add("feed-health");
        List<Patient> all = feeds.stream().map(feed -> new Patient(feed, feed.health(ages.now(), ages.zone(), Words.language())))
                .filter(p -> p.health().gravity() != Health.Gravity.NONE)
                .sorted(Comparator.comparing((Patient p) -> p.health().gravity()).reversed()).toList();
        long wrong = all.stream().filter(p -> p.health().needsAttention()).count();
        getChildren().add(Dialog.words(wrong == 0 ? Words.of("preferences.health.good", feeds.size())
                : Words.of("preferences.health.attention", wrong), "dialog-words"));
        all.forEach(this::list);
    }

    private void list(Patient patient) {
        Health health = patient.health();
        Label name = new Label(patient.feed().title());
        name.getStyleClass().add("document-name");
        Label state = new Label(Words.of("health." + health.state()));
        state.getStyleClass().addAll("health-state", "health-" + health.gravity());
        HBox line = new HBox(8, name, state, Dialog.gap());
        line.setAlignment(Pos.CENTER_LEFT);
        for (Health.Remedy remedy : Health.Remedy.values()) {
            if (health.remedies().contains(remedy)) {
                line.getChildren().add(button(patient, remedy));
            }
        }
        VBox lines = new VBox(line, Dialog.words(FeedWords.words(health), "dialog-words"));
        String good = good(patient.feed());
        if (good != null) {
            lines.getChildren().add(Dialog.words(good, "preferences-note"));
        }
        lines.getStyleClass().add("patient");
        getChildren().add(lines);
    }

    /// Of a feed that goes wrong; null where that is not known: a store of an earlier version kept it not.
    private @Nullable String good(Library.Subscription feed) {
        Instant at = feed.lastGood();
        return feed.problem() == null ? null : at != null ? Words.of("health.good", ages.when(at))
                : feed.lastChanged() == null ? Words.of("health.never") : null;
    }

    private Button button(Patient patient, Health.Remedy remedy) {
        Button[] self = new Button[1];
        Button button = Dialog.button("remedy." + remedy, () -> {
            heal.accept(patient.feed(), remedy);
            self[0].setDisable(remedy != Health.Remedy.LOGIN && remedy != Health.Remedy.TRUST);
        });
        self[0] = button;
        button.setAccessibleText(Words.of("remedy." + remedy) + ": " + patient.feed().title());
        return button;
    }
}

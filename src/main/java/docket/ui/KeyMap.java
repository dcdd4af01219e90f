package docket.ui;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// Turns keys into actions. Keys that write do nothing here while a text field has the focus; a button with the focus
/// keeps Space and Enter. JavaFX thread only.
final class KeyMap {
    private final Supplier<List<Action>> all;
    /// The first stroke of a chord of two, waiting for the second.
    private Chord.@Nullable Stroke begun;
    /// The letter of the last stroke is used up: a field that the action gave the focus to must not get it.
    private boolean used;

    /// @param all asked at each key: keys may change
    KeyMap(Supplier<List<Action>> all) {
        this.all = all;
    }

    /// The keys that come with Docket, by action.
    static Properties shipped() {
        Properties keys = new Properties();
        try (Reader file = new InputStreamReader(
                Objects.requireNonNull(KeyMap.class.getResourceAsStream("/docket/ui/keys.properties")), StandardCharsets.UTF_8)) {
            keys.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException("/docket/ui/keys.properties", e);
        }
        return keys;
    }

    /// The chords of an action: alternatives stand apart by two blanks.
    static List<Chord> chords(Properties keys, String action) {
        String written = keys.getProperty(action, "").strip();
        return written.isEmpty() ? List.of() : Arrays.stream(written.split(" {2,}")).map(Chord::of).toList();
    }

    /// For a key pressed anywhere in the window, before the focused node hears of it.
    void press(KeyEvent e, @Nullable Node focused) {
        if (e.getCode().isModifierKey()) {
            return;
        }
        take(e, focused);
        used = e.isConsumed();
    }

    /// Another key: its letter is its own.
    void forget() {
        used = false;
    }

    /// For the letter that follows a stroke.
    void type(KeyEvent e) {
        if (used) {
            e.consume();
        }
    }

    private void take(KeyEvent e, @Nullable Node focused) {
        Chord.Stroke before = begun;
        begun = null;
        List<Action> actions = all.get().stream().filter(action -> !action.late()).toList();
        for (Action action : actions) {
            for (Chord chord : action.keys()) {
                if (fits(chord, before, e, focused)) {
                    e.consume();
                    action.perform();
                    return;
                }
            }
        }
        for (Action action : actions) {
            for (Chord chord : action.keys()) {
                Chord.Stroke first = chord.strokes().getFirst();
                if (chord.strokes().size() == 2 && first.matches(e) && may(first, e, focused)) {
                    begun = first;
                    e.consume();
                    return;
                }
            }
        }
    }

    /// For a key that nothing in the window took.
    void pressLate(KeyEvent e, @Nullable Node focused) {
        for (Action action : all.get()) {
            if (action.late() && action.keys().stream().anyMatch(chord -> fits(chord, null, e, focused))) {
                e.consume();
                used = true;
                action.perform();
                return;
            }
        }
    }

    private static boolean fits(Chord chord, Chord.@Nullable Stroke before, KeyEvent e, @Nullable Node focused) {
        Chord.Stroke last = chord.strokes().getLast();
        boolean turn = chord.strokes().size() == 1 ? before == null : chord.strokes().getFirst().equals(before);
        return turn && last.matches(e) && may(last, e, focused);
    }

    private static boolean may(Chord.Stroke stroke, KeyEvent e, @Nullable Node focused) {
        if (focused instanceof TextInputControl && stroke.writes()) {
            return false;
        }
        return !(focused instanceof ButtonBase && (e.getCode() == KeyCode.SPACE || e.getCode() == KeyCode.ENTER));
    }
}

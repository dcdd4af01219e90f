package docket.ui;

import docket.ui.theme.Icons;
import docket.ui.theme.Tip;
import docket.ui.theme.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.BooleanSupplier;
import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;

/// Everything the window can do, by id, with the keys that do it. JavaFX thread only.
final class Actions {
    private final OwnKeys keys;
    private final Map<String, Action> byId = new LinkedHashMap<>();
    private final List<Runnable> onKeys = new ArrayList<>();

    /// @param shipped the keys that come with Docket
    Actions(Properties shipped) {
        keys = new OwnKeys(shipped);
    }

    void add(Action.Pane pane, String id, Runnable does) {
        add(pane, id, () -> true, does);
    }

    void add(Action.Pane pane, String id, BooleanSupplier enabled, Runnable does) {
        byId.put(id, new Action(id, pane, keys.of(id), enabled, does, false));
    }

    /// An action whose keys the focused part of the window may use for itself.
    void addLate(Action.Pane pane, String id, Runnable does) {
        addLate(pane, id, () -> true, does);
    }

    void addLate(Action.Pane pane, String id, BooleanSupplier enabled, Runnable does) {
        byId.put(id, new Action(id, pane, keys.of(id), enabled, does, true));
    }

    List<Action> all() {
        return new ArrayList<>(byId.values());
    }

    /// Does nothing for an id that is not there yet: buttons may be made before the actions.
    void perform(String id) {
        Action action = byId.get(id);
        if (action != null) {
            action.perform();
        }
    }

    OwnKeys keys() {
        return keys;
    }

    /// After the keys changed: everything that shows them shows the new ones.
    void renew() {
        byId.replaceAll((id, action) -> action.withKeys(keys.of(id)));
        onKeys.forEach(Runnable::run);
    }

    /// Runs now, and again whenever keys change.
    void onKeys(Runnable listener) {
        onKeys.add(listener);
        listener.run();
    }

    /// An icon button for an action; its tooltip follows the keys.
    Button button(String id, Feather icon) {
        Button button = Icons.button(icon, described(id), () -> perform(id));
        onKeys.add(() -> Tip.on(button, described(id)));
        return button;
    }

    /// The first key of an action, as a person reads it; empty when it has none.
    String key(String id) {
        List<Chord> chords = keys.of(id);
        return chords.isEmpty() ? "" : chords.getFirst().shown();
    }

    /// Name and first key, for a tooltip: "Star (S)".
    String described(String id) {
        return described(id, Words.of("action." + id));
    }

    /// The same under another name.
    String described(String id, String name) {
        String key = key(id);
        return key.isEmpty() ? name : Words.of("action.keyed", name, key);
    }
}

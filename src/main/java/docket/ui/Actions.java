package docket.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.BooleanSupplier;

/// Everything the window can do, by id.
final class Actions {
    private final Properties keys;
    private final Map<String, Action> byId = new LinkedHashMap<>();

    Actions(Properties keys) {
        this.keys = keys;
    }

    void add(Action.Pane pane, String id, Runnable does) {
        add(pane, id, () -> true, does);
    }

    void add(Action.Pane pane, String id, BooleanSupplier enabled, Runnable does) {
        byId.put(id, new Action(id, pane, KeyMap.chords(keys, id), enabled, does));
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

    /// Name and first key, for a tooltip: "Star (S)".
    String described(String id) {
        String name = docket.ui.theme.Words.of("action." + id);
        List<Chord> chords = KeyMap.chords(keys, id);
        return chords.isEmpty() ? name : name + " (" + chords.getFirst().words() + ")";
    }
}

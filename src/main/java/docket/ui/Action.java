package docket.ui;

import docket.ui.theme.Words;
import java.util.List;
import java.util.function.BooleanSupplier;

/// Something the window can do: menus, buttons, the key map and the help sheet all read the same list.
///
/// @param id names it in `messages.properties` and `keys.properties`
/// @param pane which column of the help sheet it stands in
/// @param keys as a person writes them: `Shift+A`, `G T`
/// @param enabled asked when it is about to be done
/// @param late true when the focused part of the window hears its keys first
record Action(String id, Pane pane, List<Chord> keys, BooleanSupplier enabled, Runnable does, boolean late) {
    enum Pane {
        EVERYWHERE, ARTICLES, ARTICLE
    }

    Action {
        keys = List.copyOf(keys);
    }

    String name() {
        return Words.of("action." + id);
    }

    Action withKeys(List<Chord> other) {
        return new Action(id, pane, other, enabled, does, late);
    }

    void perform() {
        if (enabled.getAsBoolean()) {
            does.run();
        }
    }
}

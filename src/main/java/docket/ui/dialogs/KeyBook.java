package docket.ui.dialogs;

import java.util.List;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// The keys of the window, to be shown and changed. JavaFX thread only.
public interface KeyBook {
    /// @param keys as a person reads them
    /// @param own true when they are not the usual ones
    record Entry(String id, String name, List<String> keys, boolean own) {}

    record Column(String title, List<Entry> entries) {}

    List<Column> columns();

    Entry entry(String id);

    /// What was pressed, as it is kept; null for a key that cannot be used.
    @Nullable String stroke(KeyEvent e);

    /// A kept chord as a person reads it.
    String shown(String chord);

    /// Whether one more stroke may follow.
    boolean mayGoOn(String stroke);

    /// The name of the action that a chord belongs to already; null when it is free.
    @Nullable String taken(String id, String chord);

    /// @param chord in place of the first key; empty for no key. Whatever has it loses it.
    void set(String id, String chord);

    /// Back to the usual keys.
    void reset(String id);

    void resetAll();
}

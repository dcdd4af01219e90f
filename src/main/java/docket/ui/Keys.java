package docket.ui;

import docket.ui.dialogs.KeyBook;
import docket.ui.theme.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// The keys of the actions, as dialogs show and change them. JavaFX thread only.
final class Keys implements KeyBook {
    private final Actions actions;
    private final Consumer<String> keep;

    /// @param keep told what is to be kept after each change
    Keys(Actions actions, Consumer<String> keep) {
        this.actions = actions;
        this.keep = keep;
    }

    @Override
    public List<Column> columns() {
        return Arrays.stream(Action.Pane.values()).map(pane -> new Column(Words.of("help." + pane),
                actions.all().stream().filter(action -> action.pane() == pane).map(this::entry).toList())).toList();
    }

    @Override
    public Entry entry(String id) {
        return entry(actions.all().stream().filter(action -> action.id().equals(id)).findFirst().orElseThrow());
    }

    private Entry entry(Action action) {
        return new Entry(action.id(), action.name(), action.keys().stream().map(Chord::shown).limit(2).toList(),
                actions.keys().isOwn(action.id()));
    }

    @Override
    public @Nullable String stroke(KeyEvent e) {
        return Chord.written(e);
    }

    @Override
    public String shown(String chord) {
        return Chord.of(chord).shown();
    }

    @Override
    public boolean mayGoOn(String stroke) {
        return stroke.length() == 1 && Character.isLetter(stroke.charAt(0));
    }

    @Override
    public @Nullable String taken(String id, String chord) {
        String other = clash(id, Chord.of(chord));
        return other == null ? null : Words.of("action." + other);
    }

    private @Nullable String clash(String id, Chord chord) {
        return actions.keys().clash(chord, id, actions.all().stream().map(Action::id).toList());
    }

    @Override
    public void set(String id, String chord) {
        List<Chord> chords = new ArrayList<>();
        if (!chord.isEmpty()) {
            Chord first = Chord.of(chord);
            for (String other = clash(id, first); other != null; other = clash(id, first)) {
                actions.keys().yield(other, first);
            }
            chords.add(first);
            actions.keys().of(id).stream().skip(1).filter(mine -> !mine.clashes(first)).forEach(chords::add);
        }
        actions.keys().set(id, chords);
        changed();
    }

    @Override
    public void reset(String id) {
        actions.keys().set(id, null);
        for (Chord usual : actions.keys().of(id)) {
            for (String other = clash(id, usual); other != null; other = clash(id, usual)) {
                actions.keys().yield(other, usual);
            }
        }
        changed();
    }

    @Override
    public void resetAll() {
        actions.keys().forgetAll();
        changed();
    }

    private void changed() {
        actions.renew();
        keep.accept(actions.keys().write());
    }
}

package docket.ui;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Which keys do what: those that come with Docket, and over them those a person chose.
final class OwnKeys {
    /// The setting that keeps them.
    static final String SETTING = "keys";

    private final Properties shipped;
    /// By action; an empty list takes the key away.
    private final Map<String, List<Chord>> own = new TreeMap<>();

    OwnKeys(Properties shipped) {
        this.shipped = shipped;
    }

    List<Chord> of(String action) {
        List<Chord> chosen = own.get(action);
        return chosen != null ? chosen : KeyMap.chords(shipped, action);
    }

    boolean isOwn(String action) {
        return own.containsKey(action);
    }

    /// @param chords null goes back to the usual ones
    void set(String action, @Nullable List<Chord> chords) {
        if (chords == null || chords.equals(KeyMap.chords(shipped, action))) {
            own.remove(action);
        } else {
            own.put(action, List.copyOf(chords));
        }
    }

    void forgetAll() {
        own.clear();
    }

    /// The first of these actions, but for one, that a chord would clash with; null when it is free.
    @Nullable String clash(Chord chord, String but, List<String> actions) {
        return actions.stream().filter(action -> !action.equals(but) && of(action).stream().anyMatch(chord::clashes))
                .findFirst().orElse(null);
    }

    /// Takes from an action what clashes with a chord.
    void yield(String action, Chord chord) {
        set(action, of(action).stream().filter(mine -> !mine.clashes(chord)).toList());
    }

    /// Reads what [#write] wrote; what cannot be read stays as usual.
    void read(@Nullable String written) {
        own.clear();
        Properties lines = new Properties();
        try {
            lines.load(new StringReader(written == null ? "" : written));
        } catch (IOException | IllegalArgumentException e) {
            return;
        }
        for (String action : lines.stringPropertyNames()) {
            try {
                set(action, KeyMap.chords(lines, action));
            } catch (IllegalArgumentException e) {
                // Written by a later version that knows more keys: this one keeps to its own.
                own.remove(action);
            }
        }
    }

    String write() {
        StringBuilder text = new StringBuilder();
        own.forEach((action, chords) -> text.append(action).append('=')
                .append(String.join("  ", chords.stream().map(Chord::words).map(OwnKeys::escaped).toList())).append('\n'));
        return text.toString();
    }

    /// A backslash begins an escape in properties.
    private static String escaped(String words) {
        List<String> parts = new ArrayList<>();
        for (String part : words.split(" ")) {
            parts.add(part.replace("\\", "\\\\"));
        }
        return String.join(" ", parts);
    }
}

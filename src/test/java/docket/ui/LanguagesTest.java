package docket.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import docket.ui.dialogs.Preferences;
import docket.ui.theme.Words;
import java.util.Locale;
import java.util.Set;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The window in other languages than English.
class LanguagesTest extends DeskTest {
    @AfterEach
    void speakAsBefore() {
        Words.speak(Locale.getDefault());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            de , Alle ungelesenen , BEOBACHTET , Ungelesen , Einstellungen , Offline und Speicher    , Strg+K
            fr , Non lus          , VEILLES    , Favoris   , Préférences   , Hors ligne et stockage , Ctrl+K
            """)
    void theWindowSpeaksTheLanguage(String language, String view, String section, String segment, String title, String storage, String key) {
        Words.speak(Locale.of(language));
        feed("Alpha", null);
        window(980, 700, state(980, 700, true, Set.of()));
        until("the sidebar is there", () -> says(view));
        assertTrue(says(section));
        assertTrue(says(segment));
        assertTrue(says(key));
        for (Preferences.Section each : Preferences.Section.values()) {
            run(() -> desk.preferences(each));
            settle();
            assertTrue(says(title));
            assertTrue(says(storage));
        }
        type(KeyCode.ESCAPE);
        run(() -> desk.actions.perform("help"));
        run(() -> desk.subscriptions.subscribe());
        settle();
        assertTrue(says(Words.of("subscribe.title")));
    }
}

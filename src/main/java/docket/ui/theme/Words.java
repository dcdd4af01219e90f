package docket.ui.theme;

import java.text.MessageFormat;
import java.time.Duration;
import java.util.Locale;
import java.util.ResourceBundle;

/// Every word of the window, from `messages.properties`. Any thread.
public final class Words {
    private static volatile ResourceBundle bundle = bundle(Locale.getDefault());

    private Words() {}

    private static ResourceBundle bundle(Locale language) {
        return ResourceBundle.getBundle("docket.ui.messages", language, ResourceBundle.Control.getNoFallbackControl(
                ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /// Chooses a language for the windows made from now on; without this it is the system's. English where there is no
    /// translation.
    public static void speak(Locale language) {
        bundle = bundle(language);
    }

    /// The sentence under `key` with its arguments put in; numbers get the separators of the sentence's language.
    public static String of(String key, Object... arguments) {
        String pattern = bundle.getString(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, language()).format(arguments);
    }

    /// "640 KB", "1.2 GB", in the units of the words' language.
    public static String size(long bytes) {
        double mega = bytes / 1e6;
        return bytes < 1_000_000 ? of("size.kilo", Math.max(bytes == 0 ? 0 : 1, Math.round(bytes / 1e3))) : mega < 1_000 ? of("size.mega", mega) : of("size.giga", mega / 1e3);
    }

    public static boolean has(String key) {
        return bundle.containsKey(key);
    }

    /// "Every 15 minutes", "Once a day".
    public static String every(Duration interval) {
        long hours = interval.toHours();
        return hours < 1 ? of("every.minutes", interval.toMinutes()) : hours < 24 ? of("every.hours", hours) : of("every.days", hours / 24);
    }

    /// The language the words are in, for dates and numbers beside them: as the person's system writes them where it speaks
    /// that language. The base bundle is English, its dates run from the day to the year.
    public static Locale language() {
        Locale spoken = bundle.getLocale();
        String language = spoken.equals(Locale.ROOT) ? "en" : spoken.getLanguage();
        Locale system = Locale.getDefault(Locale.Category.FORMAT);
        return system.getLanguage().equals(language) ? system : language.equals("en") ? Locale.UK : spoken;
    }
}

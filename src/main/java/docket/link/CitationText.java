package docket.link;

import java.time.LocalDate;
import java.time.Month;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A text in which citations are looked for, with what is known about all of it.
final class CitationText {
    private static final int FIRST_CONGRESS = 1789;

    private final CharSequence read;
    private final CitationWords.Places places;
    private final Map<String, String> date;
    private final Map<String, CitationContext> contexts = new HashMap<>();

    /// @param read the text
    /// @param places of the rules' words in it
    /// @param written the day of the text; null when it is not known
    CitationText(CharSequence read, CitationWords.Places places, @Nullable LocalDate written) {
        this.read = read;
        this.places = places;
        this.date = written == null || written.getYear() < FIRST_CONGRESS ? Map.of() : parts(written);
    }

    /// The year, the odd year in which most parliaments of two years begin, and the number of the Congress. Since 1935 each
    /// begins on the third of January (Amendment XX).
    private static Map<String, String> parts(LocalDate day) {
        int year = day.getYear();
        int sitting = day.isBefore(LocalDate.of(year, Month.JANUARY, 3)) ? year - 1 : year;
        int odd = sitting - 1 + sitting % 2;
        return Map.of("date.year", Integer.toString(year), "date.odd", Integer.toString(odd),
                "date.congress", Integer.toString((odd - FIRST_CONGRESS) / 2 + 1));
    }

    CharSequence read() {
        return read;
    }

    CitationWords.Places places() {
        return places;
    }

    Map<String, String> date() {
        return date;
    }

    /// What the words that `told` finds say of the citations about them; the text is looked through once for it.
    CitationContext context(CitationPattern told) {
        return contexts.computeIfAbsent(told.expression().pattern(), expression -> new CitationContext(told, read));
    }
}

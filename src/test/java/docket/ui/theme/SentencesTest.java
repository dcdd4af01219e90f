package docket.ui.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What comes from below the window, in the window's language.
class SentencesTest {
    private static final Path TABLE = Path.of("resources/docket/ui/sentences.tsv");
    private static final Pattern BLANK = Pattern.compile("\\{\\d}");
    /// Where sentences for people are made, and the pieces of such a sentence.
    private static final Pattern MADE = Pattern.compile("(?:new (?:Problem|Failure)|Failure\\.unreached|NotAFeed\\.of|Limits\\.tooLarge|notes\\.add|notes\\(\\)\\.add)\\(");
    private static final Pattern PIECE = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    @AfterEach
    void speakAsBefore() {
        Words.speak(Locale.getDefault());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            de | example.org answered 503 (out of service). | example.org antwortete mit 503 (außer Betrieb).
            fr | example.org answered 599. | example.org a répondu 599.
            de | Docket asks again in 12 minutes. | Docket fragt in 12 Minuten wieder.
            fr | The feed is too large: more than 50000 entries. | Le flux est trop grand : plus de 50000 entrées.
            de | No operator 'scource:'. Did you mean source: ? | Keinen Operator „scource:“. Meinten Sie source: ?
            de | The page at a$b.example asks to sign in. | Die Seite bei a$b.example verlangt eine Anmeldung.
            fr | 3 sources | 3 sources
            de | Something nobody has written down. | Something nobody has written down.
            en | example.org refuses connections. | example.org refuses connections.
            ja | example.org refuses connections. | example.org refuses connections.
            """)
    void aSentenceIsSaidInTheWindowsLanguage(String language, String english, String said) {
        Words.speak(Locale.of(language));
        assertEquals(said, Sentences.of(english));
    }

    @Test
    void everyLineHasAllLanguagesAndTheSameBlanks() throws IOException {
        for (String line : lines()) {
            String[] columns = line.split("\t", -1);
            assertEquals(3, columns.length, line);
            Set<String> blanks = blanks(columns[0]);
            for (String other : List.of(columns[1], columns[2])) {
                assertEquals(true, blanks.containsAll(blanks(other)) && !other.isBlank(), line);
            }
        }
    }

    @Test
    void everySentenceThatIsMadeBelowTheWindowIsInTheTable() throws IOException {
        String table = lines().stream().map(line -> line.substring(0, line.indexOf('\t'))).collect(Collectors.joining("\n"));
        List<String> missing = new ArrayList<>();
        for (String room : List.of("fetch", "feed", "app")) {
            for (Path file : sources(Path.of("src/main/java/docket", room))) {
                String code = Files.readString(file);
                Matcher made = MADE.matcher(code);
                while (made.find()) {
                    PIECE.matcher(code.substring(made.end(), end(code, made.end()))).results().map(piece -> piece.group(1))
                            .filter(piece -> piece.matches("(?s).*\\p{L}{3}.*") && !piece.matches("[a-z.]+")).map(SentencesTest::plain)
                            .filter(piece -> !table.contains(piece) && !isLong(piece)).forEach(piece -> missing.add(file.getFileName() + ": " + piece));
                }
            }
        }
        assertEquals(List.of(), missing);
    }

    /// Advice on single certificates is for the command line; the window has its own.
    private static boolean isLong(String piece) {
        return piece.contains("fingerprint") || piece.startsWith("Docket reads nothing over");
    }

    /// The end of a call's arguments.
    private static int end(String code, int from) {
        int depth = 1;
        boolean quoted = false;
        for (int i = from; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c == '"' && code.charAt(i - 1) != '\\') {
                quoted = !quoted;
            } else if (!quoted) {
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            }
            if (depth == 0) {
                return i;
            }
        }
        return code.length();
    }

    private static String plain(String piece) {
        return piece.replace("\\\"", "\"").replace("\\n", "\n").strip();
    }

    private static Set<String> blanks(String text) {
        return BLANK.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> lines() throws IOException {
        return Files.readAllLines(TABLE).stream().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    }

    private static List<Path> sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}

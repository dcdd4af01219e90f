package docket.ui.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import docket.extract.Agreement;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The words of the window, in all languages, and that the window has no others.
class WordsTest {
    private static final Pattern BLANK = Pattern.compile("\\{(\\d+)");
    private static final Pattern LITERAL = Pattern.compile("(?:new (?:Label|Button|Tooltip|MenuItem|Menu|CheckBox|RadioButton|ToggleButton|CheckMenuItem"
            + "|Text|Hyperlink)|setText|setPromptText|setAccessibleText|setAccessibleHelp|setTitle|\\.say|\\.sayLong|\\.offer|words)\\(\\s*\"[^\"]*\\p{L}{3}");
    private static final Pattern ASKED = Pattern.compile("Words\\.(?:of|has)\\(\\s*\"([\\w.-]+)\"\\s*[,)]");

    @AfterEach
    void speakAsBefore() {
        Words.speak(Locale.getDefault());
    }

    private static Properties read(String name) throws IOException {
        Properties words = new Properties();
        try (Reader file = new InputStreamReader(Objects.requireNonNull(WordsTest.class.getResourceAsStream(name), name), StandardCharsets.UTF_8)) {
            words.load(file);
        }
        return words;
    }

    private static Set<String> blanks(String pattern) {
        return BLANK.matcher(pattern).results().map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            /docket/ui/messages , de
            /docket/ui/messages , fr
            /docket/app/health  , de
            /docket/app/health  , fr
            """)
    void everySentenceIsTranslatedWithItsBlanks(String bundle, String language) throws IOException {
        Properties english = read(bundle + ".properties");
        Properties other = read(bundle + "_" + language + ".properties");
        assertEquals(new TreeSet<>(english.stringPropertyNames()), new TreeSet<>(other.stringPropertyNames()));
        for (String key : english.stringPropertyNames()) {
            String pattern = other.getProperty(key);
            assertEquals(blanks(english.getProperty(key)), blanks(pattern), key);
            assertFalse(pattern.isBlank(), key);
            // MessageFormat takes a single quote for an escape.
            assertFalse(pattern.contains("'"), () -> key + " has a straight quote");
            new MessageFormat(pattern, Locale.of(language));
        }
    }

    @Test
    void theWindowHasNoWordsButThose() throws IOException {
        Properties english = read("/docket/ui/messages.properties");
        List<String> wrong = new ArrayList<>();
        for (Path file : sources()) {
            String code = Files.readString(file);
            Matcher literal = LITERAL.matcher(code);
            while (literal.find()) {
                if (!literal.group().contains("words(\"") || !english.containsKey(literal.group().replaceAll(".*\"", ""))) {
                    wrong.add(file.getFileName() + ": " + literal.group());
                }
            }
            Matcher asked = ASKED.matcher(code);
            while (asked.find()) {
                if (!asked.group(1).endsWith(".") && !english.containsKey(asked.group(1))) {
                    wrong.add(file.getFileName() + " asks for " + asked.group(1));
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/docket/ui"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            de | 0 | Nichts als gelesen markiert.
            de | 1 | 1 Artikel als gelesen markiert.
            de | 1234 | 1.234 Artikel als gelesen markiert.
            fr | 1 | 1 article marqué comme lu.
            fr | 2 | 2 articles marqués comme lus.
            en | 1 | 1 article marked read.
            en | 1234 | 1,234 articles marked read.
            """)
    void oneAndManyAreToldApart(String language, int count, String sentence) {
        Words.speak(Locale.of(language));
        assertEquals(sentence, Words.of("notice.read", count));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr", "ja", "pt-BR"})
    void aLanguageWithoutTranslationGetsEnglish(String language) {
        Words.speak(Locale.forLanguageTag(language));
        assertEquals("All unread", Words.of("smart.UNREAD"));
        assertEquals(Locale.UK, Words.language());
    }

    @Test
    void datesAndSizesFollowTheLanguage() {
        Ages ages = new Ages(java.time.Instant.parse("2026-06-22T09:14:00Z"), java.time.ZoneOffset.UTC);
        Words.speak(Locale.GERMAN);
        assertEquals("10. Juni", ages.date(java.time.LocalDate.of(2026, 6, 10)));
        assertEquals("1,5 MB", Words.size(1_500_000));
        Words.speak(Locale.FRENCH);
        assertEquals("10 juin", ages.date(java.time.LocalDate.of(2026, 6, 10)));
        assertEquals("2 Ko", Words.size(2_000));
    }

    @ParameterizedTest
    @EnumSource
    void everyChoiceBetweenThePagesAndTheFeedsTextIsSaid(Agreement.Choice choice) {
        assertTrue(Words.has("article.choice." + choice.name()));
    }
}

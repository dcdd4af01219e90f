package docket.ui.theme;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Says in the window's language what comes from below it, where all sentences are English, on the command line and in the
/// store. The table is `sentences.tsv`; what it does not have stays English. Any thread.
public final class Sentences {
    private static final Pattern BLANK = Pattern.compile("\\{(\\d)}");
    /// The columns of the table after the English one.
    private static final List<String> LANGUAGES = List.of("de", "fr");
    private static final Sentences TABLE = new Sentences();

    private final Map<String, List<String>> plain = new HashMap<>();
    private final List<Shape> shapes = new ArrayList<>();

    /// A sentence with blanks.
    private record Shape(Pattern english, List<Integer> blanks, List<String> others) {}

    private Sentences() {
        try (BufferedReader file = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Sentences.class.getResourceAsStream("/docket/ui/sentences.tsv")), StandardCharsets.UTF_8))) {
            file.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(this::read);
        } catch (IOException e) {
            throw new UncheckedIOException("/docket/ui/sentences.tsv", e);
        }
    }

    private void read(String line) {
        List<String> columns = List.of(line.split("\t", -1));
        List<String> others = columns.subList(1, columns.size());
        String english = columns.getFirst();
        Matcher blank = BLANK.matcher(english);
        List<Integer> blanks = new ArrayList<>();
        StringBuilder shape = new StringBuilder();
        int from = 0;
        while (blank.find()) {
            shape.append(Pattern.quote(english.substring(from, blank.start()))).append("(.+?)");
            blanks.add(Integer.valueOf(blank.group(1)));
            from = blank.end();
        }
        if (blanks.isEmpty()) {
            plain.put(english, others);
        } else {
            shapes.add(new Shape(Pattern.compile(shape + Pattern.quote(english.substring(from)), Pattern.DOTALL), blanks, others));
        }
    }

    /// `english` in the window's language, as far as the table goes.
    public static String of(String english) {
        int column = LANGUAGES.indexOf(Words.language().getLanguage());
        return column < 0 ? english : TABLE.say(english, column);
    }

    private String say(String english, int column) {
        List<String> whole = plain.get(english);
        if (whole != null) {
            return whole.get(column);
        }
        for (Shape shape : shapes) {
            Matcher found = shape.english().matcher(english);
            if (found.matches()) {
                Map<Integer, String> filled = new HashMap<>();
                for (int i = 0; i < shape.blanks().size(); i++) {
                    filled.put(shape.blanks().get(i), say(found.group(i + 1), column));
                }
                return BLANK.matcher(shape.others().get(column)).replaceAll(blank ->
                        Matcher.quoteReplacement(filled.getOrDefault(Integer.valueOf(blank.group(1)), "")));
            }
        }
        return english;
    }
}

package docket.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnseenTest {
    private static final String TEXT = """
            <p>The ferry that links the two islands will run through the night from July, the council said on Monday.</p>
            <p>Until now the last boat left at nine, and a teacher told the meeting that her class had missed every concert.</p>
            """;
    private static final String MORE = "The harbour master has a boat of her own, and she lends it to whoever asks her before noon.";

    private static boolean keeps(String block, String words) {
        String page = "<title>Night ferry</title><article><h1>Night ferry</h1>" + TEXT + block + TEXT.replace("ferry", "boat") + "</article>";
        return new Extractor().extract(page.getBytes(StandardCharsets.UTF_8), "https://news.example/ferry", null).text().contains(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <div style='display:none'><p>WORDS</p></div>                    | false
            <div style='visibility: hidden'><p>WORDS</p></div>              | false
            <div aria-hidden=true><p>WORDS</p></div>                        | false
            <div role=alertdialog><p>WORDS</p></div>                        | false
            <div class='hidden md:block'><p>WORDS</p></div>                 | true
            <div><p>WORDS</p></div>                                         | true
            """)
    void whatIsHiddenOrAsksIsNoText(String block, boolean kept) {
        assertEquals(kept, keeps(block.replace("WORDS", MORE), MORE));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <table><tr><td><pre>7<br>8<br>9</pre></td><td><pre>row(boat)<br>land()<br>rest()</pre></td></tr></table>  | 7 | false
            <table><tr><td>7</td><td>boats in the harbour</td></tr></table>                                          | 7 | true
            """)
    void numbersBesideAProgramAreNoText(String block, String words, boolean kept) {
        assertEquals(kept, keeps("<p>This is how the boat is steered, line by line, by the harbour's own computer:</p>" + block, words));
    }
}

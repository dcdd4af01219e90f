package docket.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptBodyTest {
    private static final String ONE = "The ferry that links the two islands will run through the night from July, the council said on Monday.";
    private static final String TWO = "Until now the last boat left at nine, and a teacher told the meeting that her class had missed every concert.";
    private static final String MARKUP = ("<p>" + ONE + "</p><p>" + TWO + "</p>").repeat(3);

    private static String text(String body) {
        String page = "<title>Night ferry</title><h1>Night ferry</h1>" + body;
        return new Extractor().extract(page.getBytes(StandardCharsets.UTF_8), "https://news.example/ferry", null).text();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script type='text/template'>MARKUP</script>", "<noscript>MARKUP</noscript>", "<template>MARKUP</template>"})
    void markupForAScriptOrForBrowsersWithoutIsTheTextOfAPageThatShowsNone(String body) {
        assertTrue(text(body.replace("MARKUP", MARKUP)).startsWith(ONE + "\n" + TWO));
    }

    @Test
    void sentencesInAFrameworksDataAreTheTextOfAPageThatShowsNone() {
        String third = "Half of the cost comes from the harbour fund, and the rest of it will have to come from tickets sold on board.";
        String fourth = "A trip after midnight costs twice the usual fare, but holders of a yearly pass will pay nothing more for theirs.";
        String data = "<script id=__NEXT_DATA__ type='application/json'>{\"props\":{\"blocks\":[{\"text\":\"" + ONE + "\"},{\"text\":\"" + TWO
                + "\"},{\"text\":\"" + third + "\"},{\"text\":\"" + fourth + "\"}],\"code\":\"function go() { return 'a long line of a program, and no sentence, I said.'; }\"}}</script>";
        assertEquals(ONE + "\n" + TWO + "\n" + third + "\n" + fourth, text(data));
    }

    @Test
    void whatIsInSightStaysTheText() {
        String shown = "<p>The council met in the old town hall, and the vote was short and clear.</p><p>Nobody spoke against the plan, not even the harbour master.</p>".repeat(4);
        assertFalse(text(shown + "<noscript>" + MARKUP + "</noscript>").contains(TWO));
    }
}

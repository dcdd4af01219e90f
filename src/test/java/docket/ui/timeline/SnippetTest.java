package docket.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SnippetTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            The <law> is short.                                                   , The <law> is short.
            ...nobody in the office would say in writing why the <law> was passed , …would say in writing why the <law> was passed
            ...wordwordwordwordwordwordwordwordwordwordwordword<law>              , …<law>
            no match in it however long the passage of the article may be here    , no match in it however long the passage of the article may be here
            """)
    void aPassageBeginsShortBeforeItsMatch(String marked, String near) {
        assertEquals(marks(near), Snippet.near(marks(marked)));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            The <law> is short. , 17, The <law> is short.
            The <law> is short. , 16, The <law> is short…
            The <law> is short. ,  6, The <la…>
            The <law> is short. ,  7, The <law>…
            The <law> is short. ,  4, The …
            """)
    void aPassageThatIsCutSaysSo(String marked, int letters, String cut) {
        assertEquals(marks(cut), Snippet.cut(marks(marked), letters));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Code of a decoder: the CODES , code      , 0-4 23-27
            A quiet bill                 , bill|quiet, 8-12 2-7
            A quiet bill                 , ill       , ''
            """)
    void matchesBeginWords(String text, String terms, String places) {
        List<String> found = new ArrayList<>();
        Snippet.places(text, List.of(terms.split("\\|")), (from, to) -> found.add(from + "-" + to));
        assertEquals(places, String.join(" ", found));
    }

    private static String marks(String text) {
        return text.replace('<', '\uE000').replace('>', '\uE001');
    }
}

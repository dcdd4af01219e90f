package docket.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

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

    private static String marks(String text) {
        return text.replace('<', '\uE000').replace('>', '\uE001');
    }
}

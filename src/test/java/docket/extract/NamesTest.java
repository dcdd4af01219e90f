package docket.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {
    @ParameterizedTest
    @ValueSource(strings = {"related-posts", "article__relatedLinks", "c-related"})
    void seesRelatedBlocksHoweverTheyAreSpelt(String name) {
        assertTrue((new Names().kinds(name) & Names.RELATED) != 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"shareholder", "has-sidebar", "no-share", "unrelated"})
    void takesNoPartOfAWordForAName(String name) {
        assertEquals(0, new Names().kinds(name) & (Names.SHARE | Names.SIDE | Names.RELATED));
    }

    @Test
    void namesTheBodyByTheEndOfTheName() {
        assertTrue((new Names().kinds("c-article-body") & Names.BODY) != 0);
        assertEquals(0, new Names().kinds("article-body-footer") & Names.BODY);
    }
}

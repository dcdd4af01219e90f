package docket.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import docket.model.ParsedFeed;
import docket.model.Rhythm;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a document says of its own address.
class MoveTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # asked                            | rel=self                        | stated new address         | hint
            http://news.example/feed           | https://news.example/feed       | -                          | https://news.example/feed
            http://news.example/feed           | http://www.news.example/feed    | -                          | http://www.news.example/feed
            http://news.example/feed           | http://news.example/feed/       | -                          | http://news.example/feed/
            http://news.example/feed           | http://news.example/feed        | -                          | -
            http://news.example/feed           | http://cdn.example/feed         | -                          | -
            http://news.example/feed?key=reader | http://news.example/feed       | -                          | -
            http://news.example/feed           | http://news.example/rss         | -                          | -
            https://news.example/feed          | http://news.example/feed        | -                          | -
            http://news.example:8080/feed      | http://news.example/feed        | -                          | -
            http://news.example/feed           | -                               | https://pods.example/show  | https://pods.example/show
            http://news.example/feed           | https://news.example/feed       | https://pods.example/show  | https://pods.example/show
            https://news.example/feed          | -                               | http://pods.example/show   | -
            http://ann:secret@news.example/feed | https://news.example/feed      | https://pods.example/show  | -
            http://news.example/feed           | -                               | javascript:alert(1)        | -
            """)
    void aHintCountsWhereItIsAVariantOfTheAddressOrAStatement(String asked, String self, String stated, String hint) {
        ParsedFeed feed = new ParsedFeed("rss 2.0", null, null, null, stated, self, Rhythm.NONE, false, List.of());
        assertEquals(hint, Move.hint(feed, asked));
    }
}

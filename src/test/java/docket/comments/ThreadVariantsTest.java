package docket.comments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import docket.comments.ThreadParser.Thread;
import docket.model.Published;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Answers of discussion services with fields left out, parents that are gone, times in other forms and kinds nobody knows.
class ThreadVariantsTest {
    private final ThreadParser parser = new ThreadParser();

    @Test
    void whereACommentStandsTellsWhatItAnswersWhenNoNumberDoes() {
        assertEquals("8 9<8 10<9 11", outline("https://hn.algolia.com/api/v1/items/7", """
                {"id":7,"created_at_i":1767322800,"title":"T","children":[
                 {"id":8,"text":"a","children":[{"id":9,"text":"b","children":[{"id":10,"text":"c","parent_id":4711}]}]},
                 {"id":11,"text":"d","children":null}]}"""));
        assertEquals("a b<a c<b", outline("https://www.reddit.com/comments/x.json", """
                [{"kind":"Listing","data":{"children":[{"kind":"t3","data":{"id":"x","title":"T"}}]}},
                 {"kind":"Listing","data":{"children":[{"kind":"t1","data":{"id":"a","body":"1","replies":{"kind":"Listing","data":{"children":[
                   {"kind":"t1","data":{"id":"b","body":"2","replies":{"kind":"Listing","data":{"children":[
                     {"kind":"t1","data":{"id":"c","body":"3","replies":""}},{"kind":"poll","data":{"id":"p"}}]}}}}]}}}}]}}]"""));
    }

    @Test
    void answersToACommentWithoutANumberGoToTheOneAbove() {
        assertEquals("8 10<8", outline("https://hn.algolia.com/api/v1/items/7", """
                {"id":7,"author":"x","title":"T","children":[{"id":8,"text":"a","children":[
                 {"text":"no number","children":[{"id":10,"text":"c"}]}]}]}"""));
        assertEquals("a c<a", outline("https://www.reddit.com/comments/x.json", """
                [{"kind":"Listing","data":{"children":[{"kind":"t1","data":{"id":"a","body":"1","replies":{"data":{"children":[
                   {"kind":"t1","data":{"body":"2","replies":{"data":{"children":[{"kind":"t1","data":{"id":"c","body":"3"}}]}}}}]}}}}]}}]"""));
    }

    @Test
    void anAnswerToWhatAPageLeftOutGoesToTheNearestThatIsHere() {
        assertEquals("5 27<5 30", outline("https://lemmy.example/api/v3/comment/list?post_id=1", """
                {"comments":[{"post":{"id":1}},
                 {"comment":{"id":5,"path":"0.5","content":"a"},"post":{"id":1,"name":"T"}},
                 {"comment":{"id":27,"path":"0.5.24.27","content":"b","published":"2026-01-02T03:04:05Z"}},
                 {"comment":{"id":30,"path":"0.29.30","content":"c"}}]}"""));
        assertEquals("a b<a c", outline("https://lobste.rs/s/x.json", """
                {"short_id":"x","comments":[{"short_id":"a","depth":0,"comment":"1"},{"short_id":"b","depth":2,"comment":"2"},
                 {"short_id":"c","depth":"0","comment":"3"}]}"""));
    }

    @Test
    void statusesAreReadWithoutWhatWasElided() {
        assertEquals("2 3<2", outline("https://m.example/api/v1/statuses/1/context", """
                {"descendants":[{"id":"2","content":"<p>a</p>","in_reply_to_id":"1"},{"id":"3","content":"b","in_reply_to_id":"2","account":null}]}"""));
        assertEquals("9", outline("https://m.example/api/v1/statuses/9", """
                {"id":"9","content":"<p>a</p>","account":{},"replies_count":0}"""));
    }

    @Test
    void commentsOfABlogAreReadWithTheirTextInEitherPlace() {
        assertEquals("1 2<1", outline("https://b.example/wp-json/wp/v2/comments", """
                [{"id":2,"post":7,"parent":1,"content":"plain","date_gmt":null,"date":"2026-01-02T05:00:00"},
                 {"id":1,"post":7,"parent":0,"author_name":"x","content":{"rendered":"<p>a</p>"},"date":"2026-01-02T04:00:00"}]"""));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            2026-01-02T03:04:05Z,             2026-01-02T03:04:05Z
            2026-01-02T03:04:05.678901Z,      2026-01-02T03:04:05Z
            2026-01-02T03:04:05+0100,         2026-01-02T02:04:05Z
            2026-01-02T03:04:05+01:00,        2026-01-02T02:04:05Z
            2026-01-02T03:04:05-05,           2026-01-02T08:04:05Z
            2026-01-02T03:04:05,              2026-01-02T03:04:05Z
            2026-01-02T03:04Z,                2026-01-02T03:04:00Z
            2026-01-02 03:04:05,              2026-01-02T03:04:05Z
            2026-01-02 03:04:05 UTC,          2026-01-02T03:04:05Z
            2026-01-02 03:04:05 +0100,        2026-01-02T02:04:05Z
            1767323045,                       2026-01-02T03:04:05Z
            1767323045.0,                     2026-01-02T03:04:05Z
            1.767323045E9,                    2026-01-02T03:04:05Z
            1767323045678,                    2026-01-02T03:04:05Z
            yesterday,                        -
            2026-13-45T99:99:99Z,             -
            99999999999999999999,             -
            2026-01-02T03:04:05+99:99,        -
            """)
    void timesAreReadInTheFormsTheyCome(String written, @Nullable String expected) {
        Thread thread = read("https://lobste.rs/s/x.json",
                "{\"short_id\":\"x\",\"comments\":[{\"short_id\":\"a\",\"comment\":\"1\",\"created_at\":\"" + written + "\"}]}");
        assertEquals(expected == null ? null : Published.at(Instant.parse(expected)), thread.comments().getFirst().published());
    }

    @Test
    void aDayAloneStaysADay() {
        Thread thread = read("https://lobste.rs/s/x.json", """
                {"short_id":"x","comments":[{"short_id":"a","comment":"1","created_at":"2026-01-02"}]}""");
        assertEquals(Published.on(LocalDate.of(2026, 1, 2)), thread.comments().getFirst().published());
    }

    /// Each field in turn is left out or of another kind.
    @ParameterizedTest
    @ValueSource(strings = {
        "{\"id\":7,\"author\":\"x\",\"title\":\"T\",\"created_at\":\"2026-01-02T03:04:05Z\",\"children\":[{\"id\":8,\"author\":\"a\",\"text\":\"x\",\"children\":[]}]}",
        "{\"short_id\":\"x\",\"title\":\"T\",\"comments\":[{\"short_id\":\"a\",\"comment\":\"1\",\"depth\":0,\"commenting_user\":\"u\",\"score\":2}]}",
        "[{\"kind\":\"Listing\",\"data\":{\"children\":[{\"kind\":\"t1\",\"data\":{\"id\":\"a\",\"body\":\"b\",\"created_utc\":1,\"replies\":\"\"}}]}}]",
        "{\"ancestors\":[],\"descendants\":[{\"id\":\"1\",\"content\":\"c\",\"account\":{\"acct\":\"x\"},\"in_reply_to_id\":null}]}",
        "{\"thread\":{\"post\":{\"uri\":\"at://a/app.bsky.feed.post/b\",\"author\":{\"handle\":\"h\"},\"record\":{\"text\":\"t\",\"facets\":[{\"index\":{\"byteStart\":0,\"byteEnd\":9},\"features\":[{\"uri\":\"u\"}]}]}},\"replies\":[{\"notFound\":true}]}}",
        "{\"id\":1,\"post_stream\":{\"posts\":[{\"id\":1,\"post_number\":1,\"cooked\":\"<aside class=\\\"quote\\\">\",\"name\":\"n\",\"actions_summary\":[{\"id\":2,\"count\":1}]}]}}",
        "{\"comments\":[{\"comment\":{\"id\":1,\"path\":\"0.1\",\"content\":\"c\",\"published\":\"2026-01-02\"},\"creator\":{\"name\":\"n\"},\"counts\":{\"score\":1}}]}",
        "[{\"id\":1,\"post\":1,\"parent\":0,\"author_name\":\"n\",\"content\":{\"rendered\":\"<p>c\"},\"date_gmt\":\"2026-01-02T03:04:05\",\"link\":\"l\"}]",
    })
    void noFieldOfAnyKindDoesHarm(String json) {
        String[] others = {"null", "true", "-1", "1e400", "\"\"", "\"\\ud800<b>\"", "[]", "{}", "[[{}]]", "\"99999999999999999999\""};
        Random random = new Random(20_261);
        for (int i = 0; i < json.length(); i++) {
            if (json.charAt(i) == ':' && json.charAt(i - 1) == '"') {
                int end = i + 1;
                while (end < json.length() && ",}]".indexOf(json.charAt(end)) < 0) {
                    end++;
                }
                for (String other : others) {
                    parser.parse((json.substring(0, i + 1) + other + json.substring(end)).getBytes(StandardCharsets.UTF_8), "https://x.example/", null);
                }
            }
            String cut = json.substring(0, i) + json.substring(Math.min(json.length(), i + 1 + random.nextInt(12)));
            parser.parse(cut.getBytes(StandardCharsets.UTF_8), "https://x.example/api/v3/comment/list", "application/json");
        }
        assertNotNull(parser.parse(json.getBytes(StandardCharsets.UTF_8), "https://x.example/", null), "the whole is read");
    }

    private Thread read(String url, String json) {
        Thread thread = parser.parse(json.getBytes(StandardCharsets.UTF_8), url, "application/json");
        assertNotNull(thread);
        return thread;
    }

    /// The ids in order, each with what it answers.
    private String outline(String url, String json) {
        return read(url, json).comments().stream().map(c -> c.id() + (c.parent() == null ? "" : "<" + c.parent())).collect(Collectors.joining(" "));
    }
}

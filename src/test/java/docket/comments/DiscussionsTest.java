package docket.comments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import docket.comments.Discussions.Endpoint;
import docket.model.CommentFacts;
import docket.url.WebUrl;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiscussionsTest {
    private static final String ARTICLE = "https://w.example/2026/01/law/";

    @Test
    void asksTheCommentFeedFirst() {
        CommentFacts facts = new CommentFacts("https://news.ycombinator.com/item?id=7", "https://w.example/law/comments.xml", 3);
        assertEquals(List.of(new Endpoint("comments", "https://w.example/law/comments.xml", false),
                new Endpoint("hackernews", "https://hn.algolia.com/api/v1/items/7", false)), Discussions.own(ARTICLE, facts));
    }

    @Test
    void guessesAFeedWhereTheCommentsAreOnTheArticleItself() {
        assertEquals(List.of(new Endpoint("comments", ARTICLE + "feed/", false)),
                Discussions.own(ARTICLE, new CommentFacts(ARTICLE + "#comments", null, 2)));
    }

    @Test
    void asksNobodyWhenNothingSpeaksOfComments() {
        assertEquals(List.of(), Discussions.own(ARTICLE, CommentFacts.NONE));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            https://news.ycombinator.com/item?id=42#43, https://hn.algolia.com/api/v1/items/42
            https://lobste.rs/s/tssf5y/i_want, https://lobste.rs/s/tssf5y.json
            https://old.reddit.com/r/law/comments/57dw9a/title/, https://www.reddit.com/comments/57dw9a.json?raw_json=1&limit=500
            https://redd.it/57dw9a, https://www.reddit.com/comments/57dw9a.json?raw_json=1&limit=500
            https://m.example/@ann@o.example/103270115826048975, https://m.example/api/v1/statuses/103270115826048975/context
            https://d.example/t/a-law/2144/7?u=x, https://d.example/t/2144.json
            https://d.example/t/2144, https://d.example/t/2144.json
            https://l.example/post/99, https://l.example/api/v3/comment/list?post_id=99&type_=All&sort=Old&max_depth=50&limit=300
            https://bsky.app/profile/ann.example/post/3kah, https://public.api.bsky.app/xrpc/app.bsky.feed.getPostThread?uri=at://ann.example/app.bsky.feed.post/3kah&depth=100
            """)
    void knowsTheOtherFormOfAThreadPage(String page, String json) {
        Endpoint endpoint = Discussions.ofPage(page);
        assertNotNull(endpoint);
        assertEquals(json, endpoint.url());
        assertNotNull(WebUrl.parse(json));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://a.example/law", "https://a.example/posts/12", "https://a.example/t/law", "https://a.example/@ann/12",
        "javascript:1", "https://a.example/2026/post/law"})
    void leavesOtherPagesAlone(String page) {
        assertNull(Discussions.ofPage(page));
    }

    @Test
    void searchesOnlyAtThirdParties() {
        List<Endpoint> searches = Discussions.searches("https://www.a.example/law?x=1&y=ü#part");
        assertTrue(searches.stream().allMatch(Endpoint::thirdParty));
        assertTrue(searches.stream().allMatch(e -> WebUrl.parse(e.url()) != null));
        assertEquals("https://hn.algolia.com/api/v1/search?query=a.example%2Flaw%3Fx%3D1%26y%3D%C3%BC"
                + "&restrictSearchableAttributes=url&tags=story&typoTolerance=false", searches.getFirst().url());
        assertEquals("https://lobste.rs/domains/a.example.json", searches.get(1).url());
        assertEquals(List.of(), Discussions.searches("feed:x"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"hits":[{"objectID":"1","url":"https://w.example/other","num_comments":9},{"objectID":"2","url":"http://w.example/2026/01/law?utm_source=x","num_comments":3},{"objectID":"3","url":"https://w.example/2026/01/law/","num_comments":0}]} | https://hn.algolia.com/api/v1/items/2
            [{"short_id":"s1","url":"https://w.example/2026/01/law/","comment_count":2},{"short_id":"s2","url":null}] | https://lobste.rs/s/s1.json
            {"kind":"Listing","data":{"children":[{"kind":"t3","data":{"id":"r1","url":"https://w.example/2026/01/law/","num_comments":4}}]}} | https://www.reddit.com/comments/r1.json?raw_json=1&limit=500
            {"posts":[{"uri":"at://did:plc:a/app.bsky.feed.post/3k","replyCount":0}]} | https://public.api.bsky.app/xrpc/app.bsky.feed.getPostThread?uri=at://did:plc:a/app.bsky.feed.post/3k&depth=100
            {"posts":[{"post":{"id":5,"url":"https://w.example/2026/01/law/"},"counts":{"comments":2}}]} | https://l.example/api/v3/comment/list?post_id=5&type_=All&sort=Old&max_depth=50&limit=300
            """)
    void findsTheThreadsInAnAnswerToASearch(String answer, String thread) {
        List<Endpoint> found = new ThreadParser().found(answer.getBytes(StandardCharsets.UTF_8), "https://l.example/api/v3/search?q=x", ARTICLE);
        assertEquals(List.of(thread), found.stream().map(Endpoint::url).toList());
        assertTrue(found.getFirst().thirdParty());
    }
}

package docket.comments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import docket.comments.ThreadParser.Thread;
import docket.model.Comment;
import docket.model.Published;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThreadParserTest {
    private final ThreadParser parser = new ThreadParser();

    @Test
    void readsANestedThreadOfHackerNews() {
        Thread thread = read("https://hn.algolia.com/api/v1/items/7", """
                {"id":7,"created_at":"2026-01-02T03:04:05.000Z","author":"asker","title":"A law","url":"https://a.example/law","points":9,
                 "children":[
                  {"id":8,"created_at":"2026-01-02T04:00:00.000Z","author":"ann","text":"First<p>Second","points":null,"parent_id":7,
                   "children":[{"id":9,"created_at":"2026-01-02T05:00:00.000Z","author":"bob","text":"<script>x()</script>No.","parent_id":8,"children":[]}]},
                  {"id":10,"created_at":"2026-01-02T06:00:00.000Z","author":null,"text":null,"parent_id":7,"children":[]}]}
                """);
        assertEquals("hackernews", thread.source());
        assertEquals("A law", thread.title());
        assertEquals("https://news.ycombinator.com/item?id=7", thread.url());
        assertEquals("8 9<8", outline(thread));
        assertEquals(new Comment("9", "8", "bob", Published.at(Instant.parse("2026-01-02T05:00:00Z")), "No.",
                "https://news.ycombinator.com/item?id=9", null), thread.comments().get(1));
    }

    @Test
    void readsASingleItemOfHackerNews() {
        Thread story = read("https://x.example/", """
                {"by":"ann","descendants":71,"id":8,"kids":[9],"score":11,"time":1175714200,"title":"T","type":"story","url":"https://a.example/"}
                """);
        assertEquals(71, story.count());
        assertEquals(List.of(), story.comments());
        Thread comment = read("https://x.example/", """
                {"by":"bob","id":9,"parent":8,"text":"Well.","time":1175714201,"type":"comment"}
                """);
        assertEquals("bob", comment.comments().getFirst().author());
        assertEquals("2007-04-04T19:16:41Z", String.valueOf(comment.comments().getFirst().published()));
    }

    @Test
    void keepsADeletedCommentOnlyForItsAnswers() {
        Thread thread = read("https://lobste.rs/s/abc.json", """
                {"short_id":"abc","title":"T","comment_count":4,"comments_url":"https://lobste.rs/s/abc/t","comments":[
                 {"short_id":"a","created_at":"2026-08-14T09:00:00.000-05:00","is_deleted":true,"parent_comment":null,"comment":"removed","commenting_user":"ann"},
                 {"short_id":"b","created_at":"2026-08-14T09:00:00.000-05:00","is_deleted":false,"parent_comment":"a","comment":"<p>Kept</p>","commenting_user":{"username":"bob"}},
                 {"short_id":"c","created_at":"2026-08-14T09:00:00.000-05:00","is_moderated":true,"parent_comment":null,"comment":"removed","commenting_user":"cy"}]}
                """);
        assertEquals("a b<a", outline(thread));
        assertEquals("", thread.comments().getFirst().html());
        assertNull(thread.comments().getFirst().author());
        assertEquals("bob", thread.comments().getLast().author());
        assertEquals("2026-08-14T14:00:00Z", String.valueOf(thread.comments().getLast().published()));
    }

    @Test
    void readsTheDepthsOfOlderLobsters() {
        Thread thread = read("https://lobste.rs/s/abc.json", """
                {"short_id":"abc","comments":[
                 {"short_id":"a","indent_level":1,"comment":"x"},{"short_id":"b","indent_level":2,"comment":"x"},
                 {"short_id":"c","indent_level":3,"comment":"x"},{"short_id":"d","indent_level":2,"comment":"x"},{"short_id":"e","indent_level":1,"comment":"x"}]}
                """);
        assertEquals("a b<a c<b d<a e", outline(thread));
    }

    @Test
    void readsTheListingsOfReddit() {
        Thread thread = read("https://www.reddit.com/comments/p.json", """
                [{"kind":"Listing","data":{"children":[{"kind":"t3","data":{"id":"p","title":"T","num_comments":12,"permalink":"/r/law/comments/p/t/"}}]}},
                 {"kind":"Listing","data":{"children":[
                  {"kind":"t1","data":{"id":"a","parent_id":"t3_p","author":"ann","body":"hi","body_html":"&lt;div&gt;&lt;p&gt;hi &amp;amp; ho&lt;/p&gt;&lt;/div&gt;","created_utc":1476408245.0,"score":3,
                    "replies":{"kind":"Listing","data":{"children":[
                      {"kind":"t1","data":{"id":"b","parent_id":"t1_a","author":"[deleted]","body":"[removed]","body_html":"<p>[removed]</p>","replies":""}},
                      {"kind":"t1","data":{"id":"c","parent_id":"t1_a","author":"cy","body":"yes","body_html":"<p>yes</p>","replies":""}},
                      {"kind":"more","data":{"count":3,"children":["d","e","f"]}}]}}}},
                  {"kind":"more","data":{"count":9,"children":["g"]}}]}}]
                """);
        assertEquals("reddit", thread.source());
        assertEquals(12, thread.count());
        assertEquals("a c<a", outline(thread));
        assertEquals("hi & ho", org.jsoup.Jsoup.parse(thread.comments().getFirst().html()).text());
        assertEquals("https://www.reddit.com/r/law/comments/p/t/a/", thread.comments().getFirst().url());
        assertEquals(3, thread.comments().getFirst().points());
    }

    @Test
    void readsTheListsOfLemmy() {
        Thread three = read("https://l.example/api/v3/comment/list?post_id=3", """
                {"comments":[
                 {"comment":{"id":24,"path":"0.24","content":"One **two** <b>\\nthree\\n\\nfour","published":"2026-01-02T03:04:05.123456","ap_id":"https://l.example/comment/24"},
                  "creator":{"name":"ann"},"counts":{"score":5},"post":{"id":3,"name":"T"}},
                 {"comment":{"id":27,"path":"0.24.27","content":"five","published":"2026-01-02T03:05:05Z"},"creator":{"name":"bob","display_name":"Bob B"},"counts":{"score":1},"post":{"id":3,"name":"T"}}]}
                """);
        assertEquals("24 27<24", outline(three));
        assertEquals("https://l.example/post/3", three.url());
        assertEquals("Bob B", three.comments().get(1).author());
        assertEquals(5, three.comments().getFirst().points());
        assertEquals("2026-01-02T03:04:05Z", String.valueOf(three.comments().getFirst().published()));
        assertEquals("One **two** <b> three four", org.jsoup.Jsoup.parse(three.comments().getFirst().html()).text());
        Thread four = read("https://l.example/api/v4/comment/list?post_id=3", """
                {"items":[{"comment":{"id":1,"path":"0.1","content":"x","score":8,"published_at":"2026-01-02T03:04:05Z"},"creator":{"name":"ann"}}]}
                """);
        assertEquals(8, four.comments().getFirst().points());
        assertEquals("2026-01-02T03:04:05Z", String.valueOf(four.comments().getFirst().published()));
    }

    @Test
    void readsWhatIsAroundAMastodonStatus() {
        Thread thread = read("https://m.example/api/v1/statuses/5/context", """
                {"ancestors":[{"id":"1","created_at":"2026-01-01T00:00:00.000Z","in_reply_to_id":null,"content":"<p>a</p>","account":{"acct":"ann"}}],
                 "descendants":[{"id":"6","created_at":"2026-01-01T01:00:00.000Z","in_reply_to_id":"5","content":"<p>b</p>","spoiler_text":"<Film>","account":{"display_name":"Bob"},"url":"https://m.example/@bob/6","favourites_count":2},
                  {"id":"7","created_at":"2026-01-01T02:00:00.000Z","in_reply_to_id":"6","content":"<p>c</p>","account":{"acct":"cy@o.example"}}]}
                """);
        assertEquals("1 6 7<6", outline(thread));
        assertEquals("<Film> b", org.jsoup.Jsoup.parse(thread.comments().get(1).html()).text());
        assertEquals(List.of("ann", "Bob", "cy@o.example"), thread.comments().stream().map(Comment::author).toList());
    }

    @Test
    void readsAThreadOfBluesky() {
        Thread thread = read("https://public.api.bsky.app/xrpc/app.bsky.feed.getPostThread", """
                {"thread":{"post":{"uri":"at://did:plc:a/app.bsky.feed.post/1","author":{"handle":"ann.example","displayName":""},"replyCount":3,"likeCount":7,
                   "record":{"createdAt":"2026-01-01T00:00:00Z","text":"Grüße: see\\nhere",
                    "facets":[{"index":{"byteStart":9,"byteEnd":12},"features":[{"$type":"app.bsky.richtext.facet#link","uri":"https://a.example/"}]}]}},
                  "replies":[
                   {"post":{"uri":"at://did:plc:b/app.bsky.feed.post/2","author":{"handle":"bob.example","displayName":"Bob"},"indexedAt":"2026-01-01T01:00:00Z","record":{"text":"<3"}},
                    "replies":[{"$type":"app.bsky.feed.defs#blockedPost","uri":"at://did:plc:c/app.bsky.feed.post/3","blocked":true}]},
                   {"$type":"app.bsky.feed.defs#notFoundPost","uri":"at://did:plc:d/app.bsky.feed.post/4","notFound":true}]}}
                """);
        assertEquals("at://did:plc:a/app.bsky.feed.post/1 at://did:plc:b/app.bsky.feed.post/2<at://did:plc:a/app.bsky.feed.post/1", outline(thread));
        assertEquals("https://bsky.app/profile/ann.example/post/1", thread.url());
        Comment first = thread.comments().getFirst();
        assertEquals("ann.example", first.author());
        assertEquals("see", org.jsoup.Jsoup.parse(first.html()).select("a[href=https://a.example/]").text());
        assertEquals("<3", org.jsoup.Jsoup.parse(thread.comments().get(1).html()).text());
    }

    @Test
    void readsATopicOfDiscourse() {
        Thread thread = read("https://d.example/t/2144.json", """
                {"id":2144,"slug":"law","title":"Law","posts_count":30,"post_stream":{"posts":[
                 {"id":12,"post_number":3,"username":"cy","cooked":"<aside class=\\"quote\\" data-post=\\"2\\"><div class=\\"title\\"><div class=\\"quote-controls\\"></div><img class=\\"avatar\\" src=\\"/a.png\\"> bob:</div><blockquote><p>hm</p></blockquote></aside><p>yes</p>","reply_to_post_number":2,"created_at":"2026-01-08T19:23:48.342Z"},
                 {"id":10,"post_number":1,"username":"ann","name":"Ann","cooked":"<p>The start</p>","reply_to_post_number":null,"created_at":"2026-01-08T19:23:48.342Z","actions_summary":[{"id":2,"count":4}]},
                 {"id":11,"post_number":2,"username":"bob","cooked":"<p>hm</p>","reply_to_post_number":1,"created_at":"2026-01-08T19:23:48.342Z"},
                 {"id":13,"post_number":4,"username":"mod","cooked":"closed","post_type":3,"created_at":"2026-01-08T19:23:48.342Z"}]}}
                """);
        assertEquals("10 11<10 12<11", outline(thread));
        assertEquals(30, thread.count());
        assertEquals("https://d.example/t/law/2144", thread.url());
        assertEquals("Ann", thread.comments().getFirst().author());
        assertEquals(4, thread.comments().getFirst().points());
        assertEquals("https://d.example/t/law/2144/3", thread.comments().get(2).url());
        assertEquals(0, org.jsoup.Jsoup.parse(thread.comments().get(2).html()).select("img").size());
    }

    @Test
    void readsTheCommentListOfWordPress() {
        Thread thread = read("https://w.example/wp-json/wp/v2/comments?post=5", """
                [{"id":3,"post":5,"parent":2,"author_name":"Bob","date":"2026-01-01T12:00:00","date_gmt":"2026-01-01T11:00:00","content":{"rendered":"<p>b</p>"},"link":"https://w.example/law/#comment-3"},
                 {"id":2,"post":5,"parent":0,"author_name":"Ann","date":"2026-01-01T11:00:00","date_gmt":"2026-01-01T10:00:00","content":{"rendered":"<p>a</p>"},"link":"https://w.example/law/#comment-2"}]
                """);
        assertEquals("2 3<2", outline(thread));
        assertEquals("https://w.example/law/", thread.url());
        assertEquals("2026-01-01T11:00:00Z", String.valueOf(thread.comments().getLast().published()));
    }

    @Test
    void readsWhoAnswersWhomInAnAtomFeed() {
        Thread thread = read("https://a.example/comments", """
                <feed xmlns="http://www.w3.org/2005/Atom" xmlns:t="http://purl.org/syndication/thread/1.0"><id>f</id><title>Comments</title>
                <updated>2026-01-03T00:00:00Z</updated><author><name>Site</name></author>
                <entry><id>urn:c2</id><title>Re</title><updated>2026-01-02T00:00:00Z</updated><author><name>Bob</name></author>
                 <link href="https://a.example/law#c2"/><t:in-reply-to ref="urn:c1"/><content type="html">&lt;p>two&lt;/p></content></entry>
                <entry><id>urn:c1</id><title>Re</title><updated>2026-01-01T00:00:00Z</updated><author><name>Ann</name></author>
                 <link href="https://a.example/law#c1"/><t:in-reply-to ref="urn:article"/><content type="html">&lt;p>one&lt;/p></content></entry>
                </feed>
                """);
        assertEquals("urn:c1 urn:c2<urn:c1", outline(thread));
        assertEquals(List.of("Ann", "Bob"), thread.comments().stream().map(Comment::author).toList());
    }

    @Test
    void readsWhoAnswersWhomInTheWordsOfWordPress() {
        Thread thread = read("https://w.example/law/feed/", """
                <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Comments on: Law</title><link>https://w.example/law/</link>
                <item><title>By: Bob</title><link>https://w.example/law/#comment-8</link><dc:creator>Bob</dc:creator><pubDate>Fri, 02 Jan 2026 10:00:00 +0000</pubDate>
                 <guid isPermaLink="false">https://w.example/?p=5#comment-8</guid>
                 <description>&lt;p>In reply to &lt;a href="https://w.example/law/#comment-7">Ann&lt;/a>.&lt;/p>&lt;p>Indeed.&lt;/p></description></item>
                <item><title>By: Ann</title><link>https://w.example/law/#comment-7</link><dc:creator>Ann</dc:creator><pubDate>Thu, 01 Jan 2026 10:00:00 +0000</pubDate>
                 <guid isPermaLink="false">https://w.example/?p=5#comment-7</guid><description>&lt;p>First.&lt;/p></description></item>
                </channel></rss>
                """);
        assertEquals("https://w.example/?p=5#comment-7 https://w.example/?p=5#comment-8<https://w.example/?p=5#comment-7", outline(thread));
        assertEquals("Indeed.", org.jsoup.Jsoup.parse(thread.comments().get(1).html()).text());
    }

    @Test
    void survivesAThousandAnswersOneBelowTheOther() {
        StringBuilder json = new StringBuilder();
        int depth = 1_500;
        for (int i = 1; i <= depth; i++) {
            json.append("{\"id\":").append(i).append(",\"author\":\"a\",\"created_at\":\"2026-01-01T00:00:00Z\",\"text\":\"t\",\"parent_id\":")
                    .append(i - 1).append(",\"title\":").append(i == 1 ? "\"T\"" : "null").append(",\"children\":[");
        }
        json.append("]}".repeat(depth));
        assertEquals(depth - 1, read("https://x.example/", json.toString()).comments().size());
    }

    @Test
    void takesNoMoreThanAnybodyReads() {
        StringBuilder json = new StringBuilder("{\"short_id\":\"s\",\"comments\":[{\"short_id\":\"x\",\"comment\":\"x\"}");
        for (int i = 0; i < 6_000; i++) {
            json.append(",{\"short_id\":\"").append(i).append("\",\"parent_comment\":\"x\",\"comment\":\"\"}");
        }
        assertEquals(Tree.MOST, read("https://x.example/", json + "]}").comments().size());
    }

    @Test
    void breaksACircleOfAnswers() {
        Thread thread = read("https://x.example/", """
                {"short_id":"s","comments":[{"short_id":"a","parent_comment":"b","comment":"x"},{"short_id":"b","parent_comment":"c","comment":"x"},
                 {"short_id":"c","parent_comment":"a","comment":"x"},{"short_id":"a","parent_comment":null,"comment":"again"},{"short_id":"d","parent_comment":"d","comment":"x"}]}
                """);
        assertEquals(List.of("a", "b", "c", "d"), thread.comments().stream().map(Comment::id).sorted().toList());
        Map<String, Integer> seen = new HashMap<>();
        for (Comment comment : thread.comments()) {
            assertTrue(comment.parent() == null || seen.containsKey(comment.parent()), comment.toString());
            seen.put(comment.id(), 0);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{}", "null", "[1,[2]]", "<html><body>No</body></html>", "{\"post_stream\":{\"posts\":[{}]}}",
        "{\"id\":{},\"author\":[],\"children\":7,\"created_at\":false}", "{\"thread\":{\"post\":{\"uri\":7}}}", "[{\"kind\":\"Listing\"}]",
        "{\"short_id\":null,\"comments\":null}", "{\"comments\":[{\"comment\":{\"path\":\"\"}}]}", "{\"ancestors\":1,\"descendants\":{}}",
        "{\"id\":1,\"type\":\"story\",\"time\":1e999}", "[{\"id\":1,\"post\":1,\"author_name\":1,\"content\":1}]"})
    void neverFailsOnWhatIsNoThread(String text) {
        Thread thread = parser.parse(text.getBytes(StandardCharsets.UTF_8), "https://x.example/t/1", null);
        assertTrue(thread == null || thread.comments().size() <= 1);
        assertEquals(List.of(), parser.found(text.getBytes(StandardCharsets.UTF_8), "https://x.example/api/v3/search", "https://a.example/"));
    }

    private Thread read(String url, String text) {
        Thread thread = parser.parse(text.getBytes(StandardCharsets.UTF_8), url, null);
        assertNotNull(thread);
        return thread;
    }

    private static String outline(Thread thread) {
        return thread.comments().stream().map(c -> c.id() + (c.parent() == null ? "" : "<" + c.parent())).collect(Collectors.joining(" "));
    }
}

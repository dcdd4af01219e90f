package docket.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import docket.model.ParsedFeed;
import docket.model.Rhythm;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a feed says of itself beside its entries: how often it changes, where it lies, where it went.
class RhythmsTest {
    private static ParsedFeed parse(String text) throws NotAFeed {
        return new FeedParser().parse(text.getBytes(StandardCharsets.UTF_8), "https://news.example/dir/feed", null);
    }

    private static ParsedFeed rss(String channel) throws NotAFeed {
        return parse("<rss version='2.0' xmlns:sy='http://purl.org/rss/1.0/modules/syndication/' xmlns:atom='http://www.w3.org/2005/Atom'"
                + " xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd'><channel><title>T</title>" + channel + "<item><title>S</title></item></channel></rss>");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            <ttl>90</ttl>                                                                               | PT1H30M
            <ttl> 060 </ttl>                                                                            | PT1H
            <ttl>0</ttl>                                                                                | none
            <ttl>an hour</ttl>                                                                          | none
            <ttl>99999999</ttl>                                                                         | PT24H
            <TTL>5</TTL>                                                                                | PT5M
            <sy:updatePeriod>hourly</sy:updatePeriod>                                                   | PT1H
            <sy:updatePeriod> Daily </sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>        | PT6H
            <sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>0</sy:updateFrequency>         | PT1H
            <sy:updatePeriod>yearly</sy:updatePeriod><sy:updateBase>2000-01-01T12:00</sy:updateBase>    | PT24H
            <sy:updatePeriod>sometimes</sy:updatePeriod>                                                | none
            <ttl>30</ttl><sy:updatePeriod>daily</sy:updatePeriod>                                       | PT30M
            """)
    void theLeastTimeBetweenTwoLooksIsBoundedByADay(String channel, Duration pause) throws NotAFeed {
        assertEquals(new Rhythm(pause, Set.of(), Set.of()), rss(channel).rhythm());
    }

    @Test
    void hoursAndDaysOfRestAreReadHoweverTheyAreWritten() throws NotAFeed {
        assertEquals(new Rhythm(null, Set.of(0, 3, 23), Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY)), rss("""
                <skipHours><hour>24</hour><hour> 03</hour><hour>23</hour><hour>25</hour><hour>noon</hour><hour>-1</hour></skipHours>
                <skipdays><day>SATURDAY</day><Day> sun </Day><day>Someday</day></skipdays>""").rhythm());
    }

    @Test
    void aFeedThatRestsAlwaysIsTakenToRestNever() throws NotAFeed {
        StringBuilder hours = new StringBuilder("<skipHours>");
        for (int hour = 0; hour < 24; hour++) {
            hours.append("<hour>").append(hour).append("</hour>");
        }
        StringBuilder days = new StringBuilder("<skipDays>");
        for (DayOfWeek day : DayOfWeek.values()) {
            days.append("<day>").append(day).append("</day>");
        }
        assertEquals(Rhythm.NONE, rss(hours.append("</skipHours>").append(days).append("</skipDays>").toString()).rhythm());
    }

    @Test
    void rssWrittenAsJsonRestsToo() throws NotAFeed {
        assertEquals(new Rhythm(Duration.ofHours(1), Set.of(1, 2), Set.of(DayOfWeek.MONDAY)), parse("""
                {"rss": {"channel": {"title": "T", "ttl": 60, "skipHours": {"hour": [1, 2]}, "skipDays": {"day": "Monday"}, "item": []}}}""").rhythm());
    }

    @Test
    void theAddressesAFeedNamesAsItsOwnAndItsNewOneAreHandedOn() throws NotAFeed {
        ParsedFeed feed = rss("<atom:link rel='self' href='https://news.example/feed'/><itunes:new-feed-url> /new </itunes:new-feed-url>");
        assertEquals("https://news.example/feed", feed.self());
        assertEquals("https://news.example/new", feed.movedTo());
        assertEquals("https://news.example/dir/atom", parse("<feed xmlns='http://www.w3.org/2005/Atom'><title>T</title><link rel='SELF' href='atom'/></feed>").self());
        ParsedFeed json = parse("{\"version\": \"https://jsonfeed.org/version/1.1\", \"feed_url\": \"https://news.example/j\", \"items\": []}");
        assertEquals("https://news.example/j", json.self());
        assertEquals(null, json.movedTo());
        assertEquals(null, rss("<itunes:new-feed-url>javascript:x</itunes:new-feed-url>").movedTo());
    }
}

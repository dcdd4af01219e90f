package docket.link;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Runs a whole stream of articles through [Stories] as the live program does over the days: each is assigned on arrival,
/// and every day the live ones are settled.
public final class StoryStream {
    private static final long DAY = 86_400;

    private StoryStream() {}

    /// Where each article stands in the end, in the order of `articles`.
    public static List<Stories.Assigned> run(Iterable<Sketch> articles) {
        Stories stories = new Stories();
        Map<String, Stories.Assigned> last = new LinkedHashMap<>();
        long day = Long.MIN_VALUE;
        for (Sketch article : articles) {
            Instant published = article.published();
            long today = published == null ? day : Math.floorDiv(published.getEpochSecond(), DAY);
            if (today > day && day != Long.MIN_VALUE) {
                stories.settle().forEach(assigned -> last.put(assigned.id(), assigned));
            }
            day = Math.max(day, today);
            Stories.Assigned assigned = stories.assign(article);
            last.put(assigned.id(), assigned);
        }
        stories.settle().forEach(assigned -> last.put(assigned.id(), assigned));
        return List.copyOf(last.values());
    }
}

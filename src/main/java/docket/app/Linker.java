package docket.app;

import docket.link.Citations;
import docket.link.Sketch;
import docket.link.Stories;
import docket.store.Linking;
import docket.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Gives new articles their story, similar articles and citations, a batch at a time, from what the store says is not
/// linked yet. One thread at a time.
final class Linker {
    private static final int BATCH = 200;
    /// Stories live for days; what is older starts none that news could join.
    private static final Duration LIVE = Duration.ofDays(10);
    private static final int MAX_LIVE = 20_000;
    private static final int TEXT_CHARS = 6_000;

    /// So long an article waits for its full text before it is linked by its teaser.
    private static final Duration PATIENCE = Duration.ofHours(1);
    private static final Duration SETTLE_EVERY = Duration.ofHours(24);

    private final Store store;
    private final InstantSource clock;
    private final Citations citations = new Citations();
    private @Nullable Stories stories;
    private Instant settledAt;
    /// The number [Stories] gave, to the page id the store uses.
    private final Map<Long, Long> storyIds = new HashMap<>();

    Linker(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
        settledAt = clock.instant();
    }

    /// Links one batch.
    ///
    /// @return how many articles were linked; 0 when none is left
    synchronized int linkSome() {
        List<Linking.Unlinked> batch = store.read(db -> Linking.unlinked(db, clock.instant().minus(PATIENCE), BATCH));
        if (batch.isEmpty()) {
            settle();
            return 0;
        }
        Stories live = stories();
        List<Linking.Linked> found = new ArrayList<>();
        for (Linking.Unlinked article : batch) {
            var cited = citations.find(article.text());
            Long known = article.story();
            if (known != null) {
                // Linked before with less text: the story stays, readers may follow it.
                found.add(new Linking.Linked(article.article(), known, similar(article), cited));
                continue;
            }
            Stories.Assigned assigned = live.assign(sketch(article));
            long story = storyIds.computeIfAbsent(assigned.story(), _ -> article.article());
            found.add(new Linking.Linked(article.article(), story, assigned.related().stream().map(Long::valueOf).limit(6).toList(), cited));
        }
        store.update(db -> Linking.save(db, found));
        return batch.size();
    }

    /// Once a day, when nothing else is to do: the live stories are looked at again, merged or split.
    private void settle() {
        Instant now = clock.instant();
        if (stories == null || now.isBefore(settledAt.plus(SETTLE_EVERY))) {
            return;
        }
        settledAt = now;
        List<Linking.Linked> moved = stories.settle().stream().map(a -> {
            long article = Long.parseLong(a.id());
            return new Linking.Linked(article, storyIds.computeIfAbsent(a.story(), _ -> article), List.of(), List.of());
        }).toList();
        store.update(db -> Linking.move(db, moved));
    }

    private List<Long> similar(Linking.Unlinked article) {
        return store.read(db -> docket.store.Links.similar(db, article.article()));
    }

    private Stories stories() {
        if (stories == null) {
            Stories fresh = new Stories();
            Instant since = clock.instant().minus(LIVE);
            for (Linking.Unlinked article : store.read(db -> Linking.recent(db, since, MAX_LIVE))) {
                Long story = article.story();
                if (story != null) {
                    fresh.restore(sketch(article), story);
                    storyIds.put(story, story);
                }
            }
            stories = fresh;
        }
        return stories;
    }

    private static Sketch sketch(Linking.Unlinked article) {
        String text = article.text();
        return new Sketch(Long.toString(article.article()), article.sortAt(), article.title(),
                text.isEmpty() ? null : text.substring(0, Math.min(TEXT_CHARS, text.length())), article.url());
    }
}

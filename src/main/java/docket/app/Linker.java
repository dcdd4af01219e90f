package docket.app;

import docket.link.Citations;
import docket.link.NearDuplicates;
import docket.link.Sketch;
import docket.link.Stories;
import docket.store.Linking;
import docket.store.Settings;
import docket.store.Store;
import docket.store.Storylines;
import docket.url.WebUrl;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Gives new articles their story, similar articles, the text they repeat, and citations, a batch at a time, from what the
/// store says is not linked yet. One thread at a time.
final class Linker {
    private static final int BATCH = 200;
    /// Stories live for days; what is older starts none that news could join.
    private static final Duration LIVE = Duration.ofDays(10);
    private static final int MAX_LIVE = 8_000;
    private static final int TEXT_CHARS = 6_000;
    private static final int SIMILAR = 6;
    /// So long an article waits for its full text before it is linked by its teaser.
    private static final Duration PATIENCE = Duration.ofHours(1);
    private static final Duration SETTLE_EVERY = Duration.ofHours(24);
    private static final String SETTLED = "linking.settled";

    private final Store store;
    private final InstantSource clock;
    private final Citations citations = new Citations();
    private @Nullable Stories stories;

    Linker(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
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
        batch.forEach(article -> found.add(link(live, article, found)));
        store.derive(db -> Linking.save(db, found, clock.instant()));
        return batch.size();
    }

    private Linking.Linked link(Stories live, Linking.Unlinked article, List<Linking.Linked> before) {
        Sketch sketch = sketch(article);
        Long known = article.story();
        if (known != null) {
            // Linked before with less text: the story stays, readers may follow it.
            live.restore(sketch, known);
        }
        Stories.Assigned assigned = live.assign(sketch);
        List<Long> related = assigned.related().stream().map(Long::valueOf).toList();
        return new Linking.Linked(article.article(), assigned.story(), reprintOf(live, article, before),
                related.stream().limit(SIMILAR).toList(), citations.find(article.text(),
                        article.dated() ? LocalDate.ofInstant(article.sortAt(), ZoneOffset.UTC) : null));
    }

    /// The first article whose text this one repeats; null when it stands for itself.
    private @Nullable Long reprintOf(Stories live, Linking.Unlinked article, List<Linking.Linked> before) {
        for (String candidate : live.maybeReprinted(Long.toString(article.article()))) {
            long other = Long.parseLong(candidate);
            Linking.Text text = store.read(db -> Linking.text(db, other));
            if (text != null && !text.text().isBlank() && NearDuplicates.same(text.text(), article.text())) {
                Long first = firstOf(other, text.reprintOf(), before);
                if (first != article.article()) {
                    return first;
                }
            }
        }
        return null;
    }

    /// The first of those whose text `article` repeats; itself when it is that.
    private static long firstOf(long article, @Nullable Long stored, List<Linking.Linked> before) {
        for (Linking.Linked linked : before) {
            if (linked.article() == article) {
                Long first = linked.reprintOf();
                return first == null ? article : first;
            }
        }
        return stored == null ? article : stored;
    }

    /// Once a day, when nothing else is to do: the live stories are looked at again, merged or split.
    private void settle() {
        Instant now = clock.instant();
        String last = store.read(db -> Settings.get(db, SETTLED));
        if (last != null && now.isBefore(Instant.parse(last).plus(SETTLE_EVERY))) {
            return;
        }
        Stories live = stories();
        store.read(db -> Storylines.pinned(db, now.minus(LIVE))).forEach(pin -> live.pin(Long.toString(pin.article()), pin.story()));
        List<Linking.Linked> moved = live.settle().stream()
                .map(a -> new Linking.Linked(Long.parseLong(a.id()), a.story(), null, List.of(), List.of())).toList();
        store.update(db -> {
            Linking.move(db, moved, now);
            Settings.put(db, SETTLED, now.toString());
        });
    }

    private Stories stories() {
        if (stories == null) {
            Stories fresh = new Stories(Long::parseLong);
            Instant since = clock.instant().minus(LIVE);
            for (Linking.Unlinked article : store.read(db -> Linking.recent(db, since, MAX_LIVE))) {
                Long story = article.story();
                if (story != null) {
                    fresh.restore(sketch(article), story);
                }
            }
            stories = fresh;
        }
        return stories;
    }

    private static Sketch sketch(Linking.Unlinked article) {
        String text = article.text();
        Long feed = article.feed();
        return new Sketch(Long.toString(article.article()), article.dated() ? article.sortAt() : null, article.title(),
                text.isEmpty() ? null : text.substring(0, Math.min(TEXT_CHARS, text.length())), article.url(),
                feed == null ? WebUrl.host(article.url()) : "feed " + feed);
    }
}

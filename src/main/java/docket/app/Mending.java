package docket.app;

import docket.store.Apart;
import docket.store.Store;
import docket.store.Storylines;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Stories set right by a person from one of their articles, a step at a time, and each step taken back. What a person moved
/// is never new to them.
public final class Mending {
    /// What was done, with all that taking it back needs.
    public sealed interface Mended {}

    /// @param own the number of the story that was made
    private record Parted(long story, long own) implements Mended {}

    /// @param came the articles that came into the story
    /// @param followed whether the person followed it before
    /// @param cameFollowed whether the person followed what came
    /// @param apart whether its articles stood alone in lists before
    /// @param cameApart whether what came stood alone in lists
    private record Joined(long story, List<Long> came, boolean followed, boolean cameFollowed, boolean apart, boolean cameApart) implements Mended {}

    /// Of a larger story the newest articles are looked at for the same text.
    private static final int MOST = 300;

    private final Store store;
    private final InstantSource clock;

    public Mending(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /// Makes a story of its own of an article and of what has the same text.
    ///
    /// @param shown the article whose story the person looks at; it stays, unless it is the one that goes
    /// @return null when the article has no story with others in it
    public @Nullable Mended part(long article, long shown) {
        return store.write(db -> {
            Long story = Storylines.of(db, article);
            Long own = story == null ? null : Storylines.split(db, story, sameText(Storylines.members(db, story, MOST), article, shown), clock.instant());
            return story == null || own == null ? null : new Parted(story, own);
        });
    }

    /// Puts the story of another article into that of this one.
    ///
    /// @return null when one of them has no story, or both are in the same
    public @Nullable Mended join(long article, long other) {
        return store.write(db -> {
            Long story = Storylines.of(db, article);
            Long gone = Storylines.of(db, other);
            if (story == null || gone == null || story.equals(gone)) {
                return null;
            }
            Joined joined = new Joined(story, Storylines.articles(db, gone), Storylines.isFollowed(db, story), Storylines.isFollowed(db, gone),
                    Apart.is(db, story), Apart.is(db, gone));
            Instant now = clock.instant();
            Storylines.merge(db, story, gone, now);
            Storylines.visited(db, story, now);
            return joined;
        });
    }

    /// Takes a step back; nothing happens where the stories have changed so much since that it cannot be.
    public void undo(Mended mended) {
        Instant now = clock.instant();
        store.update(db -> {
            switch (mended) {
                case Parted parted -> {
                    Storylines.merge(db, parted.story(), parted.own(), now);
                    Storylines.visited(db, parted.story(), now);
                }
                case Joined joined -> {
                    Long own = Storylines.split(db, joined.story(), joined.came(), now);
                    if (own != null && joined.cameFollowed()) {
                        Storylines.follow(db, own, now);
                    }
                    if (!joined.followed()) {
                        Storylines.unfollow(db, joined.story());
                    }
                    Apart.set(db, joined.story(), joined.apart());
                    if (own != null) {
                        Apart.set(db, own, joined.cameApart());
                    }
                }
            }
        });
    }

    private static List<Long> sameText(List<Storylines.Member> all, long article, long shown) {
        long first = all.stream().filter(member -> member.article() == article).map(Mending::first).findFirst().orElse(article);
        List<Long> same = all.stream().filter(member -> first(member) == first).map(Storylines.Member::article).toList();
        boolean takesShown = article != shown && same.contains(shown);
        return takesShown || same.size() == all.size() || !same.contains(article) ? List.of(article) : same;
    }

    private static long first(Storylines.Member member) {
        Long first = member.reprintOf();
        return first == null ? member.article() : first;
    }
}

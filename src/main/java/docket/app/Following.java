package docket.app;

import docket.link.Shared;
import docket.model.Published;
import docket.store.Apart;
import docket.store.Store;
import docket.store.Storylines;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Stories as a person follows them over months, and mends them by hand.
public final class Following {
    /// @param title of the newest article
    /// @param fresh how many articles joined since the last visit
    public record Followed(long story, String title, int articles, int fresh) {}

    /// A step of a story's time line.
    ///
    /// @param outlets who has this text, the first first; reprints are no steps of their own
    /// @param news what the article adds to those before it, in its own words; empty for the first and where nothing is new
    /// @param fresh joined since the last visit
    public record Step(long article, String title, List<String> outlets, String url, @Nullable Published published, String news,
            boolean read, boolean fresh) {}

    /// @param steps oldest first
    public record Line(long story, boolean followed, List<Step> steps) {}

    private static final int MOST = 300;

    private final Store store;
    private final InstantSource clock;

    public Following(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /// The story that a number means, its own or that of an article in it; null when there is none.
    public @Nullable Long find(long number) {
        return store.read(db -> Storylines.find(db, number));
    }

    /// The story of an article; null when it has none.
    public @Nullable Long of(long article) {
        return store.read(db -> Storylines.of(db, article));
    }

    /// Those with news first.
    public List<Followed> followed() {
        return store.read(Storylines::followed).stream().map(f -> new Followed(f.story(), f.title(), f.articles(), f.fresh())).toList();
    }

    public void follow(long story) {
        store.update(db -> Storylines.follow(db, story, clock.instant()));
    }

    public void unfollow(long story) {
        store.update(db -> Storylines.unfollow(db, story));
    }

    /// Follows a followed story no longer, and another from now on.
    ///
    /// @return whether it is followed now
    public boolean toggle(long story) {
        return store.write(db -> {
            boolean was = Storylines.isFollowed(db, story);
            if (was) {
                Storylines.unfollow(db, story);
            } else {
                Storylines.follow(db, story, clock.instant());
            }
            return !was;
        });
    }

    /// Whether the articles of a story stand alone in lists; otherwise one card tells it.
    public void showApart(long story, boolean apart) {
        store.update(db -> Apart.set(db, story, apart));
    }

    /// The person has seen the story as it is: what is in it is no longer new.
    public void visited(long story) {
        store.update(db -> Storylines.visited(db, story, clock.instant()));
    }

    /// Makes one story of two, under the number of the first.
    public void merge(long story, long other) {
        if (story != other) {
            store.update(db -> Storylines.merge(db, story, other, clock.instant()));
        }
    }

    /// Makes a story of its own of some articles of one.
    ///
    /// @return its number; null when nothing would be left of either
    public @Nullable Long split(long story, List<Long> articles) {
        return store.write(db -> Storylines.split(db, story, articles, clock.instant()));
    }

    /// The story from its beginning, or the newest few hundred articles of it.
    public Line line(long story) {
        record Read(boolean followed, List<Storylines.Member> members) {}
        Read read = store.read(db -> new Read(Storylines.isFollowed(db, story), Storylines.members(db, story, MOST)));
        List<Storylines.Member> own = new ArrayList<>();
        List<List<String>> outlets = new ArrayList<>();
        for (Storylines.Member member : read.members()) {
            int first = index(own, member.reprintOf());
            if (first < 0) {
                own.add(member);
                outlets.add(new ArrayList<>(List.of(member.outlet())));
            } else if (!outlets.get(first).contains(member.outlet())) {
                outlets.get(first).add(member.outlet());
            }
        }
        List<String> news = Shared.news(own.stream().map(member -> member.title() + ".\n" + member.text()).toList());
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < own.size(); i++) {
            Storylines.Member m = own.get(i);
            String line = news.get(i);
            steps.add(new Step(m.article(), m.title(), List.copyOf(outlets.get(i)), m.url(), m.published(),
                    line.equals(m.title() + ".") ? "" : line, m.read(), m.fresh()));
        }
        return new Line(story, read.followed(), steps);
    }

    private static int index(List<Storylines.Member> members, @Nullable Long article) {
        for (int i = 0; article != null && i < members.size(); i++) {
            Long first = members.get(i).reprintOf();
            if (members.get(i).article() == article || article.equals(first)) {
                return i;
            }
        }
        return -1;
    }
}

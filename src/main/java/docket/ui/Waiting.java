package docket.ui;

import docket.app.Wishes;
import docket.app.Wishes.Wish;
import docket.ui.sidebar.Freshness;
import docket.ui.theme.Words;
import docket.ui.trail.TrailModel;
import docket.ui.work.Background;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/// What a person wants to read while there is no network: it waits, is shown to wait, and is fetched when the network is
/// back. JavaFX thread only.
final class Waiting {
    private final Wishes wishes;
    private final Freshness freshness;
    private final TrailModel trail;
    private final Background background;
    private final Notices notices;
    private final Set<String> urls = new LinkedHashSet<>();

    Waiting(Wishes wishes, Freshness freshness, TrailModel trail, Background background, Notices notices) {
        this.wishes = wishes;
        this.freshness = freshness;
        this.trail = trail;
        this.background = background;
        this.notices = notices;
        freshness.offline().addListener((at, was, is) -> {
            show();
            if (!is) {
                fetch();
            }
        });
    }

    /// Takes up what waited when the window was last open.
    void begin() {
        background.ask(wishes::all, all -> {
            all.forEach(wish -> urls.add(wish.url()));
            show();
            if (!freshness.offline().get()) {
                fetch();
            }
        });
    }

    /// Keeps a wish for later when there is no network now.
    ///
    /// @param from the article whose link it is; 0 for none
    /// @return false when there is a network
    boolean takes(String url, String title, long from) {
        if (!freshness.offline().get()) {
            return false;
        }
        urls.add(url);
        show();
        background.run(() -> wishes.add(new Wish(url, title, from == 0 ? null : from)));
        notices.say(Words.of("notice.queued", title), () -> {
            urls.remove(url);
            show();
            background.run(() -> wishes.forget(url));
        });
        return true;
    }

    private void show() {
        trail.offline(freshness.offline().get(), urls);
        freshness.waiting(urls.size());
    }

    private void fetch() {
        if (urls.isEmpty()) {
            return;
        }
        AtomicInteger came = new AtomicInteger();
        background.ask(() -> {
            wishes.fetch(wish -> came.incrementAndGet());
            return wishes.all();
        }, left -> fetched(came.get(), left));
    }

    private void fetched(int came, List<Wish> left) {
        urls.clear();
        left.forEach(wish -> urls.add(wish.url()));
        show();
        trail.reload();
        if (came > 0) {
            notices.say(Words.of("notice.fetchedQueued", came));
        }
    }
}

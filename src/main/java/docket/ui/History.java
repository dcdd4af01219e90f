package docket.ui;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where the reader has been: back, here, forward. Pure.
///
/// @param <P> a place in an article
final class History<P> {
    /// More steps back than anybody takes.
    private static final int MOST = 200;

    private final List<Visit<P>> visits = new ArrayList<>();
    private int here = -1;

    /// @param from the view it was opened from, for the breadcrumb
    /// @param place where in the article; null for its beginning
    record Visit<P>(long article, String from, @Nullable P place, boolean trail) {}

    /// A new article: what lay ahead is forgotten.
    void visit(Visit<P> next) {
        Visit<P> now = now();
        if (now != null && now.article() == next.article()) {
            return;
        }
        visits.subList(here + 1, visits.size()).clear();
        visits.add(next);
        if (visits.size() > MOST) {
            visits.removeFirst();
        }
        here = visits.size() - 1;
    }

    /// Notes where the reader is in the present article.
    void note(@Nullable P place, boolean trail) {
        Visit<P> now = now();
        if (now != null) {
            visits.set(here, new Visit<>(now.article(), now.from(), place, trail));
        }
    }

    @Nullable Visit<P> now() {
        return here < 0 ? null : visits.get(here);
    }

    boolean canGoBack() {
        return here > 0;
    }

    boolean canGoForward() {
        return here + 1 < visits.size();
    }

    @Nullable Visit<P> back() {
        return canGoBack() ? visits.get(--here) : null;
    }

    @Nullable Visit<P> forward() {
        return canGoForward() ? visits.get(++here) : null;
    }
}

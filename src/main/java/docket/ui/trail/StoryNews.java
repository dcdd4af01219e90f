package docket.ui.trail;

import docket.app.Trail;
import java.util.HashSet;
import java.util.Set;

/// The articles that joined a followed story since the last visit. They stay marked while the reader goes from one article of
/// the story to the next, each until it is opened. JavaFX thread only.
final class StoryNews {
    private long story;
    private final Set<Long> marked = new HashSet<>();
    /// Those that the store was told of as seen: it is told once of each, whatever its clock makes of it.
    private final Set<Long> told = new HashSet<>();

    void take(Trail.View view) {
        if (view.storyId() != story || !view.followed()) {
            marked.clear();
            told.clear();
        }
        story = view.storyId();
        for (Trail.Step step : view.story()) {
            if (step.here()) {
                marked.remove(step.article());
            } else if (step.fresh() && !told.contains(step.article())) {
                marked.add(step.article());
            }
        }
    }

    boolean holds(long article) {
        return marked.contains(article);
    }

    int count() {
        return marked.size();
    }

    /// True when the view shows something that the store does not know to be seen.
    boolean wantsVisit(Trail.View view) {
        return view.story().stream().filter(Trail.Step::fresh).map(step -> told.add(step.article())).reduce(false, Boolean::logicalOr);
    }
}

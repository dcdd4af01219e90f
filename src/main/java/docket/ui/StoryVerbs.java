package docket.ui;

import docket.app.Following;
import docket.app.Mending;
import docket.app.Mending.Mended;
import docket.ui.theme.Words;
import docket.ui.timeline.TimelineModel;
import docket.ui.trail.TrailModel;
import docket.ui.work.Background;
import java.util.Optional;
import java.util.function.Supplier;

/// What a person does with the story of the shown article; each step can be taken back. JavaFX thread only.
final class StoryVerbs {
    private final Following following;
    private final Mending mending;
    private final TrailModel trail;
    private final TimelineModel timeline;
    private final Background background;
    private final Notices notices;

    StoryVerbs(Following following, Mending mending, TrailModel trail, TimelineModel timeline, Background background, Notices notices) {
        this.following = following;
        this.mending = mending;
        this.trail = trail;
        this.timeline = timeline;
        this.background = background;
        this.notices = notices;
    }

    private record Toggled(long story, boolean on) {}

    /// Follows the story, or follows it no longer.
    void follow() {
        long article = trail.article();
        background.ask(() -> Optional.ofNullable(following.of(article)).map(story -> new Toggled(story, following.toggle(story))), done -> {
            trail.reload();
            done.ifPresentOrElse(now -> notices.say(Words.of(now.on() ? "notice.following" : "notice.notFollowing"), () -> back(now)),
                    () -> notices.say(Words.of("notice.noStory")));
        });
    }

    private void back(Toggled done) {
        background.ask(() -> {
            if (done.on()) {
                following.unfollow(done.story());
            } else {
                following.follow(done.story());
            }
            return done;
        }, undone -> trail.reload());
    }

    /// Lets the articles of a story stand alone in lists, or one card tell it again.
    void apart(long story, boolean apart) {
        show(story, apart, () -> notices.say(Words.of(apart ? "notice.apart" : "notice.together"), () -> show(story, !apart, () -> {})));
    }

    private void show(long story, boolean apart, Runnable then) {
        background.ask(() -> {
            following.showApart(story, apart);
            return story;
        }, done -> {
            timeline.retell(story);
            then.run();
        });
    }

    /// Takes an article out of the story.
    void notThis(long article) {
        long shown = trail.article();
        mend(() -> Optional.ofNullable(mending.part(article, shown)), Words.of("notice.parted"), Words.of("notice.notParted"));
    }

    /// Makes one story of the shown article's and another's.
    void same(long article) {
        long shown = trail.article();
        mend(() -> Optional.ofNullable(mending.join(shown, article)), Words.of("notice.joined"), Words.of("notice.notJoined"));
    }

    private void mend(Supplier<Optional<Mended>> step, String well, String ill) {
        background.ask(step::get, done -> {
            trail.reload();
            done.ifPresentOrElse(mended -> notices.say(well, () -> background.ask(() -> {
                mending.undo(mended);
                return mended;
            }, undone -> trail.reload())), () -> notices.say(ill));
        });
    }
}

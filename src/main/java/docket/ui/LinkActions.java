package docket.ui;

import docket.app.Reading;
import docket.app.Trail;
import docket.model.Problem;
import docket.ui.theme.Sentences;
import docket.ui.theme.Words;
import docket.ui.trail.TrailActions;
import docket.ui.trail.TrailModel.Fetching;
import java.util.List;

/// What the trail asks for.
record LinkActions(Desk desk) implements TrailActions {
    @Override
    public void open(Trail.Item item) {
        desk.opening.follow(item.url(), item.title());
        desk.view.requestFocus();
    }

    @Override
    public void openStored(long article) {
        desk.opening.openLinked(article);
        desk.view.requestFocus();
    }

    @Override
    public void fetch(Trail.Item item) {
        long from = desk.opening.article();
        if (desk.waiting.takes(item.url(), item.title(), from)) {
            return;
        }
        desk.trail.fetching(item.url(), new Fetching(null));
        desk.background.ask(() -> desk.docket.reading.fetch(item.url(), from == 0 ? null : from), result -> {
            desk.trail.fetching(item.url(), result instanceof Reading.Result.Failed failed
                    ? new Fetching(Sentences.of(failed.problem().summary())) : null);
            desk.trail.reload();
        }, trouble -> desk.trail.fetching(item.url(), new Fetching(Troubles.words(trouble))));
    }

    @Override
    public void refreshComments() {
        long article = desk.trail.article();
        boolean elsewhere = desk.choices.elsewhere().get();
        desk.trail.asking(true);
        desk.background.ask(() -> desk.docket.talk.fetch(article, elsewhere), problems -> done(article, problems), trouble -> {
            desk.trail.asking(false);
            desk.notices.say(Troubles.words(trouble));
        });
    }

    private void done(long article, List<Problem> problems) {
        if (article == desk.trail.article()) {
            desk.trail.asking(false);
            desk.trail.reload();
            problems.stream().findFirst().ifPresent(problem -> desk.notices.say(Sentences.of(problem.summary())));
        }
    }

    @Override
    public void followStory() {
        desk.actions.perform("followStory");
    }

    @Override
    public void notThisStory(long article) {
        desk.storyVerbs.notThis(article);
    }

    @Override
    public void sameStory(long article) {
        desk.storyVerbs.same(article);
    }

    @Override
    public void fewer(long article, String why) {
        desk.background.ask(() -> {
            desk.docket.recommending.fewer(article, why);
            return article;
        }, done -> {
            desk.trail.reload();
            desk.notices.say(Words.of("notice.fewer"), () -> desk.background.ask(() -> {
                desk.docket.recommending.undo(article);
                return article;
            }, undone -> desk.trail.reload()));
        });
    }

    @Override
    public String keyed(String action, String words) {
        return desk.actions.described(action, words);
    }

    @Override
    public void browse(String url) {
        desk.browse(url);
    }

    @Override
    public void showCited(String words) {
        desk.view.find(words, true);
        desk.view.requestFocus();
    }

    @Override
    public void findCiting(String document) {
        String query = "cites:" + (document.contains(" ") ? "\"" + document + "\"" : document);
        desk.search.set(query);
        desk.places.search(query);
        desk.notices.say(Words.of("notice.citing", document));
    }

    @Override
    public void close() {
        desk.openTrail(false);
    }
}

package docket.ui;

import docket.app.Library;
import docket.app.Marks.Mark;
import docket.model.Row;
import docket.model.Scope;
import docket.ui.sidebar.FeedWords;
import docket.ui.theme.Words;
import docket.ui.timeline.TimelineActions;
import java.util.Collection;
import java.util.List;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.jspecify.annotations.Nullable;

/// What the list's menus and buttons ask for.
record ListActions(Desk desk) implements TimelineActions {
    @Override
    public void markAllRead() {
        desk.actions.perform("readAll");
    }

    @Override
    public void toggleRead(Collection<Row> rows) {
        boolean on = rows.stream().anyMatch(row -> !row.read());
        desk.marking.read(rows, on);
    }

    @Override
    public void toggleStar(Row row) {
        desk.marking.set(Mark.STARRED, List.of(row.id()), !row.starred());
    }

    @Override
    public void toggleLater(Row row) {
        desk.marking.set(Mark.LATER, List.of(row.id()), !row.later());
    }

    @Override
    public void openInBrowser(Row row) {
        desk.browse(row.url());
    }

    @Override
    public void copyLink(Row row) {
        ClipboardContent content = new ClipboardContent();
        content.putString(row.url());
        Clipboard.getSystemClipboard().setContent(content);
        desk.notices.say(Words.of("notice.copied"));
    }

    @Override
    public void showApart(long story, boolean apart) {
        desk.storyVerbs.apart(story, apart);
    }

    @Override
    public boolean marksWhenPassed() {
        return desk.choices.onScroll().get();
    }

    @Override
    public void passed(Collection<Row> rows) {
        desk.marking.set(Mark.READ, rows.stream().map(Row::id).toList(), true);
    }

    @Override
    public String keyed(String action, String words) {
        return desk.actions.described(action, words);
    }

    @Override
    public @Nullable String trouble() {
        return desk.timeline.scope() instanceof Scope.InFeed in && desk.sidebar.feed(in.feed()) instanceof Library.Subscription feed
                ? FeedWords.trouble(feed, desk.ages()) : null;
    }

    @Override
    public void retry() {
        desk.actions.perform("refreshHere");
    }

    @Override
    public boolean isRefreshing() {
        return desk.freshness.busy().get();
    }

    @Override
    public void search(String query) {
        desk.search.set(query);
        desk.places.search(query);
    }

    @Override
    public void saveWatchlist() {
        desk.watchlists.save(desk.search.query());
    }

    @Override
    public boolean opensByStep() {
        return !desk.panes.isListAlone();
    }

    @Override
    public void enterArticle() {
        long selected = desk.timeline.selected().get();
        if (selected != 0 && selected != desk.opening.article()) {
            desk.timeline.select(selected);
        }
        desk.panes.up().set(false);
        desk.view.requestFocus();
    }
}

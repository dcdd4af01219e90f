package docket.ui;

import docket.app.Marks.Mark;
import docket.model.Row;
import docket.model.Scope;
import docket.model.Sort;
import docket.ui.Action.Pane;
import docket.ui.article.ArticleView;
import docket.ui.article.ReadingPosition;
import docket.ui.dialogs.HelpSheet;
import docket.ui.dialogs.Preferences;
import docket.ui.sidebar.Freshness;
import docket.ui.sidebar.SmartView;
import docket.ui.theme.Words;
import docket.ui.timeline.Line;
import docket.ui.timeline.Shown;
import docket.ui.trail.TrailPane;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// What each action does. JavaFX thread only.
final class Verbs {
    private final Desk desk;
    private final Actions actions;
    private final ListActions list;
    private final ReaderActions article;

    Verbs(Desk desk) {
        this.desk = desk;
        this.actions = desk.actions;
        list = new ListActions(desk);
        article = new ReaderActions(desk);
    }

    /// Fills the list of actions; its order is that of the help sheet.
    void list() {
        everywhere();
        articles();
        article();
    }

    private void everywhere() {
        Freshness freshness = desk.freshness;
        actions.add(Pane.EVERYWHERE, "search", desk.search::focus);
        actions.add(Pane.EVERYWHERE, "saveSearch", this::isUnsavedSearch, list::saveWatchlist);
        actions.add(Pane.EVERYWHERE, "subscribe", desk.subscriptions::subscribe);
        actions.add(Pane.EVERYWHERE, "importOpml", desk.subscriptions::importOpml);
        actions.add(Pane.EVERYWHERE, "exportOpml", desk.subscriptions::exportOpml);
        actions.add(Pane.EVERYWHERE, "refreshAll", () -> !freshness.awaited().get(), () -> desk.rounds.run(null));
        actions.add(Pane.EVERYWHERE, "refreshHere", () -> !freshness.awaited().get(), this::refreshHere);
        actions.add(Pane.EVERYWHERE, "showNew", this::showNew);
        for (SmartView view : SmartView.values()) {
            actions.add(Pane.EVERYWHERE, goes(view), () -> desk.places.go(view));
        }
        new SidebarKeys(desk).list();
        actions.add(Pane.EVERYWHERE, "theme", () -> desk.theme.choose(desk.theme.choice().get().next()));
        actions.add(Pane.EVERYWHERE, "sidebar", desk.panes::toggleSidebar);
        actions.add(Pane.EVERYWHERE, "zoomIn", () -> desk.zoom.step(1));
        actions.add(Pane.EVERYWHERE, "zoomOut", () -> desk.zoom.step(-1));
        actions.add(Pane.EVERYWHERE, "zoomUsual", () -> desk.zoom.choose(100));
        actions.add(Pane.EVERYWHERE, "nextPane", () -> pane(1));
        actions.add(Pane.EVERYWHERE, "previousPane", () -> pane(-1));
        actions.addLate(Pane.EVERYWHERE, "paneRight", () -> beside(1));
        actions.addLate(Pane.EVERYWHERE, "paneLeft", () -> beside(-1));
        actions.addLate(Pane.EVERYWHERE, "undo", desk.notices::offers, desk.notices::take);
        actions.add(Pane.EVERYWHERE, "preferences", this::preferences);
        actions.add(Pane.EVERYWHERE, "help", this::help);
    }

    private static String goes(SmartView view) {
        return switch (view) {
            case TODAY -> "goToday";
            case UNREAD -> "goUnread";
            case STARRED -> "goStarred";
            case LATER -> "goLater";
            case FOLLOWED -> "goFollowed";
            case OFFLINE -> "goOffline";
        };
    }

    private void articles() {
        actions.add(Pane.ARTICLES, "readOn", this::readOn);
        actions.add(Pane.ARTICLES, "readBack", () -> desk.view.page(false));
        actions.add(Pane.ARTICLES, "next", () -> step(1, row -> true));
        actions.add(Pane.ARTICLES, "previous", () -> step(-1, row -> true));
        actions.add(Pane.ARTICLES, "nextUnread", this::nextUnread);
        actions.add(Pane.ARTICLES, "previousUnread", () -> step(-1, row -> !row.read()));
        actions.add(Pane.ARTICLES, "open", list::enterArticle);
        actions.add(Pane.ARTICLES, "toggleRead", this::hasRow, this::toggleRead);
        actions.add(Pane.ARTICLES, "star", this::hasRow, () -> mark(Mark.STARRED));
        actions.add(Pane.ARTICLES, "later", this::hasRow, () -> mark(Mark.LATER));
        actions.add(Pane.ARTICLES, "readAll", this::readAll);
        actions.add(Pane.ARTICLES, "browse", this::hasRow, () -> list.openInBrowser(row()));
        actions.add(Pane.ARTICLES, "copyLink", this::hasRow, () -> list.copyLink(row()));
    }

    private void article() {
        BooleanSupplier open = () -> desk.opening.article() != 0;
        actions.add(Pane.ARTICLE, "back", () -> desk.opening.canGoBack() || desk.panes.alone().get(), this::back);
        actions.add(Pane.ARTICLE, "forward", desk.opening::canGoForward, desk.opening::forward);
        actions.add(Pane.ARTICLE, "fetch", open, () -> {
            if (!desk.trailPane.fetchFocused()) {
                desk.opening.fetchFullText();
            }
        });
        actions.add(Pane.ARTICLE, "find", open, desk.find::open);
        actions.add(Pane.ARTICLE, "picture", open, () -> {
            if (!desk.view.enlarge()) {
                desk.notices.say(Words.of("notice.noPicture"));
            }
        });
        actions.add(Pane.ARTICLE, "versions", open, () -> desk.opening.versions(desk.overlay));
        actions.add(Pane.ARTICLE, "print", open, () -> new Printing(desk).print());
        actions.add(Pane.ARTICLE, "plainText", open, () -> desk.opening.plainText(desk.overlay));
        actions.add(Pane.ARTICLE, "trail", open, () -> desk.openTrail(!desk.isTrailOpen()));
        actions.add(Pane.ARTICLE, "discussion", open, this::discussion);
        actions.add(Pane.ARTICLE, "documents", open, () -> article.trail(TrailPane.Part.DOCUMENTS));
        actions.add(Pane.ARTICLE, "followStory", open, desk.storyVerbs::follow);
        actions.add(Pane.ARTICLE, "larger", () -> size(desk.view.textSize().get() + 1));
        actions.add(Pane.ARTICLE, "smaller", () -> size(desk.view.textSize().get() - 1));
        actions.add(Pane.ARTICLE, "usual", () -> size(ArticleView.USUAL_TEXT));
    }

    /// From an article that was reached by a link to the one with the link; where only one pane fits, from others to the list.
    private void back() {
        if (desk.panes.alone().get() && !(desk.opening.canGoBack() && desk.opening.isFollowed())) {
            desk.goUp();
        } else {
            desk.opening.back();
        }
    }

    private boolean hasRow() {
        return anyRow() != null;
    }

    private @Nullable Row anyRow() {
        Row open = desk.opening.row().get();
        return open != null ? open : desk.timeline.row(desk.timeline.selected().get());
    }

    private Row row() {
        return java.util.Objects.requireNonNull(anyRow());
    }

    private boolean isUnsavedSearch() {
        return desk.timeline.shown().get() instanceof Shown.Query query && !query.saved();
    }

    /// Whoever goes on from an article's end has read it.
    private void readOn() {
        if (desk.panes.isListAlone() && desk.timeline.row(desk.timeline.selected().get()) != null) {
            list.enterArticle();
        } else if (desk.opening.article() == 0 || !desk.view.page(true)) {
            desk.opening.markRead();
            nextUnread();
        }
    }

    private void nextUnread() {
        if (!step(1, row -> !row.read())) {
            desk.notices.say(Words.of("notice.allRead"));
        }
    }

    private boolean step(int by, Predicate<Row> wanted) {
        long next = desk.timeline.beside(by, wanted);
        if (next == 0) {
            return false;
        }
        desk.timeline.select(next);
        desk.timelinePane.reveal();
        return true;
    }

    private void toggleRead() {
        Row row = row();
        boolean on = !row.read();
        Line line = desk.timeline.line(row.id());
        if (line instanceof Line.Card card && !card.others().isEmpty() && !card.open()) {
            List<Row> all = new java.util.ArrayList<>(card.others());
            all.add(row);
            desk.marking.read(all, on);
        } else {
            desk.marking.set(Mark.READ, List.of(row.id()), on);
        }
        again(Marking.change(Mark.READ, on).apply(row));
    }

    private void mark(Mark mark) {
        Row row = row();
        boolean on = mark == Mark.STARRED ? !row.starred() : !row.later();
        desk.marking.set(mark, List.of(row.id()), on);
        again(Marking.change(mark, on).apply(row));
    }

    private void again(Row row) {
        if (row.id() == desk.opening.article()) {
            desk.opening.put(row);
        }
    }

    private void readAll() {
        Scope scope = desk.timeline.scope();
        if (scope != null) {
            desk.marking.readAll(scope);
        } else {
            desk.marking.readAll(desk.timeline.unread().stream().map(Row::id).collect(Collectors.toUnmodifiableSet()));
        }
    }

    private void refreshHere() {
        Scope scope = desk.timeline.scope();
        desk.rounds.run(scope instanceof Scope.InFeed in ? Set.of(in.feed()) : null);
    }

    private void showNew() {
        int beyond = desk.timeline.takeNew();
        if (beyond > 0) {
            desk.notices.say(Words.of("notice.newAtEnd", beyond));
        }
        if (desk.timeline.sort().get() == Sort.NEWEST) {
            desk.timelinePane.toTop();
        }
    }

    private void discussion() {
        article.trail(TrailPane.Part.DISCUSSION);
        if (desk.trail.wantsComments()) {
            new LinkActions(desk).refreshComments();
        }
    }

    private void size(int size) {
        ReadingPosition at = desk.view.position();
        desk.view.textSize().set(Math.clamp(size, ArticleView.SMALLEST_TEXT, ArticleView.LARGEST_TEXT));
        desk.view.restore(at);
    }

    private void pane(int by) {
        List<Node> order = List.of(desk.search.input(), desk.panes.isRail() ? desk.rail : desk.sidebarPane.list(),
                desk.timelinePane.list(), desk.view, desk.trailPane);
        int at = Math.max(0, at(order));
        for (int tries = 0; tries < order.size(); tries++) {
            at = Math.floorMod(at + by, order.size());
            if (enter(order.get(at))) {
                return;
            }
        }
    }

    /// To the pane at the right or left, but not round, and not from the search field.
    private void beside(int by) {
        List<Node> order = List.of(desk.panes.isRail() ? desk.rail : desk.sidebarPane.list(), desk.timelinePane.list(), desk.view,
                desk.trailPane);
        int at = at(order);
        for (int next = at + by; at >= 0 && next >= 0 && next < order.size(); next += by) {
            if (enter(order.get(next))) {
                return;
            }
        }
    }

    /// Which of these has the focus; -1 for none.
    private int at(List<Node> order) {
        for (@Nullable Node node = desk.view.getScene().getFocusOwner(); node != null; node = node.getParent()) {
            if (order.contains(node)) {
                return order.indexOf(node);
            }
        }
        return -1;
    }

    private boolean enter(Node pane) {
        if (pane == desk.timelinePane.list() && desk.panes.alone().get()) {
            desk.goUp();
            return true;
        }
        if (pane == desk.view && desk.opening.article() != 0) {
            desk.panes.up().set(false);
        }
        if (!pane.isVisible() || !pane.getParent().isVisible()) {
            return false;
        }
        if (pane.isFocusTraversable()) {
            pane.requestFocus();
            return true;
        }
        return pane.lookupAll("*").stream().filter(node -> node != pane && node.isFocusTraversable() && node.isVisible()
                && !node.isDisabled()).findFirst().map(node -> {
            node.requestFocus();
            return true;
        }).orElse(false);
    }

    private void preferences() {
        desk.preferences(Preferences.Section.READING);
    }

    private void help() {
        desk.overlay.show(new HelpSheet(desk.keys, desk.overlay::close));
    }
}

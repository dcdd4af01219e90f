package docket.ui.trail;

import docket.app.Talk;
import docket.model.CommentFacts;
import docket.ui.theme.Ages;
import docket.ui.theme.Icons;
import docket.ui.theme.Prose;
import docket.ui.theme.Words;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The threads about an article, each with its comments as a tree.
final class Discussion extends VBox {
    /// Comments shown at first, and with each step more.
    private static final int STEP = 30;

    private final TrailModel model;
    private final TrailActions actions;
    private final Ages ages;
    private final Set<String> folded;
    /// What is still to be drawn, in order.
    private final Deque<Supplier<Node>> rows = new ArrayDeque<>();

    /// Empty until [#draw].
    ///
    /// @param folded branches that the reader closed; kept by the caller
    /// @param shown how many comments a thread shows
    Discussion(TrailModel model, TrailActions actions, Ages ages, Set<String> folded, int shown, Runnable more, Runnable again) {
        this.model = model;
        this.actions = actions;
        this.ages = ages;
        this.folded = folded;
        getStyleClass().add("discussion");
        List<TrailModel.Discussion> threads = model.discussions();
        if (threads.stream().allMatch(thread -> thread.lines().isEmpty())) {
            none(model.facts());
            return;
        }
        for (TrailModel.Discussion thread : threads) {
            if (!thread.lines().isEmpty()) {
                thread(thread, shown, more, again);
            }
        }
    }

    /// Draws the next rows.
    ///
    /// @return true while there are more
    boolean draw(int most) {
        List<Node> next = new ArrayList<>();
        while (next.size() < most && !rows.isEmpty()) {
            next.add(rows.remove().get());
        }
        getChildren().addAll(next);
        return !rows.isEmpty();
    }

    private void none(CommentFacts facts) {
        boolean feed = facts.feedUrl() != null || facts.url() != null;
        Integer count = facts.count();
        String words = model.isAsking() ? Words.of("discussion.asking")
                : feed && count != null && count > 0 ? Words.of("discussion.unread", count)
                : feed ? Words.of("discussion.none") : Words.of("discussion.nowhere");
        rows.add(() -> head(Words.of("discussion.title"), words, feed, facts.url()));
    }

    private void thread(TrailModel.Discussion thread, int shown, Runnable more, Runnable again) {
        Talk.Thread talk = thread.thread();
        String title = talk.source().equals("comments") ? Words.of("discussion.title") : talk.source();
        String all = Words.of("discussion.count", thread.lines().size());
        String count = model.fresh() == 0 ? all : all + " \u00b7 " + Words.of("discussion.news", model.fresh());
        String words = model.isAsking() ? Words.of("discussion.asking")
                : talk.seen() == null ? count : count + " \u00b7 " + Words.of("discussion.saved", ages.clock(talk.seen()));
        rows.add(() -> head(title, words, true, talk.url()));
        List<CommentLine> lines = CommentLine.unfolded(thread.lines(), folded);
        lines.stream().limit(shown).forEach(line -> rows.add(() -> comment(line, again)));
        if (lines.size() > shown) {
            rows.add(() -> next(Math.min(STEP, lines.size() - shown), more));
        }
    }

    private static Button next(int comments, Runnable more) {
        Button next = new Button(Words.of("discussion.more", comments), Icons.of(Feather.CHEVRON_DOWN));
        next.getStyleClass().setAll("button", "link-button");
        next.setOnAction(e -> more.run());
        return next;
    }

    private HBox head(String title, String words, boolean refreshable, @Nullable String url) {
        HeadLine line = new HeadLine(title, words);
        HBox.setHgrow(line, Priority.ALWAYS);
        HBox head = new HBox(line);
        head.getStyleClass().add("trail-section-head");
        head.setAlignment(Pos.CENTER_LEFT);
        if (refreshable) {
            Button refresh = Icons.button(Feather.REFRESH_CW, Words.of("discussion.refresh"), actions::refreshComments);
            refresh.getStyleClass().add("small");
            head.getChildren().add(refresh);
        }
        if (url != null) {
            Button browse = Icons.button(Feather.EXTERNAL_LINK, Words.of("discussion.browse"), () -> actions.browse(url));
            browse.getStyleClass().add("small");
            head.getChildren().add(browse);
        }
        return head;
    }

    private HBox comment(CommentLine line, Runnable again) {
        Label author = new Label(line.author() == null ? Words.of("discussion.deleted")
                : model.wrote(line.author()) ? Words.of("discussion.author", line.author()) : line.author());
        author.getStyleClass().add(model.wrote(line.author()) ? "comment-writer" : "comment-author");
        author.setMinWidth(0);
        List<String> facts = new ArrayList<>();
        if (line.published() != null) {
            facts.add(ages.of(line.published()));
        }
        if (line.points() != null) {
            facts.add(Words.of("discussion.points", line.points()));
        }
        if (model.isFresh(line.id())) {
            facts.add(Words.of("discussion.fresh"));
        }
        boolean closed = folded.contains(line.id());
        if (closed) {
            facts.add(Words.of("discussion.folded", line.below()));
        }
        Label meta = new Label(facts.isEmpty() ? "" : "\u00b7 " + String.join(" \u00b7 ", facts));
        meta.getStyleClass().add("comment-meta");
        meta.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(author, meta);
        head.getStyleClass().add("comment-head");
        Label text = new Prose(line.text());
        text.getStyleClass().add("comment-text");
        text.setManaged(!closed);
        text.setVisible(!closed);
        VBox words = new VBox(head, text);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox comment = new HBox();
        comment.getStyleClass().add("comment");
        for (int i = 0; i < line.depth(); i++) {
            Region rule = new Region();
            rule.getStyleClass().add("comment-rule");
            comment.getChildren().add(rule);
        }
        comment.getChildren().add(words);
        comment.setAccessibleText(author.getText() + ". " + line.text());
        if (line.below() > 0) {
            head.getStyleClass().add("foldable");
            Runnable fold = () -> {
                if (!folded.remove(line.id())) {
                    folded.add(line.id());
                }
                again.run();
            };
            head.setFocusTraversable(true);
            head.setAccessibleRole(AccessibleRole.BUTTON);
            head.setAccessibleText(comment.getAccessibleText());
            head.setOnMouseClicked(e -> fold.run());
            head.setOnKeyPressed(e -> {
                if (e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.SPACE) {
                    e.consume();
                    fold.run();
                }
            });
        }
        return comment;
    }

    static int step() {
        return STEP;
    }

    static Set<String> nothingFolded() {
        return new HashSet<>();
    }
}

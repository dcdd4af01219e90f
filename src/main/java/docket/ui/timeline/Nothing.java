package docket.ui.timeline;

import docket.model.Filter;
import docket.model.Scope;
import docket.ui.theme.Prose;
import docket.ui.theme.Words;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/// What stands in the place of an empty list: why it is empty, and the next step.
final class Nothing extends VBox {
    private final TimelineModel model;
    private final TimelineActions actions;
    private final Prose words = new Prose("");
    private final Button step = new Button();

    Nothing(TimelineModel model, TimelineActions actions) {
        this.model = model;
        this.actions = actions;
        getStyleClass().add("nothing");
        setAlignment(Pos.TOP_CENTER);
        words.getStyleClass().add("nothing-words");
        step.getStyleClass().setAll("button", "link-button");
        getChildren().setAll(words, step);
        model.state().addListener((at, was, is) -> show());
        model.totals().addListener((at, was, is) -> show());
        model.filter().addListener((at, was, is) -> show());
        show();
    }

    /// Says it anew: the place is the same, what is known of it is not.
    void show() {
        setVisible(model.state().get() == TimelineModel.State.EMPTY);
        if (!isVisible()) {
            return;
        }
        switch (model.shown().get()) {
            case Shown.Query query -> query(query);
            case Shown.Place place -> place();
        }
    }

    private void query(Shown.Query query) {
        String plain = withoutUnread(query.text());
        if (!plain.equals(query.text())) {
            say(Words.of("nothing.query.unread"), Words.of("nothing.query.without"), () -> actions.search(plain));
        } else if (model.filter().get() != Filter.ALL) {
            say(Words.of("nothing.query.filter"), Words.of("nothing.all"), () -> model.show(Filter.ALL));
        } else {
            say(Words.of("nothing.query"), null, () -> {});
        }
    }

    private void place() {
        int articles = model.totals().get().articles();
        switch (model.filter().get()) {
            case UNREAD -> {
                if (articles == 0) {
                    empty();
                } else {
                    say(Words.of("nothing.unread", articles), Words.of("nothing.unread.show"), () -> model.show(Filter.ALL));
                }
            }
            case STARRED -> say(Words.of("nothing.starred"), Words.of("nothing.all"), () -> model.show(Filter.ALL));
            case ALL -> empty();
        }
    }

    /// Nothing ever came here: why, as far as that is known.
    private void empty() {
        String trouble = actions.trouble();
        if (model.scope() instanceof Scope.Followed) {
            say(Words.of("nothing.followed"), null, () -> {});
        } else if (model.scope() instanceof Scope.Later) {
            say(Words.of("nothing.later", keyed("later")), null, () -> {});
        } else if (model.scope() instanceof Scope.Starred) {
            say(Words.of("nothing.star", keyed("star")), null, () -> {});
        } else if (trouble != null) {
            say(trouble, Words.of(actions.isRefreshing() ? "nothing.asking" : "remedy.RETRY"), actions::retry);
            step.setDisable(actions.isRefreshing());
        } else {
            say(Words.of(actions.isRefreshing() ? "nothing.refreshing" : "nothing.place"), null, () -> {});
        }
    }

    /// What an action is called, its key on one line with its last word.
    private String keyed(String action) {
        return actions.keyed(action, Words.of("menu." + action)).replace(" (", "\u00A0(");
    }

    private void say(String what, @org.jspecify.annotations.Nullable String next, Runnable does) {
        words.say(what);
        step.setText(next);
        step.setDisable(false);
        step.setVisible(next != null);
        step.setOnAction(e -> does.run());
    }

    /// The query without its `is:unread`.
    static String withoutUnread(String query) {
        StringBuilder kept = new StringBuilder();
        for (String word : query.split(" ")) {
            if (!word.toLowerCase(Locale.ROOT).equals("is:unread")) {
                kept.append(kept.isEmpty() ? "" : " ").append(word);
            }
        }
        return kept.toString();
    }
}

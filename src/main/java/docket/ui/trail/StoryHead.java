package docket.ui.trail;

import docket.ui.theme.Icons;
import docket.ui.theme.Tip;
import docket.ui.theme.Words;
import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/// Above the story so far: how much there is, what is new, and whether it is followed.
final class StoryHead extends HBox {
    /// @param fresh how many articles are new since the last visit
    StoryHead(int articles, int fresh, boolean followed, TrailActions actions) {
        HeadLine words = new HeadLine(Words.of("story.title"), fresh == 0 ? Words.of("story.count", articles) : Words.of("story.countNew", articles, fresh));
        HBox.setHgrow(words, Priority.ALWAYS);
        ToggleButton follow = new ToggleButton(Words.of(followed ? "story.following" : "story.follow"),
                Icons.of(followed ? Feather.CHECK : Feather.BELL));
        follow.getStyleClass().setAll("button", "fetch-button", "follow-button");
        follow.setMinWidth(USE_PREF_SIZE);
        follow.setSelected(followed);
        // One name in both states: that it is pressed is told beside it.
        follow.setAccessibleText(Words.of("story.follow"));
        Tip.on(follow, actions.keyed("followStory", Words.of(followed ? "story.unfollow" : "story.follow")));
        follow.setOnAction(e -> actions.followStory());
        getStyleClass().add("trail-section-head");
        setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(words, follow);
    }
}

package docket.ui.timeline;

import docket.model.Filter;
import docket.ui.theme.Words;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/// All, Unread, Starred.
final class Segments extends HBox {
    Segments(TimelineModel model) {
        getStyleClass().add("segments");
        setMaxWidth(USE_PREF_SIZE);
        setMinWidth(USE_PREF_SIZE);
        ToggleGroup group = new ToggleGroup();
        for (Filter filter : Filter.values()) {
            ToggleButton button = new ToggleButton(Words.of("filter." + filter));
            button.getStyleClass().setAll("segment");
            button.setToggleGroup(group);
            button.setSelected(model.filter().get() == filter);
            button.setOnAction(e -> {
                button.setSelected(true);
                model.show(filter);
            });
            model.filter().addListener((at, was, is) -> button.setSelected(is == filter));
            getChildren().add(button);
        }
    }
}

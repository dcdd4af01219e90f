package docket.ui.timeline;

import docket.model.Sort;
import docket.ui.theme.Breakable;
import docket.ui.theme.Flyout;
import docket.ui.theme.Icons;
import docket.ui.theme.Prose;
import docket.ui.theme.Sentences;
import docket.ui.theme.Words;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The head of the list: what it is about, the segments, how much there is.
final class Head extends VBox {
    private final TimelineModel model;
    private final TimelineActions actions;
    private final Label title = new Label();
    private final Label totals = new Label();
    private final Prose notes = new Prose("");
    private final Button retry = new Button(Words.of("remedy.RETRY"));
    private final HBox troubled = new HBox(notes, retry);
    private final Segments segments;
    private final Button save = new Button(Words.of("search.save"));

    Head(TimelineModel model, BooleanProperty compact, TimelineActions actions) {
        this.model = model;
        this.actions = actions;
        segments = new Segments(model);
        getStyleClass().add("timeline-head");
        title.getStyleClass().add("pane-title");
        title.setMinWidth(0);
        totals.getStyleClass().add("totals");
        notes.getStyleClass().add("search-notes");
        save.getStyleClass().setAll("button", "link-button");
        save.setMinWidth(Region.USE_PREF_SIZE);
        save.setOnAction(e -> actions.saveWatchlist());
        Button read = Icons.button(Feather.CHECK_SQUARE, Words.of("action.readAll"), actions::markAllRead);
        Button sliders = Icons.button(Feather.SLIDERS, Words.of("timeline.options"), () -> {});
        CheckMenuItem dense = new CheckMenuItem(Words.of("timeline.compact"));
        dense.selectedProperty().bindBidirectional(compact);
        ContextMenu options = new ContextMenu();
        ToggleGroup orders = new ToggleGroup();
        for (Sort order : Sort.values()) {
            RadioMenuItem item = new RadioMenuItem(Words.of("timeline.sort." + order));
            item.setToggleGroup(orders);
            item.setSelected(model.sort().get() == order);
            item.setOnAction(e -> model.show(order));
            model.sort().addListener((at, was, is) -> item.setSelected(is == order));
            // The answers to a query have their own order.
            model.shown().addListener((at, was, is) -> item.setDisable(is instanceof Shown.Query));
            options.getItems().add(item);
        }
        options.getItems().addAll(new SeparatorMenuItem(), dense);
        sliders.setOnAction(e -> Flyout.below(options, sliders));
        HBox top = new HBox(title, gap(), save, read, sliders);
        top.setAlignment(Pos.CENTER_LEFT);
        HBox below = new HBox(segments, gap(), totals);
        below.setAlignment(Pos.CENTER_LEFT);
        below.getStyleClass().add("timeline-segments");
        retry.getStyleClass().setAll("button", "link-button");
        retry.setMinWidth(Region.USE_PREF_SIZE);
        retry.setOnAction(e -> actions.retry());
        notes.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(notes, Priority.ALWAYS);
        notes.setMaxWidth(Double.MAX_VALUE);
        troubled.setAlignment(Pos.TOP_LEFT);
        getChildren().setAll(top, below, troubled);
        model.shown().addListener((at, was, is) -> show());
        model.totals().addListener((at, was, is) -> show());
        model.filter().addListener((at, was, is) -> show());
        model.sort().addListener((at, was, is) -> show());
        widthProperty().addListener((at, was, is) -> show());
        show();
    }

    private static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    void show() {
        Shown shown = model.shown().get();
        Pages.Totals counted = model.totals().get();
        title.setText(Breakable.of(shown.title()));
        Breakable.dress(title, shown.title());
        boolean search = shown instanceof Shown.Query;
        save.setVisible(shown instanceof Shown.Query query && !query.saved());
        save.setManaged(save.isVisible());
        totals.setText(counted.articles() < 0 ? "" : search ? Words.of("totals.found", counted.articles(), counted.sources(), counted.millis())
                : Words.of("totals." + model.sort().get(), counted.unread(), counted.articles()));
        if (counted.articles() == 0) {
            totals.setText("");
        } else if (counted.articles() >= 0 && getWidth() > 0 && totals.prefWidth(-1) > getWidth() - segments.prefWidth(-1) - 40) {
            totals.setText(search ? Words.of("totals.found.short", counted.articles(), counted.sources())
                    : Words.of("totals.short", counted.unread()));
        }
        // Where the list is empty, the trouble stands in its place.
        String trouble = search || counted.articles() == 0 ? null : actions.trouble();
        notes.say(trouble == null ? String.join("\n", counted.notes().stream().map(Sentences::of).toList()) : trouble);
        troubled.setVisible(trouble != null || search && !counted.notes().isEmpty());
        troubled.setManaged(troubled.isVisible());
        retry.setVisible(trouble != null);
        retry.setManaged(trouble != null);
        retry.setDisable(actions.isRefreshing());
    }
}

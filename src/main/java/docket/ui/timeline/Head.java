package docket.ui.timeline;

import docket.model.Filter;
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
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;
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
    private @Nullable Told told;

    /// What is told now.
    ///
    /// @param trouble of the listed feed; null for none
    /// @param font of the totals, which decides with the width how much of them has room
    private record Told(Shown shown, Pages.Totals counted, Sort sort, Filter filter, @Nullable String trouble, boolean refreshing, double width, Font font) {}

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

    /// Asked for with each change of the sidebar: what is as it was is not put together, measured and drawn again.
    void show() {
        boolean search = model.shown().get() instanceof Shown.Query;
        // Where the list is empty, the trouble stands in its place.
        String trouble = search || model.totals().get().articles() == 0 ? null : actions.trouble();
        Told next = new Told(model.shown().get(), model.totals().get(), model.sort().get(), model.filter().get(), trouble, actions.isRefreshing(),
                getWidth(), totals.getFont());
        if (!next.equals(told)) {
            told = next;
            tell(next);
        }
    }

    private void tell(Told now) {
        title.setText(Breakable.of(now.shown.title()));
        Breakable.dress(title, now.shown.title());
        boolean search = now.shown instanceof Shown.Query;
        save.setVisible(now.shown instanceof Shown.Query query && !query.saved());
        save.setManaged(save.isVisible());
        count(now);
        notes.say(now.trouble == null ? String.join("\n", now.counted.notes().stream().map(Sentences::of).toList()) : now.trouble);
        troubled.setVisible(now.trouble != null || search && !now.counted.notes().isEmpty());
        troubled.setManaged(troubled.isVisible());
        retry.setVisible(now.trouble != null);
        retry.setManaged(now.trouble != null);
        retry.setDisable(now.refreshing);
    }

    private void count(Told now) {
        Pages.Totals counted = now.counted;
        boolean search = now.shown instanceof Shown.Query;
        if (counted.articles() <= 0) {
            totals.setText("");
            return;
        }
        totals.setText(search ? Words.of("totals.found", counted.articles(), counted.sources(), counted.millis())
                : Words.of("totals." + now.sort, counted.unread(), counted.articles()));
        if (now.width > 0 && totals.prefWidth(-1) > now.width - segments.prefWidth(-1) - 40) {
            totals.setText(search ? Words.of("totals.found.short", counted.articles(), counted.sources())
                    : Words.of("totals.short", counted.unread()));
        }
    }
}

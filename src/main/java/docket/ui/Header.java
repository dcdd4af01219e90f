package docket.ui;

import docket.ui.search.SearchField;
import docket.ui.sidebar.Freshness;
import docket.ui.theme.Icon;
import docket.ui.theme.Icons;
import docket.ui.theme.Sentences;
import docket.ui.theme.Theme;
import docket.ui.theme.Tip;
import docket.ui.theme.Words;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/// The top of the window.
final class Header extends Pane {
    private static final double HEIGHT = 50;
    private static final double SEARCH_MOST = 560;
    private static final double SEARCH_NARROW = 380;
    private static final double NARROW = 1280;
    /// Where the search field may begin: the width of the usual sidebar, so that it stands over the article.
    private static final double SIDEBAR = 236;

    private final HBox left;
    private final HBox right;
    private final SearchField search;
    private final Icon moon = Icons.of(Feather.MOON);

    Header(Actions actions, SearchField search, Freshness freshness, Theme theme) {
        this.search = search;
        getStyleClass().add("header");
        Label wordmark = new Label(Words.of("app.name"));
        wordmark.getStyleClass().add("wordmark");
        left = new HBox(actions.button("sidebar", Feather.SIDEBAR), wordmark);
        left.setAlignment(Pos.CENTER_LEFT);
        left.getStyleClass().add("header-left");
        Label offline = new Label(Words.of("offline.pill"), Icons.of(Feather.WIFI_OFF));
        offline.getStyleClass().add("offline-pill");
        offline.setMinWidth(Region.USE_PREF_SIZE);
        offline.visibleProperty().bind(freshness.offline());
        offline.managedProperty().bind(freshness.offline());
        offline.managedProperty().addListener(e -> requestLayout());
        Button refresh = actions.button("refreshAll", Feather.REFRESH_CW);
        Runnable offlineWords = () -> {
            boolean out = freshness.offline().get();
            String waiting = freshness.waiting().get() == 0 ? "" : " " + Words.of("offline.waiting", freshness.waiting().get());
            offline.setText(Words.of("offline.pill") + (waiting.isEmpty() ? "" : " \u00b7 " + Words.of("offline.waiting.short", freshness.waiting().get())));
            Tip.on(offline, freshness.why() == null ? Words.of("offline.pill") : Sentences.of(freshness.why().summary()) + waiting);
            offline.setAccessibleText(Words.of("offline.pill") + "." + waiting);
            Icons.name(refresh, out ? Words.of("offline.refresh", actions.described("refreshAll")) : actions.described("refreshAll"));
        };
        freshness.offline().addListener(e -> offlineWords.run());
        freshness.waiting().addListener(e -> offlineWords.run());
        actions.onKeys(offlineWords);
        refresh.disableProperty().bind(freshness.awaited());
        Button look = actions.button("theme", Feather.MOON);
        look.setGraphic(moon);
        theme.look().addListener((at, was, is) -> moon.show(is == Theme.Look.DARK ? Feather.SUN : Feather.MOON));
        moon.show(theme.look().get() == Theme.Look.DARK ? Feather.SUN : Feather.MOON);
        right = new HBox(offline, refresh, actions.button("subscribe", Feather.PLUS_CIRCLE), look,
                actions.button("preferences", Feather.SETTINGS));
        right.setAlignment(Pos.CENTER_RIGHT);
        right.getStyleClass().add("header-right");
        getChildren().setAll(search);
    }

    /// The buttons at both ends, laid over the header: Tab comes to them last.
    Pane ends() {
        Pane ends = new Pane() {
            @Override
            protected void layoutChildren() {
                left.resizeRelocate(0, 0, left.prefWidth(getHeight()), getHeight());
                double wide = right.prefWidth(getHeight());
                right.resizeRelocate(getWidth() - wide, 0, wide, getHeight());
            }
        };
        ends.setPickOnBounds(false);
        ends.getChildren().setAll(left, right);
        right.widthProperty().addListener(e -> requestLayout());
        return ends;
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEIGHT;
    }

    @Override
    protected double computeMinHeight(double width) {
        return HEIGHT;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        double leftWidth = left.prefWidth(height);
        double rightWidth = right.prefWidth(height);
        double from = Math.max(leftWidth + 16, width < NARROW ? leftWidth + 16 : SIDEBAR);
        double room = width - rightWidth - 16 - from;
        double wide = Math.max(120, Math.min(room, width < NARROW ? SEARCH_NARROW : SEARCH_MOST));
        double high = search.prefHeight(wide);
        search.resizeRelocate(Math.round(from + Math.max(0, room - wide) / 2), Math.round((height - high) / 2), wide, high);
    }
}

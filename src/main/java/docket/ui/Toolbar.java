package docket.ui;

import docket.model.Row;
import docket.ui.theme.Flyout;
import docket.ui.theme.Icon;
import docket.ui.theme.Icons;
import docket.ui.theme.Theme;
import docket.ui.theme.Words;
import docket.ui.trail.TrailModel;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The bar above the article.
final class Toolbar extends HBox {
    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");

    /// From this width on the breadcrumb is told whole; from the other on, its end.
    private static final double ROOMY = 640;
    private static final double CLOSE = 540;
    private static final double BEFORE_TRAIL = 4;

    private final Actions actions;
    private final Button back;
    private final Button forward;
    private final Label view = new Label();
    private final Label source = new Label();
    private final Label chevron = new Label(null, Icons.of(Feather.CHEVRON_RIGHT, "crumb-chevron"));
    private final Button star;
    private final Button later;
    private final Region filled = new Region();
    private final Icon hollow = Icons.of(Feather.STAR);
    private final ToggleButton trail = new ToggleButton();
    private final HBox tools;

    Toolbar(Actions actions, TrailModel model, Theme theme) {
        this.actions = actions;
        getStyleClass().add("toolbar");
        setAlignment(Pos.CENTER_LEFT);
        back = button("back", Feather.ARROW_LEFT);
        forward = button("forward", Feather.ARROW_RIGHT);
        view.getStyleClass().add("crumb");
        source.getStyleClass().add("crumb-here");
        Crumbs crumbs = new Crumbs(view, chevron, source);
        HBox.setHgrow(crumbs, Priority.ALWAYS);
        star = button("star", Feather.STAR);
        filled.getStyleClass().add("star-sign");
        later = button("later", Feather.BOOKMARK);
        Button type = Icons.button(Feather.TYPE, Words.of("toolbar.text"), () -> {});
        type.setOnAction(e -> Flyout.below(textMenu(theme), type));
        trail.getStyleClass().setAll("trail-button");
        trail.setOnAction(e -> actions.perform("trail"));
        trail.setMinWidth(USE_PREF_SIZE);
        Label links = new Label(null, Icons.of(Feather.GIT_BRANCH));
        Label talk = new Label(null, Icons.of(Feather.MESSAGE_SQUARE));
        HBox both = new HBox(links, talk);
        both.setAlignment(Pos.CENTER);
        both.getStyleClass().add("trail-counts");
        trail.setGraphic(both);
        Runnable count = () -> {
            links.setText(Words.of("trail.title", model.links().get()));
            talk.setText(Words.of("number", model.comments().get()));
            trail.setAccessibleText(Words.of("toolbar.trail", model.links().get(), model.comments().get()));
        };
        model.version().addListener((at, was, is) -> count.run());
        count.run();
        tools = new HBox(star, later, type, button("find", Feather.SEARCH), button("copyLink", Feather.LINK),
                button("browse", Feather.EXTERNAL_LINK), trail);
        HBox.setMargin(trail, new Insets(0, 0, 0, BEFORE_TRAIL));
        tools.setAlignment(Pos.CENTER_RIGHT);
        tools.getStyleClass().add("tools");
        tools.setMinWidth(USE_PREF_SIZE);
        getChildren().setAll(back, forward, crumbs, tools);
        show(null, "");
        steps(false, false);
    }

    private Button button(String id, Feather icon) {
        return actions.button(id, icon);
    }

    private ContextMenu textMenu(Theme theme) {
        ContextMenu menu = new ContextMenu();
        for (String id : new String[] {"larger", "smaller", "usual"}) {
            menu.getItems().add(item(actions.described(id), () -> actions.perform(id)));
        }
        menu.getItems().add(new SeparatorMenuItem());
        for (Theme.Choice choice : Theme.Choice.values()) {
            menu.getItems().add(item(Words.of("theme." + choice), () -> theme.choose(choice)));
        }
        menu.getItems().add(new SeparatorMenuItem());
        for (String id : new String[] {"plainText", "picture", "versions", "print"}) {
            menu.getItems().add(item(actions.described(id), () -> actions.perform(id)));
        }
        return menu;
    }

    private static MenuItem item(String name, Runnable does) {
        MenuItem item = new MenuItem(name);
        item.setOnAction(e -> does.run());
        return item;
    }

    /// @param row null when no article is open
    /// @param from the view it was opened from
    void show(@Nullable Row row, String from) {
        tools.setVisible(row != null);
        view.setText(from);
        source.setText(row == null ? "" : row.source());
        chevron.setVisible(row != null);
        if (row != null) {
            mark(row);
        }
    }

    /// Shows the marks of the open article.
    void mark(Row row) {
        Node sign = row.starred() ? filled : hollow;
        if (star.getGraphic() != sign) {
            star.setGraphic(sign);
        }
        star.setAccessibleText(Words.of(row.starred() ? "toolbar.star.on" : "toolbar.star.off"));
        later.pseudoClassStateChanged(ON, row.later());
        later.setAccessibleText(Words.of(row.later() ? "toolbar.later.on" : "toolbar.later.off"));
    }

    void steps(boolean canGoBack, boolean canGoForward) {
        back.setDisable(!canGoBack);
        forward.setDisable(!canGoForward);
    }

    void trailOpen(boolean open) {
        trail.setSelected(open);
    }

    /// Where there is little room the trail's button and the tools stay, and the breadcrumb goes.
    @Override
    protected void layoutChildren() {
        boolean roomy = getWidth() > ROOMY;
        view.setVisible(roomy);
        view.setManaged(roomy);
        chevron.setManaged(roomy);
        source.setManaged(getWidth() > CLOSE);
        source.setVisible(getWidth() > CLOSE);
        chevron.setVisible(roomy && tools.isVisible());
        super.layoutChildren();
    }
}

package docket.ui.sidebar;

import docket.app.Library;
import docket.ui.theme.Ages;
import docket.ui.theme.Breakable;
import docket.ui.theme.Icon;
import docket.ui.theme.Icons;
import docket.ui.theme.Tile;
import docket.ui.theme.Tip;
import docket.ui.theme.Words;
import docket.ui.work.FeedIcons;
import java.text.NumberFormat;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// A line of the sidebar.
final class LineCell extends ListCell<Line> {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass LASTING = PseudoClass.getPseudoClass("lasting");
    /// The indent of each level below the first, on the spacing grid of 4.
    private static final double INDENT = 20;

    private final SidebarModel model;
    private final Supplier<Ages> ages;
    private final FeedIcons icons;
    private final Icon icon = Icons.of(Feather.SUN);
    private final Icon triangle = Icons.of(Feather.ALERT_TRIANGLE, "trouble");
    private final Tile tile = new Tile("tile-side");
    private final StackPane sign = new StackPane();
    private final Label name = new Label();
    private final Label count = new Label();
    private final Region gap = new Region();
    private final Button add;
    private final HBox row = new HBox(sign, name, gap, count);
    private @Nullable TextField field;
    private boolean section;
    private @Nullable Drawn drawn;

    /// What is drawn now.
    ///
    /// @param minute words about a feed go by the minute
    private record Drawn(Line line, @Nullable Image icon, long minute) {}

    LineCell(SidebarModel model, Function<Line, @Nullable ContextMenu> menus, Consumer<Line.Kind> onAdd, Supplier<Ages> ages, FeedIcons icons) {
        this.model = model;
        this.ages = ages;
        this.icons = icons;
        add = Icons.button(Feather.PLUS, Words.of("sidebar.add"), () -> {
            if (getItem() instanceof Line.Section section) {
                onAdd.accept(section.kind());
            }
        });
        add.getStyleClass().add("small");
        add.setFocusTraversable(false);
        // Not the stock class: its rules look at even and odd lines and style every one anew that a scrolled list shows.
        getStyleClass().setAll("side-cell");
        row.getStyleClass().add("side-row");
        sign.getStyleClass().add("side-sign");
        name.getStyleClass().add("side-name");
        name.setMinWidth(0);
        count.getStyleClass().add("side-count");
        count.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(gap, Priority.ALWAYS);
        // The gap may vanish; what stands at its sides needs no more than one distance then.
        HBox.setMargin(gap, new Insets(0, -10, 0, 0));
        row.setAlignment(Pos.CENTER_LEFT);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        // As wide as the list, also when a name is longer or the scroll bar takes its part: what does not fit is the name's end.
        setPrefWidth(0);
        row.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            // What the field for the name leaves would move the list's selection.
            e.consume();
        });
        setOnMouseClicked(e -> {
            boolean plain = !e.isShortcutDown() && !e.isShiftDown() && e.isStillSincePress();
            if (e.getButton() == MouseButton.PRIMARY && getItem() != null && plain && field == null) {
                press(getItem(), e.getX());
            }
        });
        setOnContextMenuRequested(e -> {
            ContextMenu menu = getItem() == null ? null : menus.apply(getItem());
            if (menu != null) {
                menu.show(this, e.getScreenX(), e.getScreenY());
                e.consume();
            }
        });
    }

    /// The chevron folds, the rest of the line chooses.
    private void press(Line line, double x) {
        if (line instanceof Line.Folder folder && x < row.getPadding().getLeft() + indent(folder.depth()) + 40) {
            model.toggle(folder.folder().id());
        } else {
            model.choose(line);
        }
    }

    @Override
    protected void updateItem(@Nullable Line line, boolean empty) {
        super.updateItem(line, empty);
        endNaming();
        if (empty || line == null) {
            if (getIndex() >= 0) {
                setGraphic(null);
                setAccessibleText(null);
                drawn = null;
            }
            // Else it waits for its next line, which may be the same.
            mark();
            return;
        }
        Drawn wanted = new Drawn(line, line instanceof Line.Feed feed ? icons.of(feed.feed().id()) : null, ages.get().now().getEpochSecond() / 60);
        if (!wanted.equals(drawn)) {
            draw(line);
            drawn = wanted;
        }
        mark();
    }

    private void draw(Line line) {
        Tip.on(this, "");
        if (section != line instanceof Line.Section) {
            section = !section;
            if (section) {
                getStyleClass().add("side-section");
            } else {
                getStyleClass().remove("side-section");
            }
        }
        switch (line) {
            case Line.Smart smart -> show(icon(smart.view().icon()), smart.view().title(), smart.count(), 0);
            case Line.Watch watch -> show(icon(Feather.TARGET), watch.list().name(), watch.list().unread(), 0);
            case Line.Folder folder -> show(icon(folder.open() ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT),
                    folder.folder().name(), folder.unread(), folder.depth());
            case Line.Feed feed -> feed(feed);
            case Line.Section section -> section(section);
        }
        setGraphic(row);
    }

    private void section(Line.Section section) {
        name.setText(Words.of("sidebar." + section.kind()).toUpperCase(Words.language()));
        add.setAccessibleText(Words.of("sidebar.add." + section.kind()));
        Tip.on(add, Words.of("sidebar.add." + section.kind()));
        row.getChildren().setAll(name, gap, add);
        HBox.setMargin(name, Insets.EMPTY);
        setAccessibleText(name.getText());
    }

    private void feed(Line.Feed line) {
        Library.Subscription feed = line.feed();
        tile.show(feed.title(), icons.of(feed.id()));
        show(tile, feed.title(), line.unread(), line.depth());
        String words = FeedWords.trouble(feed, ages.get());
        if (words != null) {
            count.setText(null);
            count.setGraphic(triangle);
            triangle.pseudoClassStateChanged(LASTING, FeedWords.lasting(feed, ages.get()));
            Tip.on(this, words);
            setAccessibleText(feed.title() + ". " + words);
        }
    }

    private void show(Node first, String title, int unread, int depth) {
        if (sign.getChildren().size() != 1 || sign.getChildren().getFirst() != first) {
            sign.getChildren().setAll(first);
        }
        name.setText(title);
        count.setGraphic(null);
        count.setText(unread == 0 ? "" : NumberFormat.getIntegerInstance(Words.language()).format(unread));
        if (row.getChildren().size() != 4) {
            row.getChildren().setAll(sign, name, gap, count);
        }
        HBox.setMargin(sign, new Insets(0, 0, 0, indent(depth)));
        setAccessibleText(unread == 0 ? title : Words.of("sidebar.unread", title, unread));
    }

    /// Puts a field in the name's place.
    ///
    /// @param done told the new name, which is not blank and differs
    /// @param over run when the field is gone
    void name(Consumer<String> done, Runnable over) {
        String before = name.getText();
        TextField typing = new TextField(before);
        field = typing;
        typing.getStyleClass().add("side-field");
        typing.setAccessibleText(Words.of("menu.rename"));
        HBox.setHgrow(typing, Priority.ALWAYS);
        row.getChildren().setAll(sign, typing);
        Consumer<Boolean> end = take -> {
            if (field == typing) {
                String typed = typing.getText().strip();
                endNaming();
                over.run();
                if (take && !typed.isEmpty() && !typed.equals(before)) {
                    done.accept(typed);
                }
            }
        };
        typing.setOnAction(e -> end.accept(true));
        typing.focusedProperty().addListener((at, was, is) -> {
            if (!is) {
                end.accept(true);
            }
        });
        typing.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                end.accept(false);
                e.consume();
            }
        });
        typing.requestFocus();
        typing.selectAll();
    }

    private void endNaming() {
        if (field != null) {
            field = null;
            drawn = null;
            row.getChildren().setAll(sign, name, gap, count);
        }
    }

    private static double indent(int depth) {
        return depth * INDENT;
    }

    private Node icon(Feather which) {
        icon.show(which);
        return icon;
    }

    /// Draws again what may differ without the line having changed: icons.
    void renew() {
        if (field == null && !isEmpty()) {
            drawn = null;
            updateItem(getItem(), isEmpty());
        }
    }

    void mark() {
        pseudoClassStateChanged(CHOSEN, getItem() != null && getItem().key().equals(model.selected().get()));
    }
}

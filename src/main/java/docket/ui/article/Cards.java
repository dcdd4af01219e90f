package docket.ui.article;

import docket.ui.theme.Icon;
import docket.ui.theme.Icons;
import docket.ui.theme.Prose;
import docket.ui.theme.Words;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Things to press that stand on their own: document chips, related articles, the way to the discussion, films.
final class Cards {
    /// Marks the root node of each, so that a press on it starts no selection.
    static final String PRESSABLE = "pressable";

    private Cards() {}

    static Region chip(ArticlePage.Chip chip, ArticleActions actions) {
        Icon icon = Icons.of(Feather.FILE_TEXT);
        HBox box = new HBox(icon, new Label(chip.label()));
        box.getStyleClass().add("chip");
        String url = chip.url();
        if (url != null) {
            pressable(box, chip.label(), url, actions, browser -> actions.openLink(url, browser));
        }
        return box;
    }

    /// Shows the chips that are left out at first.
    static Region more(int count, Runnable show) {
        HBox box = new HBox(new Label("+" + count));
        box.getStyleClass().addAll("chip", "chip-more");
        pressable(box, Words.of("article.moreDocuments", count), null, null, browser -> show.run());
        return box;
    }

    static Region related(ArticlePage.Related item, ArticleActions actions) {
        Label title = label(item.title());
        title.getStyleClass().add("related-title");
        VBox words = new VBox(title);
        if (item.teaser() != null) {
            Label teaser = label(item.teaser());
            teaser.getStyleClass().add("related-teaser");
            words.getChildren().add(teaser);
        }
        if (item.date() != null) {
            Label date = new Label(item.date());
            date.getStyleClass().add("related-date");
            words.getChildren().add(date);
        }
        words.getStyleClass().add("related-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox card = new Tall(words, Icons.of(item.stored() ? Feather.CHECK_CIRCLE : Feather.ARROW_RIGHT));
        card.getStyleClass().addAll("related", item.stored() ? "is-stored" : "is-away");
        String name = item.title() + (item.stored() ? ". " + Words.of("article.storedOffline") : "");
        pressable(card, name, item.url(), actions, browser -> actions.openRelated(item, browser));
        return card;
    }

    static Region discussion(String words, ArticleActions actions) {
        HBox card = new HBox(Icons.of(Feather.MESSAGE_SQUARE), new Label(words));
        card.getStyleClass().add("discussion");
        pressable(card, words, null, actions, browser -> actions.openDiscussion());
        return card;
    }

    static Region media(String kind, String url, @Nullable String title, ArticleActions actions) {
        String what = kind.isBlank() ? Words.of("article.media") : kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1);
        Label name = label(title == null || title.isBlank() ? what : title);
        name.getStyleClass().add("media-title");
        Label hint = new Label(Words.of("article.inBrowser", what));
        hint.getStyleClass().add("media-hint");
        VBox words = new VBox(name, hint);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox card = new Tall(Icons.of(Feather.PLAY_CIRCLE), words);
        card.getStyleClass().add("media");
        pressable(card, (title == null ? what : title) + ". " + hint.getText(), url, actions, browser -> actions.openLink(url, true));
        VBox box = new VBox(card);
        box.getStyleClass().add("media-box");
        return box;
    }

    private static Label label(String words) {
        Label label = new Prose(words);
        return label;
    }

    /// Gives a box the manners of a link: focus, Enter, click, the address while the mouse is on it.
    private static void pressable(Region box, String name, @Nullable String url, @Nullable ArticleActions actions,
            Consumer<Boolean> open) {
        box.getStyleClass().add(PRESSABLE);
        box.setFocusTraversable(true);
        box.setAccessibleRole(AccessibleRole.HYPERLINK);
        box.setAccessibleText(name);
        box.addEventHandler(MouseEvent.MOUSE_CLICKED, e -> {
            boolean middle = e.getButton() == MouseButton.MIDDLE;
            if (e.isStillSincePress() && (middle || e.getButton() == MouseButton.PRIMARY)) {
                open.accept(middle || e.isShortcutDown());
                e.consume();
            }
        });
        box.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ENTER) {
                open.accept(e.isShortcutDown());
                e.consume();
            }
        });
        if (actions != null && url != null) {
            box.hoverProperty().addListener((at, was, is) -> actions.hovered(is ? url : null));
        }
    }

    /// A row whose labels wrap: its height follows from its width, which a plain `HBox` learns too late.
    private static final class Tall extends HBox {
        private double height;
        /// The width that the height is for; -1 for none.
        private double heightWidth = -1;

        Tall(Node... children) {
            super(children);
        }

        @Override
        public Orientation getContentBias() {
            return Orientation.HORIZONTAL;
        }

        /// Kept for one width: a column asks for it several times in one layout, and each time every label would measure its words.
        @Override
        protected double computePrefHeight(double width) {
            if (width < 0 || heightWidth != width) {
                double high = super.computePrefHeight(width);
                height = high;
                heightWidth = width;
            }
            return height;
        }

        @Override
        protected double computeMinHeight(double width) {
            return computePrefHeight(width);
        }

        @Override
        public void requestLayout() {
            heightWidth = -1;
            super.requestLayout();
        }

        @Override
        protected double computeMinWidth(double height) {
            return 0;
        }
    }
}

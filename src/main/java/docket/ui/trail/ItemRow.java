package docket.ui.trail;

import docket.app.Trail;
import docket.ui.theme.Ages;
import docket.ui.theme.Icons;
import docket.ui.theme.Prose;
import docket.ui.theme.Sentences;
import docket.ui.theme.Tile;
import docket.ui.theme.Tip;
import docket.ui.theme.Words;
import java.net.URI;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// One article the trail leads to, with what can be done about it at the right.
final class ItemRow extends HBox {
    private static final PseudoClass READ = PseudoClass.getPseudoClass("read");

    /// Of a title, in pixels: more of it is in the tip.
    private static final double TWO_LINES = 32;

    private final Runnable fetch;

    /// @param offline true when what is wanted waits for the network
    /// @param reasoned true when the reason why it is here is shown
    ItemRow(Trail.Item item, TrailModel.@Nullable Fetching fetching, boolean offline, boolean reasoned, Ages ages, TrailActions actions) {
        getStyleClass().add("trail-item");
        pseudoClassStateChanged(READ, item.read());
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.HYPERLINK);
        Tile tile = new Tile("tile-trail");
        String source = source(item);
        tile.show(source);
        Label title = new Prose(item.title());
        title.getStyleClass().add("trail-title");
        // Two lines; the whole title is in the tooltip.
        title.setMaxHeight(TWO_LINES);
        Label meta = new Label(source + (item.published() == null ? "" : " \u00b7 " + ages.of(item.published())));
        meta.getStyleClass().add("trail-meta");
        VBox words = new VBox(title, meta);
        if (reasoned) {
            Label reason = new Label(Sentences.of(item.why()));
            reason.getStyleClass().add("trail-meta");
            words.getChildren().add(reason);
        }
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        StackPane state = new StackPane(state(item, fetching, offline, actions));
        state.setAlignment(Pos.TOP_RIGHT);
        state.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().setAll(tile, words, state);
        setAccessibleText(item.title() + ". " + meta.getText() + ". " + (reasoned ? Sentences.of(item.why()) + ". " : "") + spoken(item, fetching, offline));
        Tip.on(words, item.title() + (item.teaser() == null ? "" : "\n" + item.teaser()) + "\n" + Sentences.of(item.why()));
        setOnMouseClicked(e -> {
            if (e.getButton() == MouseButton.PRIMARY) {
                actions.open(item);
            }
        });
        setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER) {
                actions.open(item);
                e.consume();
            }
        });
        fetch = () -> actions.fetch(item);
    }

    void fetch() {
        fetch.run();
    }

    /// What can be done about an item, or how that goes.
    static Node state(Trail.Item item, TrailModel.@Nullable Fetching fetching, boolean offline, TrailActions actions) {
        if (fetching != null && fetching.waits() && !item.stored()) {
            return named(Icons.of(Feather.CLOCK, "queued"), Words.of("trail.queued"));
        }
        if (isFetching(fetching)) {
            return named(Icons.of(Feather.LOADER, "spinner"), Words.of("trail.fetching"));
        }
        if (item.stored()) {
            return named(Icons.of(Feather.CHECK_CIRCLE, "stored"), Words.of("trail.stored"));
        }
        String problem = fetching != null ? fetching.problem() : item.problem() == null ? null : Sentences.of(item.problem());
        Button button = new Button(Words.of(offline ? "trail.queue" : problem == null ? "trail.fetch" : "trail.retry"),
                Icons.of(offline ? Feather.CLOCK : problem == null ? Feather.DOWNLOAD : Feather.ROTATE_CW));
        button.getStyleClass().setAll("button", problem == null ? "fetch-button" : "retry-button");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(e -> actions.fetch(item));
        if (problem != null) {
            Tip.on(button, problem);
            button.setAccessibleText(Words.of("trail.retry") + ". " + problem);
        }
        return button;
    }

    /// Because a person asked. What the next refresh would fetch by itself is not under way: perhaps there is none for long.
    private static boolean isFetching(TrailModel.@Nullable Fetching fetching) {
        return fetching != null && fetching.problem() == null;
    }

    private static Node named(Node icon, String name) {
        Label label = new Label(null, icon);
        Tip.on(label, name);
        label.setAccessibleText(name);
        return label;
    }

    private static String spoken(Trail.Item item, TrailModel.@Nullable Fetching fetching, boolean offline) {
        return Words.of(item.stored() ? "trail.stored" : fetching != null && fetching.waits() ? "trail.queued"
                : isFetching(fetching) ? "trail.fetching" : offline ? "trail.queue" : "trail.fetch");
    }

    /// Who published it: the source where it is known, else the host.
    private static String source(Trail.Item item) {
        if (item.source() != null) {
            return item.source();
        }
        try {
            String host = new URI(item.url()).getHost();
            return host == null ? item.url() : host.startsWith("www.") ? host.substring(4) : host;
        } catch (java.net.URISyntaxException e) {
            return item.url();
        }
    }
}

package docket.ui.dialogs;

import docket.app.FeedSettings;
import docket.app.Library;
import docket.app.Library.Found;
import docket.app.Library.Preview;
import docket.model.Outcome;
import docket.model.Problem;
import docket.ui.theme.Ages;
import docket.ui.theme.Prose;
import docket.ui.theme.Sentences;
import docket.ui.theme.Words;
import docket.ui.work.Background;
import docket.ui.work.Latest;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Subscribes: an address, the feeds found there, a folder.
public final class SubscribeDialog extends Dialog {
    /// The height that what was found takes at most, in pixels: about two and a half feeds.
    private static final double MOST_FOUND = 360;

    private final Library library;
    private final FeedSettings settings;
    private final List<Library.Folder> folders;
    private final List<Library.Subscription> feeds;
    private final Background background;
    private final Latest discovery;
    private final Ages ages;
    private final Subscribed subscribed;
    private final Runnable close;
    private final TextField address = new TextField();
    private final Button look;
    private final VBox found = new VBox();
    private final ToggleGroup choice = new ToggleGroup();
    private final FolderChoice folder;
    private final CheckBox articles = new CheckBox(Words.of("subscribe.articles"));
    private final CheckBox comments = new CheckBox(Words.of("subscribe.comments"));
    private final Button subscribe;
    /// What is asked only where there is something to subscribe to.
    private final VBox wishes;
    private byte @Nullable [] list;

    /// Told of a new feed on the JavaFX thread.
    public interface Subscribed {
        void feed(long id, String title);

        /// @param opml a list of feeds that are all to be followed
        void list(byte[] opml);
    }

    /// @param feeds those followed already
    /// @param typed an address to begin with; empty for none
    public SubscribeDialog(Library library, FeedSettings settings, Background background, Ages ages, List<Library.Folder> folders,
            List<Library.Subscription> feeds, String typed, Subscribed subscribed, Runnable close) {
        super(Words.of("subscribe.title"), close);
        getStyleClass().add("growing");
        this.library = library;
        this.settings = settings;
        this.folders = List.copyOf(folders);
        this.feeds = List.copyOf(feeds);
        this.background = background;
        this.discovery = new Latest(background);
        this.ages = ages;
        this.subscribed = subscribed;
        this.close = close;
        folder = new FolderChoice(folders);
        look = button("subscribe.look", this::look);
        subscribe = main("subscribe.do", this::subscribe);
        subscribe.setDisable(true);
        address.setPromptText(Words.of("subscribe.prompt"));
        address.setAccessibleText(Words.of("subscribe.prompt"));
        address.setText(typed);
        address.setOnAction(e -> look());
        HBox.setHgrow(address, Priority.ALWAYS);
        HBox top = new HBox(address, look);
        top.getStyleClass().add("dialog-line");
        found.getStyleClass().add("candidates");
        ScrollPane scroll = scroll(found, "found-scroll");
        found.heightProperty().addListener((at, was, is) -> scroll.setPrefHeight(Math.min(MOST_FOUND, Math.ceil(is.doubleValue()))));
        Prose where = words(Words.of("subscribe.folder"), "dialog-label");
        where.setMinWidth(USE_PREF_SIZE);
        HBox into = new HBox(where, folder);
        into.getStyleClass().add("dialog-line");
        HBox.setHgrow(folder, Priority.ALWAYS);
        choice.selectedToggleProperty().addListener((at, was, is) -> subscribe.setDisable(is == null && list == null));
        articles.setSelected(true);
        Prose asked = words(Words.of("subscribe.comments.note"), "dialog-hint");
        comments.setAccessibleHelp(asked.getText());
        wishes = new VBox(into, articles, new VBox(comments, asked));
        wishes.getStyleClass().add("wishes");
        wishes.visibleProperty().bind(choice.selectedToggleProperty().isNotNull());
        wishes.managedProperty().bind(wishes.visibleProperty());
        fill(top, scroll, wishes);
        foot(button("dialog.cancel", close), subscribe);
        onEnter(subscribe);
        found.getChildren().add(words(Words.of("subscribe.hint"), "dialog-words"));
        Platform.runLater(address::requestFocus);
        if (!typed.isBlank()) {
            Platform.runLater(this::look);
        }
    }

    private void look() {
        String typed = address.getText().strip();
        if (typed.isEmpty()) {
            return;
        }
        choice.selectToggle(null);
        offer(null, 0);
        ProgressIndicator wait = new ProgressIndicator();
        wait.setMaxSize(18, 18);
        HBox line = new HBox(wait, words(Words.of("subscribe.looking", typed), "dialog-words"));
        line.getStyleClass().add("dialog-line");
        found.getChildren().setAll(line);
        discovery.ask(() -> library.discover(typed), this::show, trouble -> found.getChildren().setAll(
                words(Words.of("subscribe.trouble", String.valueOf(trouble.getMessage())), "dialog-trouble")));
    }

    private void show(Found answer) {
        found.getChildren().clear();
        choice.getToggles().clear();
        switch (answer) {
            case Found.Nothing nothing -> {
                found.getChildren().add(words(words(nothing.problem()), "dialog-trouble"));
                if (!nothing.tried().isEmpty()) {
                    VBox tried = new VBox(4, words(Words.of("subscribe.tried"), "dialog-label"));
                    nothing.tried().forEach(each -> tried.getChildren().add(words(each, "dialog-address")));
                    found.getChildren().add(tried);
                }
            }
            case Found.Subscriptions many -> {
                found.getChildren().add(words(Words.of("subscribe.list", many.feeds()), "dialog-words"));
                offer(many.list(), many.feeds());
                subscribe.requestFocus();
            }
            case Found.Feeds feeds -> {
                for (Preview preview : feeds.candidates()) {
                    found.getChildren().add(new Candidate(preview, choice, ages, placeOf(preview)));
                }
                choice.getToggles().stream().filter(each -> each instanceof RadioButton button && !button.isDisabled()).findFirst().ifPresent(first -> {
                    choice.selectToggle(first);
                    subscribe.requestFocus();
                });
            }
        }
    }

    /// Makes the main button import a list, or again subscribe to what is chosen.
    private void offer(byte @Nullable [] opml, int feeds) {
        list = opml;
        subscribe.setText(opml == null ? Words.of("subscribe.do") : Words.of("subscribe.import", feeds));
        subscribe.setDisable(opml == null && choice.getSelectedToggle() == null);
    }

    /// Advice for a feed that is followed says when Docket asks again; here it does not.
    private static String words(Problem problem) {
        boolean fits = problem.outcome() == Outcome.NOT_A_FEED || problem.outcome() == Outcome.REFUSED;
        return Sentences.of(problem.summary()) + " " + (fits && problem.advice() != null ? Sentences.of(problem.advice()) : Words.of("subscribe.check"));
    }

    /// Where the feed lies that is followed already.
    private @Nullable String placeOf(Preview preview) {
        Long known = preview.subscribed();
        if (known == null) {
            return null;
        }
        Library.Subscription feed = feeds.stream().filter(each -> each.id() == known).findFirst().orElse(null);
        String path = feed == null || feed.folder() == null ? null
                : folders.stream().filter(each -> each.id() == feed.folder()).map(Library.Folder::path).findFirst().orElse(null);
        return feed == null ? Words.of("subscribe.already") : path == null ? Words.of("subscribe.already.top", feed.title())
                : Words.of("subscribe.already.in", feed.title(), path);
    }

    private void subscribe() {
        byte[] many = list;
        if (many != null) {
            close.run();
            subscribed.list(many);
            return;
        }
        if (choice.getSelectedToggle() == null || !(choice.getSelectedToggle().getUserData() instanceof Preview preview)) {
            return;
        }
        String path = folder.path();
        subscribe.setDisable(true);
        boolean whole = articles.isSelected();
        boolean talk = comments.isSelected();
        background.ask(() -> {
            long feed = library.subscribe(preview.url(), null, path.isEmpty() ? null : library.folder(path));
            settings.setSavesArticles(feed, whole);
            settings.setKeepsComments(feed, talk);
            return feed;
        }, id -> {
            close.run();
            subscribed.feed(id, preview.title());
        }, trouble -> {
            subscribe.setDisable(false);
            found.getChildren().add(words(Words.of("subscribe.trouble", String.valueOf(trouble.getMessage())), "dialog-trouble"));
        });
    }
}

package docket.ui.trail;

import docket.app.Trail;
import docket.ui.theme.Ages;
import docket.ui.theme.Icons;
import docket.ui.theme.Sentences;
import docket.ui.theme.Words;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Trail, discussion and documents in one scroll, with segments to jump between them.
public final class TrailPane extends VBox {
    /// Two buttons and the edges.
    private static final double BESIDE_SEGMENTS = 84;
    /// Rows of the discussion drawn when the pane opens, and with each frame after that: all at once would hold up a frame or more.
    private static final int ROWS_AT_ONCE = 3;
    private static final int ROWS_A_FRAME = 4;

    private final TrailModel model;
    private final TrailActions actions;
    private final Supplier<Ages> ages;
    private final ToggleButton toTrail = segment();
    private final ToggleButton toDiscussion = segment();
    private final ToggleButton toDocuments = segment();
    private final HBox segments = new HBox(toTrail, toDiscussion, toDocuments);
    private final VBox content = new VBox();
    private final VBox links = new VBox();
    private final ScrollPane scroll = new ScrollPane(content);
    private final Set<String> folded = Discussion.nothingFolded();
    private Node discussion = new Region();
    private Node documents = new Region();
    /// Draws so many more rows of the discussion; false when all stand.
    private IntPredicate further = rows -> false;
    private final AnimationTimer growing = new AnimationTimer() {
        @Override
        public void handle(long now) {
            grow();
        }
    };
    private int shown = Discussion.step();
    private long article;
    private boolean stale = true;
    /// The part the reader jumped to; kept in place while more of it comes, until the reader scrolls.
    private Part wanted = Part.TRAIL;

    public TrailPane(TrailModel model, Supplier<Ages> ages, TrailActions actions) {
        this.model = model;
        this.actions = actions;
        this.ages = ages;
        getStyleClass().add("trail");
        setAccessibleText(Words.of("pane.trail"));
        segments.getStyleClass().add("segments");
        segments.setMaxHeight(USE_PREF_SIZE);
        toTrail.setOnAction(e -> jump(Part.TRAIL));
        toDiscussion.setOnAction(e -> jump(Part.DISCUSSION));
        toDocuments.setOnAction(e -> jump(Part.DOCUMENTS));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button all = Icons.button(Feather.DOWNLOAD_CLOUD, Words.of("trail.fetchAll"), () -> model.missing().forEach(actions::fetch));
        Button close = Icons.button(Feather.X, Words.of("trail.close"), actions::close);
        HBox head = new HBox(segments, gap, all, close);
        head.getStyleClass().add("trail-head");
        head.setAlignment(Pos.CENTER_LEFT);
        content.getStyleClass().add("trail-content");
        links.getStyleClass().add("trail-links");
        scroll.getStyleClass().add("trail-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.vvalueProperty().addListener((at, was, is) -> mark());
        scroll.addEventFilter(ScrollEvent.SCROLL, e -> wanted = Part.TRAIL);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(head, scroll);
        model.version().addListener((at, was, is) -> changed());
        visibleProperty().addListener((at, was, is) -> changed());
        widthProperty().addListener((at, was, is) -> count());
        changed();
    }

    /// The three parts of the scroll.
    public enum Part {
        TRAIL, DISCUSSION, DOCUMENTS
    }

    /// Scrolls to a part and gives it the focus.
    public void jump(Part part) {
        wanted = part;
        show();
        if (part != Part.TRAIL) {
            draw(Integer.MAX_VALUE);
        }
        if (!isInAWindow()) {
            return;
        }
        applyCss();
        layout();
        double above = switch (part) {
            case TRAIL -> 0;
            case DISCUSSION -> discussion.getBoundsInParent().getMinY();
            case DOCUMENTS -> documents.getBoundsInParent().getMinY();
        };
        scrollTo(above);
        select(part);
    }

    /// How much of the content lies above what is seen, in pixels.
    private double above() {
        return scroll.getVvalue() * room();
    }

    private void scrollTo(double above) {
        scroll.setVvalue(room() <= 0 ? 0 : Math.min(1, above / room()));
    }

    private double room() {
        return Math.max(0, content.getHeight() - scroll.getViewportBounds().getHeight());
    }

    /// A window that was closed has no colours to style with.
    private boolean isInAWindow() {
        return getScene() != null && getScene().getWindow() != null && getScene().getWindow().isShowing();
    }

    /// Fetches the item with the focus.
    ///
    /// @return false when none has it
    public boolean fetchFocused() {
        if (getScene().getFocusOwner() instanceof ItemRow row) {
            row.fetch();
            return true;
        }
        return false;
    }

    private void select(Part part) {
        toTrail.setSelected(part == Part.TRAIL);
        toDiscussion.setSelected(part == Part.DISCUSSION);
        toDocuments.setSelected(part == Part.DOCUMENTS);
        if (part == Part.DISCUSSION) {
            model.look();
        }
    }

    private void mark() {
        double y = above() + 8;
        boolean end = scroll.getVvalue() > 0.999 && content.getHeight() > scroll.getViewportBounds().getHeight();
        select(end && toDocuments.isSelected() || y >= documents.getBoundsInParent().getMinY() ? Part.DOCUMENTS
                : end && toDiscussion.isSelected() || y >= discussion.getBoundsInParent().getMinY() ? Part.DISCUSSION
                : Part.TRAIL);
    }

    private void changed() {
        stale = true;
        if (isVisible()) {
            show();
        }
    }

    /// Draws what the model says, unless it is drawn already.
    private void show() {
        if (!stale) {
            return;
        }
        stale = false;
        if (article != model.article()) {
            article = model.article();
            shown = Discussion.step();
            folded.clear();
            wanted = Part.TRAIL;
            scroll.setVvalue(0);
            select(Part.TRAIL);
        }
        count();
        double before = above();
        FocusPlace focus = FocusPlace.in(content);
        links();
        Discussion talk = new Discussion(model, actions, ages.get(), folded, shown, () -> {
            shown += Discussion.step();
            changed();
        }, this::changed);
        discussion = talk;
        further = talk::draw;
        documents = new Documents(model, actions);
        content.getChildren().setAll(links, discussion, documents);
        draw(wanted == Part.TRAIL && before <= 0 && focus == null && isInAWindow() ? ROWS_AT_ONCE : Integer.MAX_VALUE);
        if (focus != null) {
            focus.restore();
        }
        if (isVisible()) {
            model.visit();
        }
        if (wanted != Part.TRAIL) {
            Platform.runLater(() -> jump(wanted));
        } else if (before > 0 && isInAWindow()) {
            // What came below, or went, moves nothing that is read.
            applyCss();
            layout();
            scrollTo(before);
        }
    }

    /// What lies below the discussion is not seen before it has its place.
    private void draw(int rows) {
        boolean more = further.test(rows);
        documents.setVisible(!more);
        if (more) {
            growing.start();
        } else {
            growing.stop();
        }
    }

    private void grow() {
        double before = above();
        draw(ROWS_A_FRAME);
        if (before > 0 && isInAWindow()) {
            applyCss();
            layout();
            scrollTo(before);
        }
    }

    /// The segments with their numbers; without, where the pane is too narrow for them.
    private void count() {
        name(toTrail, Words.of("trail.title", model.links().get()));
        name(toDiscussion, Words.of("trail.discussion", model.comments().get()));
        name(toDocuments, Words.of("trail.documents", model.citations().size()));
        if (getWidth() > 0 && segments.prefWidth(-1) > getWidth() - BESIDE_SEGMENTS) {
            toTrail.setText(Words.of("pane.trail"));
            toDiscussion.setText(Words.of("discussion.title"));
            toDocuments.setText(Words.of("documents.title"));
        }
    }

    private static void name(ToggleButton segment, String words) {
        segment.setText(words);
        segment.setAccessibleText(words);
    }

    private void links() {
        links.getChildren().clear();
        Ages now = ages.get();
        LineMenu menu = new LineMenu(model.view(), actions);
        for (Trail.Section section : model.view().sections()) {
            links.getChildren().add(head(Sentences.of(section.label()), Sentences.of(section.why())));
            for (Trail.Item item : section.items()) {
                boolean recommended = section.tier() == Trail.Tier.RECOMMENDED;
                ItemRow row = new ItemRow(item, model.fetching(item.url()), model.isOffline(), recommended, now, actions);
                menu.on(row, item, recommended);
                links.getChildren().add(row);
            }
        }
        List<Trail.Step> story = model.view().story();
        if (story.size() > 1) {
            links.getChildren().add(new StoryHead(story.size(), model.storyNews().count(), model.view().followed(), actions));
            for (int i = 0; i < story.size(); i++) {
                Trail.Step step = story.get(i);
                StoryLine line = new StoryLine(step, i == story.size() - 1, model.storyNews().holds(step.article()), now, actions);
                menu.on(line, step);
                links.getChildren().add(line);
            }
        }
        if (links.getChildren().isEmpty()) {
            Label none = new Label(Words.of("trail.none"));
            none.setWrapText(true);
            none.getStyleClass().add("trail-why");
            links.getChildren().add(none);
        }
    }

    private static HBox head(String title, String why) {
        HeadLine words = new HeadLine(title, why);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox head = new HBox(words);
        head.getStyleClass().add("trail-section-head");
        return head;
    }

    private static ToggleButton segment() {
        ToggleButton button = new ToggleButton();
        button.getStyleClass().setAll("segment");
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }
}

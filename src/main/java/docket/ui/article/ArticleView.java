package docket.ui.article;

import docket.html.Document.Block;
import docket.ui.theme.Words;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/// The reading pane. Shows one [ArticlePage] at a time; JavaFX thread only.
public final class ArticleView extends Pane {
    public static final int SMALLEST_TEXT = 15;
    public static final int LARGEST_TEXT = 24;
    public static final int USUAL_TEXT = 18;

    /// Below this width, in pixels, headlines are set smaller.
    private static final double NARROW = 700;
    /// What Space leaves of the page before: two lines to find the way.
    private static final double OVERLAP = 72;
    private static final PseudoClass IS_NARROW = PseudoClass.getPseudoClass("narrow");

    private final ArticleActions actions;
    private final Sheet sheet = new Sheet();
    private final Selection selection = new Selection();
    private final Found found = new Found();
    private final Note note = new Note();
    private final Gallery gallery;
    private final Scroller scroller;
    private final Pointer pointer;
    private final Rest rest = new Rest();
    private final IntegerProperty textSize = new SimpleIntegerProperty(this, "textSize", USUAL_TEXT);
    private final ChangeListener<@Nullable Node> focusWatch = (at, was, is) -> follow(is);
    private @Nullable ArticlePage page;
    private double noteAt;
    /// The words of the search that led here.
    private List<String> terms = List.of();

    public ArticleView(ArticleActions actions, ImageSource images) {
        this.actions = actions;
        gallery = new Gallery(images);
        scroller = new Scroller(sheet, this::moved);
        pointer = new Pointer(scroller, sheet, selection, actions, this::pressed, this::enlarge);
        getStyleClass().addAll("article", sizeClass(USUAL_TEXT));
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.PARENT);
        setAccessibleText(Words.of("article.name"));
        getChildren().setAll(scroller, note);
        textSize.addListener((at, was, is) -> {
            note.close();
            getStyleClass().remove(sizeClass(was.intValue()));
            getStyleClass().add(sizeClass(is.intValue()));
        });
        sceneProperty().addListener((at, was, is) -> {
            if (was != null) {
                was.focusOwnerProperty().removeListener(focusWatch);
            }
            if (is != null) {
                is.focusOwnerProperty().addListener(focusWatch);
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, new ArticleKeys(this));
        addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, new ArticleMenu(this, actions));
        note.addEventHandler(MouseEvent.MOUSE_CLICKED, e -> {
            Link link = Pointer.linkAt(e.getTarget());
            if (link != null) {
                link.open(e.isShortcutDown() || e.getButton() == MouseButton.MIDDLE);
            }
        });
        addEventFilter(MouseEvent.MOUSE_PRESSED, e -> {
            if (!(e.getTarget() instanceof Node target) || !isInside(target, note)) {
                note.close();
            }
        });
    }

    /// Shows an article from its beginning.
    public void show(ArticlePage next) {
        show(next, ReadingPosition.START);
    }

    /// Shows an article from where it was left, or the same one with new facts where it is.
    public void show(ArticlePage next, ReadingPosition at) {
        forget();
        page = next;
        Blocks blocks = new Blocks(next, actions, new Links(actions, this::go));
        sheet.begin(next, blocks, actions);
        selection.over(blocks.leaves());
        found.over(blocks.leaves());
        gallery.over(blocks.pictures());
        setAccessibleText(Words.of("article.named", next.headline()));
        if (at.block() > 0) {
            // The place is counted in blocks of the sheet, the head among them: with so many of the body it is surely there.
            sheet.more(at.block());
        }
        terms = List.of();
        scroller.restore(at);
        rest.start();
    }

    public void clear() {
        forget();
        page = null;
        sheet.clear();
        selection.over(List.of());
        found.over(List.of());
        gallery.over(List.of());
        setAccessibleText(Words.of("article.name"));
        scroller.restore(ReadingPosition.START);
    }

    private void forget() {
        rest.stop();
        note.close();
        pointer.forget();
    }

    /// What is shown; null when nothing is.
    public @Nullable ArticlePage page() {
        return page;
    }

    /// The left edge of the text, in the scene.
    public double textStart() {
        return sheet.localToScene(sheet.getInsets().getLeft(), 0).getX();
    }

    /// Size of the body's letters in pixels; everything else follows. From [#SMALLEST_TEXT] to [#LARGEST_TEXT].
    public IntegerProperty textSize() {
        return textSize;
    }

    /// How much is behind the reader: 0 to 1; 0 where all of the article is seen at once.
    public ReadOnlyDoubleProperty progress() {
        return scroller.progress();
    }

    public ReadingPosition position() {
        return scroller.place();
    }

    public void restore(ReadingPosition at) {
        sheet.complete();
        scroller.restore(at);
    }

    /// Scrolls by a window.
    ///
    /// @return false when there is nothing more that way: time for the next article
    public boolean page(boolean forward) {
        sheet.complete();
        layout();
        if (forward ? scroller.isAtEnd() : scroller.isAtStart()) {
            return false;
        }
        double step = Math.max(40, scroller.windowHeight() - OVERLAP);
        scroller.glideBy(forward ? step : -step);
        return true;
    }

    /// Scrolls by lines, three a step.
    public void line(boolean forward) {
        scroller.glideBy((forward ? 3 : -3) * 1.6 * textSize.get());
    }

    public void toStart() {
        scroller.glide(0);
    }

    public void toEnd() {
        sheet.complete();
        layout();
        scroller.glide(Double.MAX_VALUE);
    }

    /// Marks every place where the words stand and goes to the first from here on.
    ///
    /// @param words nothing is marked when they are blank
    /// @return how many there are
    public int find(String words, boolean matchCase) {
        sheet.complete();
        layout();
        reveal(found.find(words, matchCase, new Place(sheet.leafBelow(scroller.y()), 0)));
        return found.count();
    }

    /// @return the number of the hit now current, from 1; 0 when there is none
    public int findNext(boolean forward) {
        reveal(found.step(forward ? 1 : -1));
        return found.number();
    }

    /// The number of the current hit, from 1; 0 when there is none.
    public int findNumber() {
        return found.number();
    }

    /// Marks the words of the search that led here; an empty list takes the marks away.
    public void highlight(List<String> words) {
        terms = words;
        found.terms(words);
    }

    public void selectAll() {
        sheet.complete();
        selection.all();
    }

    /// The selection as text, empty when nothing is selected.
    public String selectedText() {
        return Copied.of(selection.parts()).text();
    }

    /// Puts the selection on the clipboard, as text and as HTML.
    ///
    /// @return false when nothing is selected
    public boolean copy() {
        if (selection.isEmpty()) {
            return false;
        }
        Copied copied = Copied.of(selection.parts());
        ClipboardContent content = new ClipboardContent();
        content.putString(copied.text());
        content.putHtml(copied.html());
        Clipboard.getSystemClipboard().setContent(content);
        return true;
    }

    /// Shows the first stored picture from here on large.
    ///
    /// @return false when the article has none
    public boolean enlarge() {
        List<PictureBox> shown = gallery.boxes().stream().filter(box -> !box.isMissing()).toList();
        PictureBox first = shown.stream().filter(box -> sheet.boundsOf(box).getMaxY() > scroller.y()).findFirst()
                .orElse(shown.isEmpty() ? null : shown.getLast());
        if (first != null) {
            enlarge(first);
        }
        return first != null;
    }

    private void enlarge(PictureBox box) {
        List<PictureBox> shown = gallery.boxes().stream().filter(each -> !each.isMissing()).toList();
        int at = shown.indexOf(box);
        if (at >= 0) {
            actions.openPictures(shown.stream().map(PictureBox::picture).toList(), at);
        }
    }

    /// Looks again for a picture that has been stored meanwhile.
    public void refreshImage(String url) {
        gallery.again(url, scale());
    }

    /// Closes a footnote, or takes the selection away.
    ///
    /// @return false when there was neither
    public boolean dismiss() {
        if (note.isVisible()) {
            note.close();
            return true;
        }
        boolean some = !selection.isEmpty();
        selection.clear();
        return some;
    }

    /// All text that is drawn, block by block, for "Read as plain text".
    public String plainText() {
        sheet.complete();
        return Copied.of(sheet.leaves().stream()
                .map(leaf -> new Selection.Part(leaf, new Span(0, leaf.length()))).toList()).text();
    }

    private void go(String id, boolean asNote, Run number) {
        sheet.complete();
        ArticlePage now = page;
        List<Block> content = asNote && now != null ? Note.find(now.body(), id) : null;
        if (content != null && now != null) {
            Blocks card = new Blocks(now, actions, new Links(actions, this::go));
            Bounds at = sceneToLocal(number.localToScene(number.getBoundsInLocal()));
            noteAt = scroller.y();
            note.show(content.stream().flatMap(block -> card.draw(block).stream()).toList(), at, getWidth(), getHeight());
            return;
        }
        Node target = sheet.placeOf(id);
        if (target != null) {
            layout();
            scroller.glide(sheet.boundsOf(target).getMinY() - OVERLAP / 2);
        }
    }

    private void reveal(Found.@Nullable Hit hit) {
        if (hit != null && sheet.leaves().get(hit.leaf()) instanceof TextBlock block) {
            Bounds box = sheet.boundsOf(block);
            Point2D in = block.pointOf(hit.span().from());
            show(box.getMinY() + in.getY(), box.getMinY() + in.getY() + 30);
        }
    }

    /// Scrolls until the stretch is in sight, and a little more.
    private void show(double top, double bottom) {
        double window = scroller.windowHeight();
        if (top < scroller.y() + 24 || bottom > scroller.y() + window - 24) {
            scroller.glide(top - window / 3);
        }
    }

    /// Keeps what has the focus in sight.
    private void follow(@Nullable Node focused) {
        if (focused != null && focused.isFocusVisible() && isInside(focused, sheet)) {
            Bounds box = sheet.boundsOf(focused);
            show(box.getMinY(), Math.min(box.getMaxY(), box.getMinY() + scroller.windowHeight() / 2));
        }
    }

    private static boolean isInside(Node node, Node ancestor) {
        for (@Nullable Node at = node; at != null; at = at.getParent()) {
            if (at == ancestor) {
                return true;
            }
        }
        return false;
    }

    private void pressed() {
        requestFocus();
        sheet.complete();
    }

    private void moved() {
        if (scroller.y() != noteAt) {
            note.close();
        }
        gallery.look(sheet, scroller.y(), scroller.y() + scroller.windowHeight(), scale());
    }

    private double scale() {
        return getScene() == null || getScene().getWindow() == null ? 1 : getScene().getWindow().getOutputScaleX();
    }

    private static String sizeClass(int size) {
        return "text-" + Math.clamp(size, SMALLEST_TEXT, LARGEST_TEXT);
    }

    @Override
    protected void layoutChildren() {
        pseudoClassStateChanged(IS_NARROW, getWidth() < NARROW);
        scroller.resizeRelocate(0, 0, getWidth(), getHeight());
    }

    /// Adds the rest of a long article when its first screen has been drawn: as much with each frame as leaves time for the
    /// reader's own doing.
    private final class Rest extends AnimationTimer {
        /// Of the 16 ms between two frames.
        private static final double SHARE_MILLIS = 5;
        private static final int FIRST = 4;

        private final Runnable laidOut = this::measure;
        private @Nullable Scene watched;
        private int pulses;
        private int blocks;
        private long begun;

        @Override
        public void start() {
            pulses = 0;
            blocks = FIRST;
            begun = 0;
            watched = getScene();
            if (watched == null) {
                sheet.complete();
            } else if (!sheet.isComplete()) {
                watched.addPostLayoutPulseListener(laidOut);
                super.start();
            }
        }

        @Override
        public void stop() {
            super.stop();
            if (watched != null) {
                watched.removePostLayoutPulseListener(laidOut);
                watched = null;
            }
        }

        @Override
        public void handle(long now) {
            if (++pulses > 2) {
                begun = System.nanoTime();
                sheet.more(blocks);
                if (sheet.isComplete()) {
                    stop();
                    found.terms(terms);
                }
            }
        }

        /// Making, styling and laying out the last blocks took so long; the next ones are as many as fit.
        private void measure() {
            if (begun != 0) {
                double took = (System.nanoTime() - begun) / 1e6;
                blocks = (int) Math.clamp(blocks * SHARE_MILLIS / took, 1, 2.0 * blocks);
                begun = 0;
            }
        }
    }
}

package docket.ui.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import docket.html.Document.Block;
import docket.html.Document.Picture;
import docket.ui.FxTest;
import docket.ui.theme.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ArticleViewTest extends FxTest {
    private final List<String> said = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private ArticleView view;
    private Scene scene;

    @BeforeEach
    void open() {
        ArticleActions actions = new Silent() {
            @Override
            void say(String what) {
                said.add(what);
            }
        };
        view = fx(() -> new ArticleView(actions, this::image));
        StackPane root = fx(() -> new StackPane(view));
        scene = show(root, 900, 700);
        run(() -> new Theme(Theme.Choice.LIGHT).dress(scene));
        settle();
    }

    private CompletableFuture<Image> image(String url, int pixels) {
        asked.add(url);
        return CompletableFuture.completedFuture(new WritableImage(120, 50));
    }

    private void show(ArticlePage page) {
        run(() -> view.show(page));
        settle();
        settle();
    }

    @Test
    void everyWordIsDrawn() {
        show(Sample.page());
        String drawn = fx(view::plainText).replaceAll("\\s+", " ");
        for (String words : List.of("Policy Ledger", "Model makers get a year", "The code keeps the summary.",
                "Rosa Okafor · 22 June 2026, 08:36 · 6 min read", "Every provider covered by Article 53 publishes",
                "as the third draft asked.1", "What changed", "Nobody can check a brochure.", "The summary stays.",
                "a yearly statement", "The audit line goes.", "Duties", "Duty From Statement August", "{ \"summary\": true }",
                "\u05D7\u05D5\u05E7 \u05D4\u05D2\u05E0\u05EA \u05D4\u05E4\u05E8\u05D8\u05D9\u05D5\u05EA",
                "The windows are months.", "[The hall]", "The hall at dusk.")) {
            assertTrue(drawn.contains(words), () -> words + " is not in " + drawn);
        }
    }

    @Test
    void copyingAllGivesTextWithTabsAndHtmlWithLinks() {
        show(Sample.page());
        run(() -> {
            view.selectAll();
            view.copy();
        });
        String text = fx(() -> Clipboard.getSystemClipboard().getString());
        String html = fx(() -> Clipboard.getSystemClipboard().getHtml());
        assertTrue(text.contains("Duty\tFrom\nStatement\tAugust"), text);
        assertTrue(text.contains("third draft asked.1\n\nWhat changed"), text);
        assertTrue(html.contains("<a href=\"" + Sample.DRAFT + "\">third <i>draft</i></a>"), html);
        assertTrue(html.contains("<table><caption>Duties</caption><tr><th><p>Duty</p></th>"), html);
        assertTrue(html.contains("<li><p>The summary stays.</p><ol><li><p>a yearly statement</p></li></ol></li>"), html);
    }

    @Test
    void aDragSelectsOverBlocksAndShiftGoesOn() {
        show(Sample.page());
        Node from = text("Every provider covered by ");
        Node to = text("What changed");
        drag(fx(() -> from.localToScene(1, 5)), fx(() -> to.localToScene(to.getLayoutBounds().getMaxX() + 30, 5)));
        assertEquals("Every provider covered by Article 53 publishes a summary, as the third draft asked.1\n\nWhat changed",
                fx(view::selectedText));
    }

    @Test
    void aDoubleClickTakesAWordAndATripleClickABlock() {
        show(Sample.page());
        Node word = text("What changed");
        Point2D at = fx(() -> word.localToScene(12, 8));
        click(at, 2);
        assertEquals("What", fx(view::selectedText));
        click(at, 3);
        assertEquals("What changed", fx(view::selectedText));
    }

    @Test
    void aClickOpensALinkAndHoveringTellsItsAddress() {
        show(Sample.page());
        Node link = text("draft");
        Point2D at = fx(() -> link.localToScene(8, 6));
        click(at, 1);
        assertEquals(List.of("over " + Sample.DRAFT, "open " + Sample.DRAFT), said);
    }

    @Test
    void enterOpensTheLinkThatHasTheFocus() {
        show(Sample.page());
        for (String words : List.of("Fetch full text", "Article 53", "third ")) {
            Node link = text(words);
            run(link::requestFocus);
            run(() -> robot().keyType(KeyCode.ENTER));
            settle();
        }
        assertEquals(List.of("fetch", "open https://law.example/1689", "open " + Sample.DRAFT), said);
    }

    @Test
    void aClickOnAPictureShowsItLarge() {
        show(Sample.page());
        Node picture = fx(() -> view.lookup(".picture-image"));
        click(fx(() -> picture.localToScene(30, 12)), 1);
        assertTrue(fx(view::enlarge));
        assertEquals(List.of("picture 1 of 1: The hall", "picture 1 of 1: The hall"), said);
    }

    @Test
    void theLargePictureTurnsOverAndFits() {
        List<Picture> pictures = List.of(new Picture("https://ledger.example/a.png", "First", 0, 0),
                new Picture("https://ledger.example/b.png", "Second", 0, 0));
        List<String> closed = new ArrayList<>();
        Lightbox box = fx(() -> new Lightbox(pictures, 0, (url, pixels) ->
                CompletableFuture.completedFuture(new WritableImage(2_000, 1_000)), () -> closed.add("closed")));
        show(box, 600, 500);
        run(() -> robot().keyType(KeyCode.RIGHT));
        settle();
        ImageView drawn = (ImageView) fx(() -> box.lookup(".image-view"));
        assertEquals("Second", fx(drawn::getAccessibleText));
        assertTrue(fx(drawn::getFitWidth) <= 600);
        run(() -> robot().keyType(KeyCode.SPACE));
        settle();
        assertEquals(2_000, fx(drawn::getFitWidth));
        run(() -> robot().keyType(KeyCode.LEFT));
        settle();
        assertEquals("First", fx(drawn::getAccessibleText));
    }

    @Test
    void aFootnoteOpensInACardAndEscapeClosesIt() {
        show(Sample.page());
        Node number = text("1");
        run(number::requestFocus);
        run(() -> robot().keyType(KeyCode.ENTER));
        settle();
        assertTrue(fx(() -> view.lookup(".note").isVisible()));
        assertTrue(fx(view::dismiss));
        assertFalse(fx(() -> view.lookup(".note").isVisible()));
    }

    @Test
    void findCountsMarksAndMovesRoundAndRound() {
        show(Sample.longPage(30));
        assertEquals(30, fx(() -> view.find("PARAGRAPH number", false)));
        assertEquals(0, fx(() -> view.find("PARAGRAPH number", true)));
        assertEquals(30, fx(() -> view.find("Paragraph number", true)));
        assertEquals(1, fx(view::findNumber));
        assertEquals(2, fx(() -> view.findNext(true)));
        assertEquals(1, fx(() -> view.findNext(false)));
        assertEquals(30, fx(() -> view.findNext(false)));
        settle();
        assertEquals(30, fx(() -> view.lookupAll(".found-layer").stream()
                .filter(n -> n instanceof Path p && !p.getElements().isEmpty()).count()));
        assertEquals(0, fx(() -> view.find("", false)));
    }

    @Test
    void findSeesAWordAsItReadsWhereverItMayBeBrokenOverLines() {
        String letters = "\u05D0\u05D1\u05D2\u05D3\u05D4\u05D5\u05D6\u05D7\u05D8\u05D9\u05DB\u05DC\u05DE\u05E0\u05E1\u05E2\u05E4\u05E6\u05E7\u05E8\u05E9\u05EA";
        String word = letters + new StringBuilder(letters).reverse();
        show(Sample.page(List.of(Sample.paragraph(word + " \u05D7\u05D3\u05E9, a super\u00ADvision \u2019of\u00A0all\u2019."))));
        assertEquals(1, fx(() -> view.find(word, false)));
        assertEquals(1, fx(() -> view.find(word.substring(18, 30) + "\u200B", true)));
        assertEquals(1, fx(() -> view.find("supervision 'of all'", true)));
        run(() -> view.highlight(List.of(word.substring(24), "vision")));
        assertTrue(fx(() -> view.lookupAll(".term-layer").isEmpty()));
        run(() -> view.highlight(List.of("SUPERVISION")));
        assertFalse(fx(() -> view.lookupAll(".term-layer").isEmpty()));
    }

    @Test
    void spaceScrollsAndTellsWhenTheEndIsReached() {
        show(Sample.longPage(12));
        int pages = 0;
        while (fx(() -> view.page(true))) {
            pages++;
            assertTrue(pages < 20);
        }
        assertTrue(pages >= 2);
        while (fx(() -> view.progress().get()) < 1) {
            settle();
        }
        while (fx(() -> view.page(false))) {
            pages--;
        }
        assertEquals(0, pages);
    }

    @Test
    void theWholeOfALongArticleIsThereAfterAMoment() {
        show(Sample.longPage(200));
        assertTrue(fx(view::plainText).contains("Paragraph number 199"));
        assertNotNull(fx(() -> view.lookup(".discussion")));
    }

    @Test
    void thePlaceSurvivesTextSizeAndWidth() {
        show(Sample.longPage(60));
        ReadingPosition place = new ReadingPosition(33, 0.25);
        run(() -> view.restore(place));
        settle();
        Node block = fx(() -> ((Run) text("Paragraph number 29 weighs the ")).getParent().getParent());
        double before = fx(() -> block.localToScene(0, 0).getY());
        run(() -> view.textSize().set(24));
        settle();
        assertEquals(place, fx(view::position));
        run(() -> view.textSize().set(18));
        settle();
        assertEquals(before, fx(() -> block.localToScene(0, 0).getY()), 1);
    }

    @Test
    void anArticleOpensWhereItWasLeft() {
        ReadingPosition place = new ReadingPosition(50, 0.5);
        run(() -> view.show(Sample.longPage(100), place));
        settle();
        assertEquals(place, fx(view::position));
        assertTrue(fx(() -> view.progress().get()) > 0.3);
    }

    @Test
    void onlyPicturesNearTheWindowAreAskedFor() {
        List<Block> gallery = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            gallery.add(new Block.Figure(new docket.html.Document.Picture("https://ledger.example/" + i, "", 1200, 800), List.of()));
        }
        show(Sample.page(gallery));
        assertTrue(asked.size() >= 2 && asked.size() < 10, () -> asked.toString());
    }

    @Test
    void cardsAndChipsArePressedByKeyToo() {
        show(Sample.page());
        for (String card : List.of(".chip", ".related", ".discussion")) {
            run(() -> view.lookup(card).requestFocus());
            run(() -> robot().keyType(KeyCode.ENTER));
            settle();
        }
        assertEquals(List.of("open https://court.example/401", "related https://ledger.example/t", "discussion"), said);
    }

    @Test
    void everyLinkHasANameAndARole() {
        show(Sample.page());
        Run link = (Run) text("third ");
        assertEquals("third draft", fx(link::getAccessibleText));
        assertEquals("Article: Model makers get a year", fx(view::getAccessibleText));
    }

    @Test
    void manyArticlesLeaveNoHeapBehind() {
        show(Sample.page());
        long before = usedHeap();
        for (int i = 0; i < 20; i++) {
            run(() -> view.show(Sample.longPage(40)));
            run(() -> view.show(Sample.page()));
            settle();
        }
        run(view::clear);
        settle();
        long grown = (usedHeap() - before) / (1 << 20);
        assertTrue(grown < 60, () -> grown + " MB more than before");
    }

    private static long usedHeap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private Node text(String words) {
        return fx(() -> view.lookupAll(".run").stream()
                .filter(n -> n instanceof Run r && r.getText().equals(words)).findFirst().orElseThrow());
    }

    private void click(Point2D at, int times) {
        run(() -> {
            robot().mouseMove(onScreen(at));
            for (int i = 0; i < times; i++) {
                robot().mouseClick(MouseButton.PRIMARY);
            }
        });
        settle();
    }

    private void drag(Point2D from, Point2D to) {
        run(() -> {
            robot().mouseMove(onScreen(from));
            robot().mousePress(MouseButton.PRIMARY);
        });
        settle();
        run(() -> {
            robot().mouseMove(onScreen(from.midpoint(to)));
            robot().mouseMove(onScreen(to));
            robot().mouseRelease(MouseButton.PRIMARY);
        });
        settle();
    }

    private Point2D onScreen(Point2D inScene) {
        return inScene.add(scene.getWindow().getX() + scene.getX(), scene.getWindow().getY() + scene.getY());
    }

    /// Takes what a reader asks for and says so.
    static class Silent implements ArticleActions {
        void say(String what) {}

        @Override
        public void openLink(String url, boolean inBrowser) {
            say("open " + url + (inBrowser ? " in browser" : ""));
        }

        @Override
        public void fetchFullText() {
            say("fetch");
        }

        @Override
        public void fetchImage(String url) {
            say("fetch " + url);
        }

        @Override
        public void openRelated(ArticlePage.Related item, boolean inBrowser) {
            say("related " + item.url());
        }

        @Override
        public void openDiscussion() {
            say("discussion");
        }

        @Override
        public void openVersions() {
            say("versions");
        }

        @Override
        public void openPictures(List<Picture> pictures, int at) {
            say("picture " + (at + 1) + " of " + pictures.size() + ": " + pictures.get(at).alt());
        }

        @Override
        public void hovered(String url) {
            say("over " + url);
        }
    }
}

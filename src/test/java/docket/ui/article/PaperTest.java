package docket.ui.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import docket.html.Document.Block;
import docket.ui.FxTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

class PaperTest extends FxTest {
    @Test
    void pagesEndBetweenLinesAndWhatIsHigherThanAPageIsCut() {
        List<Rectangle2D> lines = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            lines.add(new Rectangle2D(0, i * 30, 1, 28));
        }
        assertEquals(List.of(0.0, 90.0, 180.0, 270.0, 298.0), Paper.starts(lines, 100));
        assertEquals(List.of(0.0, 100.0, 200.0, 250.0), Paper.starts(List.of(new Rectangle2D(0, 0, 1, 250)), 100));
        assertEquals(List.of(0.0, 40.0), Paper.starts(List.of(new Rectangle2D(0, 10, 1, 30)), 100));
    }

    @Test
    void noLineOfATextStandsAloneOnAPage() {
        List<Rectangle2D> lines = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            lines.add(new Rectangle2D(0, i * 30, 1, 28));
        }
        assertEquals(List.of(0.0, 90.0, 150.0, 208.0), Paper.starts(Paper.together(lines), 90), "two at the end");
        assertEquals(List.of(0.0, 0.0), Paper.starts(Paper.together(List.of()), 90));
        assertEquals(List.of(0.0, 28.0), Paper.starts(Paper.together(List.of(new Rectangle2D(0, 0, 1, 28))), 90));
    }

    @Test
    void aLongArticleFillsPagesOfThePrintersSize() throws InterruptedException {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            blocks.addAll(Sample.blocks());
        }
        SynchronousQueue<Paper> made = new SynchronousQueue<>();
        run(() -> Paper.of(Sample.page(blocks), (url, pixels) -> CompletableFuture.completedFuture(new WritableImage(120, 50)),
                new ArticleViewTest.Silent(), 480, 700, paper -> new Thread(() -> {
                    try {
                        made.put(paper);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                }).start()));
        Paper paper = made.poll(20, TimeUnit.SECONDS);
        assertTrue(fx(paper::pages) >= 3, () -> paper.pages() + " pages");
        for (int i = 0; i < paper.pages(); i++) {
            int number = i;
            assertTrue(fx(() -> inked(new Scene(new Group(paper.page(number)), 480, 700).snapshot(null))), "page " + i);
        }
    }

    /// Dark letters on a white page, all of them inside it.
    private static boolean inked(WritableImage page) {
        int dark = 0;
        for (int y = 0; y < page.getHeight(); y += 2) {
            for (int x = 0; x < page.getWidth(); x++) {
                Color c = page.getPixelReader().getColor(x, y);
                dark += c.getBrightness() < 0.5 ? 1 : 0;
            }
        }
        return dark > 20 && page.getPixelReader().getColor(2, 2).getBrightness() > 0.95;
    }
}

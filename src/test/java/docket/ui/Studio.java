package docket.ui;

import docket.Docket;
import docket.app.Library;
import docket.model.Filter;
import docket.ui.theme.Theme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;

/// Where windows are shown over a store and taken pictures of.
abstract class Studio extends FxTest {
    private static final int PULSES = 1_000;

    final Path folder;
    /// Parts of the names of the wanted ones, with commas between.
    private final String only = System.getProperty("docket.only", "");
    final Path data = Files.createTempDirectory("docket-pictures");
    final NewsStand stand = new NewsStand();
    final InstantSource clock = InstantSource.fixed(NewsStand.NOW);
    private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
    int taken;

    /// The folder to write to; the system's temporary one where none is named.
    Studio() throws IOException {
        folder = Files.createDirectories(Path.of(System.getProperty("docket.pictures", System.getProperty("java.io.tmpdir") + "/docket-pictures")));
    }

    /// Something done to a window.
    interface Step {
        void take(Desk desk) throws Exception;
    }

    void window(Docket docket, String name, double width, double height, Theme.Choice theme, Step step) throws Exception {
        if (Arrays.stream(only.split(",", -1)).noneMatch(name::contains)) {
            return;
        }
        WindowState state = new WindowState(width, height, false, Widths.Wanted.USUAL, false, theme, false, WindowState.TEXT, null,
                Filter.ALL, 0, docket.library.folders().stream().map(Library.Folder::id)
                .collect(java.util.stream.Collectors.toUnmodifiableSet()), 100, Set.of(), Map.of());
        Desk desk = fx(() -> new Desk(docket, clock, ZoneOffset.UTC, background, Platform::runLater, state, url -> {}));
        Stage stage = fx(() -> {
            Stage made = new Stage();
            made.setScene(desk.scene(width, height));
            made.setX(0);
            made.setY(0);
            made.show();
            desk.begin(state, List.of());
            return made;
        });
        rest();
        step.take(desk);
        rest();
        save(name, fx(() -> stage.getScene().snapshot(null)));
        run(stage::hide);
    }

    /// Until what was asked for in the background has come and is drawn.
    static void rest() {
        for (int i = 0; i < 30; i++) {
            settle();
        }
    }

    static void act(Desk desk, String action) {
        run(() -> desk.actions.perform(action));
        rest();
    }

    void open(Desk desk, String path) {
        long article = Objects.requireNonNull(desk.docket.reading.find(stand.web.url(path)), path);
        run(() -> {
            desk.timeline.point(article);
            desk.opening.open(article);
        });
        until("the article is open", () -> desk.opening.article() == article);
        rest();
    }

    static void search(Desk desk, String query) {
        run(() -> {
            desk.search.set(query);
            desk.places.search(query);
        });
        rest();
    }

    long id(Docket docket, String path) {
        return Objects.requireNonNull(docket.reading.find(stand.web.url(path)), path);
    }

    void write(String name, WritableImage picture) {
        try {
            save(name, picture);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void save(String name, WritableImage picture) throws IOException {
        int width = (int) picture.getWidth();
        int height = (int) picture.getHeight();
        var copy = new java.awt.image.BufferedImage(width, height, java.awt.image.BufferedImage.TYPE_INT_RGB);
        PixelReader pixels = picture.getPixelReader();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                copy.setRGB(x, y, pixels.getArgb(x, y));
            }
        }
        javax.imageio.ImageIO.write(copy, "png", folder.resolve(name + ".png").toFile());
        taken++;
        System.out.println(name);
    }

    static void until(String what, BooleanSupplier holds) {
        for (int i = 0; i < PULSES; i++) {
            if (fx(holds::getAsBoolean)) {
                return;
            }
            settle();
        }
        throw new AssertionError("never: " + what);
    }

    @AfterEach
    void close() {
        stand.close();
        background.shutdownNow();
        try (Stream<Path> files = Files.walk(data)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package docket.ui;

import docket.Docket;
import docket.store.StoreProblem;
import docket.ui.dialogs.DamageDialog;
import docket.ui.theme.Fonts;
import docket.ui.theme.Sentences;
import docket.ui.theme.Theme;
import docket.ui.theme.Words;
import docket.ui.work.Background;
import docket.ui.work.Termination;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The life of the window: reads how it was left, shows it, keeps how it is left; where the store cannot be opened, the ways on
/// from there. Public only because JavaFX makes it.
public final class DocketApplication extends Application {
    private static final int KEEP_SECONDS = 30;
    private static final Logger LOG = LoggerFactory.getLogger(DocketApplication.class);
    /// JavaFX makes the application itself and gives it only strings.
    private static final AtomicReference<@Nullable Given> GIVEN = new AtomicReference<>();
    private static final AtomicReference<@Nullable WindowState> LEFT = new AtomicReference<>();
    /// The store that was opened here, to be closed here.
    private static final AtomicReference<@Nullable Docket> OWN = new AtomicReference<>();
    private static volatile boolean started;

    private final ExecutorService background = Background.threads();
    private @Nullable Desk desk;
    private @Nullable WindowState known;
    /// Asked once, and not again before the next opening.
    private boolean deferred;

    private record Given(Future<Docket> opening, Path dataFolder, List<String> addresses) {}

    static void give(Future<Docket> opening, Path dataFolder, List<String> addresses) {
        GIVEN.set(new Given(opening, dataFolder, List.copyOf(addresses)));
    }

    static boolean hasStarted() {
        return started;
    }

    /// Writes how the window was left and closes what was opened here; after it is closed, on the caller's thread.
    static void end() {
        Given given = GIVEN.get();
        WindowState state = LEFT.get();
        try (Docket own = OWN.get()) {
            Docket docket = own != null ? own : given == null || given.opening().state() != Future.State.SUCCESS ? null : given.opening().resultNow();
            if (docket != null && state != null) {
                docket.upkeep.setting(WindowState.KEY, state.write());
            }
        }
    }

    @Override
    public void start(Stage stage) {
        started = true;
        Termination.onRequest(() -> Platform.runLater(stage::close));
        Fonts.load();
        Given given = Objects.requireNonNull(GIVEN.get());
        background.execute(() -> {
            try {
                begin(stage, given.opening().get(), given.addresses());
            } catch (ExecutionException e) {
                Platform.runLater(() -> rescue(stage, given, Objects.requireNonNullElse(e.getCause(), e)));
            } catch (InterruptedException e) {
                // The program ends.
                Thread.currentThread().interrupt();
            }
        });
    }

    /// The window appears when it is known how it was left: a few milliseconds later, but nothing jumps. Background threads only.
    private void begin(Stage stage, Docket docket, List<String> addresses) {
        String kept = null;
        try {
            kept = docket.upkeep.setting(WindowState.KEY);
        } catch (StoreProblem e) {
            // The window tells of it when it reads the rest.
            LOG.warn("How the window was left is unknown", e);
        }
        WindowState state = WindowState.read(kept);
        Platform.runLater(() -> show(stage, docket, addresses, state));
    }

    private void rescue(Stage stage, Given given, Throwable problem) {
        Background work = new Background(background, Platform::runLater, trouble -> LOG.error("A rescue failed", trouble));
        Rescue rescue = new Rescue(given.dataFolder(), () -> new Docket(given.dataFolder(), InstantSource.system()), work, opened -> {
            OWN.set(opened);
            background.execute(() -> begin(stage, opened, given.addresses()));
        }, () -> getHostServices().showDocument(given.dataFolder().toUri().toString()), stage::close);
        Scene former = stage.getScene();
        Scene scene = new Scene(rescue.root(), former == null ? WindowState.LEAST_WIDTH : former.getWidth(),
                former == null ? WindowState.LEAST_HEIGHT : former.getHeight());
        new Theme(Theme.Choice.AUTOMATIC).dress(scene);
        rescue.show(problem);
        stage.setOnHidden(e -> {});
        stage.setScene(scene);
        frame(stage);
        stage.show();
    }

    private void damaged(Stage stage, Docket docket, Desk shown) {
        if (!deferred && shown == desk && !shown.overlay.isOpen()) {
            deferred = true;
            shown.overlay.show(new DamageDialog(() -> mend(stage, docket), shown.overlay::close));
        }
    }

    /// What is open is closed first: a store that is in use is not replaced.
    private void mend(Stage stage, Docket docket) {
        desk = null;
        deferred = false;
        Given given = Objects.requireNonNull(GIVEN.get());
        background.execute(() -> {
            docket.close();
            Platform.runLater(() -> rescue(stage, given, StoreProblem.damaged(docket.store.file())));
        });
    }

    private void frame(Stage stage) {
        stage.setTitle(Words.of("app.name"));
        stage.setMinWidth(WindowState.LEAST_WIDTH);
        stage.setMinHeight(WindowState.LEAST_HEIGHT);
        if (stage.getIcons().isEmpty()) {
            icons(stage);
        }
    }

    private void show(Stage stage, Docket docket, List<String> addresses, WindowState state) {
        Desk made = new Desk(docket, InstantSource.system(), ZoneId.systemDefault(), background, Platform::runLater, state,
                url -> getHostServices().showDocument(url));
        desk = made;
        Scene scene = made.scene(state.width(), state.height());
        boolean grows = stage.isShowing();
        stage.setScene(scene);
        frame(stage);
        stage.setMaximized(state.maximized());
        made.onDamage(() -> damaged(stage, docket, made));
        // What the store answers while JavaFX makes the window is there when the window is.
        made.begin(state, addresses);
        stage.setOnHidden(e -> LEFT.set(state(stage)));
        stage.show();
        if (grows) {
            stage.sizeToScene();
            stage.centerOnScreen();
        }
        keepNowAndThen(stage, docket);
        made.background.run(() -> docket.upkeep.watch(
                () -> Platform.runLater(() -> damaged(stage, docket, made)),
                trouble -> Platform.runLater(() -> made.notices.say(Sentences.of(trouble)))));
    }

    /// The pictures of the window for the desktop, decoded beside.
    private void icons(Stage stage) {
        background.execute(() -> {
            List<Image> icons = new ArrayList<>();
            for (int size : new int[] {32, 64, 256}) {
                InputStream file = DocketApplication.class.getResourceAsStream("/docket/ui/icon-" + size + ".png");
                if (file != null) {
                    icons.add(new Image(file));
                }
            }
            Platform.runLater(() -> stage.getIcons().setAll(icons));
        });
    }

    private @Nullable WindowState state(Stage stage) {
        Desk shown = desk;
        Scene scene = stage.getScene();
        return shown == null || scene == null ? null
                : shown.state(stage.isMaximized() ? 1400 : scene.getWidth(), stage.isMaximized() ? 900 : scene.getHeight(), stage.isMaximized());
    }

    /// A crash of the machine costs at most the last half minute of window state. No transition: while one runs, JavaFX draws
    /// frames, and a window that is left alone would never rest.
    private void keepNowAndThen(Stage stage, Docket docket) {
        Desk kept = desk;
        CompletableFuture.delayedExecutor(KEEP_SECONDS, TimeUnit.SECONDS).execute(() -> Platform.runLater(() -> {
            WindowState now = state(stage);
            if (kept == null || kept != desk) {
                return;
            }
            if (now != null && !now.equals(known)) {
                known = now;
                kept.background.run(() -> docket.upkeep.setting(WindowState.KEY, now.write()));
            }
            keepNowAndThen(stage, docket);
        }));
    }

    @Override
    public void stop() {
        background.shutdownNow();
    }
}

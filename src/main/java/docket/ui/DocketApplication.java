package docket.ui;

import docket.Docket;
import docket.ui.theme.Fonts;
import java.io.InputStream;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// The life of the window: reads how it was left, shows it, keeps how it is left. Public only because JavaFX makes it.
public final class DocketApplication extends Application {
    /// JavaFX makes the application itself and gives it only strings.
    private static final AtomicReference<@Nullable Given> GIVEN = new AtomicReference<>();
    private static final AtomicReference<@Nullable WindowState> LEFT = new AtomicReference<>();
    private static volatile boolean started;

    private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
    private @Nullable Desk desk;
    private @Nullable WindowState known;

    private record Given(Docket docket, List<String> addresses) {}

    static void give(Docket docket, List<String> addresses) {
        GIVEN.set(new Given(docket, List.copyOf(addresses)));
    }

    static boolean hasStarted() {
        return started;
    }

    /// Writes how the window was left; after it is closed, on the caller's thread.
    static void keepState() {
        Given given = GIVEN.get();
        WindowState state = LEFT.get();
        if (given != null && state != null) {
            given.docket().upkeep.setting(WindowState.KEY, state.write());
        }
    }

    @Override
    public void start(Stage stage) {
        started = true;
        Fonts.load();
        Given given = Objects.requireNonNull(GIVEN.get());
        // The window appears when it is known how it was left: a few milliseconds later, but nothing jumps.
        background.execute(() -> {
            String kept = given.docket().upkeep.setting(WindowState.KEY);
            Platform.runLater(() -> show(stage, given, WindowState.read(kept)));
        });
    }

    private void show(Stage stage, Given given, WindowState state) {
        Desk made = new Desk(given.docket(), InstantSource.system(), ZoneId.systemDefault(), background, Platform::runLater, state,
                url -> getHostServices().showDocument(url));
        desk = made;
        Scene scene = made.scene(state.width(), state.height());
        stage.setScene(scene);
        stage.setTitle(docket.ui.theme.Words.of("app.name"));
        stage.setMinWidth(WindowState.LEAST_WIDTH);
        stage.setMinHeight(WindowState.LEAST_HEIGHT);
        stage.setMaximized(state.maximized());
        icons(stage);
        stage.setOnHidden(e -> LEFT.set(state(stage)));
        stage.show();
        made.begin(state, given.addresses());
        keepNowAndThen(stage, given.docket());
        made.background.run(() -> given.docket().upkeep.watch(trouble -> Platform.runLater(() -> made.notices.say(trouble))));
    }

    private static void icons(Stage stage) {
        for (int size : new int[] {32, 64, 256}) {
            InputStream file = DocketApplication.class.getResourceAsStream("/docket/ui/icon-" + size + ".png");
            if (file != null) {
                stage.getIcons().add(new Image(file));
            }
        }
    }

    private @Nullable WindowState state(Stage stage) {
        Desk shown = desk;
        Scene scene = stage.getScene();
        return shown == null || scene == null ? null
                : shown.state(stage.isMaximized() ? 1400 : scene.getWidth(), stage.isMaximized() ? 900 : scene.getHeight(), stage.isMaximized());
    }

    /// A crash of the machine costs at most the last half minute of window state.
    private void keepNowAndThen(Stage stage, Docket docket) {
        PauseTransition pause = new PauseTransition(Duration.seconds(30));
        pause.setOnFinished(e -> {
            WindowState now = state(stage);
            if (now != null && !now.equals(known)) {
                known = now;
                background.execute(() -> docket.upkeep.setting(WindowState.KEY, now.write()));
            }
            pause.playFromStart();
        });
        pause.play();
    }

    @Override
    public void stop() {
        background.shutdownNow();
    }
}

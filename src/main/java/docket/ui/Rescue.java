package docket.ui;

import docket.Docket;
import docket.app.Upkeep;
import docket.store.Copies;
import docket.store.StoreProblem;
import docket.ui.dialogs.RescuePage;
import docket.ui.dialogs.RescuePage.Way;
import docket.ui.theme.Words;
import docket.ui.work.Background;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// The window over a store that cannot be opened: says what is wrong, does what the person chooses, opens the store when it can
/// be. Nothing is changed before a person chose, and a damaged file is always kept. JavaFX thread only.
final class Rescue {
    private final Path folder;
    private final Supplier<Docket> opener;
    private final Background background;
    private final Consumer<Docket> opened;
    private final Runnable browseFolder;
    private final Runnable quit;
    private final StackPane root = new StackPane();

    /// @param opener opens the store, or throws why not; called elsewhere
    /// @param opened given the store once it could be opened
    /// @param browseFolder shows the data folder in the system's own way
    Rescue(Path folder, Supplier<Docket> opener, Background background, Consumer<Docket> opened, Runnable browseFolder, Runnable quit) {
        this.folder = folder;
        this.opener = opener;
        this.background = background;
        this.opened = opened;
        this.browseFolder = browseFolder;
        this.quit = quit;
        root.getStyleClass().add("desk");
    }

    StackPane root() {
        return root;
    }

    /// @param problem what was thrown when the store was to be opened
    void show(Throwable problem) {
        StoreProblem.Kind kind = switch (problem) {
            case StoreProblem store -> store.kind();
            case IOException io -> StoreProblem.kindOf(io);
            case UncheckedIOException _ -> StoreProblem.Kind.READ_ONLY;
            default -> StoreProblem.Kind.INTERNAL;
        };
        switch (kind) {
            case DAMAGED -> damaged();
            case FULL -> page("full", List.of(Words.of("rescue.full.words", folder)), retry(), browse(), leave());
            case READ_ONLY -> page("readonly", List.of(Troubles.words(problem), Words.of("rescue.readonly.words")), retry(), browse(), leave());
            case LOCKED -> page("locked", List.of(Troubles.words(problem)), retry(), browse(), leave());
            case NEWER -> page("newer", List.of(Troubles.words(problem)), leave(), browse(), retry());
            case INTERNAL -> page("internal", List.of(Troubles.words(problem)), retry(), browse(), leave());
        }
    }

    private void damaged() {
        background.ask(() -> Copies.of(folder).stream().findFirst(), copy -> damaged(copy.orElse(null)), trouble -> damaged(null));
    }

    private void damaged(Copies.@Nullable Copy copy) {
        String day = copy == null ? "" : day(copy);
        List<Way> ways = new ArrayList<>();
        ways.add(new Way(Words.of("rescue.salvage"), copy == null ? Words.of("rescue.salvage.alone") : Words.of("rescue.salvage.filled", day),
                () -> mend(() -> Upkeep.salvage(folder), this::nothingSaved)));
        if (copy != null) {
            ways.add(new Way(Words.of("rescue.copy", day), Words.of("rescue.copy.hint"), () -> mend(() -> kept(Upkeep.restore(folder, copy.file())), this::show)));
        }
        ways.addAll(List.of(browse(), leave()));
        page("damaged", List.of(Words.of("rescue.damaged.words", folder.resolve("docket.db"))), ways.toArray(Way[]::new));
    }

    /// Nothing could be read, and there is no copy.
    private void nothingSaved(Throwable problem) {
        if (!(problem instanceof StoreProblem store) || store.kind() != StoreProblem.Kind.DAMAGED) {
            show(problem);
            return;
        }
        page("lost", List.of(Words.of("rescue.lost.words", folder.resolve("docket.db"))),
                new Way(Words.of("rescue.anew"), Words.of("rescue.anew.hint"), () -> mend(() -> kept(Upkeep.startAnew(folder)), this::show)), browse(), leave());
    }

    private static List<String> kept(@Nullable Path aside) {
        return aside == null ? List.of() : List.of(Words.of("rescue.kept", aside));
    }

    private void mend(Callable<List<String>> work, Consumer<Throwable> otherwise) {
        busy();
        background.ask(work, done -> page("mended", done, new Way(Words.of("rescue.open"), "", this::open), browse(), leave()),
                otherwise);
    }

    private void open() {
        busy();
        background.ask(opener::get, opened, this::show);
    }

    private Way retry() {
        return new Way(Words.of("rescue.retry"), "", this::open);
    }

    private Way browse() {
        return new Way(Words.of("rescue.folder"), "", browseFolder);
    }

    private Way leave() {
        return new Way(Words.of("rescue.quit"), "", quit);
    }

    private void page(String name, List<String> words, Way... ways) {
        root.getChildren().setAll(new RescuePage(Words.of("rescue." + name + ".title"), words, List.of(ways)));
    }

    private void busy() {
        root.getChildren().forEach(page -> ((RescuePage) page).busy(true));
    }

    private static String day(Copies.Copy copy) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Words.language()).format(copy.day());
    }
}

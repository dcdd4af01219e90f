package docket.ui.dialogs;

import docket.app.Health;
import docket.app.Library;
import docket.app.Storage;
import docket.app.Upkeep;
import docket.ui.theme.Ages;
import docket.ui.theme.Theme;
import docket.ui.theme.Words;
import docket.ui.work.Background;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What a person can set; everything applies at once. A search on top leaves the lines that are about it.
public final class Preferences extends Dialog {
    /// What else it can do.
    public record Verbs(Runnable importOpml, Runnable exportOpml, BiConsumer<Library.Subscription, Health.Remedy> heal) {}

    /// What is set, and what is shown of the program.
    ///
    /// @param smallest size of the text
    public record Subject(Theme theme, IntegerProperty textSize, int smallest, int largest, BooleanProperty compact, Choices choices,
            KeyBook keys, Storage storage, Upkeep upkeep, Background background, List<Library.Subscription> feeds, Ages ages) {}

    private static final List<Duration> KEPT = List.of(Duration.ofDays(90), Duration.ofDays(180), Duration.ofDays(365), Duration.ofDays(730), Duration.ofDays(1825));
    private static final List<Duration> INTERVALS = List.of(Duration.ofMinutes(15), Duration.ofMinutes(30), Duration.ofHours(1),
            Duration.ofHours(4), Duration.ofHours(12), Duration.ofDays(1));

    /// The parts, in the order of the list at the left.
    public enum Section {
        READING, APPEARANCE, FEEDS, STORAGE, PRIVACY, SHORTCUTS, HEALTH
    }

    /// How much closer the lines of keys stand, in pixels at either side: there are many, and each has one row.
    private static final double CLOSER = 6;

    private record Part(Section section, Label title, List<Setting> lines) {}

    private final Subject of;
    private final Verbs verbs;
    private final List<Part> parts = new ArrayList<>();
    private final VBox page = new VBox();
    private final ScrollPane scroll = scroll(page, "preferences-scroll");
    private final ToggleGroup sections = new ToggleGroup();
    private final TextField search = new TextField();
    private final Label nothing = words(Words.of("preferences.nothing"), "dialog-words");

    /// @param first the part it opens with
    public Preferences(Subject of, Verbs verbs, Section first, Runnable close) {
        super(Words.of("preferences.title"), close);
        this.of = of;
        this.verbs = verbs;
        getStyleClass().add("preferences-dialog");
        page.getStyleClass().add("preferences");
        HBox.setHgrow(scroll, Priority.ALWAYS);
        search.setPromptText(Words.of("preferences.search"));
        search.setAccessibleText(Words.of("preferences.search"));
        VBox list = new VBox();
        list.getStyleClass().add("preferences-sections");
        list.disableProperty().bind(search.textProperty().isNotEmpty());
        for (Section section : Section.values()) {
            parts.add(new Part(section, words(Words.of("preferences." + section), "preferences-section"), lines(section, close)));
            ToggleButton choose = new ToggleButton(Words.of("preferences." + section));
            choose.getStyleClass().setAll("toggle-button", "section-button");
            choose.setToggleGroup(sections);
            choose.setUserData(section);
            choose.setMaxWidth(Double.MAX_VALUE);
            choose.setSelected(section == first);
            choose.setOnAction(e -> choose.setSelected(true));
            list.getChildren().add(choose);
        }
        // Arrows choose without pressing.
        sections.selectedToggleProperty().addListener((at, was, is) -> {
            if (is != null) {
                show();
            }
        });
        search.textProperty().addListener((at, was, is) -> show());
        fill(search, new HBox(16, list, scroll));
        foot(main("dialog.done", close));
        show();
        Platform.runLater(search::requestFocus);
    }

    /// The chosen part; while something is searched for, all lines that are about it.
    private void show() {
        String wanted = search.getText().strip().toLowerCase(Locale.ROOT);
        Object chosen = sections.getSelectedToggle() == null ? Section.READING : sections.getSelectedToggle().getUserData();
        List<Node> shown = new ArrayList<>();
        for (Part part : parts) {
            List<Setting> lines = wanted.isEmpty() ? part.section() == chosen ? part.lines() : List.of()
                    : part.lines().stream().filter(line -> line.isAbout(wanted)
                            || part.title().getText().toLowerCase(Locale.ROOT).contains(wanted)).toList();
            if (!lines.isEmpty()) {
                shown.add(part.title());
                shown.addAll(lines);
            }
        }
        page.getChildren().setAll(shown.isEmpty() ? List.of(nothing) : shown);
        scroll.setVvalue(0);
    }

    private List<Setting> lines(Section section, Runnable close) {
        return switch (section) {
            case READING -> List.of(
                    Setting.of("preferences.typeface", Setting.choice(Arrays.asList(Choices.Typeface.values()),
                            of.choices().typeface().get(), face -> Words.of("typeface." + face), of.choices().typeface()::set)),
                    Setting.of("preferences.size", size()),
                    Setting.check("preferences.onOpen", of.choices().onOpen()),
                    Setting.check("preferences.onScroll", of.choices().onScroll()));
            case APPEARANCE -> List.of(
                    Setting.of("preferences.theme", Setting.choice(Arrays.asList(Theme.Choice.values()), of.theme().choice().get(),
                            choice -> Words.of("theme." + choice), of.theme()::choose)),
                    Setting.check("preferences.density", of.compact()));
            case FEEDS -> List.of(
                    Setting.of("preferences.interval", interval()),
                    Setting.of("preferences.firstUnread", firstUnread()),
                    Setting.check("preferences.unreadAgain", of.choices().unreadAgain()),
                    Setting.of("preferences.opml", new HBox(8, button("action.importOpml", () -> {
                        close.run();
                        verbs.importOpml().run();
                    }), button("action.exportOpml", verbs.exportOpml()))));
            case STORAGE -> List.of(Setting.of("preferences.keep", keep()), Setting.wide(Words.of("preferences.STORAGE"), stored()));
            case PRIVACY -> List.of(
                    Setting.wide(Words.of("preferences.privacy.words"), words(Words.of("preferences.privacy.words"), "dialog-words")),
                    Setting.check("preferences.elsewhere", of.choices().elsewhere()));
            case SHORTCUTS -> shortcuts();
            case HEALTH -> List.of(Setting.wide(Words.of("preferences.HEALTH") + " "
                    + String.join(" ", of.feeds().stream().map(Library.Subscription::title).toList()),
                    new FeedHealth(of.feeds(), of.ages(), verbs.heal())));
        };
    }

    private List<Setting> shortcuts() {
        List<Setting> lines = new ArrayList<>();
        List<KeyLine> keys = new ArrayList<>();
        Button all = button("keys.usual.all", () -> {
            of.keys().resetAll();
            keys.forEach(KeyLine::show);
        });
        all.setMinWidth(USE_PREF_SIZE);
        lines.add(Setting.wide(Words.of("keys.usual.all"), new HBox(8, words(Words.of("keys.words"), "dialog-words"), gap(), all)));
        for (KeyBook.Column column : of.keys().columns()) {
            for (KeyBook.Entry entry : column.entries()) {
                KeyLine line = new KeyLine(of.keys(), entry, () -> keys.forEach(KeyLine::show));
                keys.add(line);
                Setting setting = Setting.wide(entry.name() + " " + column.title() + " " + String.join(" ", entry.keys()), line);
                VBox.setMargin(setting, new Insets(-CLOSER, 0, -CLOSER, 0));
                lines.add(setting);
            }
        }
        return lines;
    }

    private Node size() {
        Slider slider = new Slider(of.smallest(), of.largest(), of.textSize().get());
        slider.setMajorTickUnit(1);
        slider.setMinorTickCount(0);
        slider.setSnapToTicks(true);
        slider.setBlockIncrement(1);
        slider.setAccessibleText(Words.of("preferences.size"));
        Label shown = new Label(Words.of("preferences.px", of.textSize().get()));
        slider.valueProperty().addListener((at, was, is) -> {
            of.textSize().set((int) Math.round(is.doubleValue()));
            shown.setText(Words.of("preferences.px", of.textSize().get()));
        });
        HBox line = new HBox(10, slider, shown);
        line.setAlignment(Pos.CENTER_RIGHT);
        return line;
    }

    private Node interval() {
        ComboBox<Optional<Duration>> box = Setting.choice(
                java.util.stream.Stream.concat(java.util.stream.Stream.of(Optional.<Duration>empty()), INTERVALS.stream().map(Optional::of)).toList(),
                null, every -> every.map(Words::every).orElse(Words.of("every.auto")), every -> {});
        box.setDisable(true);
        of.background().ask(() -> Optional.ofNullable(of.storage().interval()), now -> {
            box.setValue(now);
            box.setDisable(false);
            box.valueProperty().addListener((at, was, is) -> of.background().run(() -> of.storage().setInterval(is.orElse(null))));
        });
        return box;
    }

    private Node keep() {
        ComboBox<Optional<Duration>> box = Setting.choice(
                java.util.stream.Stream.concat(java.util.stream.Stream.of(Optional.<Duration>empty()), KEPT.stream().map(Optional::of)).toList(),
                null, time -> time.map(Preferences::kept).orElse(Words.of("keep.all")), time -> {});
        box.setDisable(true);
        of.background().ask(() -> Optional.ofNullable(of.upkeep().keep()), now -> {
            box.setValue(now);
            box.setDisable(false);
            box.valueProperty().addListener((at, was, is) -> of.background().run(() -> of.upkeep().setKeep(is.orElse(null))));
        });
        return box;
    }

    private static String kept(Duration time) {
        return time.toDays() % 365 == 0 ? Words.of("keep.years", time.toDays() / 365) : Words.of("keep.days", time.toDays());
    }

    private Node firstUnread() {
        Spinner<Integer> spinner = new Spinner<>(0, Choices.mostFirstUnread(), of.choices().firstUnread().get(), 10);
        spinner.setEditable(true);
        spinner.getEditor().setAccessibleText(Words.of("preferences.firstUnread"));
        spinner.setPrefWidth(100);
        spinner.valueProperty().addListener((at, was, is) -> of.choices().firstUnread().set(is));
        return spinner;
    }

    private StoredList stored() {
        StoredList list = new StoredList();
        of.background().ask(of.storage()::stored, list::show);
        return list;
    }
}

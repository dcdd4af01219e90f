package docket.ui.dialogs;

import docket.feed.Opml;
import docket.feed.Opml.Outline;
import docket.ui.theme.Words;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.Observable;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What a reader without a feed sees: an address to paste, a list to import, and sources to tick.
public final class FirstRun extends VBox {
    private final Map<CheckBox, Chosen> boxes = new LinkedHashMap<>();
    private final Button take;
    private boolean ticking;

    /// A source and the folder it lies in.
    private record Chosen(Outline folder, Outline feed) {}

    /// The sources that come with Docket; read beside the JavaFX thread.
    public static Opml.Read starters() throws IOException {
        try (InputStream file = FirstRun.class.getResourceAsStream("/docket/feeds.opml")) {
            return Opml.read(file == null ? new byte[0] : file.readAllBytes());
        }
    }

    /// @param address told what was typed
    /// @param chosen told the ticked sources in their folders
    public FirstRun(Opml.Read starters, Consumer<String> address, Runnable importOpml, Consumer<List<Outline>> chosen) {
        getStyleClass().add("first-run");
        Label title = label("first.title", "first-title");
        Label words = label("first.words", "first-words");
        TextField field = new TextField();
        field.setPromptText(Words.of("subscribe.prompt"));
        field.setAccessibleText(Words.of("subscribe.prompt"));
        field.setOnAction(e -> address.accept(field.getText()));
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox line = new HBox(field, Dialog.button("subscribe.look", () -> address.accept(field.getText())),
                Dialog.button("action.importOpml", importOpml));
        line.getStyleClass().add("dialog-line");
        VBox page = new VBox(title, words, line, label("first.starters", "first-section"));
        page.getStyleClass().add("first-page");
        starters.outlines().forEach(folder -> page.getChildren().add(folder(folder)));
        take = Dialog.main("first.none", () -> chosen.accept(ticked()));
        HBox foot = new HBox(take);
        foot.getStyleClass().add("first-foot");
        HBox middle = new HBox(page);
        middle.getStyleClass().add("first-middle");
        ScrollPane scroll = new ScrollPane(middle);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(scroll, foot);
        boxes.keySet().forEach(box -> box.selectedProperty().addListener((Observable at) -> count()));
        count();
    }

    private VBox folder(Outline folder) {
        List<Outline> feeds = new ArrayList<>();
        gather(folder, feeds);
        CheckBox all = new CheckBox(folder.title());
        all.setMnemonicParsing(false);
        all.getStyleClass().add("first-folder");
        FlowPane flow = new FlowPane();
        flow.getStyleClass().add("first-feeds");
        List<CheckBox> mine = new ArrayList<>();
        for (Outline feed : feeds) {
            CheckBox box = new CheckBox(feed.title());
            box.setMnemonicParsing(false);
            box.setMinWidth(0);
            box.setWrapText(true);
            boxes.put(box, new Chosen(folder, feed));
            mine.add(box);
            flow.getChildren().add(box);
        }
        all.setOnAction(e -> {
            ticking = true;
            mine.forEach(box -> box.setSelected(all.isSelected()));
            ticking = false;
            count();
        });
        mine.forEach(box -> box.selectedProperty().addListener((at, was, is) -> {
            if (!ticking) {
                all.setSelected(mine.stream().allMatch(CheckBox::isSelected));
            }
        }));
        // The person only takes away what is not wanted.
        all.setSelected(true);
        mine.forEach(box -> box.setSelected(true));
        return new VBox(all, flow);
    }

    private static void gather(Outline outline, List<Outline> feeds) {
        if (outline.feedUrl() != null) {
            feeds.add(outline);
        }
        outline.children().forEach(child -> gather(child, feeds));
    }

    private void count() {
        if (ticking) {
            return;
        }
        long ticked = boxes.keySet().stream().filter(CheckBox::isSelected).count();
        take.setText(Words.of("first.take", ticked));
        take.setDisable(ticked == 0);
    }

    /// The ticked sources, folder by folder.
    private List<Outline> ticked() {
        Map<Outline, List<Outline>> byFolder = new LinkedHashMap<>();
        boxes.forEach((box, source) -> {
            if (box.isSelected()) {
                byFolder.computeIfAbsent(source.folder(), k -> new ArrayList<>()).add(source.feed());
            }
        });
        List<Outline> outlines = new ArrayList<>();
        byFolder.forEach((folder, feeds) -> {
            if (folder.feedUrl() != null) {
                outlines.add(folder);
            } else {
                outlines.add(new Outline(folder.title(), null, null, folder.other(), feeds));
            }
        });
        return outlines;
    }

    private static Label label(String key, String styleClass) {
        Label label = new Label(Words.of(key));
        label.setWrapText(true);
        label.getStyleClass().add(styleClass);
        return label;
    }
}

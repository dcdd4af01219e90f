package docket.bench;

import java.util.stream.IntStream;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.stage.Stage;

/// What no window of JavaFX is faster or smaller than: a tree of 200 lines and a list of 1,000, and nothing behind them.
public final class BareWindow extends Application {
    /// JavaFX on the class path begins from a class that is no [Application].
    public static final class Start {
        private Start() {}

        public static void main(String[] args) {
            launch(BareWindow.class, args);
        }
    }

    @Override
    public void start(Stage stage) {
        TreeItem<String> root = new TreeItem<>("All");
        root.setExpanded(true);
        IntStream.range(0, 200).forEach(i -> root.getChildren().add(new TreeItem<>("Feed " + i)));
        ListView<String> list = new ListView<>();
        IntStream.range(0, 1_000).forEach(i -> list.getItems().add("Article " + i));
        stage.setScene(new Scene(new SplitPane(new TreeView<>(root), list), 1200, 800));
        stage.show();
    }
}

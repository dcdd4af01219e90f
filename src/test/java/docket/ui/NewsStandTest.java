package docket.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import docket.Docket;
import docket.app.Refresher;
import docket.model.Filter;
import docket.model.Row;
import docket.model.Scope;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The first look of a new store, which knows little of what words tell.
class NewsStandTest {
    @TempDir
    Path folder;

    @Test
    void aDozenArticlesMakeNoStoriesButTheOneThatTwoPapersTell() throws InterruptedException {
        try (NewsStand stand = new NewsStand(); Docket docket = new Docket(folder, InstantSource.fixed(NewsStand.NOW))) {
            docket.library.importOpml(stand.opml());
            docket.refresher.run(new Refresher.Order(null, false, true), progress -> {});
            Map<String, Row> rows = docket.timeline.rows(new Scope.All(), Filter.ALL, null, 100).stream()
                    .collect(Collectors.toMap(Row::title, Function.identity()));
            assertEquals(story(rows, "Model makers get a year"), story(rows, "Code of practice lands"));
            assertNotEquals(story(rows, "Judges ask"), story(rows, "Export licences"));
            assertNotEquals(story(rows, "A quiet bill"), story(rows, "Geofence warrants"));
        }
    }

    private static long story(Map<String, Row> rows, String beginning) {
        return rows.entrySet().stream().filter(each -> each.getKey().startsWith(beginning)).findFirst().orElseThrow().getValue().story();
    }
}

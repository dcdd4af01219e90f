package docket.app;

import docket.link.Citations;
import docket.model.Citation;
import docket.store.Linking;
import docket.store.Settings;
import docket.store.Store;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Reads the citations of stored articles again when the rules have changed, a few at a time, the newest first: links that older rules
/// made lead where the new ones say. One thread at a time.
final class Reciting {
    private static final int BATCH = 50;
    /// Setting: the version of the rules, a blank, and the article down to which they have been used; 0 when all have been read.
    private static final String DONE = "citations.rules";

    private final Store store;
    private final Supplier<String> rules;
    private final Citations citations = new Citations();
    private boolean over;

    /// @param rules their version, asked for when nothing else is to do
    Reciting(Store store, Supplier<String> rules) {
        this.store = store;
        this.rules = rules;
    }

    /// Reads one batch.
    ///
    /// @return how many articles were read; 0 when none is left
    int some() {
        if (over) {
            return 0;
        }
        String version = rules.get();
        long before = before(version, store.read(db -> Settings.get(db, DONE)));
        if (before == 0) {
            over = true;
            return 0;
        }
        List<Linking.Cited> batch = store.read(db -> Linking.citedBefore(db, before, BATCH));
        Map<Long, List<Citation>> changed = new LinkedHashMap<>();
        for (Linking.Cited article : batch) {
            List<Citation> found = citations.find(article.text(), article.dated() ? LocalDate.ofInstant(article.sortAt(), ZoneOffset.UTC) : null);
            if (!found.equals(article.citations())) {
                changed.put(article.article(), found);
            }
        }
        store.derive(db -> {
            for (Map.Entry<Long, List<Citation>> each : changed.entrySet()) {
                Linking.recite(db, each.getKey(), each.getValue());
            }
            Settings.put(db, DONE, version + " " + (batch.isEmpty() ? 0 : batch.getLast().article()));
        });
        return batch.size();
    }

    private static long before(String version, @Nullable String done) {
        return done != null && done.startsWith(version + " ") ? Long.parseLong(done.substring(version.length() + 1)) : Long.MAX_VALUE;
    }
}

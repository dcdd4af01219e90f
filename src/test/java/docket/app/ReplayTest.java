package docket.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import docket.Docket;
import docket.LoopbackWeb;
import docket.LoopbackWeb.Answer;
import docket.app.Publisher.Expected;
import docket.model.Filter;
import docket.model.Row;
import docket.model.Scope;
import docket.store.Maintenance;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Many versions of many feeds, each with a habit of its own: in the end every article is there once, as it was last
/// published, with the versions before.
class ReplayTest {
    private static final Pattern MARK = Pattern.compile("f\\d+a\\d+");
    private static final int VERSIONS = 30;
    private static final long SEED = Long.getLong("docket.seed", 7);

    @TempDir
    Path folder;

    private Instant now = Instant.parse("2026-03-12T12:00:00Z");

    @Test
    void nothingIsDoubledOrLostAndEveryEditIsKept() throws Exception {
        assertEquals(List.of(), replay(12, 1));
    }

    /// Some minutes: `mvn test -Dtest=ReplayTest -Ddocket.replay=1000`.
    @Test
    void norIsItOnTwoHundredHosts() throws Exception {
        int feeds = Integer.getInteger("docket.replay", 0);
        if (feeds == 0) {
            Assumptions.abort("-Ddocket.replay=1000 replays so many feeds on 200 hosts");
        }
        assertEquals(List.of(), replay(feeds, Math.min(200, feeds)));
    }

    private List<String> replay(int feeds, int hosts) throws Exception {
        List<LoopbackWeb> webs = new ArrayList<>();
        List<Publisher> publishers = new ArrayList<>();
        Map<Integer, String> documents = new ConcurrentHashMap<>();
        try (Docket docket = new Docket(folder, () -> now)) {
            for (int h = 0; h < hosts; h++) {
                webs.add(LoopbackWeb.start("127.0.1." + (h + 1)));
            }
            long[] ids = new long[feeds];
            for (int f = 0; f < feeds; f++) {
                int number = f;
                publishers.add(new Publisher(SEED, f));
                LoopbackWeb web = webs.get(f % hosts);
                web.route("/" + f, _ -> Answer.xml(documents.getOrDefault(number, "")));
                ids[f] = docket.library.subscribe(web.url("/" + f), null, null);
            }
            long start = System.nanoTime();
            int failed = 0;
            for (int version = 0; version < VERSIONS; version++) {
                for (int f = 0; f < feeds; f++) {
                    documents.put(f, publishers.get(f).next());
                }
                now = now.plus(Duration.ofHours(1));
                failed += docket.refresher.run(new Refresher.Order(null, true, false), _ -> { }).failed();
                webs.forEach(LoopbackWeb::forgetAsked);
            }
            long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
            List<String> faults = new ArrayList<>(docket.store.read(Maintenance::check));
            if (failed > 0) {
                faults.add(failed + " looks failed");
            }
            if (!docket.store.write(Maintenance::indexIsSound)) {
                faults.add("the search index is damaged");
            }
            int articles = 0;
            int versions = 0;
            for (int f = 0; f < feeds; f++) {
                List<Expected> expected = publishers.get(f).expected();
                faults.addAll(compare(docket, ids[f], f, expected));
                articles += expected.size();
                versions += expected.stream().mapToInt(Expected::versions).sum();
            }
            if (feeds >= 1_000) {
                org.slf4j.LoggerFactory.getLogger(ReplayTest.class).info("{} feeds x {} versions in {} s: {} articles, {} earlier versions, {} faults",
                        feeds, VERSIONS, seconds, articles, versions, faults.size());
            }
            return faults.subList(0, Math.min(60, faults.size()));
        } finally {
            webs.forEach(LoopbackWeb::close);
        }
    }

    private static List<String> compare(Docket docket, long feed, int number, List<Expected> expected) {
        String name = "feed " + number + " (" + Publisher.Habit.values()[number % Publisher.Habit.values().length] + "): ";
        List<String> faults = new ArrayList<>();
        Map<String, Row> stored = new HashMap<>();
        for (Row row : docket.timeline.rows(new Scope.InFeed(feed), Filter.ALL, null, 100_000)) {
            Matcher mark = MARK.matcher(row.title());
            if (!mark.find() || stored.put(mark.group(), row) != null) {
                faults.add(name + "doubled: " + row.title());
            }
        }
        for (Expected e : expected) {
            Row row = stored.remove(e.mark());
            Reading.Opened opened = row == null ? null : docket.reading.open(row.id());
            if (opened == null || row == null) {
                faults.add(name + "lost: " + e.title());
            } else if (!row.title().equals(e.title()) || !opened.text().contains("And " + e.lastWord() + " it ends.")) {
                faults.add(name + "an old version of: " + e.title() + " (" + row.title() + ", " + opened.text() + ")");
            } else if (opened.earlier().size() != e.versions()) {
                faults.add(name + opened.earlier().size() + " versions instead of " + e.versions() + ": " + e.title());
            }
        }
        stored.values().forEach(r -> faults.add(name + "never published: " + r.title()));
        return faults;
    }
}

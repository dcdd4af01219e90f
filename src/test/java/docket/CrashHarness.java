package docket;

import docket.LoopbackWeb.Answer;
import docket.app.Marks;
import docket.model.Filter;
import docket.model.Row;
import docket.model.Scope;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Kills Docket at random moments, by the signal that no program can catch, and looks whether everything it had said to be
/// stored or marked is there, and whether the store is sound.
///
/// Each life is one process that refreshes feeds which bring news at every look; in the lives that mark, a second process
/// stars articles of the same store beside it, and both are killed.
///
/// The long form, from the folder of a built checkout:
/// `java -cp "target/classes:target/test-classes:target/docket/lib/*" docket.CrashHarness 300 200 7`
public final class CrashHarness {
    private static final int FEEDS = 12;
    private static final int ENTRIES = 15;
    private static final int NEWS_EACH_LOOK = 6;
    private static final Pattern STORED = Pattern.compile("\"stored\":(\\d+)");
    private static final Pattern MARKED = Pattern.compile("(starred|unstarred) (\\d+)");

    /// @param stored articles that were said to be on disk
    /// @param marked marks that were said to be on disk
    record Result(int kills, int stored, int marked, List<String> findings) {}

    private final Path folder;
    private final Random random;
    private final Set<Long> stored = new HashSet<>();
    private final Map<Long, Boolean> stars = new HashMap<>();
    /// The mark a dying process may or may not have made: its article can be either way.
    private final Set<Long> uncertain = new HashSet<>();
    private int marked;

    CrashHarness(Path folder, long seed) {
        this.folder = folder;
        random = new Random(seed);
    }

    /// @param arguments kills while refreshing, kills while marking too, seed
    public static void main(String... arguments) throws Exception {
        Path folder = Files.createTempDirectory("docket-crash");
        Result result = new CrashHarness(folder, Long.parseLong(arguments[2]))
                .run(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]));
        System.out.println(result.kills() + " kills, " + result.stored() + " articles and " + result.marked()
                + " marks were reported, findings: " + result.findings().size());
        result.findings().forEach(System.out::println);
        System.exit(result.findings().isEmpty() ? 0 : 1);
    }

    Result run(int refreshing, int marking) throws Exception {
        List<String> findings = new ArrayList<>();
        try (LoopbackWeb web = LoopbackWeb.start()) {
            for (int feed = 0; feed < FEEDS; feed++) {
                serve(web, feed);
            }
            try (Docket docket = new Docket(folder, InstantSource.system())) {
                for (int feed = 0; feed < FEEDS; feed++) {
                    docket.library.subscribe(web.url("/" + feed), null, null);
                }
            }
            List<Boolean> lives = new ArrayList<>();
            for (int i = 0; i < refreshing + marking; i++) {
                lives.add(i < marking);
            }
            Collections.shuffle(lives, random);
            for (int life = 0; life < lives.size(); life++) {
                // Nothing can be marked before the first articles are there.
                live(lives.get(life) && !stored.isEmpty());
                // Most lives follow a death directly: what the last one left is not tidied up by a look.
                if (random.nextInt(4) == 0 || life == lives.size() - 1) {
                    look(life, findings);
                }
            }
        }
        return new Result(refreshing + marking, stored.size(), marked, findings);
    }

    private void live(boolean marking) throws IOException, InterruptedException {
        Process refresh = java("docket.Main", "refresh", "--force", "--json", "--data", folder.toString());
        Process marks = marking ? java("docket.CrashHarness$Marker", folder.toString(), String.valueOf(random.nextLong())) : null;
        int lines = random.nextInt(2 * FEEDS * NEWS_EACH_LOOK);
        boolean byLines = random.nextBoolean();
        if (byLines) {
            try (BufferedReader out = refresh.inputReader()) {
                for (String line = out.readLine(); line != null; line = out.readLine()) {
                    stored(line);
                    if (lines-- == 0) {
                        kill(refresh, marks);
                    }
                }
            }
        } else {
            refresh.waitFor(random.nextInt(2_500), TimeUnit.MILLISECONDS);
            kill(refresh, marks);
            try (BufferedReader out = refresh.inputReader()) {
                out.lines().forEach(this::stored);
            }
        }
        kill(refresh, marks);
        if (marks != null) {
            try (BufferedReader out = marks.inputReader()) {
                out.lines().forEach(this::marked);
            }
        }
    }

    private static void kill(Process refresh, Process marks) throws InterruptedException {
        // By the handle: Process.destroyForcibly would close the pipe with what was said last.
        refresh.toHandle().destroyForcibly();
        if (marks != null) {
            marks.toHandle().destroyForcibly();
            marks.waitFor();
        }
        refresh.waitFor();
    }

    private void stored(String line) {
        Matcher matcher = STORED.matcher(line);
        // A line cut by the kill was not said.
        if (matcher.find() && line.endsWith("}")) {
            stored.add(Long.valueOf(matcher.group(1)));
        }
    }

    private void marked(String line) {
        Matcher matcher = MARKED.matcher(line);
        if (line.startsWith("will mark ")) {
            uncertain.add(Long.valueOf(line.substring("will mark ".length())));
        } else if (matcher.matches()) {
            long article = Long.parseLong(matcher.group(2));
            stars.put(article, matcher.group(1).equals("starred"));
            uncertain.remove(article);
            marked++;
        }
    }

    private void look(int life, List<String> findings) {
        try (Docket docket = new Docket(folder, InstantSource.system())) {
            docket.upkeep.check(false).findings().forEach(f -> findings.add("after life " + life + ": " + f));
            for (long article : stored) {
                if (docket.reading.open(article) == null) {
                    findings.add("after life " + life + ": article " + article + " was reported and is not there");
                }
            }
            Set<Long> starred = new HashSet<>();
            docket.timeline.rows(new Scope.Starred(), Filter.ALL, null, Integer.MAX_VALUE).stream().map(Row::id).forEach(starred::add);
            stars.forEach((article, star) -> {
                if (starred.contains(article) != star && !uncertain.contains(article)) {
                    findings.add("after life " + life + ": article " + article + (star ? " lost its star" : " kept its star"));
                }
            });
        }
    }

    private static Process java(String main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED",
                "-cp", System.getProperty("java.class.path"), main));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    /// A feed whose every look brings some news and loses as many old entries.
    private static void serve(LoopbackWeb web, int feed) {
        AtomicInteger looks = new AtomicInteger();
        web.route("/" + feed, _ -> {
            int first = looks.getAndIncrement() * NEWS_EACH_LOOK;
            StringBuilder items = new StringBuilder();
            for (int n = first + ENTRIES - 1; n >= first; n--) {
                items.append("<item><guid isPermaLink=\"false\">").append(feed).append('-').append(n).append("</guid><link>")
                        .append(web.url("/a/" + feed + "/" + n)).append("</link><title>Ruling ").append(n).append(" of court ").append(feed)
                        .append("</title><description>").append(("The regulator of district " + feed + " answered motion " + n + ". ").repeat(40))
                        .append("</description></item>");
            }
            return Answer.xml("<rss version=\"2.0\"><channel><title>Court " + feed + "</title>" + items + "</channel></rss>");
        });
    }

    /// Stars and unstars articles, one commit each, and says so after it.
    public static final class Marker {
        private Marker() {}

        public static void main(String... arguments) {
            Random random = new Random(Long.parseLong(arguments[1]));
            try (Docket docket = new Docket(Path.of(arguments[0]), InstantSource.system())) {
                List<Long> articles = docket.timeline.rows(new Scope.All(), Filter.ALL, null, 200).stream().map(Row::id).toList();
                for (int i = 0; i < 100_000; i++) {
                    long article = articles.get(random.nextInt(articles.size()));
                    boolean on = random.nextBoolean();
                    System.out.println("will mark " + article);
                    docket.marks.set(Marks.Mark.STARRED, List.of(article), on);
                    System.out.println((on ? "starred " : "unstarred ") + article);
                }
            }
        }
    }
}

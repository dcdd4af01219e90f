package docket.app;

import docket.model.Outcome;
import docket.store.Settings;
import docket.store.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Articles that a person wanted while the machine was offline: they wait, over restarts too, until [#fetch] is called with
/// the network back. Any thread that may wait.
public final class Wishes {
    /// @param from the article whose link it is; null for none
    public record Wish(String url, String title, @Nullable Long from) {}

    /// Setting: a line a wish, `URL<TAB>FROM<TAB>TITLE`, the oldest first.
    private static final String KEY = "articles.wanted-offline";
    /// A long flight's reading; beyond, the oldest wishes go.
    private static final int MOST = 500;
    /// What the network answers for, not the page: worth another try.
    private static final Set<Outcome> UNREACHED = Set.of(Outcome.CONNECT, Outcome.DNS, Outcome.TIMEOUT, Outcome.TRANSPORT);

    private final Store store;
    private final Reading reading;

    public Wishes(Store store, Reading reading) {
        this.store = store;
        this.reading = reading;
    }

    /// The oldest first.
    public List<Wish> all() {
        return parse(store.read(db -> Settings.get(db, KEY)));
    }

    /// Adds a wish; one for the same address is replaced.
    public void add(Wish wish) {
        store.update(db -> {
            List<Wish> wishes = without(parse(Settings.get(db, KEY)), wish.url());
            wishes.add(wish);
            Settings.put(db, KEY, write(wishes.subList(Math.max(0, wishes.size() - MOST), wishes.size())));
        });
    }

    public void forget(String url) {
        store.update(db -> {
            List<Wish> wishes = without(parse(Settings.get(db, KEY)), url);
            Settings.put(db, KEY, wishes.isEmpty() ? null : write(wishes));
        });
    }

    /// Fetches them one after another. What has an answer is no wish any more, good or bad; at the first that cannot be
    /// reached the rest waits on.
    ///
    /// @param done told of each that is stored, on this thread
    public void fetch(Consumer<Wish> done) throws InterruptedException {
        for (Wish wish : all()) {
            Reading.Result result = reading.fetch(wish.url(), wish.from());
            if (result instanceof Reading.Result.Failed failed && UNREACHED.contains(failed.problem().outcome())) {
                return;
            }
            forget(wish.url());
            if (result instanceof Reading.Result.Stored) {
                done.accept(wish);
            }
        }
    }

    private static List<Wish> without(List<Wish> wishes, String url) {
        return wishes.stream().filter(wish -> !wish.url().equals(url)).collect(Collectors.toCollection(ArrayList::new));
    }

    private static String write(List<Wish> wishes) {
        return wishes.stream().map(wish -> flat(wish.url()) + "\t" + (wish.from() == null ? "" : wish.from()) + "\t" + flat(wish.title()))
                .collect(Collectors.joining("\n"));
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static List<Wish> parse(@Nullable String written) {
        List<Wish> wishes = new ArrayList<>();
        for (String line : written == null ? List.<String>of() : written.lines().toList()) {
            String[] parts = line.split("\t", 3);
            if (parts.length == 3 && parts[1].matches("[0-9]{0,18}")) {
                wishes.add(new Wish(parts[0], parts[2], parts[1].isEmpty() ? null : Long.valueOf(parts[1])));
            }
        }
        return wishes;
    }
}

package docket.app;

import docket.html.Cleaned;
import docket.html.Cleaner;
import docket.html.Fragment;
import docket.model.Enclosure;
import docket.model.Entry;
import docket.model.ParsedFeed;
import docket.store.Arrival;
import docket.store.Body;
import docket.store.Wording;
import docket.url.CanonicalUrl;
import docket.url.WebUrl;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Makes a feed's entries ready for the store: cleaned, measured, keyed by canonical URL.
final class Intake {
    /// Fewer words than this are a teaser; so is what ends in dots.
    private static final int FULL_TEXT_WORDS = 150;
    /// Of a long feed only so many of the newest entries have their pages fetched.
    private static final int WANTED = 300;
    private static final int SUMMARY_CHARS = 300;
    private static final List<String> MORE = List.of("…", "...", "[…]", "[...]", "read more", "continue reading", "weiterlesen",
            "lire la suite", "leer más", "read more »", "(more…)");

    private final Cleaner cleaner = new Cleaner();

    /// @param feedUrl the feed's own address
    /// @param fullText true when pages of teasers are to be fetched later
    List<Arrival> arrivals(ParsedFeed feed, String feedUrl, boolean fullText) {
        List<Entry> entries = feed.entries().stream().map(Storable::entry).toList();
        List<@Nullable String> names = EntryNames.of(entries);
        List<@Nullable String> addresses = new ArrayList<>();
        Map<String, Integer> sharing = new HashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            String url = entries.get(i).url();
            String address = names.get(i) == null || url == null ? null : CanonicalUrl.of(url);
            addresses.add(address);
            if (address != null) {
                sharing.merge(address, 1, Integer::sum);
            }
        }
        List<Arrival> arrivals = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            String name = names.get(i);
            if (name != null) {
                arrivals.add(arrival(entries.get(i), name, addresses.get(i), feedUrl, fullText && arrivals.size() < WANTED, sharing));
            }
        }
        return arrivals;
    }

    private Arrival arrival(Entry entry, String guid, @Nullable String address, String feedUrl, boolean fetchable,
            Map<String, Integer> sharing) {
        String url = entry.url();
        boolean own = address != null && !isHome(address);
        String key = own && address != null ? address : "feed:" + feedUrl + "#" + guid;
        boolean shared = sharing.getOrDefault(key, 1) > 1;
        String base = url != null ? url : feedUrl;
        Fragment summaryHtml = entry.summaryHtml() == null ? null : Fragment.of(entry.summaryHtml());
        String summaryText = summaryHtml == null ? "" : summaryHtml.text();
        Cleaned cleaned = entry.contentHtml() == null ? Cleaned.NOTHING : cleaner.read(entry.contentHtml(), base);
        if (cleaned.text().length() < summaryText.length() && summaryHtml != null) {
            cleaned = cleaner.read(summaryHtml, base);
        }
        String text = cleaned.text();
        int words = Body.words(text);
        boolean teaser = words < FULL_TEXT_WORDS || endsEarly(text);
        Body body = Body.of(teaser ? Body.From.SUMMARY : Body.From.FEED, cleaned.html(), text, words);
        String title = title(entry, text);
        String summary = shortened(summaryText.isEmpty() ? text : summaryText);
        List<String> images = new ArrayList<>(cleaned.pictures());
        String lead = leadImage(entry, images);
        if (lead != null && !images.contains(lead)) {
            images.addFirst(lead);
        }
        return new Arrival(guid, EntryNames.bounded(entry.id()), key, shared, base, title, entry.author(),
                entry.published(), entry.updated(), summary, lead, body, Wording.hash(title, text),
                teaser && own && fetchable && !shared,
                entry.comments(), entry.categories(), entry.enclosures(), images, cleaned.links().stream().map(CanonicalUrl::of).distinct().toList());
    }

    /// Entries without an address of their own give their site's: a home page is no article, and not the same one in two feeds.
    private static boolean isHome(String key) {
        return key.indexOf('?') < 0 && key.indexOf('#') < 0 && key.indexOf('/', "https://".length()) >= key.length() - 1;
    }

    private static boolean endsEarly(String text) {
        String end = text.substring(Math.max(0, text.length() - 40)).strip().toLowerCase(Locale.ROOT);
        return MORE.stream().anyMatch(end::endsWith);
    }

    private static String title(Entry entry, String text) {
        if (entry.title() != null && !entry.title().isBlank()) {
            return entry.title().strip();
        }
        if (!text.isEmpty()) {
            String line = text.lines().findFirst().orElse(text);
            return line.length() <= 90 ? line : line.substring(0, wordEnd(line, 88)) + "…";
        }
        return entry.url() != null ? entry.url() : "Untitled";
    }

    private static @Nullable String leadImage(Entry entry, List<String> pictures) {
        for (Enclosure enclosure : entry.enclosures()) {
            if (enclosure.type() != null && enclosure.type().startsWith("image/") && WebUrl.parse(enclosure.url()) != null) {
                return enclosure.url();
            }
        }
        // The body's own picture is larger than a thumbnail.
        return pictures.isEmpty() ? entry.image() : pictures.getFirst();
    }

    /// The first words for a list, on one line; null for none.
    static @Nullable String shortened(String text) {
        // Lines of plain text are folded already; a few blanks more than needed are read here.
        String line = folded(text.substring(0, Math.min(text.length(), 2 * SUMMARY_CHARS))).strip();
        if (line.isEmpty()) {
            return null;
        }
        return line.length() <= SUMMARY_CHARS ? line : line.substring(0, wordEnd(line, SUMMARY_CHARS - 1)) + "…";
    }

    private static String folded(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != ' ' && (c < '\t' || c > '\r')) {
                out.append(c);
            } else if (out.isEmpty() || out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        }
        return out.toString();
    }

    private static int wordEnd(String line, int limit) {
        int blank = line.lastIndexOf(' ', limit);
        int end = blank > limit / 2 ? blank : limit;
        return Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end;
    }
}

package docket.app;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/// A made-up publisher for replays: one feed, one document after another, with the habits that make readers show articles
/// twice or lose them. It knows what a reader must have in the end. The same seed gives the same documents.
final class Publisher {
    /// What is odd about its feed.
    enum Habit {
        NONE, NEW_ID_EACH_TIME, ID_IS_ADDRESS_IN_TWO_SCHEMES, NO_ID_BUT_TRACKED_ADDRESS, ONE_ID_FOR_ALL, ONE_ID_AND_ADDRESS_FOR_ALL,
        ID_COUNTS_PLACES, MOVES_TO_ANOTHER_DOMAIN, LIVE_PAGE, NO_ADDRESS, NO_DATES, TRIES_TWO_HEADLINES
    }

    /// @param mark stands in the title of this article alone
    /// @param versions earlier ones that must be kept
    record Expected(String mark, String title, String lastWord, int versions) {}

    private static final int WINDOW = 30;
    private static final int MOVES_AT = 15;
    private static final Instant START = Instant.parse("2026-03-01T06:00:00Z");

    private static final class Article {
        final int number;
        final String mark;
        final Instant date;
        String title;
        String lastWord = "first";
        boolean seen;
        boolean flips;
        String shown = "";
        int versions;

        Article(int number, String mark, String title, Instant date) {
            this.number = number;
            this.mark = mark;
            this.title = title;
            this.date = date;
        }
    }

    private final int feed;
    private final Habit habit;
    private final Random random;
    private final List<Article> all = new ArrayList<>();
    /// Newest first.
    private final List<Article> window = new ArrayList<>();
    private int version;

    Publisher(long seed, int feed) {
        this.feed = feed;
        habit = Habit.values()[feed % Habit.values().length];
        random = new Random(seed * 31 + feed);
    }

    List<Expected> expected() {
        return all.stream().filter(a -> a.seen).map(a -> new Expected(a.mark, a.shown, a.lastWord, a.versions)).toList();
    }

    /// The next document.
    String next() {
        int added = version == 0 ? WINDOW : random.nextInt(4);
        for (int i = 0; i < added; i++) {
            int number = all.size();
            Article article = new Article(number, "f" + feed + "a" + number, words(6), START.plusSeconds(3_600L * number + random.nextInt(3_000)));
            article.flips = habit == Habit.TRIES_TWO_HEADLINES && number % 7 == 0;
            all.add(article);
            window.addFirst(article);
        }
        while (window.size() > WINDOW) {
            window.removeLast();
        }
        if (version > 0) {
            edit();
        }
        List<Article> shown = new ArrayList<>(window);
        // Servers of one site do not agree: an entry is missing here and there, and comes back.
        shown.removeIf(_ -> random.nextInt(25) == 0);
        if (random.nextInt(5) == 0 && habit != Habit.NO_DATES) {
            java.util.Collections.shuffle(shown, random);
        }
        shown.forEach(a -> a.seen = true);
        String document = document(shown);
        version++;
        return document;
    }

    private void edit() {
        Set<Article> edited = new HashSet<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            Article article = window.get(random.nextInt(window.size()));
            if (!article.seen || article.flips || !edited.add(article)) {
                continue;
            }
            if (random.nextBoolean() && habit != Habit.ONE_ID_AND_ADDRESS_FOR_ALL) {
                String[] old = article.title.split(" ");
                old[random.nextInt(old.length)] = "retitled" + version;
                article.title = String.join(" ", old);
            } else {
                article.lastWord = "amended" + version;
            }
            article.versions = Math.min(article.versions, 20) + 1;
            // An edit counts when it was shown: this one always is.
            window.remove(article);
            window.addFirst(article);
        }
    }

    private String document(List<Article> shown) {
        // Edited articles stand first and are never left out.
        for (int i = 0; i < Math.min(3, window.size()); i++) {
            if (!shown.contains(window.get(i))) {
                shown.addFirst(window.get(i));
                window.get(i).seen = true;
            }
        }
        StringBuilder xml = new StringBuilder("<rss version=\"2.0\"><channel><title>Feed ").append(feed).append("</title>");
        for (int place = 0; place < shown.size(); place++) {
            item(xml, shown.get(place), place);
        }
        return xml.append("</channel></rss>").toString();
    }

    private void item(StringBuilder xml, Article article, int place) {
        String host = habit == Habit.MOVES_TO_ANOTHER_DOMAIN && version >= MOVES_AT ? "moved" + feed + ".example" : "site" + feed + ".example";
        String path = host + "/2026/" + article.number + "/story-" + article.mark;
        String address = "https://" + path;
        String tracked = address + "?utm_source=rss" + version + "&amp;utm_medium=feed";
        String id = "id-" + article.number;
        String link = switch (habit) {
            case NO_ID_BUT_TRACKED_ADDRESS, NONE -> tracked;
            case ONE_ID_AND_ADDRESS_FOR_ALL, LIVE_PAGE -> "https://" + host + "/live";
            case ID_IS_ADDRESS_IN_TWO_SCHEMES -> version % 2 == 0 ? address : "http://" + path + "/";
            case NO_ADDRESS -> "";
            default -> address;
        };
        String guid = switch (habit) {
            case NEW_ID_EACH_TIME -> id + "-" + version;
            case ID_IS_ADDRESS_IN_TWO_SCHEMES -> version % 3 == 0 ? address : "http://" + path + "/";
            case NO_ID_BUT_TRACKED_ADDRESS -> "";
            case ONE_ID_FOR_ALL, ONE_ID_AND_ADDRESS_FOR_ALL -> "the-feed";
            case ID_COUNTS_PLACES -> String.valueOf(place);
            default -> id;
        };
        String title = article.title + " " + article.mark;
        if (article.flips && version % 2 == 1) {
            title = "Other words for " + article.mark;
        }
        if (article.flips) {
            // Two headlines make two versions, however often they take turns.
            article.versions += !article.shown.isEmpty() && !article.shown.equals(title) && article.versions < 2 ? 1 : 0;
        }
        article.shown = title;
        xml.append("<item>");
        if (!guid.isEmpty()) {
            xml.append("<guid isPermaLink=\"false\">").append(guid).append("</guid>");
        }
        if (!link.isEmpty()) {
            xml.append("<link>").append(link).append("</link>");
        }
        xml.append("<title>").append(version % 4 == 3 ? title.replace(" ", "  ") : title).append("</title><description><![CDATA[<p>")
                .append(version % 2 == 0 ? "It’s said “so” – " : "It's said \"so\" - ").append(body(article)).append("</p><p>")
                .append(3 + version * 7).append(" comments</p><p>Posted ").append(2 + version).append(" hours ago</p>]]></description>");
        if (habit != Habit.NO_DATES) {
            xml.append("<pubDate>").append(DateTimeFormatter.RFC_1123_DATE_TIME.format(article.date.atOffset(ZoneOffset.UTC))).append("</pubDate>");
        }
        xml.append("</item>");
    }

    private String body(Article article) {
        Random own = new Random(article.mark.hashCode());
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            text.append(word(own)).append(i % 9 == 8 ? ". " : " ");
        }
        return text.append("And ").append(article.lastWord).append(" it ends.").toString();
    }

    private String words(int count) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            words.add(word(random));
        }
        String title = String.join(" ", words);
        return title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
    }

    /// One of some 40,000.
    private static String word(Random random) {
        String[] syllables = {"ka", "re", "mo", "ti", "lu", "sen", "dor", "vi", "pal", "gro", "ne", "shu", "bar", "eli"};
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            word.append(syllables[random.nextInt(syllables.length)]);
        }
        return word.toString();
    }
}

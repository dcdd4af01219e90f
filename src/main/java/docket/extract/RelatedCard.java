package docket.extract;

import docket.model.Published;
import docket.model.Teaser;
import docket.url.WebUrl;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the links of one block of related stories: which of them lead to stories, and each one's title, date and teaser.
final class RelatedCard {
    private static final Phrases HOUSE = Phrases.of("related.txt", "house");
    private static final Phrases NOT_TITLES = Phrases.of("related.txt", "not-a-title");
    private static final List<String> SECTION_PATHS = List.of("/author/", "/authors/", "/tag/", "/tags/", "/category/", "/categories/", "/topic/", "/topics/",
            "/users/", "/user/", "/profile/", "/autor/", "/people/", "/by/", "/contributors/", "/account/", "/login", "/register", "/subscribe", "/search?",
            "/privacy", "/share", "/sharer", "/rubrik/", "/thema/", "/staff/", "/journalist/", "/writers/", "/newsletter");
    private static final Set<String> SHARE_HOSTS = Set.of("facebook.com", "twitter.com", "x.com", "linkedin.com", "pinterest.com", "reddit.com", "t.me", "wa.me",
            "plus.google.com", "api.whatsapp.com", "tumblr.com", "instagram.com", "getpocket.com", "news.ycombinator.com", "flipboard.com", "xing.com", "bit.ly");
    private static final Pattern AGE = Pattern.compile("(?i)(an?|one|\\d{1,3}) (sec(ond)?|min(ute)?|hour|hr|day|week|month|year)s? ago"
            + "|(today|yesterday|(mon|tues|wednes|thurs|fri|satur|sun)day),?( at)? \\d{1,2}:\\d\\d ?([ap]\\.?m\\.?)?|vor \\d{1,3} (Minuten?|Stunden?|Tage?n?|Wochen?|Monate?n?)");
    /// A shorter link text is a name or a section, unless it stands in a heading.
    static final int LEAST_TITLE = 15;
    private static final int MAX_TITLE = 300;
    /// Bounds of one block; what goes beyond is a page of headlines.
    private static final int MAX_STORIES = 60;
    private static final int MAX_NODES = 20_000;

    private final PageTree tree;
    private final String base;
    private final Set<String> own;
    private final boolean monthFirst;
    /// By node.
    private final @Nullable Link[] links;

    private static final class Link {
        /// Leads to an advert, and to what is neither.
        static final Link ADVERT = new Link("", false);
        static final Link OTHER = new Link("", false);

        /// The address of the story it leads to, for comparing.
        final String story;
        /// Whether its words may be the story's title.
        final boolean titled;

        Link(String story, boolean titled) {
            this.story = story;
            this.titled = titled;
        }
    }

    RelatedCard(PageTree tree, String base, Set<String> own, boolean monthFirst) {
        this.tree = tree;
        this.base = base;
        this.own = own;
        this.monthFirst = monthFirst;
        links = new Link[tree.size];
    }

    /// How many links to stories stand between two nodes.
    int links(int from, int to) {
        return stories(from, to).size();
    }

    List<Teaser> read(String section, Sections.Range range) {
        Map<String, List<Integer>> stories = stories(range.from(), range.to());
        List<Teaser> teasers = new ArrayList<>();
        stories.forEach((key, anchors) -> {
            Teaser teaser = read(section, anchors, stories, key, range);
            if (teaser != null) {
                teasers.add(teaser);
            }
        });
        // Under "More from …" a site lists its own stories; those of other sites among them are its partners'.
        if (!HOUSE.match(section)) {
            return teasers;
        }
        String home = site(base);
        List<Teaser> own = teasers.stream().filter(teaser -> site(teaser.url()).equals(home)).toList();
        return own.isEmpty() ? teasers : own;
    }

    /// The last two names of the host: what the pages of one site share.
    private static String site(String url) {
        String host = WebUrl.host(url);
        if (host == null) {
            return "";
        }
        int dot = host.lastIndexOf('.', Math.max(0, host.lastIndexOf('.') - 1));
        return host.substring(dot + 1);
    }

    /// The links to stories by address, each with its anchors in page order.
    private Map<String, List<Integer>> stories(int from, int to) {
        Map<String, List<Integer>> all = new LinkedHashMap<>();
        Set<String> titled = new HashSet<>();
        for (int i = from; i < Math.min(to, from + MAX_NODES) && all.size() < MAX_STORIES; i++) {
            if (!tree.tag(i).equals("a")) {
                continue;
            }
            Link link = link(i);
            if (link == Link.ADVERT) {
                return Map.of();
            }
            if (link != Link.OTHER) {
                all.computeIfAbsent(link.story, any -> new ArrayList<>(2)).add(i);
                if (link.titled) {
                    titled.add(link.story);
                }
            }
        }
        all.keySet().retainAll(titled);
        return all;
    }

    /// What a link is, looked up once: several labels stand over the same links.
    private Link link(int anchor) {
        Link known = links[anchor];
        if (known == null) {
            String url = WebUrl.resolve(base, tree.attribute(anchor, "href"));
            known = url != null && isAdvert(url) ? Link.ADVERT
                    : url == null || isPlace(tree.attribute(anchor, "href")) || isOther(url, anchor) ? Link.OTHER
                    : new Link(RelatedBlocks.key(url), isTitle(anchor));
            links[anchor] = known;
        }
        return known;
    }

    private boolean isTitle(int anchor) {
        String text = title(anchor);
        if (BylineText.holdsDegree(text) || isNamedAfterBy(anchor)) {
            return false;
        }
        return text.length() >= LEAST_TITLE && !NOT_TITLES.match(text) && !opensLow(text) || text.length() >= 4 && text.length() < MAX_TITLE && inHeading(anchor) && !NOT_TITLES.match(text)
                || text.isEmpty() && tree.attribute(anchor, "title").length() >= LEAST_TITLE;
    }

    /// "Written by" and a link: a person, not a story.
    private boolean isNamedAfterBy(int anchor) {
        int text = anchor;
        while (text < tree.end[anchor] && tree.runs.line[text] < 0) {
            text++;
        }
        int from = text < tree.end[anchor] ? tree.runs.from[tree.runs.line[text]] : anchor;
        return from < anchor && BylineText.isOpening(tree.text(from, anchor, 60));
    }

    /// "an expert told us": words of a sentence, no title. "iPhone" opens low and goes on high.
    private static boolean opensLow(String text) {
        int end = text.indexOf(' ');
        String word = end < 0 ? text : text.substring(0, end);
        return word.chars().allMatch(Character::isLowerCase);
    }

    private static boolean isAdvert(String url) {
        return url.contains("taboola") || url.contains("outbrain") || url.contains("revcontent") || url.contains("zergnet") || url.contains("doubleclick.");
    }

    /// A fragment names a place on a page, unless it only counts the click (`#xtor=`, `#ref=`, `#!`).
    private static boolean isPlace(String href) {
        int hash = href.indexOf('#');
        return hash == 0 || hash > 0 && hash < href.length() - 1 && href.indexOf('=', hash) < 0 && href.charAt(hash + 1) != '!' && href.charAt(hash + 1) != '/';
    }

    private boolean isOther(String url, int anchor) {
        if (own.contains(RelatedBlocks.key(url)) || tree.attribute(anchor, "rel").contains("author") || tree.attribute(anchor, "rel").contains("tag")) {
            return true;
        }
        String host = WebUrl.host(url);
        String bare = host == null ? "" : host.startsWith("www.") ? host.substring(4) : host;
        if (SHARE_HOSTS.contains(bare)) {
            return true;
        }
        String path = url.substring(Math.min(url.length(), url.indexOf("://") + 3));
        int slash = path.indexOf('/');
        String rest = slash < 0 ? "/" : path.substring(slash);
        if (rest.equals("/")) {
            return true;
        }
        if (rest.length() < 60) {
            for (String part : SECTION_PATHS) {
                if (rest.startsWith(part)) {
                    return true;
                }
            }
        }
        for (int at = anchor; at > 0 && tree.chars(at) < 200; at = tree.parent[at]) {
            if (tree.is(at, Names.SHARE | Names.TAGS) || tree.is(at, Names.BYLINE) && tree.chars(at) < 60 && !inHeading(anchor)) {
                return true;
            }
        }
        return false;
    }

    private boolean inHeading(int i) {
        return heading(i) >= 0;
    }

    /// The heading or title element around or inside an anchor; -1 without.
    private int heading(int anchor) {
        for (int n = anchor; n < tree.end[anchor]; n++) {
            if (Tags.isHeading(tree.tag(n)) || tree.is(n, Names.TITLE) && tree.chars(n) > 0 && n != anchor) {
                return n;
            }
        }
        for (int at = tree.parent[anchor]; at > 0 && tree.chars(at) < MAX_TITLE; at = tree.parent[at]) {
            if (Tags.isHeading(tree.tag(at))) {
                return at;
            }
        }
        return -1;
    }

    private String title(int anchor) {
        int heading = heading(anchor);
        if (heading >= 0 && tree.chars(heading) < MAX_TITLE && tree.chars(heading) > 0) {
            String text = tree.text(heading, MAX_TITLE);
            String day = dayIn(heading);
            return day.isEmpty() || !text.endsWith(day) || text.equals(day) ? text : text.substring(0, text.length() - day.length()).strip();
        }
        // Without a heading the longest line of the link is its title, or the first that is long enough.
        String best = "";
        int line = -1;
        for (int i = anchor; i < tree.end[anchor]; i++) {
            if (tree.runs.line[i] >= 0 && tree.runs.line[i] != line) {
                line = tree.runs.line[i];
                String text = tree.text(Math.max(anchor, tree.runs.from[line]), Math.min(tree.end[anchor], tree.runs.to[line]), MAX_TITLE);
                if (text.length() > best.length() && (best.length() < LEAST_TITLE)) {
                    best = text;
                }
            }
        }
        return best;
    }

    /// The text of the last inline element of a heading when it is a date and nothing else; else empty.
    private String dayIn(int heading) {
        String day = "";
        for (int i = heading + 1; i < tree.end[heading]; i++) {
            if (tree.kind[i] == PageTree.INLINE && !tree.tag(i).equals("a") && tree.chars(i) > 5 && tree.chars(i) < 25) {
                String text = tree.text(i, 30);
                day = DateText.parse(text, monthFirst) != null ? text : day;
            }
        }
        return day;
    }

    private @Nullable Teaser read(String section, List<Integer> anchors, Map<String, List<Integer>> stories, String key, Sections.Range range) {
        int main = anchors.getFirst();
        String title = "";
        for (int anchor : anchors) {
            String text = title(anchor);
            if (isTitle(anchor) && (title.isEmpty() || inHeading(anchor) && !inHeading(main))) {
                title = text;
                main = anchor;
            }
        }
        if (title.isEmpty()) {
            title = Blanks.fold(tree.attribute(main, "title"));
        }
        String url = WebUrl.resolve(base, tree.attribute(main, "href"));
        if (url == null || title.isEmpty()) {
            return null;
        }
        int card = card(main, stories, key, range);
        Published date = date(card, main);
        return new Teaser(section, title, url, date, teaser(card, main, title), date == null ? age(card) : null);
    }

    /// The largest element around an anchor inside the block that holds no other story.
    private int card(int anchor, Map<String, List<Integer>> stories, String key, Sections.Range range) {
        int card = anchor;
        for (int at = tree.parent[anchor]; at > 0 && at >= range.from(); at = tree.parent[at]) {
            for (Map.Entry<String, List<Integer>> story : stories.entrySet()) {
                if (!story.getKey().equals(key)) {
                    for (int other : story.getValue()) {
                        if (tree.within(other, at)) {
                            return card;
                        }
                    }
                }
            }
            card = at;
        }
        return card;
    }

    private @Nullable Published date(int card, int anchor) {
        for (int i = card; i < tree.end[card]; i++) {
            if (tree.tag(i).equals("time")) {
                Published date = DateText.parse(tree.attribute(i, "datetime"), monthFirst);
                date = date != null ? date : DateText.parse(tree.text(i, 60), monthFirst);
                if (date != null) {
                    return date;
                }
            }
        }
        int heading = heading(anchor);
        if (heading >= 0 && !dayIn(heading).isEmpty()) {
            return DateText.parse(dayIn(heading), monthFirst);
        }
        for (int i = card; i < tree.end[card]; i++) {
            int line = tree.runs.line[i];
            boolean inTitle = heading >= 0 ? tree.within(i, heading) : tree.runs.linked[i + 1] > tree.runs.linked[i] && tree.runs.chars(Math.max(0, line)) > 40;
            if (line >= 0 && i == tree.runs.from[line] && !inTitle && tree.runs.chars(line) < 90) {
                Published date = DateText.parse(tree.text(i, tree.runs.to[line], 90), monthFirst);
                if (date != null) {
                    return date;
                }
            }
        }
        return null;
    }

    /// "20 hours ago", "Today 7:30AM": what stands for a date in the card.
    private @Nullable String age(int card) {
        for (int i = card; i < tree.end[card]; i++) {
            if (tree.chars(i) >= 5 && tree.chars(i) <= 30 && (tree.tag(i).equals("time") || tree.runs.line[i] >= 0)) {
                String text = tree.text(i, 40);
                if (AGE.matcher(text).matches()) {
                    return text;
                }
            }
        }
        return null;
    }

    /// The longest line of the card that is neither title nor date.
    private @Nullable String teaser(int card, int anchor, String title) {
        @Nullable String best = null;
        int bestLength = 40;
        for (int i = card; i < tree.end[card]; i++) {
            int line = tree.runs.line[i];
            if (line >= 0 && i == tree.runs.from[line] && tree.runs.chars(line) > bestLength) {
                String text = tree.text(i, tree.runs.to[line], 1_000);
                if (!text.equals(title) && !title.startsWith(text) && !text.startsWith(title)) {
                    best = text;
                    bestLength = tree.runs.chars(line);
                }
            }
        }
        return best;
    }
}

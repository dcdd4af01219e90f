package docket.extract;

import docket.model.CommentFacts;
import docket.url.WebUrl;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Finds what a page says of its own discussion: how many comments, where, and their feed. Counts of other articles, in
/// cards and side columns, are left alone.
final class CommentFinder {
    private static final Set<String> WORDS = Set.copyOf(Lexicon.read("comments.txt").getOrDefault("word", List.of()));
    private static final Phrases SPOKEN = Phrases.of("comments.txt", "word");
    private static final Phrases FEW = Phrases.of("comments.txt", "none", "one");
    private static final Set<String> NONE = Set.copyOf(Lexicon.read("comments.txt").getOrDefault("none", List.of()));
    private static final Set<String> ONE = Set.copyOf(Lexicon.read("comments.txt").getOrDefault("one", List.of()));
    private static final Pattern BEFORE = Pattern.compile("^[^\\p{L}\\d]*(\\d[\\d.,’' ]*|[\\p{L}]+)\\s+([\\p{L}]+)(?:[^\\p{L}].*)?$", Pattern.DOTALL);
    private static final Pattern AFTER = Pattern.compile("^[^\\p{L}\\d]*([\\p{L}]+)\\s*[:(\\[–-]?\\s*(\\d[\\d.,]*)\\s*[)\\]]?\\W*$");
    private static final int MAX_COUNT = 1_000_000;

    private final PageTree tree;
    private final Evidence evidence;
    private final String base;
    private final Set<String> own;

    private CommentFinder(PageTree tree, Evidence evidence, String base, Set<String> own) {
        this.tree = tree;
        this.evidence = evidence;
        this.base = base;
        this.own = own;
    }

    static CommentFacts find(PageTree tree, Evidence evidence, String base, Set<String> own) {
        CommentFinder finder = new CommentFinder(tree, evidence, base, own);
        return new CommentFacts(finder.thread(), finder.feed(), finder.count());
    }

    /// The best placed line that counts comments: a heading in the discussion, then a link to it, then the page's own data.
    private @Nullable Integer count() {
        @Nullable Integer best = null;
        int bestScore = 0;
        Runs runs = tree.runs;
        for (int line = 0; line < runs.count; line++) {
            if (runs.chars(line) > 160 || runs.chars(line) > 50 && !Tags.isHeading(tree.tag(runs.block[line])) && !tree.is(runs.block[line], Names.COMMENTS | Names.TITLE)) {
                continue;
            }
            String text = tree.line(line);
            Integer count = runs.digits(line) > 0 || FEW.mayMatch(text) ? count(text) : null;
            int score = count == null ? 0 : score(line);
            if (count != null && score > bestScore) {
                best = count;
                bestScore = score;
            }
        }
        if (best == null || bestScore < 3) {
            Integer stated = stated();
            return stated != null ? stated : best;
        }
        return best;
    }

    private @Nullable Integer stated() {
        String text = evidence.json("commentCount");
        return text == null ? null : number(text);
    }

    private int score(int line) {
        Runs runs = tree.runs;
        int score = 1;
        boolean discussed = false;
        boolean heading = Tags.isHeading(tree.tag(runs.block[line]));
        for (int i = runs.from[line]; i > 0; i = tree.parent[i]) {
            if (tree.tag(i).equals("a")) {
                String href = tree.attribute(i, "href");
                String url = WebUrl.resolve(base, href);
                boolean mine = href.startsWith("#") || url != null && own.contains(RelatedBlocks.key(url));
                if (!mine) {
                    return 0;
                }
                score += 2;
            }
            discussed |= tree.is(i, Names.COMMENTS);
            if (!discussed && tree.is(i, Names.RELATED | Names.SIDE) && tree.prose(i) * 2 < tree.prose(0) || tree.tag(i).equals("nav")) {
                return 0;
            }
            score += tree.is(i, Names.COMMENTS) && score < 6 ? 2 : 0;
        }
        return score + (heading ? 3 : 0);
    }

    private static @Nullable Integer count(String text) {
        if (!SPOKEN.holdsWord(text)) {
            return null;
        }
        Matcher before = BEFORE.matcher(text);
        if (before.matches() && WORDS.contains(before.group(2).toLowerCase(Locale.ROOT))) {
            String word = before.group(1).strip().toLowerCase(Locale.ROOT);
            return NONE.contains(word) ? Integer.valueOf(0) : ONE.contains(word) ? Integer.valueOf(1) : number(word);
        }
        Matcher after = AFTER.matcher(text);
        return after.matches() && WORDS.contains(after.group(1).toLowerCase(Locale.ROOT)) ? number(after.group(2)) : null;
    }

    private static @Nullable Integer number(String text) {
        String digits = text.replaceAll("[.,’' ]", "");
        if (digits.isEmpty() || digits.length() > 7 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return null;
        }
        int value = Integer.parseInt(digits);
        return value > MAX_COUNT ? null : value;
    }

    /// Where people comment: a link to the discussion, else the place of it on the page itself.
    private @Nullable String thread() {
        for (int i = 0; i < tree.size; i++) {
            String id = tree.holdsAny(i) ? tree.attribute(i, "id") : "";
            if (id.equals("comments") || id.equals("disqus_thread") || id.equals("respond") || id.equals("comment-section")) {
                return fragment(id);
            }
        }
        for (int i = 0; i < tree.size; i++) {
            String href = tree.holdsAny(i) && tree.tag(i).equals("a") ? tree.attribute(i, "href") : "";
            int hash = href.indexOf('#');
            if (hash >= 0) {
                String fragment = href.substring(hash + 1).toLowerCase(Locale.ROOT);
                String url = fragment.startsWith("comment") || fragment.equals("disqus_thread") || fragment.equals("respond") ? WebUrl.resolve(base, href) : null;
                if (url != null && own.contains(RelatedBlocks.key(url))) {
                    return url;
                }
            }
        }
        return null;
    }

    private @Nullable String fragment(String id) {
        String canonical = Addresses.canonical(evidence, base);
        String page = WebUrl.parse(canonical != null ? canonical : base);
        if (page == null) {
            return null;
        }
        int hash = page.indexOf('#');
        return (hash < 0 ? page : page.substring(0, hash)) + "#" + id;
    }

    /// The feed of this page's comments: announced by title or address, and not that of the whole site.
    private @Nullable String feed() {
        for (Element link : evidence.links("alternate")) {
            String type = link.attr("type").toLowerCase(Locale.ROOT);
            String title = link.attr("title").toLowerCase(Locale.ROOT);
            String url = WebUrl.resolve(base, link.attr("href"));
            if (url == null || !(type.contains("rss") || type.contains("atom") || type.contains("json"))) {
                continue;
            }
            boolean told = url.toLowerCase(Locale.ROOT).contains("comment");
            for (String word : Phrases.fold(title).split(" ")) {
                told |= WORDS.contains(word);
            }
            if (told && !siteWide(url)) {
                return url;
            }
        }
        return null;
    }

    /// WordPress announces the site's `/comments/feed/` beside each post's own; Blogger `/feeds/comments/default`.
    private static boolean siteWide(String url) {
        String path = url.replaceFirst("^https?://[^/]*", "").toLowerCase(Locale.ROOT);
        return path.matches("(/[\\w.-]+)?/comments/feed/?(atom/|rss2/)?") || path.matches("/feeds?/comments(/default)?/?.*") || path.matches("/?\\?feed=(comments|rss2-comments|comments-rss2)")
                || path.equals("/comments.rss") || path.equals("/comments/rss");
    }
}

package docket.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds the headline: the visible heading that the page's own statements (`title`, `og:title`, JSON-LD) agree with, else the
/// best of these, without the site's name.
final class TitleFinder {
    /// A heading and the other statements agree when this part of its words is among theirs.
    private static final double AGREES = 0.6;
    /// The same for lesser headings, which are many.
    private static final double AGREES_LOWER = 0.85;
    private static final int MAX_LENGTH = 400;
    /// The letters of a word that says something.
    private static final int LEAST_TELLING = 4;
    /// Headings looked at: no article has more before its own.
    private static final int MAX_TRIES = 500;
    private static final Pattern PARTS = Pattern.compile(" [|–—·•»:-] ");
    private static final Pattern BARS = Pattern.compile(" [|│] ");
    private static final String SEPARATORS = "|–—-·•»:/~«<>";

    /// @param node the heading's number in the tree; -1 when no visible heading carries the title
    record Title(@Nullable String text, int node) {}

    private final PageTree tree;
    private final Set<String> siteNames = new HashSet<>();
    /// What stands after the headline in the `title` element.
    private final Set<String> afterHeadline = new HashSet<>();
    private final List<String> stated = new ArrayList<>();
    private @Nullable Set<String> statedFolds;
    private int statedWords = -1;
    private final String titleElement;

    private TitleFinder(PageTree tree, Evidence evidence, String url) {
        this.tree = tree;
        titleElement = Blanks.fold(evidence.title());
        String site = evidence.siteName();
        if (site != null) {
            siteNames.add(Phrases.fold(site));
        }
        for (String name : evidence.json.names(evidence.article.get("publisher"))) {
            siteNames.add(Phrases.fold(name));
        }
        siteNames.addAll(hostNames(url));
        String og = evidence.meta("og:title");
        for (String candidate : Arrays.asList(og, evidence.json("headline"), evidence.meta("twitter:title", "dc.title", "dcterms.title",
                "parsely-title", "sailthru.title"), evidence.title())) {
            if (candidate != null && !candidate.isBlank()) {
                stated.add(Blanks.fold(candidate.substring(0, Math.min(candidate.length(), MAX_LENGTH))));
            }
        }
        addSiteHeadings(evidence);
    }

    /// A heading that the `title` element puts after the headline, "Ferry to run all night | The Harbour", is the site's.
    private void addSiteHeadings(Evidence evidence) {
        String title = evidence.title();
        String og = evidence.meta("og:title");
        String open = og == null ? "" : Phrases.fold(og);
        for (int i = 4; i < title.length() - 2; i++) {
            if (isSeparator(title, i)) {
                String head = Phrases.fold(title.substring(0, i));
                for (String part : PARTS.split(title.substring(i + 1))) {
                    String folded = Phrases.fold(part);
                    if (head.indexOf(' ') > 0 && head.length() > folded.length() && !folded.isEmpty() && !folded.equals(open)) {
                        afterHeadline.add(folded);
                    }
                }
                return;
            }
        }
    }

    static Title find(PageTree tree, Evidence evidence, String url) {
        return new TitleFinder(tree, evidence, url).find();
    }

    private Title find() {
        Set<String> words = new HashSet<>();
        for (String text : stated) {
            words.addAll(Arrays.asList(Phrases.fold(text).split(" ")));
        }
        @Nullable String best = null;
        int bestNode = -1;
        double bestScore = 0;
        int tries = 0;
        for (int i = 0; i < tree.size; i++) {
            double weight = weight(i);
            if (weight == 0 || tries++ > MAX_TRIES) {
                continue;
            }
            String text = tree.text(i, MAX_LENGTH);
            String folded = Phrases.fold(text);
            if (folded.isEmpty() || text.length() >= MAX_LENGTH || siteNames.contains(folded) || afterHeadline.contains(folded) || Asides.holds(tree, i, Names.COMMENTS)) {
                continue;
            }
            double agreement = agreement(folded, words);
            double score = weight * (stated.isEmpty() ? 1 : agreement) * (1 - 1.0 / (2 + folded.split(" ").length));
            boolean exact = isStated(folded);
            // "Planning" over an article called "Your wedding checklist: a planning guide" is its section.
            if (!exact && folded.split(" ").length * (tag(i, "h1") ? 4 : 2) < leastWords()) {
                continue;
            }
            score *= exact ? 1.5 : 1;
            double least = weight < 0.8 ? AGREES_LOWER : AGREES;
            if (score > bestScore && (exact || agreement >= least || stated.isEmpty())) {
                best = text;
                bestNode = i;
                bestScore = score;
            }
        }
        int sole = bestNode >= 0 && (tag(bestNode, "h1") || isStated(Phrases.fold(best == null ? "" : best))) ? -1 : soleHeading(words);
        if (sole >= 0) {
            return new Title(withoutBars(strip(tree.text(sole, MAX_LENGTH))), sole);
        }
        if (best != null) {
            return new Title(withoutBars(withoutKicker(strip(best))), bestNode);
        }
        for (String text : stated) {
            String stripped = cutTail(withoutBars(strip(text)));
            if (!siteNames.contains(Phrases.fold(stripped))) {
                return new Title(stripped, -1);
            }
        }
        int heading = firstHeading();
        return heading >= 0 ? new Title(tree.text(heading, MAX_LENGTH), heading) : new Title(stated.isEmpty() ? null : strip(stated.getFirst()), -1);
    }

    /// The page's only `h1`, where it shares a word that tells with the page's statements: many titles are written anew for
    /// search engines, and the headline is what the page says. -1 when there is none.
    private int soleHeading(Set<String> words) {
        int sole = -1;
        for (int i = 0; i < tree.size; i++) {
            if (tag(i, "h1") && tree.chars(i) > 0) {
                if (sole >= 0) {
                    return -1;
                }
                sole = i;
            }
        }
        if (sole < 0 || tree.is(sole, Names.MASTHEAD) || Asides.holds(tree, sole, Names.COMMENTS)) {
            return -1;
        }
        String folded = Phrases.fold(tree.text(sole, MAX_LENGTH));
        String[] own = folded.split(" ");
        boolean shares = false;
        for (String word : own) {
            shares |= word.length() >= LEAST_TELLING && words.contains(word) && !siteNames.contains(word);
        }
        return shares && own.length > 1 && !siteNames.contains(folded) && !afterHeadline.contains(folded) ? sole : -1;
    }

    private boolean tag(int i, String name) {
        return tree.tag(i).equals(name);
    }

    /// The number of words of the shortest stated title, without the site's name.
    private int leastWords() {
        if (statedWords < 0) {
            int least = Integer.MAX_VALUE;
            for (String text : stated) {
                least = Math.min(least, Phrases.fold(strip(text)).split(" ").length);
            }
            statedWords = stated.isEmpty() ? 0 : least;
        }
        return statedWords;
    }

    private boolean isStated(String folded) {
        if (statedFolds == null) {
            statedFolds = new HashSet<>();
            for (String text : stated) {
                statedFolds.add(Phrases.fold(strip(text)));
            }
        }
        return statedFolds.contains(folded);
    }

    /// A heading that carries its kicker ("Politics Vote put off") gives way to a statement of the headline alone.
    private String withoutKicker(String heading) {
        String folded = Phrases.fold(heading);
        if (isWhole(folded)) {
            return heading;
        }
        for (String text : stated) {
            String stripped = strip(text);
            String shorter = Phrases.fold(stripped);
            if (shorter.length() >= 20 && folded.length() > shorter.length() && folded.endsWith(" " + shorter)) {
                return stripped;
            }
        }
        return heading;
    }

    /// Whether a statement other than the `title` element says the very same, or the same before the site's name.
    private boolean isWhole(String folded) {
        for (String text : stated) {
            if (!text.equals(titleElement)) {
                String other = Phrases.fold(text);
                if (other.startsWith(folded) && (other.length() == folded.length() || other.charAt(folded.length()) == ' ')) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Of a title parted by bars, the first part, or one that is much longer: the rest are sections and the site.
    private static String withoutBars(String title) {
        String[] parts = BARS.split(title);
        String best = parts[0];
        for (String part : parts) {
            best = part.length() * 2 > best.length() * 3 ? part : best;
        }
        return best.strip();
    }

    /// Where no heading tells, the part after the last bar is taken for the site.
    private static String cutTail(String title) {
        int at = Math.max(title.lastIndexOf(" | "), Math.max(title.lastIndexOf(" │ "), title.lastIndexOf(" » ")));
        return at > 8 && at * 2 >= title.length() ? title.substring(0, at).strip() : title;
    }

    private double weight(int i) {
        if (tree.kind[i] != PageTree.BLOCK && !tree.holdsAny(i)) {
            return 0; // Most nodes: no heading, nor called one.
        }
        String tag = tree.tag(i);
        if (tag.equals("h1")) {
            return tree.is(i, Names.MASTHEAD) ? 0.7 : 1;
        }
        if (tree.attribute(i, "itemprop").contains("headline") || tree.is(i, Names.TITLE) && (Tags.isHeading(tag) || tag.equals("div") || tag.equals("p"))) {
            return 0.9;
        }
        return tag.equals("h2") ? 0.75 : tag.equals("h3") ? 0.6 : 0;
    }

    private static double agreement(String folded, Set<String> words) {
        String[] own = folded.split(" ");
        int shared = 0;
        for (String word : own) {
            shared += words.contains(word) ? 1 : 0;
        }
        return (double) shared / own.length;
    }

    private int firstHeading() {
        for (int i = 0; i < tree.size; i++) {
            if (tree.tag(i).equals("h1") && tree.chars(i) > 0 && !siteNames.contains(Phrases.fold(tree.text(i, MAX_LENGTH)))) {
                return i;
            }
        }
        return -1;
    }

    /// Cuts the site's name off either end, at a separator.
    private String strip(String title) {
        String text = title;
        for (int round = 0; round < 3; round++) {
            String shorter = stripOnce(text);
            if (shorter.equals(text)) {
                break;
            }
            text = shorter;
        }
        return text;
    }

    private String stripOnce(String title) {
        for (int i = title.length() - 2; i > 0; i--) {
            if (isSeparator(title, i) && isSite(title.substring(i + 1)) && title.substring(0, i).strip().length() > 3) {
                return trim(title.substring(0, i));
            }
        }
        for (int i = 1; i < title.length() - 1; i++) {
            if (isSeparator(title, i) && isSite(title.substring(0, i)) && title.substring(i + 1).strip().length() > 3) {
                return trim(title.substring(i + 1));
            }
        }
        return title;
    }

    /// A separator stands between blanks, a colon only after a word.
    private static boolean isSeparator(String title, int i) {
        char c = title.charAt(i);
        return SEPARATORS.indexOf(c) >= 0 && title.charAt(i + 1) == ' ' && (c == ':' || c == '|' || title.charAt(i - 1) == ' ' || title.charAt(i - 1) == c);
    }

    private boolean isSite(String part) {
        String folded = Phrases.fold(part);
        if (folded.isEmpty()) {
            return true;
        }
        if (siteNames.contains(folded) || siteNames.contains(folded.replace(" ", ""))) {
            return true;
        }
        for (String site : siteNames) {
            if (site.length() > 3 && (folded.startsWith(site + " ") || folded.endsWith(" " + site)) && folded.length() < site.length() + 30) {
                return true;
            }
        }
        return false;
    }

    private static String trim(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && (SEPARATORS.indexOf(text.charAt(from)) >= 0 || text.charAt(from) == ' ')) {
            from++;
        }
        while (to > from && (SEPARATORS.indexOf(text.charAt(to - 1)) >= 0 || text.charAt(to - 1) == ' ')) {
            to--;
        }
        return text.substring(from, to);
    }

    /// What a host may be called in words: `www.the-example.co.uk` gives theexample, the example, the-example.co.uk.
    static Set<String> hostNames(String url) {
        Set<String> names = new HashSet<>();
        String host = docket.url.WebUrl.host(url);
        if (host != null) {
            String bare = host.startsWith("www.") ? host.substring(4) : host;
            names.add(Phrases.fold(bare));
            String[] labels = bare.split("\\.");
            for (int i = 0; i < labels.length - 1; i++) {
                if (labels[i].length() > 3 || i == 0) {
                    names.add(Phrases.fold(labels[i]));
                    names.add(Phrases.fold(labels[i]).replace(" ", ""));
                }
            }
        }
        return names;
    }
}

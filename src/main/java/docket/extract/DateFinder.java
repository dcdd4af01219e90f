package docket.extract;

import com.google.gson.JsonObject;
import docket.model.Published;
import docket.url.WebUrl;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Finds the day of publication: stated dates first, then the ones in sight near the headline, then the address; the day of
/// the last change only when nothing else is known.
final class DateFinder {
    /// More dated things than this are no article's, but a table or an attack.
    private static final int MAX_TRIES = 500;

    private final PageTree tree;
    private final Evidence evidence;
    private final String url;
    private final boolean monthFirst;

    private DateFinder(PageTree tree, Evidence evidence, String url, @Nullable String lang) {
        this.tree = tree;
        this.evidence = evidence;
        this.url = url;
        String host = WebUrl.host(url);
        String land = host == null ? "" : host.substring(host.lastIndexOf('.') + 1);
        boolean elsewhere = land.length() == 2 && !land.equals("us") && !land.equals("io") && !land.equals("co") && !land.equals("me") && !land.equals("tv");
        String tag = lang == null ? elsewhere ? land : "en" : lang.toLowerCase(Locale.ROOT);
        // Only American English (and pages that do not say) puts the month first.
        monthFirst = tag.startsWith("en") && !tag.endsWith("gb") && !tag.endsWith("au") && !tag.endsWith("nz") && !tag.endsWith("ie") && !tag.endsWith("in");
    }

    /// @param title the headline's node, -1 when it is not in sight
    /// @param root the body's node
    static @Nullable Published find(PageTree tree, Evidence evidence, String url, @Nullable String lang, int title, int root) {
        return new DateFinder(tree, evidence, url, lang).find(title, root);
    }

    private @Nullable Published find(int title, int root) {
        Published stated = stated();
        Published seen = stated != null && stated.dayOnly() ? null : visible(title, root);
        if (stated != null) {
            // Stated in UTC, shown in the page's own zone: the day before or after is the day the page means.
            long apart = seen == null ? 0 : Math.abs(ChronoUnit.DAYS.between(day(seen), day(stated)));
            return seen != null && seen.dayOnly() && apart == 1 ? seen : afterMidnight(stated);
        }
        if (seen != null) {
            return seen;
        }
        String canonical = Addresses.canonical(evidence, url);
        for (Published day : new @Nullable Published[] {DateText.inAddress(url), canonical == null ? null : DateText.inAddress(canonical),
            DateText.parse(evidence.title(), monthFirst), DateText.parse(evidence.meta("description"), monthFirst)}) {
            if (day != null) {
                return day;
            }
        }
        String modified = evidence.json("dateModified", "dateCreated");
        return DateText.parse(modified != null ? modified : evidence.meta("article:modified_time", "og:updated_time", "last-modified", "date.modified"), monthFirst);
    }

    private static LocalDate day(Published published) {
        return published.at().atOffset(ZoneOffset.UTC).toLocalDate();
    }

    /// 23:00:00 in UTC is a midnight in central Europe, 22:00:00 one in summer: a day that a machine made into an instant.
    private static Published afterMidnight(Published stated) {
        OffsetDateTime at = stated.at().atOffset(ZoneOffset.UTC);
        boolean midnight = !stated.dayOnly() && at.getMinute() == 0 && at.getSecond() == 0 && at.getHour() >= 22;
        return midnight ? Published.on(at.toLocalDate().plusDays(1)) : stated;
    }

    private @Nullable Published stated() {
        for (String text : new @Nullable String[] {evidence.json("datePublished"), evidence.meta("article:published_time", "og:article:published_time",
                "article:published", "og:published_time", "datepublished", "parsely-pub-date", "sailthru.date", "publish-date", "publishdate", "pubdate",
                "article.published", "cxenseparse:recs:publishtime", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date", "dcterms.date",
                "dc.date.created", "date.created", "citation_publication_date", "bt:pubdate", "rnews:datepublished", "article_date_original", "originalpublicationdate",
                "publication_date", "published", "date", "sorting_date", "live_date", "dat", "timestamp", "release_date"), uploaded(), evidence.json("dateCreated")}) {
            Published date = DateText.parse(text, monthFirst);
            if (date != null) {
                return date;
            }
        }
        return DateText.parse(evidence.metaLike(name -> name.contains("publi") && (name.contains("date") || name.contains("time"))), monthFirst);
    }

    private @Nullable String uploaded() {
        for (JsonObject object : evidence.json.ofType(type -> type.endsWith("Article") || type.endsWith("Posting") || type.equals("WebPage"))) {
            String date = JsonLd.text(object.get("datePublished"));
            if (date != null) {
                return date;
            }
        }
        return evidence.json("uploadDate");
    }

    /// The dated thing nearest to the headline, or to the body's beginning where no headline is in sight.
    private @Nullable Published visible(int title, int root) {
        int anchor = title >= 0 ? title : root;
        @Nullable Published best = null;
        int bestScore = Integer.MAX_VALUE;
        int anchorLine = lineAt(anchor);
        int tries = 0;
        for (int i = 0; i < tree.size; i++) {
            if (!tree.isElement(i)) {
                continue;
            }
            int penalty = penalty(i);
            if (penalty < 0) {
                continue;
            }
            int distance = Math.abs(lineAt(i) - anchorLine);
            // What is named a date of publication may stand far off, at the end of the article.
            int score = distance * (penalty <= 8 ? 2 : 4) + penalty + (tree.is(i, Names.COMMENTS | Names.RELATED | Names.SIDE) || i < anchor ? 12 : 0);
            if (score < bestScore && score < 400 && tries++ < MAX_TRIES) {
                Published date = date(i);
                if (date != null) {
                    best = date;
                    bestScore = score;
                }
            }
        }
        return best;
    }

    /// How little the element looks like a date of publication; -1 for no date at all.
    private int penalty(int i) {
        String property = tree.attribute(i, "itemprop");
        if (property.contains("datePublished")) {
            return -0;
        }
        if (tree.tag(i).equals("time")) {
            return property.contains("dateModified") || tree.nodes[i].attr("class").contains("updated") ? 40 : 4;
        }
        int length = tree.chars(i);
        if (tree.is(i, Names.DATE) && length < 100) {
            return 8;
        }
        if (tree.is(i, Names.BYLINE) && length < 200) {
            return 12;
        }
        return length >= 8 && length <= 60 && tree.kind[i] != PageTree.MEDIA && tree.prose(i) == 0 ? 24 : -1;
    }

    private @Nullable Published date(int i) {
        for (String name : new String[] {"datetime", "content"}) {
            Published date = DateText.parse(tree.attribute(i, name), monthFirst);
            if (date != null) {
                return date;
            }
        }
        Published title = tree.is(i, Names.DATE) ? DateText.parse(tree.attribute(i, "title"), monthFirst) : null;
        return title != null ? title : DateText.parse(tree.text(i, 200), monthFirst);
    }

    private int lineAt(int node) {
        // Lines are few beside nodes: a binary search by first node.
        int low = 0;
        int high = tree.runs.count - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (tree.runs.from[middle] < node) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}

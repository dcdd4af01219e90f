package docket.extract;

import com.google.gson.JsonObject;
import docket.model.Published;
import docket.url.WebUrl;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds the day of publication: stated dates first, then the ones in sight near the headline, then the address; the day of
/// the last change only when nothing else is known.
final class DateFinder {
    private static final String[] META = names("meta");
    private static final String[] META_CHANGED = names("meta-changed");
    /// Types of JSON-LD whose dates are not the page's.
    private static final Set<String> NOT_SUBJECTS = Set.of("Comment", "Review", "UserReview", "ImageObject", "VideoObject", "Offer", "Answer", "Person");
    /// Lines of the body, and characters of each, in which a date may open the text.
    private static final int OPENING_LINES = 4;
    private static final int OPENING_CHARS = 24;

    /// Characters of a line that says when the article was first published, and of one that is a label and a date.
    private static final int LEAST_SAID = 14;
    /// Hours from UTC.
    private static final int FARTHEST_ZONE = 12;
    private static final int MAX_SAID = 160;

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
        @Nullable String text = statedText();
        Published stated = DateText.parse(text, monthFirst);
        DateInSight.Seen seen = DateInSight.find(tree, monthFirst, title, root);
        if (stated != null) {
            return seen == null ? afterMidnight(stated) : settle(stated, seen, text);
        }
        Published said = said(seen != null && (seen.firm() || seen.marked()) ? DateLabel.FIRST : DateLabel.PUBLISHED);
        if (said != null) {
            return said;
        }
        if (seen != null && (seen.firm() || seen.near() || seen.marked())) {
            return seen.date();
        }
        Published opening = opening(root);
        if (opening != null) {
            return opening;
        }
        if (seen != null) {
            return seen.date();
        }
        String canonical = Addresses.canonical(evidence, url);
        for (Published day : new @Nullable Published[] {DateText.inAddress(url), canonical == null ? null : DateText.inAddress(canonical),
            DateText.parse(evidence.title(), monthFirst), DateText.parse(evidence.meta("description"), monthFirst)}) {
            if (day != null) {
                return day;
            }
        }
        String changed = evidence.json("dateModified", "dateCreated");
        return DateText.parse(changed != null ? changed : evidence.meta(META_CHANGED), monthFirst);
    }

    /// Which of two holds: what the page states, or what it shows. Systems state the day an entry was made or moved; what stands
    /// at the headline is what the editor means, unless it is the day of the last change.
    private Published settle(Published stated, DateInSight.Seen seen, @Nullable String text) {
        LocalDate statedDay = stated.day();
        LocalDate seenDay = seen.date().day();
        if (!stated.dayOnly() && !seen.date().dayOnly() && stated.at().equals(seen.date().at()) && stated.offset().equals(ZoneOffset.UTC)) {
            return afterMidnight(seen.date()); // The same instant, in the page's own zone.
        }
        // Stated in UTC, shown in the page's own zone: the day before or after is the day the page means.
        if (seen.date().dayOnly() && Math.abs(ChronoUnit.DAYS.between(seenDay, statedDay)) == 1) {
            return stated.dayOnly() ? seen.date() : onDay(stated, seenDay);
        }
        if (!seen.firm() || seenDay.equals(statedDay)) {
            return afterMidnight(stated);
        }
        if (isSwapped(statedDay, seenDay)) {
            // One of the two is read with day and month swapped: the one that could be.
            return stated.equals(DateText.parse(text, !monthFirst)) ? stated : seen.date();
        }
        return isStatedElsewhere(seenDay) || !isChangeDay(seenDay) ? seen.date() : afterMidnight(stated);
    }

    /// An instant in the zone nearest to UTC in which it falls on the day that the page shows; the day alone where there is none.
    private static Published onDay(Published stated, LocalDate day) {
        OffsetDateTime at = stated.at().atOffset(ZoneOffset.UTC);
        int hours = at.toLocalDate().isAfter(day) ? -(at.getHour() + 1) : at.toLocalDate().isBefore(day) ? 24 - at.getHour() : 0;
        if (Math.abs(hours) > FARTHEST_ZONE) {
            return Published.on(day);
        }
        OffsetDateTime there = at.withOffsetSameInstant(ZoneOffset.ofHours(hours));
        // Midnight there is a day that a machine made into an instant.
        return there.toLocalTime().equals(LocalTime.MIDNIGHT) ? Published.on(day) : Published.at(there);
    }

    private static boolean isSwapped(LocalDate one, LocalDate other) {
        return one.getYear() == other.getYear() && one.getMonthValue() == other.getDayOfMonth() && one.getDayOfMonth() == other.getMonthValue();
    }

    private boolean isStatedElsewhere(LocalDate day) {
        return isDay(day, evidence.meta(META)) || isDay(day, evidence.json("datePublished"));
    }

    private boolean isChangeDay(LocalDate day) {
        return isDay(day, evidence.json("dateModified")) || isDay(day, evidence.meta(META_CHANGED));
    }

    private boolean isDay(LocalDate day, @Nullable String text) {
        Published date = DateText.parse(text, monthFirst);
        return date != null && Math.abs(ChronoUnit.DAYS.between(date.day(), day)) <= 1;
    }

    /// The date in a short line that says what it is, wherever the line stands: "Originally published on 3 June 2020", or, for
    /// want of a date at the headline, "Published on 3 June 2020" below the text.
    private @Nullable Published said(DateLabel least) {
        for (int line = 0; line < tree.runs.count; line++) {
            int length = tree.runs.chars(line);
            if (length < LEAST_SAID || length > MAX_SAID || tree.runs.digits(line) < 2 || tree.runs.linked(line) * 2 > length) {
                continue;
            }
            String text = tree.line(line);
            DateLabel label = DateLabel.opening(text);
            Published date = label == DateLabel.FIRST || label == least ? DateText.parse(DateLabel.fromPublished(text), monthFirst) : null;
            if (date != null && !Asides.holds(tree, tree.runs.from[line], Names.COMMENTS | Names.RELATED | Names.SIDE)) {
                return date;
            }
        }
        return null;
    }

    /// The day that opens the text: "27.1.2022 - The ferry …", "(June 3, 2020) …".
    private @Nullable Published opening(int root) {
        int seen = 0;
        for (int line = 0; line < tree.runs.count && seen < OPENING_LINES; line++) {
            if (tree.runs.from[line] >= root && tree.runs.to[line] <= tree.end[root] && tree.runs.chars(line) > 20) {
                seen++;
                String text = tree.line(line);
                String head = text.substring(0, Math.min(text.length(), OPENING_CHARS));
                int at = 0;
                while (at < 2 && at < head.length() && !Character.isLetterOrDigit(head.charAt(at))) {
                    at++;
                }
                if (at < head.length() && Character.isDigit(head.charAt(at))) {
                    Published date = DateText.parse(head, monthFirst);
                    if (date != null) {
                        return date;
                    }
                }
            }
        }
        return null;
    }

    private static String[] names(String section) {
        return Lexicon.read("dates.txt").getOrDefault(section, List.of()).toArray(String[]::new);
    }

    /// 23:00:00 in UTC is a midnight in central Europe, 22:00:00 one in summer: a day that a machine made into an instant.
    private static Published afterMidnight(Published stated) {
        OffsetDateTime at = stated.at().atOffset(ZoneOffset.UTC);
        boolean midnight = !stated.dayOnly() && stated.offset().equals(ZoneOffset.UTC) && at.getMinute() == 0 && at.getSecond() == 0 && at.getHour() >= 22;
        return midnight ? Published.on(at.toLocalDate().plusDays(1)) : stated;
    }

    /// The first statement that can be read as a date.
    private @Nullable String statedText() {
        List<@Nullable String> texts = new ArrayList<>();
        texts.add(evidence.json("datePublished"));
        for (String name : META) {
            texts.add(evidence.meta(name));
        }
        texts.add(uploaded());
        texts.add(evidence.json("dateCreated"));
        texts.add(evidence.metaLike(name -> name.contains("publi") && (name.contains("date") || name.contains("time"))));
        for (String text : texts) {
            if (DateText.parse(text, monthFirst) != null) {
                return text;
            }
        }
        return null;
    }

    private @Nullable String uploaded() {
        for (JsonObject object : evidence.json.ofType(type -> type.endsWith("Article") || type.endsWith("Posting") || type.equals("WebPage"))) {
            String date = JsonLd.text(object.get("datePublished"));
            if (date != null) {
                return date;
            }
        }
        // Instructions, recipes, products: whatever describes itself with a headline or as the page's subject.
        for (JsonObject object : evidence.json.ofType(type -> !NOT_SUBJECTS.contains(type))) {
            String date = object.has("mainEntityOfPage") || object.has("headline") ? JsonLd.text(object.get("datePublished")) : null;
            if (date != null) {
                return date;
            }
        }
        return evidence.json("uploadDate");
    }
}

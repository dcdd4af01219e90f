package docket.ui.article;

import docket.app.Reading;
import docket.app.Reading.Opened;
import docket.html.Document.Picture;
import docket.model.Citation;
import docket.model.Published;
import docket.model.Row;
import docket.ui.article.ArticlePage.Saved;
import docket.ui.article.ArticlePage.State;
import docket.ui.theme.Sentences;
import docket.ui.theme.Words;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Puts an opened article into words for the reading pane. Pure; any thread.
public final class ArticlePages {
    /// Words a minute of silent reading of English non-fiction (Brysbaert 2019: 238).
    private static final int WORDS_A_MINUTE = 238;

    private ArticlePages() {}

    /// @param fetching true while the full text is being fetched
    public static ArticlePage of(Opened opened, boolean fetching, Locale locale, ZoneId zone) {
        Row row = opened.row();
        Map<String, ArticlePage.Size> sizes = new HashMap<>();
        opened.images().forEach((url, picture) -> {
            if (picture.width() > 0 && picture.height() > 0) {
                sizes.put(url, new ArticlePage.Size(picture.width(), picture.height()));
            }
        });
        return new ArticlePage(kicker(row, opened.siteName(), opened.section()), row.title(), opened.standfirst(), opened.byline(),
                row.published() == null ? null : date(row.published(), locale, zone),
                opened.changedAt() == null || opened.earlier().isEmpty() ? null
                        : Words.of("article.changed", moment(opened.changedAt(), locale, zone)),
                minutes(opened),
                fetching ? new Saved(State.FETCHING, Words.of("article.fetching"), null) : saved(opened),
                chips(opened.citations()), lead(opened), opened.document(), citations(opened.citations()), stored(opened),
                sizes, sections(opened.related(), locale, zone), comments(opened), opened.lang(),
                Direction.isRightToLeftLanguage(opened.lang()));
    }

    /// 0 where the text is not all here: how long the article takes is not known then.
    private static int minutes(Opened opened) {
        boolean whole = opened.body() == Reading.Body.PAGE || opened.body() == Reading.Body.FEED;
        return opened.words() == 0 || !whole ? 0 : Math.max(1, Math.round((float) opened.words() / WORDS_A_MINUTE));
    }

    /// The source, its site where that is called otherwise, and the section.
    private static List<String> kicker(Row row, @Nullable String siteName, @Nullable String section) {
        List<String> parts = new ArrayList<>();
        for (String part : new @Nullable String[] {row.source(), siteName, section}) {
            if (part != null && !part.isBlank() && parts.stream().noneMatch(part::equalsIgnoreCase)) {
                parts.add(part);
            }
        }
        return parts;
    }

    /// `22 June 2026, 08:36` in the reader's language, without a time where the source gave only a day.
    static String date(Published published, Locale locale, ZoneId zone) {
        return published.dayOnly() ? DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale)
                .withZone(ZoneOffset.UTC).format(published.at()) : moment(published.at(), locale, zone);
    }

    /// `22 June 2026, 08:36` in the reader's language.
    public static String moment(Instant at, Locale locale, ZoneId zone) {
        DateTimeFormatter day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
        DateTimeFormatter time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale);
        return day.withZone(zone).format(at) + ", " + time.withZone(zone).format(at);
    }

    private static Saved saved(Opened opened) {
        if (opened.problem() != null && opened.body() != Reading.Body.PAGE) {
            return new Saved(State.FAILED, Sentences.of(opened.problem().summary()), Words.of("article.retry"));
        }
        return switch (opened.body()) {
            case PAGE, FEED -> new Saved(State.SAVED, full(opened.images()) + (opened.choice() == null ? "" : " · " + Words.of("article.choice." + opened.choice())), null);
            case SUMMARY -> new Saved(State.SUMMARY, Words.of("article.summary"), Words.of("article.fetch"));
            case NONE -> new Saved(State.SUMMARY, Words.of("article.titleOnly"), Words.of("article.fetch"));
        };
    }

    private static String full(Map<String, Reading.Picture> images) {
        long there = images.values().stream().filter(picture -> picture.hash() != null).count();
        return there == images.size() ? Words.of("article.saved", there)
                : Words.of("article.savedPart", there, images.size());
    }

    private static List<ArticlePage.Chip> chips(List<Citation> citations) {
        Map<String, ArticlePage.Chip> byName = new LinkedHashMap<>();
        citations.forEach(c -> byName.putIfAbsent(c.normalised(), new ArticlePage.Chip(c.title(), c.url())));
        return List.copyOf(byName.values());
    }

    private static List<ArticlePage.Citation> citations(List<Citation> citations) {
        List<ArticlePage.Citation> linked = new ArrayList<>();
        for (Citation citation : citations) {
            if (citation.url() != null) {
                linked.add(new ArticlePage.Citation(citation.match(), citation.title(), citation.url()));
            }
        }
        return linked;
    }

    /// The lead picture when it is stored, unless the body shows it anyway. One that is missing leaves no hole above the text.
    private static @Nullable Picture lead(Opened opened) {
        String url = opened.row().image();
        if (url == null || opened.html().contains(url.replace("&", "&amp;")) || opened.html().contains(url)) {
            return null;
        }
        Reading.Picture size = opened.images().get(url);
        return size == null || size.hash() == null ? null : new Picture(url, "", size.width(), size.height());
    }

    private static Set<String> stored(Opened opened) {
        Set<String> urls = new HashSet<>(opened.stored());
        opened.related().stream().filter(Reading.Related::stored).forEach(related -> urls.add(related.url()));
        return urls;
    }

    private static List<ArticlePage.Section> sections(List<Reading.Related> related, Locale locale, ZoneId zone) {
        Map<String, List<ArticlePage.Related>> bySection = new LinkedHashMap<>();
        for (Reading.Related item : related) {
            bySection.computeIfAbsent(item.section(), s -> new ArrayList<>()).add(new ArticlePage.Related(
                    item.title(), item.url(), item.article(),
                    item.published() == null ? null : date(item.published(), locale, zone), item.teaser(), item.stored()));
        }
        List<ArticlePage.Section> sections = new ArrayList<>();
        bySection.forEach((title, items) -> sections.add(new ArticlePage.Section(title, items)));
        return sections;
    }

    private static @Nullable String comments(Opened opened) {
        Integer count = opened.comments().count();
        if (count != null) {
            return Words.of("article.comments", count);
        }
        boolean somewhere = opened.comments().url() != null || opened.comments().feedUrl() != null;
        return somewhere ? Words.of("article.commentsUnknown") : null;
    }
}

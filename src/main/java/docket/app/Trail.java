package docket.app;

import docket.html.Document;
import docket.model.Citation;
import docket.model.Published;
import docket.model.Row;
import docket.store.Articles;
import docket.store.Links;
import docket.store.ListQuery;
import docket.store.Pages;
import docket.store.Store;
import docket.store.Storylines;
import docket.url.CanonicalUrl;
import docket.url.WebUrl;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where an article leads: what its page lists, its links, the same story elsewhere, the story so far. From the store
/// alone. An item stands once, in its highest tier.
public final class Trail {
    /// @param label `Explore further`, `Related stories`, `Linked in this article`, `Same story elsewhere`, `Linked from`,
    ///     `Recommended for you`
    /// @param why in words: "named by the page", "3 sources"
    public record Section(Tier tier, String label, String why, List<Item> items) {}

    public enum Tier {
        LISTED, LINKED, SAME_STORY, SIMILAR, LINKED_FROM, RECOMMENDED
    }

    /// @param article the article's id where it is known to the store
    /// @param stored true when it can be read offline
    /// @param problem why it could not be fetched
    /// @param why the reason in words: "same story: shares Ruritania, encryption; 2 days later"
    /// @param also other outlets that have the same text
    public record Item(@Nullable Long article, String url, String title, @Nullable String source, @Nullable Published published,
            @Nullable String teaser, boolean stored, boolean read, @Nullable String problem, String why, List<String> also, State state) {}

    /// How far the text of an item is.
    public enum State {
        /// can be read offline
        STORED,
        /// only its title is here; it is fetched when the person asks
        FETCHABLE,
        /// the refresh will fetch it by itself
        FETCHING,
        /// fetching was tried in vain
        FAILED
    }

    /// A step of the story.
    ///
    /// @param fresh joined the story, which the person follows, since the last visit
    public record Step(long article, String title, String source, @Nullable Published published, boolean read, boolean here,
            boolean fresh) {}

    /// @param story oldest first; empty when the article stands alone
    /// @param storyId 0 when it has none
    /// @param followed whether the person follows the story
    public record View(List<Section> sections, List<Step> story, long storyId, boolean followed) {
        public static final View EMPTY = new View(List.of(), List.of(), 0, false);

        /// What the article itself leads to.
        public int size() {
            return sections.stream().filter(s -> s.tier != Tier.RECOMMENDED).mapToInt(s -> s.items().size()).sum();
        }
    }

    private static final int MAX_LINKED = 12;
    private static final int MAX_STORY = 60;
    private static final int MAX_FROM = 8;
    private static final int MAX_RECOMMENDED = 4;
    /// A link's words are its title; fewer letters than this say nothing ("here", "this").
    private static final int LEAST_TITLE = 12;

    private final Store store;
    private final Recommending recommending;

    public Trail(Store store, Recommending recommending) {
        this.store = store;
        this.recommending = recommending;
    }

    public View of(long article) {
        Articles.Whole whole = store.read(db -> Articles.whole(db, article));
        if (whole == null) {
            return View.EMPTY;
        }
        Folds folds = new Folds(store, whole);
        Set<String> shown = new HashSet<>();
        shown.add(CanonicalUrl.of(whole.url()));
        List<Section> sections = new ArrayList<>();
        listed(article, shown, sections);
        add(sections, Tier.LINKED, "Linked in this article", "linked in the text", linked(whole, shown, folds));
        List<Row> story = story(article);
        List<Item> same = folds.items(story.stream().filter(r -> r.id() != article).toList().reversed(), "same story", shown);
        long sources = same.stream().flatMap(item -> Stream.concat(Stream.ofNullable(item.source()), item.also().stream())).distinct().count();
        add(sections, Tier.SAME_STORY, "Same story elsewhere", sources == 1 ? "1 source" : sources + " sources", same);
        add(sections, Tier.SIMILAR, "Similar", "earlier",
                folds.items(store.read(db -> ListQuery.rows(db, Links.similar(db, article))), "similar", shown));
        add(sections, Tier.LINKED_FROM, "Linked from", "links to this article",
                folds.items(store.read(db -> ListQuery.rows(db, Links.linkingTo(db, article, MAX_FROM))), "links to this article", shown));
        add(sections, Tier.RECOMMENDED, "Recommended for you", "by your watchlists and stars", recommended(shown, folds));
        long storyId = story.isEmpty() ? 0 : story.getFirst().story();
        boolean followed = storyId != 0 && store.read(db -> Storylines.isFollowed(db, storyId));
        Set<Long> fresh = followed ? Set.copyOf(store.read(db -> Storylines.fresh(db, storyId))) : Set.of();
        return new View(sections, story.size() < 2 ? List.of() : story.stream().map(r -> new Step(r.id(), r.title(), r.source(),
                r.published(), r.read(), r.id() == article, fresh.contains(r.id()))).toList(), storyId, followed);
    }

    /// Cited documents by their names, those of which an address is known.
    public Map<String, Item> documents(List<Citation> citations) {
        Map<String, Item> items = new LinkedHashMap<>();
        for (Citation citation : citations) {
            String url = citation.url();
            if (url != null) {
                Row known = known(CanonicalUrl.of(url));
                boolean stored = known != null && known.fullText();
                items.putIfAbsent(citation.normalised(), new Item(known == null ? null : known.id(), url, citation.title(), WebUrl.host(url),
                        null, null, stored, known != null && known.read(), null, "cited in the text", List.of(),
                        stored ? State.STORED : State.FETCHABLE));
            }
        }
        return items;
    }

    private @Nullable Row known(String key) {
        return store.read(db -> {
            Long page = Pages.find(db, key);
            List<Row> rows = page == null ? List.of() : ListQuery.rows(db, List.of(page));
            return rows.isEmpty() ? null : rows.getFirst();
        });
    }

    private List<Item> recommended(Set<String> shown, Folds folds) {
        return recommending.picks(row -> !shown.contains(CanonicalUrl.of(row.url())), MAX_RECOMMENDED).stream()
                .filter(pick -> shown.add(CanonicalUrl.of(pick.row().url()))).map(pick -> folds.item(pick.row(), pick.why())).toList();
    }

    private void listed(long article, Set<String> shown, List<Section> sections) {
        Map<String, List<Item>> bySection = new LinkedHashMap<>();
        for (Links.Listed l : store.read(db -> Links.listed(db, article))) {
            if (shown.add(CanonicalUrl.of(l.url()))) {
                String source = l.source() != null ? l.source() : WebUrl.host(l.url());
                bySection.computeIfAbsent(l.section(), _ -> new ArrayList<>()).add(new Item(l.article(), l.url(), l.title(), source,
                        l.published(), l.teaser(), l.stored(), l.read(), l.problem(),
                        l.section().isEmpty() ? "listed by the page" : "listed by the page under " + l.section(), List.of(),
                        l.stored() ? State.STORED : l.problem() != null ? State.FAILED : State.FETCHABLE));
            }
        }
        bySection.forEach((label, items) -> add(sections, Tier.LISTED, label.isEmpty() ? "Related" : label, "named by the page", items));
    }

    private List<Item> linked(Articles.Whole whole, Set<String> shown, Folds folds) {
        List<BodyParts.TextLink> links = BodyParts.of(Document.parse(whole.html(), whole.url())).links();
        List<Item> items = new ArrayList<>();
        for (BodyParts.TextLink link : links) {
            String key = CanonicalUrl.of(link.url());
            if (items.size() == MAX_LINKED || shown.contains(key)) {
                continue;
            }
            Row known = known(key);
            if (known != null) {
                shown.add(key);
                items.add(folds.item(known, "linked in the text"));
            } else if (link.words().length() >= LEAST_TITLE && isArticleLike(link.url())) {
                shown.add(key);
                items.add(new Item(null, link.url(), link.words(), WebUrl.host(link.url()), null, null, false, false, null,
                        "linked in the text", List.of(), State.FETCHABLE));
            }
        }
        return items;
    }

    /// Home pages and mail links lead to no article.
    private static boolean isArticleLike(String url) {
        return url.replaceFirst("^https?://[^/]*/?", "").length() > 3;
    }

    private List<Row> story(long article) {
        return store.read(db -> {
            List<Row> here = ListQuery.rows(db, List.of(article));
            long story = here.isEmpty() ? 0 : here.getFirst().story();
            return story == 0 ? List.<Row>of() : ListQuery.rows(db, Links.story(db, story, MAX_STORY));
        });
    }

    private static void add(List<Section> sections, Tier tier, String label, String why, List<Item> items) {
        if (!items.isEmpty()) {
            sections.add(new Section(tier, label, why, List.copyOf(items)));
        }
    }
}

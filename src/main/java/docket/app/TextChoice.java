package docket.app;

import docket.extract.Agreement;
import docket.html.PlainText;
import docket.model.Extracted;
import docket.store.Articles;
import docket.store.Body;
import org.jspecify.annotations.Nullable;

/// Which text of an article is stored: the page's, or the one its feed carried.
///
/// @param body null when the stored one stays
/// @param name of an [Agreement.Choice], as the store keeps it; null where the feed had no whole text to compare
record TextChoice(@Nullable Body body, @Nullable String name) {
    /// Part of the stored words that the beginning of a paywalled page must have to stand in their place.
    private static final double WHOLE = 0.8;

    /// @param stored what the store has; null when the article is new
    static TextChoice of(Extracted page, Articles.@Nullable Whole stored) {
        Body whole = Body.of(Body.From.PAGE, page.html(), page.text());
        if (stored == null || stored.from() == Body.From.SUMMARY) {
            return new TextChoice(whole, null);
        }
        if (stored.from() == Body.From.PAGE) {
            boolean better = page.kind() != Extracted.Kind.PAYWALL || whole.words() >= stored.words() * WHOLE;
            return new TextChoice(better ? whole : null, null);
        }
        Agreement.Settled settled = Agreement.settle(page.html(), page.text(), stored.html(), PlainText.of(stored.html()));
        Body body = switch (settled.choice()) {
            case PAGE_AGREES, PAGE_CUT, PAGE_LONGER -> Body.of(Body.From.PAGE, settled.html(), settled.text());
            case FEED_FULLER, FEED_OTHER -> null;
        };
        return new TextChoice(body, settled.choice().name());
    }

    /// What a stored name says to the reader; null for none.
    static @Nullable String sentence(@Nullable String name) {
        if (name == null) {
            return null;
        }
        return switch (Agreement.Choice.valueOf(name)) {
            case PAGE_AGREES -> "The page's text, which agrees with the feed's.";
            case PAGE_CUT -> "The page's text, without what it adds before and after the feed's.";
            case PAGE_LONGER -> "The page's text, which is longer than the feed's.";
            case FEED_FULLER -> "The feed's text, of which the page lacks a part.";
            case FEED_OTHER -> "The feed's text: the page says something else.";
        };
    }
}

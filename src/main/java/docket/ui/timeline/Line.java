package docket.ui.timeline;

import docket.model.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A line of the timeline.
public sealed interface Line {
    record Day(String label) implements Line {}

    /// An article, or the first of a story.
    ///
    /// @param others the story's other articles, newest first; empty when the article stands alone
    /// @param open true when the others follow as [Member]s
    record Card(Row row, List<Row> others, boolean open) implements Line {
        public Card {
            others = List.copyOf(others);
        }

        /// Whether an article lies in it unseen.
        boolean folds(long article) {
            return !open && others.stream().anyMatch(row -> row.id() == article);
        }

        /// Different sources that tell the story, this one included.
        public long sources() {
            return 1 + others.stream().map(Row::sourceKey).filter(key -> !key.equals(row.sourceKey())).distinct().count();
        }
    }

    /// An article of the story above.
    ///
    /// @param last true when the story ends here
    record Member(Row row, long lead, boolean last) implements Line {}

    /// Stands for the next page while it is read.
    record More() implements Line {}

    /// What the line shows of an article; null for lines without one.
    default @Nullable Row shownRow() {
        return switch (this) {
            case Card card -> card.row();
            case Member member -> member.row();
            case Day day -> null;
            case More more -> null;
        };
    }

    /// The article of a line; 0 for lines without one.
    default long article() {
        Row row = shownRow();
        return row == null ? 0 : row.id();
    }

    /// Whether an article stands here: as its own, folded away, or as the one whose story goes on here.
    default boolean tells(long article) {
        return article() == article || switch (this) {
            case Card card -> card.folds(article);
            case Member member -> member.lead() == article;
            case Day day -> false;
            case More more -> false;
        };
    }

    /// Whether a divider is drawn below it.
    default boolean ends() {
        return switch (this) {
            case Card card -> !card.open();
            case Member member -> member.last();
            case More more -> true;
            case Day day -> false;
        };
    }
}

package docket.ui.trail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import docket.model.Comment;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CommentLineTest {
    private static Comment comment(String id, String parent) {
        return new Comment(id, parent, "author", null, "<p>Text of " + id + "</p>", null, null);
    }

    @Test
    void answersAreDeeperAndFlatAfterTheFifth() {
        List<CommentLine> lines = CommentLine.of(List.of(comment("a", null), comment("b", "a"), comment("c", "b"), comment("d", "c"),
                comment("e", "d"), comment("f", "e"), comment("g", "f"), comment("h", null)));
        assertEquals(List.of(0, 1, 2, 3, 4, 5, 5, 0), lines.stream().map(CommentLine::depth).toList());
        assertEquals(6, lines.getFirst().below());
        assertEquals("Text of a", lines.getFirst().text());
    }

    @Test
    void aFoldedCommentHidesItsAnswers() {
        List<CommentLine> lines = CommentLine.of(List.of(comment("a", null), comment("b", "a"), comment("c", null)));
        assertEquals(List.of("a", "c"), CommentLine.unfolded(lines, Set.of("a")).stream().map(CommentLine::id).toList());
    }

    @Test
    void commentsThatAnswerEachOtherInACircleEnd() {
        assertEquals(2, CommentLine.of(List.of(comment("a", "b"), comment("b", "a"))).size());
    }
}

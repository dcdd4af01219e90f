package docket.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import docket.html.Difference.Kind;
import docket.html.Difference.Piece;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DifferenceTest {
    @Test
    void aReplacedWordStandsBesideTheOneItReplaced() {
        assertEquals(List.of(new Piece(Kind.SAME, "The fine is "), new Piece(Kind.GONE, "four "), new Piece(Kind.NEW, "five "),
                new Piece(Kind.SAME, "million euros.")), Difference.of("The fine is four million euros.", "The fine is five million euros."));
    }

    @Test
    void aParagraphPutInLeavesTheOthersAlone() {
        List<Piece> pieces = Difference.of("One.\n\nThree.", "One.\n\nTwo.\n\nThree.");
        assertEquals(List.of(new Piece(Kind.SAME, "One.\n\n"), new Piece(Kind.NEW, "Two.\n\n"), new Piece(Kind.SAME, "Three.")), pieces);
        assertEquals(1, Difference.places(pieces));
    }

    @Test
    void blanksMakeNoDifference() {
        assertEquals(0, Difference.places(Difference.of("A  law\n\npassed.", "A law\npassed.\n")));
    }

    @Test
    void whatIsKeptAndComeIsTheNewTextAndWhatIsKeptAndGoneTheOld() {
        Random random = new Random(5);
        for (int round = 0; round < 300; round++) {
            String before = text(random);
            String after = text(random);
            List<Piece> pieces = Difference.of(before, after);
            assertEquals(words(after), words(told(pieces, Kind.NEW)));
            assertEquals(words(before), words(told(pieces, Kind.GONE)));
        }
    }

    @Test
    void textsFarApartAreReplacedAsAWhole() {
        String before = IntStream.range(0, 20_000).mapToObj(i -> "a" + i).collect(Collectors.joining(" "));
        String after = IntStream.range(0, 20_000).mapToObj(i -> "b" + i).collect(Collectors.joining(" "));
        List<Piece> pieces = Difference.of(before, after);
        assertEquals(2, pieces.size());
        assertTrue(pieces.getFirst().kind() == Kind.GONE && pieces.getLast().kind() == Kind.NEW);
    }

    private static String told(List<Piece> pieces, Kind kind) {
        return pieces.stream().filter(piece -> piece.kind() == Kind.SAME || piece.kind() == kind).map(Piece::text)
                .collect(Collectors.joining(" "));
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }

    private static String text(Random random) {
        return IntStream.range(0, 1 + random.nextInt(30)).mapToObj(i -> "w" + random.nextInt(6) + (random.nextInt(5) == 0 ? "\n" : " "))
                .collect(Collectors.joining());
    }
}

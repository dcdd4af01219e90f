package docket.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {
    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
            He said “no” – twice.                  ¦ He said "no" - twice.
            It’s over…                             ¦ It's over...
            Two  words\\nand a line                ¦ Two words and\\na line
            The law passed. Updated 5 minutes ago  ¦ The law passed. Updated 2 hours ago
            The law passed. (an hour ago)          ¦ The law passed. (3 days ago)
            Das Gesetz gilt. vor 5 Minuten         ¦ Das Gesetz gilt. vor einer Stunde
            La loi passe. il y a 2 heures          ¦ La loi passe. il y a 3 jours
            Ley. hace 3 horas                      ¦ Ley. hace 4 horas
            Text.\\n12 comments                    ¦ Text.\\n1,345 comments
            Text.\\nComments (3)                   ¦ Text.\\nComments (14)
            Text.\\n34 shares · 2 comments         ¦ Text.\\n1.2k shares · 9 comments
            Text.\\nShares: 12 | Views: 900        ¦ Text.\\nShares: 13 | Views: 1.1k
            Text.\\n5 min read                     ¦ Text.\\n6 min read
            Text.\\nLast updated: 12 March 2026, 14:05 GMT ¦ Text.\\nLast updated: 13 March 2026, 09:30 GMT
            Text.\\nStand: 12.03.2026, 14:05 Uhr   ¦ Text.\\nStand: 13.03.2026, 09:10 Uhr
            See https://x.example/a.jpg?sig=1 here ¦ See https://x.example/a.jpg?sig=2&t=3 here
            Text.\\nRelated stories\\nOne headline\\nTwo headline ¦ Text.\\nRelated stories\\nThree headline
            Text.\\nRead also: One headline        ¦ Text.\\nRead also: Another headline
            Text.\\nMehr zum Thema:\\nEine Zeile   ¦ Text.\\nMehr zum Thema:\\nAndere Zeile hier
            soft\u00adhyphen\u200b                 ¦ softhyphen
            """)
    void theseSayTheSame(String a, String b) {
        assertEquals(Wording.text(a.replace("\\n", "\n"), Set.of()), Wording.text(b.replace("\\n", "\n"), Set.of()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
            The court ruled for the maker.         ¦ The court ruled against the maker.
            The agency received 20,000 comments.   ¦ The agency received 22,000 comments.
            The fine is 1,200 euros.               ¦ The fine is 1,300 euros.
            Text.                                  ¦ Text.\\nCorrection: the fine was smaller.
            Text.                                  ¦ Text.\\nUPDATE 15:30: The company has answered.
            Eats, shoots and leaves                ¦ Eats shoots and leaves
            Standard and Poor rated it in 2025     ¦ Standard and Poor rated it in 2026
            Related stories\\nA headline\\nThe text ends so. ¦ Related stories\\nA headline\\nThe text ends thus.
            He said "yes".                         ¦ He said yes.
            The bill failed.\\nAyes: 52 votes        ¦ The bill failed.\\nAyes: 53 votes
            The bill failed.\\nVotes: 52             ¦ The bill failed.\\nVotes: 53
            """)
    void theseDoNot(String a, String b) {
        assertFalse(Wording.text(a.replace("\\n", "\n"), Set.of()).equals(Wording.text(b.replace("\\n", "\n"), Set.of())));
    }

    @Test
    void aLineThatThePageListsElsewhereIsNoise() {
        assertEquals(Wording.text("The text.", Set.of()),
                Wording.text("The text.\nA judge’s  other case", Set.of("A judge's other case")));
    }

    @Test
    void aTitleIsComparedApartFromTheText() {
        byte[] a = Wording.hash("A title (12 comments)", "Text");
        byte[] b = Wording.hash("A title (14 comments)", "Other");
        assertTrue(Wording.sameTitle(a, b));
        assertFalse(Wording.sameText(a, b));
        assertFalse(Wording.sameTitle(a, Wording.hash("Another title", "Text")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 ", "ago ", "a few ", "( ", "comments: ", "updated ", "https://x/a.jpg?", "- ", ", ", "12 comments · "})
    void longLinesOfWhatLooksLikeNoiseAreReadInLinearTime(String part) {
        Wording.hash(part.repeat(50_000 / part.length()), part.repeat(200_000 / part.length()));
    }

    @Test
    void oneLookAtEachCharacterGathersWhatASecondLookDoes() {
        String[] parts = {"The court ruled that the agency may not collect such records without a warrant", "court", "Über", "à", "a\u0300", "й", "’s", "“no”",
            " – ", "--", "-", "…", "\u00a0", "5 minutes ago", "ago", "Ago ", "a few hours ago", "vor 5 Minuten", "vor", "il y a 2 heures", "à l’instant", "назад", "2 часа назад",
            "12 comments", "·", "|", "?", "https://x.example/a.jpg?sig=1", ".jpg?x", "related:", "Read also: ", "related", "updated 12 March 2026, 14:05", ":", "\n", "\r\n", "\t",
            " ", "  ", ".", "1,200", "(3)", "`", "\u00ad", "×", "中文", "\u0007", "\ud83d\ude00", "A long line that goes on and on so that it is longer than two hundred "
                    + "letters, as most paragraphs of news are, and holds neither a figure nor anything else that the lists of what comes and goes name"};
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(12); n >= 0; n--) {
                text.append(parts[random.nextInt(parts.length)]).append(random.nextBoolean() ? " " : "");
            }
            // With a line that is listed elsewhere each line gets the second look.
            assertEquals(Wording.text(text.toString(), Set.of("\u0001 stands nowhere")), Wording.text(text.toString(), Set.of()), () -> text.toString());
        }
    }

    @Test
    void aHashOfAnEarlierVersionTellsTheSameTextAndTitle() {
        byte[] earlier = Wording.earlierHash("A title", "The text of it.");
        byte[] now = Wording.hash("A title", "The text  of it.");
        assertTrue(Wording.isEarlier(earlier));
        assertFalse(Wording.isEarlier(now));
        assertTrue(Wording.sameTitle(earlier, now));
        assertTrue(Wording.sameText(earlier, now, "The text  of it."));
        byte[] other = Wording.hash("A title", "Another text.");
        assertFalse(Wording.sameText(earlier, other, "Another text."));
    }
}

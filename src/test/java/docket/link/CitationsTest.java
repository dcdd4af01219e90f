package docket.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import docket.model.Citation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CitationsTest {
    private final Citations citations = new Citations();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            under 47 U.S.C. § 230(c)(1), platforms   | us-code          | 47 U.S.C. § 230(c)(1)       | 47 U.S.C. 230(c)(1)
            as 26 USC Section 527 groups             | us-code          | 26 USC Section 527          | 26 U.S.C. 527
            the rule at 16 CFR 312.5 says            | us-cfr           | 16 CFR 312.5                | 16 C.F.R. 312.5
            in Roe, 410 U.S. 113, the court          | us-case          | 410 U.S. 113                | 410 U.S. 113
            see 92 Cal.Rptr.3d 784 there             | us-case          | 92 Cal.Rptr.3d 784          | 92 Cal.Rptr.3d 784
            passed H.R. 1668 and left                | us-bill          | H.R. 1668                   | H.R. 1668
            signed HB2 in March                      | us-state-bill    | HB2                         | HB 2
            revoked Executive Order 12333 today      | us-exec-order    | Executive Order 12333       | E.O. 12333
            repeal Section 230 now                   | us-section-named | Section 230                 | 47 U.S.C. 230
            Pub. L. 96–164 says                      | us-public-law    | Pub. L. 96–164              | Pub. L. 96-164
            under Regulation (EU) 2016/679 all       | eu-act           | Regulation (EU) 2016/679    | 32016R0679
            Directive 95/46/EC was                   | eu-act           | Directive 95/46/EC          | 31995L0046
            Regulation (EU) No 648/2012 on           | eu-act           | Regulation (EU) No 648/2012 | 32012R0648
            Article 16(2) TFEU gives                 | eu-treaty        | Article 16(2) TFEU          | Article 16(2) TFEU
            in [2019] UKSC 41 the court              | uk-case          | [2019] UKSC 41              | [2019] UKSC 41
            Under the Online Safety Act 2023 firms   | uk-act           | Online Safety Act 2023      | 2023 c. 50
            nach § 5 Abs. 1 UWG ist                  | de-law           | § 5 Abs. 1 UWG              | UWG 5
            Az. 4 BN 24.99 sagt                   | de-case          | 4 BN 24.99                  | 4 BN 24/99
            """)
    void findsAndNames(String text, String kind, String match, String name) {
        List<Citation> found = citations.find(text);
        assertEquals(1, found.size(), found::toString);
        Citation citation = found.getFirst();
        assertEquals(List.of(kind, match, name), List.of(citation.kind(), citation.match(), citation.normalised()));
        assertEquals(citation.match(), text.substring(citation.start(), citation.start() + citation.match().length()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            He studied at USC in 2012.
            Section 230 of the Housing Act of 1974
            The act of 1998 was a show.
            He scored 12 in 47 games, a U.S. record.
            """)
    void whatOnlyLooksLikeOneIsNone(String text) {
        assertEquals(List.of(), citations.find(text));
    }

    @Test
    void everySectionOfAChainHasTheLawAtItsEnd() {
        assertEquals(List.of("UWG 8", "UWG 3", "UWG 5"),
                citations.find("nach § 8 Abs. 1, §§ 3, 5 Abs. 1 UWG").stream().map(Citation::normalised).toList());
    }

    @Test
    void aRangeOfSectionsIsItsTwoEnds() {
        assertEquals(List.of("41 U.S.C. 10a", "41 U.S.C. 10c"),
                citations.find("see 41 U.S.C. §§ 10a-10c").stream().map(Citation::normalised).toList());
    }

    @Test
    void offsetsAreInUtf16Units() {
        assertEquals(3, citations.find("\ud83d\ude00 18 U.S.C. § 371").getFirst().start());
    }

    @Test
    void noTextKeepsItBusy() {
        for (String piece : List.of("§ 1 Abs. 1, ", "Article 1, ", "A and B of the ", "1 U.S. ", "BVerwG 4 ", "(", "a", "1")) {
            assertTrue(citations.find(piece.repeat(20_000 / piece.length())).size() <= 20_000);
        }
    }
}

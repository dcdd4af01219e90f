package docket.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BylineTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            By Ann Example                           | Ann Example
            By Ann Example and Bo Sample             | Ann Example; Bo Sample
            Von Ann Example, Bo Sample               | Ann Example; Bo Sample
            Ann von Example                          | Ann von Example
            Ann Example, PhD                         | Ann Example, PhD
            Ann Example, Staff Writer                | Ann Example
            Ann Example June 3, 2020                 | Ann Example
            Eingestellt von Ann Example              | Ann Example
            ByAnn Example                            | Ann Example
            Written by: Ann Example ⋅ Review Editor  | Ann Example
            Ann Example, MS, RD                      | Ann Example, MS, RD
            Martín Example                           | Martín Example
            Ann (Bee) Example                        | Ann (Bee) Example
            Text & Fotos: Ann Example                | Ann Example
            Text von Ann Example Illustration von Bo | Ann Example
            This post was written by Ann Example, MD | Ann Example, MD
            Author(s) Ann Example, Bo Sample         | Ann Example; Bo Sample
            © Example Press                          | ''
            https://news.example/ann                 | ''
            admin                                    | ''
            """)
    void cutsTheNamesOut(String byline, String names) {
        assertEquals(names, String.join("; ", BylineText.names(byline)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ann Example             | true
            Ann von der Example     | true
            Boring stuff Log        | false
            Personal finance        | false
            our engineering team    | false
            李明                     | true
            """)
    void namesOfPeopleBeginWithCapitalsWhereTheScriptHasThem(String name, boolean personal) {
        assertEquals(personal, BylineText.isPersonal(name));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            By Ann Example                      | true
            (Von Ann Example und Bo Sample)     | true
            By the time the ferry left          | false
            By Ann Example, who lives in Hull   | false
            """)
    void aSignatureIsABylineAndNoMore(String line, boolean signature) {
        assertEquals(signature, BylineText.isSignature(line));
    }
}

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
            https://news.example/ann                 | ''
            admin                                    | ''
            """)
    void cutsTheNamesOut(String byline, String names) {
        assertEquals(names, String.join("; ", BylineText.names(byline)));
    }
}

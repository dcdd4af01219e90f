package docket.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CitationTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "eu-act|32024R1689|the AI Act|Regulation (EU) 2024/1689",
        "eu-act|32016R0679|GDPR|Regulation (EU) 2016/679",
        "eu-act|32010R1095|that Regulation|Regulation (EU) No 1095/2010",
        "eu-act|32002L0058|ePrivacy|Directive 2002/58/EC",
        "eu-act|31995L0046|the old Directive|Directive 95/46/EC",
        "eu-act|32019L0790|Art. 4|Directive (EU) 2019/790",
        "eu-case|C-401/19|Case C-401/19|Case C-401/19",
        "us-code|47 U.S.C. 230|Section 230|47 U.S.C. § 230",
        "us-cfr|47 CFR 15.407|47 CFR 15.407|47 CFR § 15.407",
        "us-case|585 U.S. 296|Carpenter|585 U.S. 296",
        "uk-act|1998 c. 42|Human Rights Act 1998|Human Rights Act 1998",
        "de-law|netzdg 19|§ 19 NetzDG|§ 19 NetzDG",
    })
    void aDocumentIsNamedAsAPersonWritesIt(String kind, String normalised, String match, String title) {
        assertEquals(title, new Citation(match, 0, normalised, kind, null).title());
    }
}

package docket.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import docket.model.Citation;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The official addresses of what is cited.
class CitationAddressTest {
    private static final String CONGRESS = "https://www.congress.gov/bill/";

    private final Citations citations = new Citations();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            47 U.S.C. § 230(c)          | https://www.govinfo.gov/link/uscode/47/230
            47 CFR § 8.3                | https://www.ecfr.gov/current/title-47/section-8.3
            89 Fed. Reg. 45404          | https://www.federalregister.gov/citation/89-FR-45404
            Pub. L. 107-56              | https://www.govinfo.gov/link/plaw/107/public/56
            Executive Order 14110       | https://www.federalregister.gov/executive-order/14110
            5 U.S. 137                  | https://www.loc.gov/item/usrep005137/
            Directive 95/46/EC          | https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:31995L0046
            section 3A(2) of the Computer Misuse Act 1990 | https://www.legislation.gov.uk/id/ukpga/1990/18/section/3A
            [2019] EWHC 2341 (Admin)    | https://caselaw.nationalarchives.gov.uk/ewhc/admin/2019/2341
            [2021] UKSC 50              | https://caselaw.nationalarchives.gov.uk/uksc/2021/50
            Art. 5 Abs. 1 GG            | https://www.gesetze-im-internet.de/gg/art_5.html
            Art. 17 DSGVO               | https://eur-lex.europa.eu/legal-content/DE/TXT/?uri=CELEX:32016R0679
            BT-Drs. 20/10031            | https://dserver.bundestag.de/btd/20/100/2010031.pdf
            2020-801 DC                 | https://www.conseil-constitutionnel.fr/decision/2020/2020801DC.htm
            """)
    void isToldByTheName(String text, String address) {
        assertEquals(address, citations.find(text).getFirst().url());
    }

    @Test
    void ofABillTakesTheCongressThatStandsBesideIt() {
        assertEquals(CONGRESS + "117th-congress/house-bill/8152",
                url("They passed H.R. 8152 (117th Congress).", LocalDate.of(2024, 5, 1)));
        assertEquals(CONGRESS + "116th-congress/senate-bill/3398",
                url("In the 116th Congress senators wrote S. 3398.", LocalDate.of(2024, 5, 1)));
    }

    @ParameterizedTest
    @CsvSource({"2024-05-01, 118th", "2025-01-02, 118th", "2025-01-03, 119th", "2011-03-01, 112th", "2013-03-01, 113th", "1991-06-01, 102nd"})
    void ofABillTakesTheCongressThatSatOnTheDayOfTheText(LocalDate day, String congress) {
        assertEquals(CONGRESS + congress + "-congress/house-bill/1", url("The House passed H.R. 1 today", day));
    }

    @Test
    void ofABillTakesTheOnlyCongressOfATextWithoutADay() {
        assertEquals(CONGRESS + "118th-congress/senate-joint-resolution/34",
                url("S.J. Res. 34 failed. " + "They spoke of other things for long. ".repeat(5) + "So ended the 118th Congress.", null));
    }

    @Test
    void isMissingWhereNoneCanBeTold() {
        assertNull(url("Senators passed H.R. 1 today", null));
        assertNull(url("They wrote SB 5, a bill", LocalDate.of(2024, 5, 1)));
        assertNull(url("California and Texas differ. " + "They spoke of other things for long. ".repeat(5) + "SB 5, a bill",
                LocalDate.of(2024, 5, 1)));
        assertNull(url("California passed SB 5, a bill", null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            California's SB 1047   | https://leginfo.legislature.ca.gov/faces/billNavClient.xhtml?bill_id=202320240SB1047
            California passed A.B. 2273 | https://leginfo.legislature.ca.gov/faces/billNavClient.xhtml?bill_id=202320240AB2273
            Colorado's SB 24-205   | https://leg.colorado.gov/bills/sb24-205
            In Ohio, HB 33         | https://www.legislature.ohio.gov/legislation/135/hb33
            Utah's S.B. 152        | https://le.utah.gov/~2024/bills/static/SB0152.html
            Minnesota's H.F. 4757  | https://www.revisor.mn.gov/bills/bill.php?b=house&f=HF4757&ssn=0&y=2023
            Maryland House Bill 807 | https://mgaleg.maryland.gov/mgawebsite/Legislation/Details/hb0807?ys=2024RS
            New York's S7694A      | https://www.nysenate.gov/legislation/bills/2023/S7694
            Senate Bill 5 of Iowa  | https://www.legis.iowa.gov/legislation/BillBook?ga=90&ba=SB5
            Kansas, SB 50          | https://www.kslegislature.gov/li/b2023_24/measures/sb50/
            Kentucky's HB 5        | https://apps.legislature.ky.gov/record/24rs/hb5.html
            Louisiana passed HB 61 | https://www.legis.la.gov/legis/BillInfo.aspx?s=24RS&b=HB61
            Tennessee, SB 5        | https://wapp.capitol.tn.gov/apps/BillInfo/Default?BillNumber=SB0005&GA=113
            Wisconsin's AB 466     | https://docs.legis.wisconsin.gov/2023/proposals/ab466
            Oregon's SB 619        | https://olis.oregonlegislature.gov/liz/2024R1/Measures/Overview/SB619
            Pennsylvania HB 1201   | https://www.palegis.us/legislation/bills/2023/hb1201
            """)
    void ofAStatesBillIsThatOfItsLegislature(String text, String address) {
        assertEquals(address, url(text, LocalDate.of(2024, 5, 8)));
    }

    @Test
    void ofAStatesBillTakesTheStateNamedLastBeforeIt() {
        assertEquals("null https://www.legislature.ohio.gov/legislation/135/hb33",
                citations.find("In Texas HB 20 holds; in Ohio, HB 33 too.", LocalDate.of(2024, 5, 8)).stream()
                        .map(citation -> Objects.toString(citation.url())).collect(Collectors.joining(" ")));
    }

    @Test
    void ofADocketIsThatOfTheSupremeCourtOnlyWhereItIsMeant() {
        assertEquals("https://www.supremecourt.gov/docket/docketfiles/html/public/22-555.html", url("the Supreme Court took No. 22-555", null));
        assertNull(url("the Supreme Court refused. The 5th Circuit in No. 21-511 held", null));
        assertNull(url("see No. 22-555", null));
    }

    private @Nullable String url(String text, @Nullable LocalDate day) {
        Citation first = citations.find(text, day).getFirst();
        return first.url();
    }
}

package docket.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import docket.model.Citation;
import java.util.stream.Stream;
import java.util.TreeSet;
import java.nio.file.Path;
import java.nio.file.Files;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CitationsTest {
    private final Citations citations = new Citations();

    private String names(String text) {
        return citations.find(text).stream().map(c -> c.kind() + " " + c.normalised()).collect(Collectors.joining("; "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sued under 47 U.S.C. § 230(c)(1) in May        | us-code 47 U.S.C. 230(c)(1)
            a 26 USC Section 527 committee                 | us-code 26 U.S.C. 527
            under 18 US Code 1030 it is                    | us-code 18 U.S.C. 1030
            under 18 U.S. Code § 1030 it is                | us-code 18 U.S.C. 1030
            section 105 of title 17, United States Code    | us-code 17 U.S.C. 105
            liable under 18 U.S.C. § 1341, § 1343, and § 2 | us-code-continued 18 U.S.C. 1341; us-code-continued 18 U.S.C. 1343; us-code-continued 18 U.S.C. 2
            liable under 18 U.S.C. §§ 1341 and 1343        | us-code-continued 18 U.S.C. 1341; us-code-continued 18 U.S.C. 1343
            the shield that Section 230 gives              | us-section-named 47 U.S.C. 230
            renew Section 702 of the Foreign Intelligence Surveillance Act | us-section-named 50 U.S.C. 1881a
            the rule at 47 CFR § 8.3(b)                    | us-cfr 47 C.F.R. 8.3(b)
            published at 89 Fed. Reg. 45,404 in May        | us-fed-register 89 Fed. Reg. 45404
            (P.L. 104–104) and Pub. L. No. 107-56          | us-public-law Pub. L. 104-104; us-public-law Pub. L. 107-56
            see 110 Stat. 56                               | us-stat-at-large 110 Stat. 56
            U.S. Const. amend. IV                          | us-const U.S. Const., Amdt. IV
            as Reno held, 521 U.S. 844 (1997)              | us-case 521 U.S. 844
            in 934 F.3d 53, 64 (2d Cir. 2019)              | us-case 934 F.3d 53
            at 603 U.S. ___ (2024)                         | us-case 603 U.S. ___
            Carpenter, 585 U.S., at 310                    | us-case-short 585 U.S., at 310
            the note in 131 Harv. L. Rev. 1598             | us-journal 131 Harv. L. Rev. 1598
            NetChoice v. Paxton, No. 22-555, was           | us-docket 22-555
            in case 1:23-cv-00108 the judge                | us-docket 1:23-cv-00108
            passed H.R. 7521, H.J.Res. 42 and H.R.1        | us-bill H.R. 7521; us-bill H.J.Res. 42; us-bill H.R. 1
            The Senate debated S. 1409 today               | us-bill S. 1409
            opposed SB 1047/HB 20 and HB2                  | us-state-bill SB 1047; us-state-bill HB 20; us-state-bill HB 2
            California's AB 2273 and Senate Bill 976       | us-state-bill AB 2273; us-state-bill SB 976
            signed Executive Order 14,110 and E.O. 9066    | us-exec-order E.O. 14110; us-exec-order E.O. 9066
            repealing Executive Orders 13767 and 13768     | us-exec-order E.O. 13767; us-exec-order E.O. 13768
            Cal. Civ. Code § 1798.100                      | us-state-code Cal. Civ. Code § 1798.100
            """)
    void knowsTheFormsOfTheUnitedStates(String text, String expected) {
        assertEquals(expected, names(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Article 17(1) of Regulation (EU) 2016/679         | eu-act 32016R0679
            Directive 2002/58/EC and Regulation (EC) No 45/2001 | eu-act 32002L0058; eu-act 32001R0045
            Council Directive 93/13/EEC                       | eu-act 31993L0013
            Regulations (EU) No 1093/2010 and (EU) No 1095/2010 | eu-act 32010R1093; eu-act 32010R1095
            Directive (EU) 2022/2555 and Article 3 of that Directive | eu-act 32022L2555; eu-act 32022L2555
            fined under Article 33 of the Digital Services Act of the EU | eu-act 32022R2065
            CELEX 32019L0790 on copyright                     | eu-act 32019L0790
            see data.europa.eu/eli/reg/2022/1925/oj           | eu-act 32022R1925
            the proposal COM(2021) 206 final                  | eu-act COM(2021) 206
            Article 101(1) TFEU and Article 6 TEU             | eu-treaty TFEU Article 101; eu-treaty TEU Article 6
            Article 8 of the Charter of Fundamental Rights    | eu-treaty Charter of Fundamental Rights Article 8
            in Case C-311/18 the Court                        | eu-case C-311/18
            the General Court (T‑612/17)                      | eu-case T-612/17
            ECLI:EU:C:2020:559                                | eu-case ECLI:EU:C:2020:559
            """)
    void knowsTheFormsOfTheEuropeanUnion(String text, String expected) {
        assertEquals(expected, names(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            under the Online Safety Act 2023, Ofcom may       | uk-act 2023 c. 50
            section 6(3) of the Human Rights Act 1998         | uk-act 1998 c. 42
            section 6 of the HRA                              | uk-act-oblique 1998 c. 42 s. 6
            the Data Protection Act 2018 and Schedule 2 to that Act | uk-act 2018 c. 12; uk-act-oblique 2018 c. 12
            under FA 2004 the pension                         | uk-act 2004 c. 12
            In Scotland the Dogs and Cats (Collars) Act 1931 is gone | uk-act Dogs and Cats (Collars) Act 1931
            the Computer Misuse Act 1990 and S.I. 2003/2426   | uk-act 1990 c. 18; uk-act S.I. 2003/2426
            Lloyd v Google [2021] UKSC 50; [2022] AC 1217     | uk-case [2021] UKSC 50; uk-case [2022] AC 1217
            R (Bridges) [2020] EWCA Civ 1058                  | uk-case [2020] EWCA Civ 1058
            [2019] EWHC 2341 (Admin), para 4                  | uk-case [2019] EWHC 2341 (Admin)
            """)
    void knowsTheFormsOfTheUnitedKingdom(String text, String expected) {
        assertEquals(expected, names(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nach § 823 Abs. 1 Satz 1 BGB haftet               | de-law bgb 823
            §§ 7, 8 Abs. 2 und 10 TMG                         | de-law tmg 7; de-law tmg 8
            §§ 15 bis 17 UrhG                                 | de-law urhg 15; de-law urhg 17
            Art. 2 Abs. 1 in Verbindung mit Art. 1 Abs. 1 GG  | de-law gg 2; de-law gg 1
            GG Art 10 Abs 1                                   | de-law gg 10
            § 13 Abs. 3a SGB V und Art. 3 DS-GVO              | de-law sgb v 13; de-law dsgvo 3
            Art. 17 der Datenschutz-Grundverordnung           | de-law dsgvo 17
            § 1 des Gesetzes gegen Wettbewerbsbeschränkungen  | de-law gwb 1
            Urteil, BGH, GRUR 2018, 1132 Rn. 23 ff. und KVR 69/19 | de-case GRUR 2018, 1132; de-case KVR 69/19
            nach BT-Drs. 20/10031 und BR-Drucksache 432/24    | de-paper BT-Drs. 20/10031; de-paper BR-Drs. 432/24
            BGBl. I 2017, 3352 und BGBl. 2024 I Nr. 149       | de-gazette BGBl. 2017 I S. 3352; de-gazette BGBl. 2024 I Nr. 149
            § 80 des Strafgesetzbuchs                         | de-law stgb 80
            BVerfG, Urteil vom 2. März 2010 - 1 BvR 256/08    | de-case 1 BvR 256/08
            Urteil vom 3. Juli 2018 - III ZR 183/17           | de-case III ZR 183/17
            BVerwG 6 C 12.18                                  | de-case 6 C 12/18
            LSG, Urteil vom 1.2.2019, L 5 KR 10/18            | de-case L 5 KR 10/18
            vgl. BVerfGE 65, 1 (43); 120, 274 (302)           | de-case 1 BvR 209/83; de-case 1 BvR 370/07
            BGH, Urteil vom 1.1.2010 - I ZR 1/08, GRUR 2010, 30 = WRP 2010, 40 | de-case I ZR 1/08
            die Richtlinie 2001/29/EG                         | de-law 32001L0029
            """)
    void knowsTheFormsOfGermany(String text, String expected) {
        assertEquals(expected, names(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            § 823 I BGB und §§ 280 I, III, 281 BGB            | bgb 823; bgb 280; bgb 281
            Art. 5 I 2 GG, Art 10 Abs 1 S 2 GG                | gg 5; gg 10
            Paragraf 130 des Strafgesetzbuchs                 | stgb 130
            Paragraph 219a StGB, Artikel 5 Grundgesetz        | stgb 219a; gg 5
            Art. 10 des GG; § 5 Absatz 2 Telemediengesetz     | gg 10; tmg 5
            §§ 1, 2 Abs. 3 S. 1 Nr. 2 i.V.m. § 3 UrhG         | urhg 1; urhg 2; urhg 3
            §§ 12 ff. TMG, §§ 86 und 86a StGB                 | tmg 12; stgb 86; stgb 86a
            Art. 17 Abs. 1 lit. a) DSGVO                      | dsgvo 17
            § 97a Abs. 1 Satz 2 Nr. 3 lit. b des Urheberrechtsgesetzes | urhg 97a
            Art. 101 Abs. 1 AEUV und Art. 8 GRCh              | TFEU Article 101; Charter of Fundamental Rights Article 8
            § 22 BDSG 2018, aber § 28 BDSG 1990               | bdsg 22
            §§ 305-310 BGB; §§ 708 Nr. 11, 711 ZPO            | bgb 305; bgb 310; zpo 708; zpo 711
            Artt. 5, 10 GG; § 12 LDSG NRW                     | gg 5; gg 10; ldsg nrw 12
            BTDrucks. I/4357, BT-Drucks. 19/27441             | BT-Drs. 1/4357; BT-Drs. 19/27441
            Köhler, 41. Aufl., § 3 UWG Rn. 4                  | ''
            § 4 RVO; Art. 10 RL; § 3 VO                       | ''
            """)
    void knowsHowLawyersAndNewspapersCiteGermanLaw(String text, String expected) {
        assertEquals(expected, citations.find(text).stream().map(Citation::normalised).collect(Collectors.joining("; ")));
    }

    @Test
    void aCitationGoesOverTheEndOfALineButNotOverABlankLine() {
        assertEquals("us-code 47 U.S.C. 230(c)(1); us-case 664 F. Supp. 832",
                names("in 47 U.S.C.\n§ 230(c)(1), 664 F.\r\nSupp. 832 and 521 U.S.\n\n844"));
        assertEquals("us-case 934 F.3d 53; de-law bgb 823", names("934\u00A0F.3d\u202F53, §\u2009823\u00A0Abs.\u00A01 BGB"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            410 US 113 (1973), take exit 4 US 101 north       | us-case 410 U.S. 113
            12 F.4th 34, 120 F.Supp.3d 45, 20 Cal.Rptr.3d 30  | us-case 12 F.4th 34; us-case 120 F. Supp. 3d 45; us-case 20 Cal. Rptr. 3d 30
            Public Laws 104-104 and 105-277                   | us-public-law Pub. L. 104-104; us-public-law Pub. L. 105-277
            15 U.S.C. §§ 41-58, 18 U.S.C. § 2510              | us-code-continued 15 U.S.C. 41; us-code-continued 15 U.S.C. 58; us-code 18 U.S.C. 2510
            Senators filed S. 1 and S.J. Res. 34              | us-bill S. 1; us-bill S.J.Res. 34
            the bill HR1, H.R. No. 8; H.B. No. 20             | us-bill H.R. 1; us-bill H.R. 8; us-state-bill HB 20
            executive order no. 13,769; EO-14110; Sec 230     | us-exec-order E.O. 13769; us-exec-order E.O. 14110; us-section-named 47 U.S.C. 230
            Dir. 95/46/EC and Reg. (EU) 2016/679              | eu-act 31995L0046; eu-act 32016R0679
            id. at 5; Id. at 310; ibid.; supra note 12        | ''
            R (X) [2024] EWHC 123 (KB) but [2012] EWHC 570    | uk-case [2024] EWHC 123 (KB)
            """)
    void knowsSeveralAtOnceAndWhatOnlyLooksLikeOne(String text, String expected) {
        assertEquals(expected, names(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            l'article 17 du règlement (UE) 2022/2065          | eu-act 32022R2065
            la directiva 2000/31/CE y la decisión (UE) 2023/1795 | eu-act 32000L0031; eu-act 32023D1795
            il regolamento (UE) 2022/1925, de richtlijn 95/46/EG | eu-act 32022R1925; eu-act 31995L0046
            rozporządzenie (UE) 2016/679 i direktivet 2002/58/EF | eu-act 32016R0679; eu-act 32002L0058
            die Verordnung (EU) 2022/2065                     | de-law 32022R2065
            file 2022/0155(COD), OJ L 119, 4.5.2016, p. 1     | eu-procedure 2022/0155(COD); eu-journal OJ L 119, 4.5.2016, p. 1
            Europe fined it under Article 28 DSA; the AI Act, eIDAS | eu-act 32022R2065; eu-act 32024R1689; eu-act 32014R0910
            EU:C:2014:317                                     | eu-case ECLI:EU:C:2014:317
            ECLI:NL:HR:2019:2006                              | ecli-case ECLI:NL:HR:2019:2006
            """)
    void knowsTheActsOfTheUnionInItsLanguages(String text, String expected) {
        assertEquals(expected, names(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            la loi n° 78-17 du 6 janvier 1978                 | fr-law loi n° 78-17
            l'article L. 34-1 du code des postes, selon       | fr-law code des postes L34-1
            la décision n° 2020-801 DC et SAN-2022-009        | fr-case 2020-801 DC; fr-case CNIL SAN-2022-009
            Der OGH in Wien, 6 Ob 195/19y, zu § 1 DSG         | at-case 6 Ob 195/19y; at-law DSG § 1
            BGBl. I Nr. 165/1999                              | at-gazette BGBl. I Nr. 165/1999
            BGE 146 I 11 und ATF 138 II 346                   | ch-case BGE 146 I 11; ch-case BGE 138 II 346
            das Bundesgericht im Urteil 4A_123/2020           | ch-case 4A_123/2020
            In der Schweiz gilt Art. 6 Abs. 1 DSG (SR 235.1)  | ch-law DSG Art. 6; ch-law SR 235.1
            Canada's Bill C-11, 2014 SCC 43, CRTC 2024-121    | ca-bill Bill C-11; ca-case 2014 SCC 43; ca-decision CRTC 2024-121
            RSC 1985, c C-46                                  | ca-law RSC 1985 c C-46
            the Privacy Act 1988 (Cth), [2021] HCA 27         | au-law Privacy Act 1988 (Cth); au-case [2021] HCA 27
            Australia's Online Safety Act 2021                | au-law Online Safety Act 2021 (Cth)
            https://www.boe.es/eli/es/lo/2018/12/05/3         | es-law ES lo 3/2018
            """)
    void knowsFormsOfOtherCountries(String text, String expected) {
        assertEquals(expected, names(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Colorado's SB 24-205 becomes law                  | us-state-bill SB 24-205
            Minnesota legislators passed H.F. 4757            | us-state-bill HF 4757
            House File 1503 and Legislative Bill 1074         | us-state-bill HF 1503; us-state-bill LB 1074
            New York's S7694A/A8148A                          | us-state-bill S7694A; us-state-bill A8148A
            Senators filed the act (S.1409)                   | us-bill S. 1409
            section 512(c) of the DMCA                        | us-section-named Digital Millennium Copyright Act s. 512(c)
            """)
    void knowsBillsOfTheStatesAndSectionsByTheirAct(String text, String expected) {
        assertEquals(expected, names(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "USC beat No. 12 Oregon 34-7 and USC's coach was glad of 42 points",
        "In 2020 CO 2 emissions fell, and in 2021 OK 5 of them rose",
        "Terminal 3 A 4, gate 12 Me 13, room 5 So 2",
        "He paid $230 for section 12, row 8, at the U.S. Open in 2019",
        "See S. 109-119 der Zeitschrift, HR 6010 mit 60 PS",
        "Buy the Act 1998 album, or Act 2 of the play",
        "Rated No. 10-12 of 400; section 8 housing; Article 5 applies",
        "as set out in Article 6(1), point (a), and in Annex II",
        "Regulation of the market, a Decision for 2024, Directive one",
        "Die Art der Sache ist neu, und die S. 44 auch",
        "The F.A. Cup 2004 and the C-130 and T-72 of 1980/81",
        "The 2014 SPG 43 met beside an SR 71, in AS 2024 12 and in room RO 2022 4",
        "Loi de 1978, le code postal 75001, article 5 du journal",
        "",
    })
    void leavesOtherWordsAlone(String text) {
        assertEquals("", names(text));
    }

    @Test
    void saysWhereTheWordsStandInUtf16Units() {
        String text = "😀 Nach 😀 § 5 UWG.";
        assertEquals(
                List.of(new Citation("§ 5 UWG", text.indexOf('§'), "uwg 5", "de-law",
                        "https://www.gesetze-im-internet.de/uwg_2004/__5.html")),
                citations.find(text));
    }

    @Test
    void ofOverlappingCitationsTheLongestStays() {
        assertEquals("Article 6 of Regulation (EU) 2016/679",
                citations.find("by Article 6 of Regulation (EU) 2016/679.").getFirst().match());
    }

    @Test
    void anyTextGivesPlacesInOrderThatHoldTheirWords() {
        long seed = 20_230;
        Random random = new Random(seed);
        String[] words = {"§", "§§", "1", "230", "Section", "U.S.C.", "U.S.", "Abs.", "BGB", "und", ",", "(c)", "Article", "of",
            "Regulation", "(EU)", "2016/679", "that", "Act", "2004", "[2017]", "UKSC", "BVerfGE", ";", "GG", "Art.", "I", "ZR",
            "1/08", "Urteil", "No.", "\n", "H.R.", "The", "Finance", "\uD83D\uDE00"};
        for (int i = 0; i < 3000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(30); n > 0; n--) {
                text.append(words[random.nextInt(words.length)]).append(random.nextInt(5) == 0 ? "" : " ");
            }
            int end = 0;
            for (Citation citation : citations.find(text.toString())) {
                assertTrue(citation.start() >= end, () -> "seed " + seed + ": " + text);
                assertTrue(text.toString().startsWith(citation.match(), citation.start()), () -> "seed " + seed + ": " + text);
                end = citation.start() + citation.match().length();
            }
        }
    }

    @Test
    void theVersionOfTheRulesStandsForEveryFileOfThem() throws Exception {
        Path folder = Path.of(Citations.class.getResource("/docket/link/citations/countries.txt").toURI()).getParent();
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new)), new TreeSet<>(CitationRules.files()));
        }
        assertEquals(Citations.version(), Citations.version());
    }
}

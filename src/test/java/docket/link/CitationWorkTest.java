package docket.link;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// How much of a text the rules read: work is counted, not time.
class CitationWorkTest {
    private static final int LENGTH = 5_000;
    /// The dearest kind of text below takes 81.
    private static final int MOST_READS = 150;

    @ParameterizedTest
    @ValueSource(strings = {
        "§ 1, ", "§§ 1 und ", "Art. 3 Abs. 1 ", "§ 1 des Gesetzes über die Aaa ", "GG Art 1 Abs 1 ", "Art. Art. ", "Paragraf 1 I 1 ",
        "1 U.S. ", "1 A ", "1 A at ", "1 A. A. A. & ", "18 U.S.C. § 371, ", "18 U.S.C. §§ 1, ", "1 1 ", "1.1.1.1 ", "1 Aaa.Aaa ", "2019 A ",
        "The Aa ", "the Aa of Aa ", "Act 1998 ", "The Aa Act 1998 ", "The Aa, Aa (Bb cc) ", "Human Rights Act 1998 that Act ",
        "BVerfGE 1, 2; ", "BVerfGE 1, 1, ", "I ZR ", "EuGH ", "VfGH ", "Richtlinie ", "BGBl. I 2017, ", "GRUR 2001, 1 = ",
        "GDPR Aaa ", "Article 1(1), (2) and ", "Articles 1 and 2 and 3 and ", "Council Delegated Regulation ", "Regulations 1/2001, ",
        "Regulation (EU) 2016/679 and ", "that Act that Directive ", "3 L. L. ", "Section 230 ", "§ 1-101(", "Cal. Aaaa Aa ", "N. N. Code ",
        "article L. 34-1 du code des ", "article 1 du code aaaa ", "Conseil d'Etat n ", "Cass. ", "AB 1 California Texas ", "H.R. 1 118th Congress ",
        "No. 12-345 Supreme Court ", "(2011) 53 E. E. ", "[2017] UKSC 5; ", "[2017] A A A ", "1 Act Act (Cth ", "Criminal Code Canada ", "-cv- 1:11-cv-",
        " ", "\n", "a", "(((", "\uD83D", "{year}",
    })
    void readsTextMadeToBeSlowABoundedNumberOfTimes(String unit) {
        double reads = reads(unit.repeat(LENGTH / unit.length()));
        assertTrue(reads < MOST_READS, () -> Math.round(reads) + " reads a character");
        double longer = reads(unit.repeat(4 * LENGTH / unit.length()));
        assertTrue(longer < 1.3 * reads + 1, () -> Math.round(reads) + " reads a character, of four times the text " + Math.round(longer));
    }

    @Test
    void readsAPageOfNewsHardlyOnce() {
        String page = """
            The regulator said on Tuesday that it had opened an inquiry into three of the largest providers, whose answers are due \
            by the end of the month. Officials in 14 countries have asked the same of them since 2023, among them Germany and Spain. \
            Senators who met in Washington called the answer late; Anna Berg, who has led the office for 5 years, said she had seen worse.
            """;
        double reads = reads(page.repeat(50));
        assertTrue(reads < 3, () -> reads + " reads a character");
    }

    /// How often each character is read.
    private static double reads(String text) {
        Counted counted = new Counted(text);
        Citations.matches(text, counted, null);
        return (double) counted.reads / text.length();
    }

    private static final class Counted implements CharSequence {
        private final String text;
        private long reads;

        private Counted(String text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            reads++;
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}

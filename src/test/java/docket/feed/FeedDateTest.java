package docket.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import docket.model.Published;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedDateTest {
    private static String read(String written) {
        Published date = FeedDate.parse(written);
        return date == null ? "none" : date.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Mon, 02 Mar 2026 09:00:00 GMT", "Mon, 2 Mar 2026 9:00:00 GMT", "2 Mar 26 09:00 GMT", "Mon, 02 Mar 2026 09:00:00 Z",
        "Mon, 02 Mar 2026 09:00:00 UT", "Mon, 02 Mar 2026 09:00:00", "Mon,02 Mar 2026 09:00:00 GMT", "Mon 02 Mar 2026 09:00:00 GMT",
        "Mon, 02 Mar 2026 09:00 +0000", "Mon, 02 Mar 2026 04:00:00 EST", "Mon, 02 Mar 2026 05:00:00 EDT", "Mon, 02 Mar 2026 03:00:00 CST",
        "Mon, 02 Mar 2026 02:00:00 MST", "Mon, 02 Mar 2026 01:00:00 PT", "Mon, 02 Mar 2026 10:00:00 CET", "Mon, 02 Mar 2026 10:00:00 MEZ",
        "Mon, 02 Mar 2026 20:00:00 AEDT", "Mon, 02 Mar 2026 14:30:00 IST", "Mon, 02 Mar 2026 18:00:00 KST", "Mon, 02 Mar 2026 12:00:00 MSK",
        "Mon, 02 Mar 2026 11:00:00 +02:00", "Mon, 02 Mar 2026 11:00:00 +2", "Mon, 02 Mar 2026 11:00:00 GMT+0200", "Mon, 02 Mar 2026 11:00:00 GMT+02:00",
        "Mon, 02 Mar 2026 11:00:00 UTC+2", "Mon, 02 Mar 2026 04:00:00 America/New_York", "Mon, 02 Mar 2026 09:00:00 Etc/GMT",
        "Monday, March 2, 2026 9:00 AM", "Monday, March 2nd, 2026 at 9:00 am", "March 2, 2026, 9:00 a.m. GMT", "Mar 2 2026 09:00:00AM",
        "Mon Mar  2 09:00:00 2026", "Mon Mar 2 09:00:00 UTC 2026", "Mon Mar 02 2026 11:00:00 GMT+0200 (Central European Standard Time)",
        "Mon, 02-Mar-2026 09:00:00 GMT", "Mon, 02-Mar-26 09:00:00 GMT", "2026 Mar 02 09:00:00 GMT", "MON, 02 MAR 2026 09:00:00 GMT",
        "2026-03-02T09:00:00Z", "2026-03-02T09:00Z", "2026-03-02T09:00:00.123Z", "2026-03-02T09:00:00.123456789Z", "2026-03-02T09:00:00,5Z",
        "2026-03-02T11:00:00+02:00", "2026-03-02T11:00:00+0200", "2026-03-02T11:00:00+02", "2026-03-02T11:00:00 +02:00", "2026-03-02 09:00:00",
        "2026-03-02 09:00", "2026-03-02 09:00:00 UTC", "2026-03-02 09:00:00 +0000 UTC", "2026-03-02 04:00:00 EST", "2026-3-2 9:00:00", "2026-03-02t09:00:00z",
        "20260302T090000Z", "20260302T0900Z", "20260302090000", "2026/03/02 09:00:00", "Mon, 2026/03/02 04:00:00 EST", "2026.03.02 09:00",
        "1772442000", "1772442000000", "03/02/2026 09:00:00", "3/2/2026 9:00:00 AM", "03/02/2026 09:00 AM GMT",
        "lun., 02 mars 2026 10:00:00 CET", "lun, 2 mar 2026 09:00:00 +0000", "Mo, 02 M\u00e4r 2026 10:00:00 +0100", "Montag, 2. M\u00e4rz 2026 09:00 Uhr",
        "\u041f\u043d, 02 \u043c\u0430\u0440 2026 12:00:00 +0300", "2 \u043c\u0430\u0440\u0442\u0430 2026, 09:00", "2 de marzo de 2026 09:00:00", "seg, 02 mar 2026 09:00:00 GMT",
        "pon., 02 marca 2026 10:00:00 +0100", "\u0394\u03b5\u03c5, 02 \u039c\u03b1\u03c1 2026 09:00:00 GMT", "2026\u5e743\u67082\u65e5 09:00", "2026\ub144 3\uc6d4 2\uc77c 18:00:00",
        "2026-03-02 \uc624\ud6c4 06:00:00", "ma, 02 maart 2026 09:00:00 GMT", "m\u00e5n, 02 mars 2026 10:00:00 +0100", "02 Mart 2026 Pazartesi 12:00:00 +0300",
        "02.03.2026 09:00", "02.03.2026, 09:00:00", "Mon, 02 Mar 2026 09:00:00 +0000 (UTC)", "2026-m\u00e1rcius-02T9:00Z",
        "Mon,  02   Mar 2026  09:00:00   GMT", "Mon, 02 Mar, 2026 09:00:00 GMT", "02 March 2026 - 09:00", "Mon, 02 Mar 2026 09.00.00 GMT",
        "Mon, 02 Mar 2026 09:00:00 Europe/Dublin", "Mon, 02 Mar 2026 10:00:00 Europe/Brussels", "Mon, 2 Mar 2026 9:00:00 +00:00", "2026-03-02T09:00:00-00:00",
        "2026-03-02T09", "2026-03-02T0900Z", "2026-03-02 9:00 AM", "Mon, 02 Mar 2026 09:00:00 N", "Mon, 02 Mar 2026 11:00:00 0200", "Mon, 02 Mar 2026, 9 a.m.",
        "Mon, 02 Mar 2026 04:00:00 (EST)", "2026-03-02 (Mon) 09:00", "Published: Mon, 02 Mar 2026 09:00 GMT", "Mnoday, 02 Mar 2026 09:00:00 GMT", "Senin, 02 Maret 2026 16:00 WIB",
        "2. 3. 2026 09:00", "2 \u043c\u0430\u0440\u0442 2026, 09:00", "\u5468\u4e00, 02 3\u6708 2026 17:00:00 +0800", "2026\u5e743\u67082\u65e5 09\u65f600\u5206",
        "02 \u4e09\u6708 2026 17:00:00 +0800", "2 \u0e21\u0e35\u0e19\u0e32\u0e04\u0e21 2569 09:00", "2 th\u00e1ng 3 2026 09:00", "\u0968 \u092e\u093e\u0930\u094d\u091a \u0968\u0966\u0968\u096c 09:00",
        "Po, 02 b\u0159e 2026 10:00:00 +0100", "2 de marzo de 2026 a las 09:00",
    })
    void readsOneInstantInManySpellings(String written) {
        assertEquals("2026-03-02T09:00:00Z", read(written));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-03-02                      | 2026-03-02
            02 Mar 2026                     | 2026-03-02
            Monday 2 March 2026             | 2026-03-02
            20260302                        | 2026-03-02
            260302                          | 2026-03-02
            26-03-02                        | 2026-03-02
            -26-03                          | 2026-03-01
            -2603                           | 2026-03-01
            2026-03                         | 2026-03-01
            2026                            | 2026-01-01
            2026-061                        | 2026-03-02
            2026061                         | 2026-03-02
            2026-W10-1                      | 2026-03-02
            March 2026                      | 2026-03-01
            2.3.2026                        | 2026-03-02
            13/03/2026                      | 2026-03-13
            2026-02-28T24:00:00Z            | 2026-03-01T00:00:00Z
            2016-12-31T23:59:60Z            | 2016-12-31T23:59:59Z
            Fri, 31 Dec 99 10:00:00 GMT     | 1999-12-31T10:00:00Z
            Thu, 01 Jan 1970 00:00:00 GMT   | 1970-01-01T00:00:00Z
            2004-07-08 23:56:58 -00:20      | 2004-07-09T00:16:58Z
            Wed, 19 Feb 2012 22:40:00 GMT-01:01 | 2012-02-19T23:41:00Z
            12:30 PM, 2 Mar 2026            | 2026-03-02T12:30:00Z
            2 Mar 2026 12:30 AM             | 2026-03-02T00:30:00Z
            2026-03-02 9:00 PM              | 2026-03-02T21:00:00Z
            2. 3. 2026                      | 2026-03-02
            """)
    void keepsDaysAndOddTimes(String written, String expected) {
        assertEquals(expected, read(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "yesterday", "0000-00-00 00:00:00", "-0001-11-30T00:00:00Z", "Mon, 99 Mar 2026 09:00:00 GMT", "2026-02-30T10:00:00Z",
        "Mon, 02 Mar 2026 25:00:00 GMT", "0001-01-01T00:00:00", "2026-13-02", "Invalid date", "Invalid DateTime", "NaN", "null", "3 hours ago", "1", "99999999999999999999",
        "Mon, 02 Mar 2026 09:00:00 Nowhere", "The bill of 2 March 2026 was passed at 9:00"})
    void readsNoDateIntoOtherWords(String written) {
        assertNull(FeedDate.parse(written), written);
    }
}

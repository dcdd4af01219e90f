package docket.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2017-06-23T14:05:00+02:00          | 2017-06-23T14:05:00+02:00
            2017-06-23T22:05:00-05:00          | 2017-06-23T22:05:00-05:00
            2017-06-23T00:00:00+02:00          | 2017-06-23
            2017-06-23 14:05                   | 2017-06-23
            June 23rd, 2017 at 2 pm            | 2017-06-23
            Freitag, 23. Juni 2017             | 2017-06-23
            le 1er août 2019                   | 2019-08-01
            3 de maio de 2020                  | 2020-05-03
            2020年5月3日                        | 2020-05-03
            03.05.2020                         | 2020-05-03
            Fri, 23 Jun 2017 14:05:00 GMT      | 2017-06-23T14:05:00Z
            """)
    void readsDatesAsPeopleAndMachinesWriteThem(String text, String expected) {
        assertEquals(expected, String.valueOf(DateText.parse(text, true)));
    }

    @ParameterizedTest
    @CsvSource({"3/4/2020, true, 2020-03-04", "3/4/2020, false, 2020-04-03", "13/4/2020, true, 2020-04-13"})
    void takesTheOrderOfDayAndMonthFromTheLanguage(String text, boolean monthFirst, String expected) {
        assertEquals(expected, String.valueOf(DateText.parse(text, monthFirst)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no date", "31.31.2020", "Room 12 of 20", "1066-10-14"})
    void readsNothingIntoOtherText(String text) {
        assertNull(DateText.parse(text, true));
    }
}

package docket.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpTimeTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource(textBlock = """
            120                             , PT2M
            0                               , PT30M
            -1                              , PT30M
            soon                            , PT30M
            ''                              , PT30M
            99999999999999999999            , PT24H
            90000                           , PT24H
            'Sun, 01 Mar 2026 13:00:00 GMT' , PT1H
            'Sun, 01 Mar 2026 11:00:00 GMT' , PT30M
            'Fri, 01 Mar 2030 11:00:00 GMT' , PT24H
            """)
    void readsPatienceInSecondsAndAsADate(String field, Duration patience) {
        assertEquals(patience, HttpTime.patience(headers(Map.of("Retry-After", field)), NOW));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            max-age=600                     , -                               , PT10M
            'public, MAX-AGE="60"'          , 'Sun, 01 Mar 2026 13:00:00 GMT' , PT1M
            max-age=0                       , 'Sun, 01 Mar 2026 13:00:00 GMT' , -
            'no-cache, max-age=600'         , -                               , -
            no-store                        , -                               , -
            max-age=31536000                , -                               , PT12H
            max-age=99999999999999999999    , -                               , PT12H
            max-age=soon                    , -                               , -
            -                               , 'Sun, 01 Mar 2026 13:00:00 GMT' , PT1H
            -                               , 'Sun, 01 Mar 2026 11:00:00 GMT' , -
            -                               , 0                               , -
            -                               , -                               , -
            """)
    void readsHowLongAnAnswerStaysFresh(String control, String expires, Duration pause) {
        Map<String, String> fields = new HashMap<>();
        if (control != null) {
            fields.put("Cache-Control", control);
        }
        if (expires != null) {
            fields.put("Expires", expires);
        }
        assertEquals(pause, HttpTime.pause(headers(fields), NOW));
    }

    private static HttpHeaders headers(Map<String, String> fields) {
        Map<String, List<String>> lists = new HashMap<>();
        fields.forEach((k, v) -> lists.put(k, List.of(v)));
        return HttpHeaders.of(lists, (_, _) -> true);
    }
}

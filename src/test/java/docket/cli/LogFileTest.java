package docket.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LogFileTest {
    @Test
    void writesNoPasswordAndNoQuery() {
        assertEquals("GET https://example.org/feed?… failed: timeout? yes",
                LogFile.withoutSecrets("GET https://ada:geheim@example.org/feed?token=abc&x=1 failed: timeout? yes"));
    }
}

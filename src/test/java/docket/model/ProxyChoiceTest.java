package docket.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxyChoiceTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            proxy.example:3128         , proxy.example:3128
            HTTP://Proxy.Example:3128/ , proxy.example:3128
            [::1]:8080                 , [::1]:8080
            none                       , none
            """)
    void readsWhatItWrites(String written, String text) {
        ProxyChoice choice = ProxyChoice.read(written);
        assertEquals(text, choice == null ? null : choice.text());
        assertEquals(choice, ProxyChoice.read(text));
    }

    @Test
    void takesNothingForTheSystemsOwn() {
        assertEquals(ProxyChoice.SYSTEM, ProxyChoice.read(null));
        assertEquals(ProxyChoice.SYSTEM, ProxyChoice.read("System"));
        assertNull(ProxyChoice.SYSTEM.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy", "proxy:", ":80", "proxy:0", "proxy:99999", "a b:80", "::1:80", "https://proxy:80", "u:p@proxy:80", "x\r\ny:80"})
    void refusesWhatIsNoProxy(String written) {
        assertNull(ProxyChoice.read(written));
    }
}

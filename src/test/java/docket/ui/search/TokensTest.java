package docket.ui.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TokensTest {
    @Test
    void anOperatorBecomesATokenOnSpace() {
        Tokens typing = new Tokens(List.of(), "is:unread");
        assertEquals(typing, typing.absorb());
        assertEquals(new Tokens(List.of("is:unread"), ""), new Tokens(List.of(), "is:unread ").absorb());
    }

    @Test
    void theQueryIsTokensAndText() {
        assertEquals("is:unread code of practice", Tokens.of("is:unread code of practice").query());
        assertEquals(List.of("is:unread"), Tokens.of("is:unread code of practice").operators());
    }

    @Test
    void theLastTokenBecomesTextAgain() {
        assertEquals(new Tokens(List.of(), "is:unread"), new Tokens(List.of("is:unread"), "").unpack());
    }
}

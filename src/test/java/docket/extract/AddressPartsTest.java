package docket.extract;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class AddressPartsTest {
    private static final AddressParts PARTS = new AddressParts(List.of("/author/", "/authors/", "?cat="));

    @Test
    void findsAPartWithMoreBehindIt() {
        assertTrue(PARTS.leadOn("https://harbour.example/en/Author/ann"));
        assertTrue(PARTS.leadOn("/authors/a"));
        assertTrue(PARTS.leadOn("?cat=7"));
    }

    @Test
    void aPartAtTheEndLeadsNowhere() {
        assertFalse(PARTS.leadOn("https://harbour.example/author/"));
        assertFalse(PARTS.leadOn("?cat="));
        assertTrue(PARTS.leadOn("/author/author/"));
    }

    @Test
    void otherAddressesHoldNone() {
        assertFalse(PARTS.leadOn(""));
        assertFalse(PARTS.leadOn("/authority/ann"));
        assertFalse(PARTS.leadOn("/\u00e4uthor/\u4e00\u4e01"));
    }
}

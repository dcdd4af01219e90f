package docket.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import docket.model.Login;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigestTest {
    private static final Login MUFASA = new Login("Mufasa", "Circle of Life");
    private static final String OFFER = "realm=\"http-auth@example.org\", qop=\"auth, auth-int\", nonce=\"7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v\", "
            + "opaque=\"FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\"";

    /// The examples of RFC 7616 section 3.9.1.
    @ParameterizedTest
    @CsvSource({"MD5, 8ca523f5e9506fed4657c9700eebdbec", "SHA-256, 753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1"})
    void answersAsTheStandardDoes(String algorithm, String response) {
        Digest digest = new Digest(one("Digest " + OFFER + ", algorithm=" + algorithm), MUFASA, "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ");
        String field = digest.field("/dir/index.html");
        assertTrue(field.startsWith("Digest username=\"Mufasa\", realm=\"http-auth@example.org\", nonce=\"7ypf/xlj9XXw"), field);
        assertTrue(field.contains("response=\"" + response + "\""), field);
        assertTrue(field.contains("uri=\"/dir/index.html\"") && field.contains("qop=auth, nc=00000001") && field.contains("opaque=\"FQhe/"), field);
    }

    /// The example of RFC 7616 section 3.9.2, with the hash as erratum 4897 has it.
    @Test
    void hidesTheNameWhereTheServerWantsIt() {
        Digest digest = new Digest(one("Digest realm=\"api@example.org\", qop=\"auth\", algorithm=SHA-512-256, nonce=\"5TsQWLVdgBdmrQ0XsxbDODV+57QdFR34I9HAbC/RVvkK\", "
                + "opaque=\"HRPCssKJSGjCrkzDg8OhwpzCiGPChXYjwrI2QmXDnsOS\", charset=UTF-8, userhash=true"), new Login("J\u00E4s\u00F8n Doe", "Secret, or not?"),
                "NTg6RKcb9boFIAS3KrFK9BGeh+niz/sm");
        String field = digest.field("/doe.json");
        assertTrue(field.contains("username=\"793263caabb707a56211940d90411ea4a575adeccb7e360aeb624ed06ece9b0b\", userhash=true"), field);
        assertFalse(field.contains("Doe"), field);
    }

    /// RFC 2617 section 3.5, of a server that knows no `qop` (RFC 2069): the older form without a count.
    @Test
    void answersServersOfOldThatCountNothing() {
        Digest digest = new Digest(one("Digest realm=\"testrealm@host.com\", nonce=\"dcd98b7102dd2f0e8b11d0f600bfb0c093\""), new Login("Mufasa", "Circle Of Life"));
        String field = digest.field("/dir/index.html");
        assertTrue(field.contains("response=\"670fd8c2df070c60b045671b8b24ff02\""), field);
        assertFalse(field.contains("nc=") || field.contains("cnonce"), field);
    }

    @ParameterizedTest
    @CsvSource({"MD5-sess, 32", "sha-256-SESS, 64", "SHA-512-256-sess, 64"})
    void keepsItsOwnNonceForASession(String algorithm, int digits) {
        Digest digest = new Digest(one("Digest " + OFFER + ", algorithm=" + algorithm), MUFASA);
        String first = digest.field("/a");
        String second = digest.field("/a");
        assertEquals(value(first, "cnonce"), value(second, "cnonce"));
        assertEquals(digits, value(first, "response").length());
        assertTrue(second.contains("nc=00000002"), second);
        assertFalse(value(first, "response").equals(value(second, "response")));
    }

    @Test
    void prefersTheStrongerAndLeavesWhatItCannotDo() {
        List<Challenge> offers = Challenge.read(List.of("Negotiate, Basic realm=\"a, b\", Digest realm=\"x\", nonce=\"1\", algorithm=MD5",
                "Digest realm=\"x\", nonce=\"2\", algorithm=SHA-256, qop=auth", "Digest realm=\"x\", nonce=\"3\", algorithm=SHA-3",
                "Digest realm=\"x\", nonce=\"4\", qop=\"auth-int\"", "Digest realm=\"x\""));
        assertEquals(List.of(0, 0, 1, 2, 0, 0, 0), offers.stream().map(Digest::rank).toList());
        assertEquals(Map.of("realm", "a, b"), offers.get(1).parameters());
    }

    @Test
    void readsAnyChallengeWithinBounds() {
        for (String field : List.of("", ",,,", "=", "\"", "Digest", "Digest =,=\"", "Digest realm=\"\\", "Digest realm=\"x", "a=b=c, d", "\u00FC\u0000=\"\"", "Digest nonce=\"" + "n".repeat(100_000))) {
            Challenge.read(List.of(field, field));
        }
        assertEquals(10, Challenge.read(List.of("Basic x=1, ".repeat(500))).size());
        assertEquals("a\"b", one("Digest realm=\"a\\\"b\"").get("realm"));
    }

    @Test
    void sendsANameOfAnyScript() {
        String field = new Digest(one("Digest " + OFFER), new Login("\u0416\u00E9 x", "p")).field("/");
        assertTrue(field.contains("username*=UTF-8''%D0%96%C3%A9%20x,"), field);
        assertTrue(field.chars().allMatch(c -> c < 127), field);
    }

    private static String value(String field, String name) {
        return field.replaceFirst(".*\\b" + name + "=\"([^\"]*)\".*", "$1");
    }

    private static Challenge one(String field) {
        return Challenge.read(List.of(field)).getFirst();
    }
}

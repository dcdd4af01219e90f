package docket.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import docket.LoopbackWeb;
import docket.LoopbackWeb.Answer;
import docket.LoopbackWeb.Asked;
import docket.fetch.Web.Purpose;
import docket.fetch.Web.Request;
import docket.model.FeedOptions;
import docket.model.Login;
import docket.model.Outcome;
import docket.model.Validators;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebAuthTest {
    private static final String BASIC = "Basic YW5uOnM6M2NyZXQ=";
    private static final FeedOptions WITH_LOGIN = FeedOptions.USUAL.withLogin("file/1");

    private final LoopbackWeb server = LoopbackWeb.start();
    private final LoopbackWeb other = LoopbackWeb.start("127.0.0.2");
    private final Web web = new Web(new SteppedClock(), key -> key.equals("file/1") ? new Login("ann", "s:3cret") : null);

    @AfterEach
    void close() {
        web.close();
        server.close();
        other.close();
    }

    @Test
    void tellsThePasswordOnlyWhenAskedForItAndThenAtOnce() throws InterruptedException {
        server.route("/feed", asked -> BASIC.equals(asked.header("Authorization")) ? Answer.xml("<rss/>") : unauthorized("Basic realm=\"x\""));
        assertInstanceOf(Fetched.Body.class, get("/feed"));
        assertInstanceOf(Fetched.Body.class, get("/feed"));
        assertEquals(java.util.Arrays.asList(null, BASIC, BASIC), sent());
    }

    @Test
    void answersA401OnceAndNeverInALoop() throws InterruptedException {
        server.route("/feed", unauthorized("Basic realm=\"x\""));
        Fetched.Failed failed = assertInstanceOf(Fetched.Failed.class, get("/feed"));
        assertEquals(Outcome.AUTH, failed.problem().outcome());
        assertEquals(java.util.Arrays.asList(null, BASIC), sent());
        assertFalse((failed.problem().summary() + failed.problem().advice()).contains("3cret"));
    }

    @Test
    void answersNoDigestAgainThatWasRefused() throws InterruptedException {
        AtomicInteger nonce = new AtomicInteger();
        server.route("/feed", _ -> unauthorized("Digest realm=\"x\", qop=\"auth\", nonce=\"" + nonce.incrementAndGet() + "\""));
        assertEquals(Outcome.AUTH, assertInstanceOf(Fetched.Failed.class, get("/feed")).problem().outcome());
        assertEquals(2, server.asked("/feed").size());
    }

    @Test
    void gives401sThatAreStaleForEverAnEnd() throws InterruptedException {
        AtomicInteger nonce = new AtomicInteger();
        server.route("/feed", _ -> unauthorized("Digest realm=\"x\", qop=\"auth\", stale=true, nonce=\"" + nonce.incrementAndGet() + "\""));
        assertEquals(Outcome.AUTH, assertInstanceOf(Fetched.Failed.class, get("/feed")).problem().outcome());
        assertEquals(3, server.asked("/feed").size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"MD5", "MD5-sess", "SHA-256", "SHA-256-sess"})
    void provesItselfByDigestAndCountsItsAnswers(String algorithm) throws InterruptedException {
        DigestServer digest = new DigestServer(algorithm, "n1");
        server.route("/feed", digest::answer);
        for (int i = 0; i < 3; i++) {
            assertInstanceOf(Fetched.Body.class, get("/feed?page=1&x=%20"), algorithm);
        }
        assertEquals(4, server.asked("/feed").size(), "one question, then the nonce serves");
        assertEquals(List.of("00000001", "00000002", "00000003"), digest.counts);
        assertTrue(sent().stream().allMatch(field -> field == null || field.startsWith("Digest ")), "the password itself is never sent");
    }

    @Test
    void takesANewNonceWhenTheOldOneIsStale() throws InterruptedException {
        DigestServer digest = new DigestServer("SHA-256", "n1");
        server.route("/feed", digest::answer);
        get("/feed");
        digest.nonce = "n2";
        assertInstanceOf(Fetched.Body.class, get("/feed"));
        assertEquals(4, server.asked("/feed").size());
    }

    @Test
    void takesDigestOverBasicWhereBothAreOffered() throws InterruptedException {
        server.route("/feed", asked -> asked.header("Authorization") == null
                ? unauthorized("Basic realm=\"x\", Digest realm=\"x\", qop=\"auth\", nonce=\"1\"") : Answer.xml("<rss/>"));
        get("/feed");
        assertTrue(sent().getLast().startsWith("Digest "), sent().toString());
    }

    @Test
    void provesItselfByDigestWithAnAddressThatHoldsThePassword() throws InterruptedException {
        DigestServer digest = new DigestServer("MD5", "n1");
        server.route("/feed", digest::answer);
        String url = server.url("/feed").replace("//", "//ann:s%3A3cret@");
        assertInstanceOf(Fetched.Body.class, web.get(new Request(url, Validators.NONE, Purpose.FEED, url)));
    }

    @Test
    void tellsNoOtherHostTheNameAndPassword() throws InterruptedException {
        server.route("/feed", Answer.redirect(302, other.url("/feed")));
        other.route("/feed", unauthorized("Basic realm=\"x\""));
        assertEquals(Outcome.AUTH, assertInstanceOf(Fetched.Failed.class, get("/feed")).problem().outcome());
        assertNull(other.asked("/feed").getFirst().header("Authorization"));
        assertEquals(1, other.asked("/feed").size());
    }

    @Test
    void keepsNameAndPasswordWhenTheFeedMovesOnItsHost() throws InterruptedException {
        server.route("/old", Answer.redirect(301, "/feed"));
        server.route("/feed", asked -> BASIC.equals(asked.header("Authorization")) ? Answer.xml("<rss/>") : unauthorized("Basic"));
        assertEquals(server.url("/feed"), assertInstanceOf(Fetched.Body.class, get("/old")).movedTo());
    }

    @Test
    void asksNothingOfWhoHasNoPassword() throws InterruptedException {
        server.route("/feed", unauthorized("Basic realm=\"x\""));
        String url = server.url("/feed");
        Fetched.Failed failed = assertInstanceOf(Fetched.Failed.class, web.get(new Request(url, Validators.NONE, Purpose.FEED, url)));
        assertEquals("127.0.0.1 answered 401 (asks for a name and a password).", failed.problem().summary());
        assertEquals(1, server.asked().size());
    }

    /// Checks what it is told as RFC 7616 section 3.4 has it.
    private static final class DigestServer {
        private final String algorithm;
        private final List<String> counts = new java.util.concurrent.CopyOnWriteArrayList<>();
        private String nonce;

        DigestServer(String algorithm, String nonce) {
            this.algorithm = algorithm;
            this.nonce = nonce;
        }

        Answer answer(Asked asked) {
            String field = asked.header("Authorization");
            String offer = "Digest realm=\"r\", qop=\"auth\", algorithm=" + algorithm + ", nonce=\"" + nonce + "\"";
            if (field == null || !field.startsWith("Digest ")) {
                return unauthorized(offer);
            }
            Map<String, String> told = Challenge.read(List.of(field)).getFirst().parameters();
            if (!told.get("nonce").equals(nonce)) {
                return unauthorized(offer + ", stale=true");
            }
            String secret = hash("ann:r:s:3cret");
            secret = algorithm.endsWith("-sess") ? hash(secret + ":" + nonce + ":" + told.get("cnonce")) : secret;
            String right = hash(String.join(":", secret, nonce, told.get("nc"), told.get("cnonce"), told.get("qop"), hash("GET:" + asked.path())));
            counts.add(told.get("nc"));
            return right.equals(told.get("response")) && told.get("uri").equals(asked.path()) ? Answer.xml("<rss/>") : unauthorized(offer);
        }

        private String hash(String text) {
            try {
                return java.util.HexFormat.of().formatHex(java.security.MessageDigest.getInstance(algorithm.replace("-sess", ""))
                        .digest(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
            } catch (java.security.NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static Answer unauthorized(String challenge) {
        return Answer.status(401).with("WWW-Authenticate", challenge);
    }

    private List<String> sent() {
        return server.asked().stream().map(asked -> asked.header("Authorization")).toList();
    }

    private Fetched get(String path) throws InterruptedException {
        return web.get(new Request(server.url(path), Validators.NONE, Purpose.FEED, server.url(path), WITH_LOGIN));
    }
}

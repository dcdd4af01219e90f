package docket.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import docket.model.Extracted.Kind;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageKindTest {
    private static final String TEXT = "<p>The ferry that links the two islands will run through the night from July, the council said on Monday.</p>";

    private static Kind kind(String url, String html) {
        return new Extractor().extract(html.getBytes(StandardCharsets.UTF_8), url, null).kind();
    }

    private static Kind kind(String html) {
        return kind("https://news.example/2017/ferry", html);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            404 Not Found                              | We looked everywhere.                                    | ERROR
            Seite nicht gefunden – Hafenbote           | Leider gibt es diese Seite nicht mehr.                   | ERROR
            Hafenbote: Page introuvable                | La page que vous cherchez a été déplacée.                | ERROR
            Página no encontrada                       | Vuelva a la portada.                                     | ERROR
            ページが見つかりません                        | トップページへ戻る。                                       | ERROR
            Just a moment...                           | This may take a few seconds.                             | CHALLENGE
            News Example                               | Checking your browser before accessing news.example.     | CHALLENGE
            Before you continue                        | We use cookies and data to deliver our services.         | CONSENT
            Datenschutzeinstellungen                   | Wir und unsere Partner verarbeiten Daten.                | CONSENT
            Log in to News Example                     | Enter your name and your password.                       | LOGIN
            Zaloguj się                                | Podaj adres i hasło.                                     | LOGIN
            Night ferry to start in July               | The council told subscribers of the fund to log in.      | ARTICLE
            """)
    void tellsWhatServersGiveInPlaceOfAnArticle(String title, String words, Kind kind) {
        assertEquals(kind, kind("<title>" + title + "</title><h1>" + title + "</h1><p>" + words + "</p>"));
    }

    @Test
    void aBeginningThatAsksForASubscriptionIsAStub() {
        assertEquals(Kind.PAYWALL, kind("<title>Night ferry</title><h1>Night ferry</h1>" + TEXT + "<p>Subscribe to continue reading</p>"));
        assertEquals(Kind.PAYWALL, kind("<title>Fähre</title><h1>Fähre</h1>" + TEXT + "<p>Dieser Artikel ist exklusiv für unsere Abonnenten.</p>"));
    }

    @Test
    void anArticleAboutAnErrorIsAnArticle() {
        assertEquals(Kind.ARTICLE, kind("<title>404: the art of the lost page</title><meta property='og:type' content=article>" + TEXT));
        assertEquals(Kind.ARTICLE, kind("<title>Oops: the council forgot the ferry</title>" + TEXT.repeat(20)));
        assertEquals(Kind.ARTICLE, kind("<title>Consent and the law of the sea</title><h1>Consent and the law of the sea</h1>" + TEXT));
    }

    @Test
    void aPageOfHeadlinesIsAList() {
        String cards = "<div><h3><a href=/a>Another story of the harbour, the ferry and the council</a></h3><a href=/b>Read what the harbour master said</a></div>".repeat(20);
        assertEquals(Kind.INDEX, kind("https://news.example/", "<title>News Example</title>" + cards));
        assertEquals(Kind.INDEX, kind("https://news.example/harbour", "<title>Harbour</title><h1>Harbour</h1>" + cards));
        assertEquals(Kind.ARTICLE, kind("<title>Night ferry</title><h1>Night ferry</h1>" + TEXT.repeat(30) + cards));
        assertEquals(Kind.ARTICLE, kind("<title>Night ferry</title><meta property='og:type' content=article><h1>Night ferry</h1>" + TEXT + cards));
    }
}

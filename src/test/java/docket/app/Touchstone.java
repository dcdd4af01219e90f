package docket.app;

import docket.LoopbackWeb;
import docket.LoopbackWeb.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A small news site in the layout of a 2017 science portal: an article with inline links, "Explore further",
/// "Related Stories", "Recommended for you", "0 comments" and sign-in lines; the pages it leads to; its comment feed.
public final class Touchstone {
    public static final String ARTICLE = "/news/2017-06-courier-founder-refuses.html";
    public static final String WATCHDOG = "/news/2017-06-watchdog-warns-courier-app.html";
    public static final String LAW = "/news/2016-07-president-signs-storage-law.html";

    /// Every paragraph of the article's body, link words included.
    public static final List<String> WORDS = List.of(
            "The founder of the Courier messaging app, which millions use because nobody else can read along, said on Monday that he "
                    + "would not bow to the ultimatum of the state media watchdog.",
            "The watchdog wants the company to keep and share users' chat histories and encryption keys with the security service. "
                    + "The company says that its design leaves it with no key to hand over.",
            "\"We gave them what stands in any company register,\" he wrote to his followers. \"More than that the constitution "
                    + "forbids us to give.\"",
            "Those who plan attacks would only move to foreign programs, he added, and a block would leave the state with less to "
                    + "see, not more.");

    private Touchstone() {}

    public static LoopbackWeb serve() {
        LoopbackWeb web = LoopbackWeb.start();
        web.route("/feed.xml", Answer.xml(text(web, "feed.xml")).with("ETag", "\"wave-1\""));
        for (String page : List.of(ARTICLE, WATCHDOG, LAW, "/news/2017-05-messages-and-secrecy.html")) {
            web.route(page, Answer.html(text(web, page.substring("/news/".length()))));
        }
        web.route("/news/2017-06-courier-founder-refuses/comments.xml", Answer.xml(text(web, "comments.xml")));
        web.route("/pictures/founder.png", Answer.of("image/png", TestPictures.png(640, 360)));
        return web;
    }

    private static String text(LoopbackWeb web, String name) {
        try (InputStream in = Touchstone.class.getResourceAsStream("/docket/touchstone/" + name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the test resources");
            }
            String root = web.url("/");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("{web}", root.substring(0, root.length() - 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package docket.html;

import org.jsoup.nodes.Element;

/// The one door between HTML from the network and everything Docket stores, shows, copies or exports.
/// Total and idempotent: any text in, harmless HTML out, and cleaning twice changes nothing. Any number of threads may
/// share one.
///
/// It works by lists of what is allowed (`resources/docket/html/elements.txt`), in linear time, and writes only markup that
/// every HTML parser reads back as the same tree. What comes out:
///
/// - Words in paragraphs, headings, lists, tables, figures, quotes, code, footnotes, ruby, MathML. Boxes (`div`, `section`)
///   become paragraphs; one that says `lang` or `dir` stays a `div`.
/// - Links to the web, absolute and without user name; `mailto:`; and `#fragment` with the `id` it points to.
/// - Pictures as `<img data-src="https://…" alt="…" width="…" height="…" title="…">`: **the address is in `data-src`, absolute,
///   and there is no `src`**, so that showing the HTML in a browser fetches nothing. Only a small bitmap that lies in the text
///   itself has `src="data:image/…;base64,…"`. Sizes are CSS pixels, left out when unknown. Counters (one pixel) and hidden
///   pictures are gone. Addresses that pages hide from browsers (`data-lazy-src`, `srcset`, `source`) are found here.
/// - `<audio>` and `<video>` with `src`, `controls` and `preload="none"`; a frame of a known player as
///   `<p><a href="…" data-media="video">title</a></p>`. [Document] makes `Media` of them.
///
/// Nothing hidden, no script, style, form, frame or other scheme; no control characters and no bidi overrides.
public final class Cleaner {
    /// What is read of a fragment. A page of a whole book is near 3 MB.
    static final int MAX_INPUT = 8_000_000;

    /// @param html a fragment, from anywhere
    /// @param base the address it came from; relative links are resolved against it
    public String clean(String html, String base) {
        return read(html, base).html();
    }

    /// Like [#clean], with what the fragment says.
    public Cleaned read(String html, String base) {
        return html.isEmpty() ? Cleaned.NOTHING : read(Fragment.of(html), base);
    }

    public Cleaned read(Fragment fragment, String base) {
        return read(fragment.body, base);
    }

    /// Cleans what is in `body`, which is not changed.
    public Cleaned read(Element body, String base) {
        Gist gist = new Gist();
        return gist.of(new Sweep(base, gist).over(body));
    }
}

package docket.html;

import java.util.Random;

/// Fragments such as no person writes: known tags and text in any order, some of them broken.
final class RandomHtml {
    private static final String[] TAGS = ("p div section b i em a span code pre sup q h2 h3 ul ol li dl dt dd table caption thead"
            + " tbody tr td th figure figcaption blockquote details summary ruby rt rp br hr img math mi mo mrow mtext mfrac svg"
            + " noscript form select option template style title button iframe video font center x-y xmp address").split(" ");
    private static final String[] ATTRIBUTES = {"", "", "", "", " id=a", " href=/x", " href='javascript:x'", " dir=rtl", " lang=de",
        " src=/p.png", " alt='a<b>\"c'", " colspan=2", " class=language-c", " hidden", " title='</p><b>'", " name=n", " onclick=x"};
    private static final String[] TEXTS = {"word", " ", "\n", "a b ", " c", "&lt;b&gt;", "&amp;", "é\u00A0", "\u202Ex", "\u2066y",
        "<!-- -->", "\t", "\u0000", "\uD800", "]]>", "\u00AD", "<", "&#13;"};

    private RandomHtml() {}

    static String fragment(Random random) {
        StringBuilder html = new StringBuilder();
        int parts = 1 + random.nextInt(40);
        for (int i = 0; i < parts; i++) {
            String tag = TAGS[random.nextInt(TAGS.length)];
            switch (random.nextInt(5)) {
                case 0, 1 -> html.append('<').append(tag).append(ATTRIBUTES[random.nextInt(ATTRIBUTES.length)]).append('>');
                case 2 -> html.append("</").append(tag).append('>');
                default -> html.append(TEXTS[random.nextInt(TEXTS.length)]);
            }
        }
        return html.toString();
    }
}

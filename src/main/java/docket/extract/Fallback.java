package docket.extract;

import org.jspecify.annotations.Nullable;

/// What is done when the chosen body came out too short: the page with fewer cuts, or the text it states as data.
final class Fallback {
    /// A shorter result is doubted.
    private static final int SHORT = 250;
    /// A shorter description is a slogan.
    private static final int LEAST = 40;

    private Fallback() {}

    /// A reading of the page with only its plainest furniture cut, when that says far more than `text`; else null.
    static @Nullable Cuts relaxed(PageTree tree, String text) {
        if (text.length() >= SHORT) {
            return null;
        }
        Cuts cuts = new Cuts(tree);
        for (int i = 1; i < tree.size; i = cuts.next(i)) {
            String tag = tree.tag(i);
            boolean furniture = tag.equals("nav") || tag.equals("footer") || tag.equals("form") || tag.equals("header") && tree.prose(i) == 0
                    || tree.is(i, Names.COMMENTS | Names.NAVIGATION | Names.NOTICE) && tree.prose(i) * 4 < tree.prose(0);
            if (furniture && tree.prose(i) * 2 <= tree.prose(0)) {
                cuts.cut(i, Cuts.Reason.FURNITURE);
            }
        }
        Cuts.Left left = cuts.left();
        int words = left.prose(tree, 0);
        boolean richer = words > 2 * text.length() || text.isEmpty() && left.chars(tree, 0) > 0;
        return richer ? cuts : null;
    }

    /// The body as JSON-LD states it, when it says far more than what was found in sight.
    static @Nullable String stated(Evidence evidence, String text) {
        String body = evidence.json("articleBody", "text");
        String about = evidence.meta("og:description", "description", "twitter:description");
        if (text.isBlank() && body == null && about != null && about.length() > LEAST) {
            return about; // Built by a script from data of its own: a sentence is better than nothing.
        }
        if (body == null || text.length() >= SHORT * 2 || body.length() < SHORT || body.length() < 2 * text.length()) {
            return null;
        }
        return body.indexOf('<') >= 0 ? org.jsoup.Jsoup.parseBodyFragment(body).wholeText() : body;
    }

    /// A stated text as HTML, a paragraph a line.
    static String paragraphs(String text) {
        StringBuilder out = new StringBuilder();
        for (String line : text.split("\\n")) {
            if (!line.isBlank()) {
                out.append("<p>").append(org.jsoup.nodes.Entities.escape(line.strip())).append("</p>\n");
            }
        }
        return out.toString();
    }

    static String lines(String text) {
        StringBuilder out = new StringBuilder();
        for (String line : text.split("\\n")) {
            String folded = Blanks.fold(line);
            out.append(folded).append(folded.isEmpty() ? "" : "\n");
        }
        return out.toString().stripTrailing();
    }
}

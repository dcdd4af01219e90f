package docket.ui.article;

import docket.html.Document.Inline;
import docket.html.Document.Style;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Turns the inline content of one block into runs: blanks joined, links made, citations found, right-to-left words apart.
final class Inlines {
    /// Deeper nesting is drawn in the style reached so far; real pages stay below ten.
    private static final int MAX_DEPTH = 40;

    private final ArticlePage page;
    private final Links links;
    private final List<Run> runs = new ArrayList<>();
    private boolean blank = true;

    private Inlines(ArticlePage page, Links links) {
        this.page = page;
        this.links = links;
    }

    static List<Run> runs(List<Inline> content, ArticlePage page, Links links) {
        Inlines inlines = new Inlines(page, links);
        inlines.add(content, EnumSet.noneOf(Style.class), null, 0);
        return inlines.trimmed();
    }

    private void add(List<Inline> content, Set<Style> styles, @Nullable Link link, int depth) {
        if (depth > MAX_DEPTH) {
            return;
        }
        for (Inline inline : content) {
            switch (inline) {
                case Inline.Text(String text) -> text(joined(text), styles, link);
                case Inline.Styled(Style style, List<Inline> inner) -> {
                    Set<Style> both = EnumSet.of(style);
                    both.addAll(styles);
                    add(inner, both, link, depth + 1);
                }
                case Inline.Anchor(String url, List<Inline> inner, String title) -> anchor(url, inner, title, styles, depth);
                case Inline.Image(var picture) -> {
                    // A picture that stands as a block of its own has been taken out before; what is left are signs.
                    if (!picture.alt().isBlank()) {
                        text(joined(picture.alt()), styles, link);
                    }
                }
                case Inline.Break() -> lineBreak();
            }
        }
    }

    private void anchor(String url, List<Inline> inner, @Nullable String title, Set<Style> styles, int depth) {
        boolean note = styles.contains(Style.SUPERSCRIPT)
                || (inner.size() == 1 && inner.getFirst() instanceof Inline.Styled s && s.style() == Style.SUPERSCRIPT);
        Link link = links.to(url, title, note);
        add(inner, styles, link, depth + 1);
        if (page.storedLinks().contains(url) && !link.runs().isEmpty()) {
            runs.add(Run.ornament(Glyphs.CHECK, "stored"));
        }
    }

    private void lineBreak() {
        if (!runs.isEmpty()) {
            runs.add(Run.of("\n", Set.of(), null));
        }
        blank = true;
    }

    /// The text with each row of blanks as one, and none where one was before.
    private String joined(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isBlank = c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
            if (!isBlank) {
                out.append(c);
            } else if (!blank) {
                out.append(' ');
            }
            blank = isBlank;
        }
        return out.toString();
    }

    private void text(String text, Set<Style> styles, @Nullable Link link) {
        if (link != null) {
            run(text, styles, link);
            return;
        }
        int from = 0;
        while (from < text.length()) {
            Found found = nextCitation(text, from);
            if (found == null) {
                break;
            }
            run(text.substring(from, found.at), styles, null);
            run(found.citation.words(), styles, links.citation(found.citation));
            from = found.at + found.citation.words().length();
        }
        run(text.substring(from), styles, null);
    }

    private record Found(int at, ArticlePage.Citation citation) {}

    /// The nearest one, and of two that begin together the longer.
    private @Nullable Found nextCitation(String text, int from) {
        Found best = null;
        for (ArticlePage.Citation citation : page.citations()) {
            int at = citation.words().isBlank() ? -1 : text.indexOf(citation.words(), from);
            if (at >= 0 && (best == null || at < best.at
                    || (at == best.at && citation.words().length() > best.citation.words().length()))) {
                best = new Found(at, citation);
            }
        }
        return best;
    }

    private void run(String text, Set<Style> styles, @Nullable Link link) {
        if (!text.isEmpty()) {
            runs.addAll(Run.all(text, styles, link));
        }
    }

    /// Without blanks and line ends at the end of the block.
    private List<Run> trimmed() {
        while (!runs.isEmpty() && !runs.getLast().isOrnament()) {
            Run last = runs.getLast();
            String text = last.getText().stripTrailing();
            last.setText(text);
            if (!text.isEmpty() || last.link() != null) {
                break;
            }
            runs.removeLast();
        }
        return runs;
    }
}

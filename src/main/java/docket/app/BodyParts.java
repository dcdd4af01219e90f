package docket.app;

import docket.html.Document;
import docket.html.Document.Block;
import docket.html.Document.Inline;
import docket.url.WebUrl;
import java.util.ArrayList;
import java.util.List;

/// The links in the text of a body, in order.
final class BodyParts {
    /// A link in the text.
    record TextLink(String url, String words) {}

    private final List<TextLink> links = new ArrayList<>();

    private BodyParts() {}

    static BodyParts of(Document document) {
        BodyParts parts = new BodyParts();
        document.blocks().forEach(parts::block);
        return parts;
    }

    List<TextLink> links() {
        return List.copyOf(links);
    }

    private void block(Block block) {
        switch (block) {
            case Block.Paragraph p -> inlines(p.content());
            case Block.Heading h -> inlines(h.content());
            case Block.Quote q -> q.content().forEach(this::block);
            case Block.Items items -> items.items().forEach(i -> i.content().forEach(this::block));
            case Block.Code _, Block.Rule _, Block.Media _ -> { }
            case Block.Figure f -> inlines(f.caption());
            case Block.Table t -> {
                inlines(t.caption());
                t.rows().forEach(r -> r.cells().forEach(c -> c.content().forEach(this::block)));
            }
        }
    }

    private void inlines(List<Inline> content) {
        for (Inline inline : content) {
            switch (inline) {
                case Inline.Text _, Inline.Break _, Inline.Image _ -> { }
                case Inline.Styled s -> inlines(s.content());
                case Inline.Anchor a -> {
                    if (WebUrl.parse(a.url()) != null) {
                        links.add(new TextLink(a.url(), words(a.content()).strip()));
                    }
                    inlines(a.content());
                }
            }
        }
    }

    private static String words(List<Inline> content) {
        StringBuilder out = new StringBuilder();
        for (Inline inline : content) {
            switch (inline) {
                case Inline.Text t -> out.append(t.text());
                case Inline.Styled s -> out.append(words(s.content()));
                case Inline.Anchor a -> out.append(words(a.content()));
                case Inline.Image i -> out.append(i.picture().alt());
                case Inline.Break _ -> out.append(' ');
            }
        }
        return out.toString();
    }
}

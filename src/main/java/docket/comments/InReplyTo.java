package docket.comments;

import docket.model.Entry;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/// The one thing in a comment feed that an entry of a news feed has no place for: `thr:in-reply-to`.
final class InReplyTo {
    private static final byte[] MARK = "in-reply-to".getBytes(StandardCharsets.US_ASCII);

    private InReplyTo() {}

    /// For each entry that says so, the id, or else the address, of what it answers.
    static Map<String, String> read(byte[] bytes, List<Entry> entries) {
        Map<String, String> answered = new HashMap<>();
        if (!contains(bytes)) {
            return answered; // most feeds: spare the second reading
        }
        Document xml = Parser.xmlParser().parseInput(new String(bytes, StandardCharsets.UTF_8), "");
        Elements items = xml.select("entry, item");
        for (int i = 0; i < items.size(); i++) {
            Element item = items.get(i);
            String to = to(item);
            String id = childText(item, "id");
            id = id == null ? childText(item, "guid") : id;
            if (to == null) {
                continue;
            }
            if (id == null && items.size() == entries.size()) {
                id = entries.get(i).id();
            }
            if (id != null) {
                answered.put(id, to);
            }
        }
        return answered;
    }

    private static @Nullable String to(Element item) {
        for (Element child : item.children()) {
            if (local(child).equals("in-reply-to")) {
                String ref = child.attr("ref").strip();
                String href = child.attr("href").strip();
                return !ref.isEmpty() ? ref : href.isEmpty() ? null : href;
            }
        }
        return null;
    }

    private static @Nullable String childText(Element item, String name) {
        for (Element child : item.children()) {
            if (local(child).equals(name)) {
                String text = child.wholeText().strip();
                return text.isEmpty() ? null : text;
            }
        }
        return null;
    }

    /// The name without its prefix: documents bind `thr` as they like.
    private static String local(Element element) {
        String name = element.tagName();
        return name.substring(name.indexOf(':') + 1);
    }

    private static boolean contains(byte[] bytes) {
        outer:
        for (int i = 0; i <= bytes.length - MARK.length; i++) {
            for (int j = 0; j < MARK.length; j++) {
                if (bytes[i + j] != MARK[j]) {
                    continue outer;
                }
            }
            return true;
        }
        return false;
    }
}

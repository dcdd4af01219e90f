package docket.html;

import docket.url.WebUrl;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// What cleaned HTML says, gathered while it is written: its words as [PlainText] would read them, its pictures, and its links to
/// the web that hold words. So nobody has to parse it again for them.
final class Gist {
    private final Lines lines = new Lines();
    private final Set<String> pictures = new LinkedHashSet<>();
    private final Set<String> links = new LinkedHashSet<>();
    /// Of the open link, until words follow.
    private @Nullable String target;

    /// A start tag is written.
    ///
    /// @param leadsTo for a link
    void begin(Rule rule, @Nullable String leadsTo) {
        if (!rule.isInline()) {
            lines.begin(rule);
        } else if (rule.tag().equals("a")) {
            target = leadsTo;
        }
    }

    /// An end tag is written.
    void end(Rule rule) {
        if (!rule.isInline()) {
            lines.end(rule);
        } else if (rule.tag().equals("a")) {
            target = null;
        }
    }

    void lineEnd() {
        lines.lineEnd();
    }

    /// @param ascii true when these letters and single blanks are ASCII throughout
    void words(String text, int from, int to, boolean ascii) {
        linked();
        if (ascii) {
            lines.ascii(text, from, to);
        } else {
            lines.text(text, from, to);
        }
    }

    void letter(char c) {
        if (!Letters.isBlank(c)) {
            linked();
        }
        lines.letter(c);
    }

    /// @param math as it is written
    void formula(String math) {
        linked();
        Element element = Jsoup.parseBodyFragment(math).body().firstElementChild();
        if (element != null) {
            lines.text(Formula.text(element));
        }
    }

    void picture(@Nullable String url) {
        if (url != null) {
            pictures.add(url);
        }
    }

    private void linked() {
        if (target != null) {
            if (WebUrl.parse(target) != null) {
                links.add(target);
            }
            target = null;
        }
    }

    Cleaned of(String html) {
        return new Cleaned(html, lines.toString(), List.copyOf(pictures), List.copyOf(links));
    }
}

package docket.feed;

import docket.url.WebUrl;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// Lists of subscriptions (OPML 2.0, opml.org/spec2): read generously, written strictly.
///
/// A list is a stranger's file: nothing it names is opened or run. An attribute in a namespace is kept under its
/// prefixed name, with the declaration beside it as `xmlns:prefix`; writing moves the declarations to the root.
public final class Opml {
    /// Outlines read; the longest list met had 12,000.
    private static final int OUTLINES = 200_000;
    /// Folders in folders; what lies deeper moves up into the last.
    private static final int DEPTH = 64;
    private static final int MESSAGES = 1_000;
    private static final int ATTRIBUTES = 64;
    private static final int VALUE = 10_000;
    private static final Pattern START = Pattern.compile("<(?:opml|outline)[\\s>/]", Pattern.CASE_INSENSITIVE);
    private static final Pattern COMMAND = Pattern.compile("\\s*\"?\\s*(?:(exec|filter|query|file|javascript|vbscript|data|about|jar):|[|`]|\\\\\\\\).*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final int linesBefore;
    private int count;
    private final List<String> skipped = new ArrayList<>();

    /// @param linesBefore the root
    private Opml(int linesBefore) {
        this.linesBefore = linesBefore;
    }

    /// A folder (no `feedUrl`) or a feed. Attributes Docket does not know are kept and written back.
    public record Outline(
            String title, @Nullable String feedUrl, @Nullable String siteUrl, Map<String, String> other, List<Outline> children) {
        public Outline {
            other = Map.copyOf(other);
            children = List.copyOf(children);
        }
    }

    /// @param skipped what could not be taken, each in words with its line or name
    public record Read(@Nullable String title, List<Outline> outlines, List<String> skipped) {}

    /// Total: a list too damaged to read gives no outlines and says so in `skipped`.
    public static Read read(byte[] bytes) {
        String text;
        try {
            text = Decoder.decode(bytes, null);
        } catch (NotAFeed e) {
            return new Read(null, List.of(), List.of("The list is too large to read."));
        }
        Matcher start = START.matcher(text);
        if (!start.find()) {
            return new Read(null, List.of(), List.of(text.isBlank() ? "The file is empty." : "The file is no list of subscriptions (OPML)."));
        }
        String mended = Repair.mend(text, start.start(), Map.of());
        Parser parser = Parser.xmlParser().setMaxDepth(DEPTH * 8).setTrackPosition(true);
        Document document = Jsoup.parse(mended == null ? text.substring(start.start()) : mended, "", parser);
        Opml opml = new Opml((int) text.substring(0, start.start()).chars().filter(c -> c == '\n').count());
        Map<String, String> namespaces = new TreeMap<>();
        Element root = document.firstElementChild();
        if (root == null) {
            return new Read(null, List.of(), List.of("The list is damaged beyond reading."));
        }
        declarations(root, namespaces);
        List<Outline> outlines = new ArrayList<>();
        opml.children(isOutline(root) ? document : root, 0, namespaces, outlines);
        if (opml.count > OUTLINES) {
            opml.skipped.add("Only the first " + OUTLINES + " lines of the list were read.");
        }
        return new Read(title(root), List.copyOf(outlines), List.copyOf(opml.skipped));
    }

    private static @Nullable String title(Element root) {
        for (Element head : root.children()) {
            if (head.tagName().equalsIgnoreCase("head")) {
                for (Element child : head.children()) {
                    if (child.tagName().equalsIgnoreCase("title")) {
                        return Markup.line(child.wholeText());
                    }
                }
            }
        }
        return null;
    }

    private static boolean isOutline(Element element) {
        return element.tagName().equalsIgnoreCase("outline");
    }

    private void children(Element of, int depth, Map<String, String> namespaces, List<Outline> into) {
        for (Element child : of.children()) {
            if (!isOutline(child)) {
                if (!child.tagName().equalsIgnoreCase("head")) {
                    children(child, Math.min(depth + 1, DEPTH * 8), namespaces, into);
                }
            } else if (++count <= OUTLINES) {
                outline(child, depth, namespaces, into);
            }
        }
    }

    private void outline(Element element, int depth, Map<String, String> around, List<Outline> into) {
        Map<String, String> namespaces = around;
        if (element.attributes().asList().stream().anyMatch(a -> a.getKey().startsWith("xmlns:"))) {
            namespaces = new TreeMap<>(around);
            declarations(element, namespaces);
        }
        Map<String, String> known = new TreeMap<>();
        Map<String, String> other = new TreeMap<>();
        for (Attribute attribute : element.attributes()) {
            sort(attribute.getKey(), attribute.getValue(), namespaces, known, other);
        }
        String address = known.get("xmlurl");
        String name = Markup.plain(known.get("text"));
        name = name == null ? Markup.plain(known.get("title")) : name;
        if (address != null && !address.isBlank()) {
            String url = url(address);
            if (url == null) {
                refuse(element, name, address);
            } else {
                String site = known.get("htmlurl");
                into.add(new Outline(name == null ? url : name, url, site == null ? null : WebUrl.parse(site), other, List.of()));
            }
            children(element, depth, namespaces, into); // a feed holds nothing: what is written into it stands beside it
            return;
        }
        boolean empty = element.children().stream().noneMatch(Opml::isOutline);
        String type = known.getOrDefault("type", "").toLowerCase(Locale.ROOT);
        if (empty && (name == null || !type.isEmpty() && !type.equals("folder") || known.containsKey("url"))) {
            skip(element, (name == null ? "An outline" : quoted(name)) + " has no address of a feed.");
            return;
        }
        List<Outline> children = depth < DEPTH ? new ArrayList<>() : into;
        children(element, depth + 1, namespaces, children);
        if (depth < DEPTH) {
            if (name == null) {
                into.addAll(children); // Liferea's root folder has no name
            } else {
                into.add(new Outline(name, null, null, other, children));
            }
        }
    }

    private static void sort(String key, String value, Map<String, String> namespaces, Map<String, String> known, Map<String, String> other) {
        switch (key.toLowerCase(Locale.ROOT)) {
            case "text", "title", "xmlurl", "htmlurl", "type" -> known.putIfAbsent(key.toLowerCase(Locale.ROOT), value);
            default -> {
                if (key.equalsIgnoreCase("url")) {
                    known.put("url", value);
                }
                if (key.startsWith("xmlns") || value.length() > VALUE || other.size() >= ATTRIBUTES || !OpmlWriter.isName(key)) {
                    return;
                }
                int colon = key.indexOf(':');
                if (colon > 0 && !key.startsWith("xml:")) {
                    String prefix = key.substring(0, colon);
                    other.put("xmlns:" + prefix, namespaces.getOrDefault(prefix, "urn:opml:" + prefix));
                }
                other.put(key, value);
            }
        }
    }

    private static void declarations(Element element, Map<String, String> namespaces) {
        for (Attribute attribute : element.attributes()) {
            if (attribute.getKey().startsWith("xmlns:") && !attribute.getValue().isBlank() && attribute.getValue().length() < VALUE) {
                namespaces.put(attribute.getKey().substring(6), attribute.getValue().strip());
            }
        }
    }

    private static @Nullable String url(String address) {
        return COMMAND.matcher(address).matches() ? null : Discovery.tidy(address);
    }

    private void refuse(Element element, @Nullable String name, String address) {
        String shown = address.strip().length() > 80 ? address.strip().substring(0, 80) + "\u2026" : address.strip();
        String line = Markup.line(shown);
        String who = name == null ? "A feed" : quoted(name);
        Matcher command = COMMAND.matcher(address);
        String why = !command.matches() ? " is no address on the web."
                : command.group(1) == null ? " names a program or a network folder; Docket runs and opens nothing that a list names."
                : switch (command.group(1).toLowerCase(Locale.ROOT)) {
                    case "exec", "filter" -> " names a program; Docket runs nothing that a list names.";
                    case "file", "jar" -> " names a file; Docket opens nothing that a list names.";
                    case "query" -> " is a search of another program.";
                    default -> " is no address of a feed.";
                };
        skip(element, who + " was left out: " + (line == null ? "its address" : line) + why);
    }

    private void skip(Element element, String words) {
        if (skipped.size() < MESSAGES) {
            skipped.add("Line " + (linesBefore + element.sourceRange().start().lineNumber()) + ": " + words);
        } else if (skipped.size() == MESSAGES) {
            skipped.add("More lines than these could not be taken.");
        }
    }

    private static String quoted(String name) {
        return "\u201c" + name + "\u201d";
    }

    /// An OPML 2.0 document in UTF-8.
    public static String write(String title, List<Outline> outlines) {
        return new OpmlWriter().write(title, outlines);
    }
}

package docket.feed;

import docket.url.WebUrl;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Finds the small pictures that a web page names for itself (HTML Living Standard section 4.6.7.8).
public final class PageIcons {
    /// Larger ones are posters.
    private static final int LARGEST = 256;
    private static final int MOST = 8;
    /// Links looked at; a head has a few dozen.
    private static final int LINKS = 400;
    /// What a link without `sizes` means by it.
    private static final int USUAL = 16;
    private static final int USUAL_TOUCH = 180;
    private static final Pattern SIZE = Pattern.compile("(\\d{1,4})[xX]\\d{1,4}");
    private static final Set<String> TOUCH = Set.of("apple-touch-icon", "apple-touch-icon-precomposed");

    private record Icon(String url, int side) {}

    private PageIcons() {}

    /// Addresses, the best first: the largest of at most 256 pixels, then the smallest above. Drawings (SVG) and pictures
    /// within the page (`data:`) are left out.
    public static List<String> inPage(byte[] page, String url, @Nullable String contentType) {
        Document document;
        try {
            document = Jsoup.parse(Decoder.decode(page, contentType), url);
        } catch (NotAFeed e) {
            return List.of(); // Nothing to read there.
        }
        String base = WebUrl.resolve(url, document.baseUri());
        List<Icon> icons = new ArrayList<>();
        for (Element link : document.select("link[rel][href]").stream().limit(LINKS).toList()) {
            List<String> rel = List.of(link.attr("rel").toLowerCase(Locale.ROOT).strip().split("\\s+"));
            boolean touch = rel.stream().anyMatch(TOUCH::contains);
            String address = WebUrl.resolve(base == null ? url : base, link.attr("href"));
            if ((touch || rel.contains("icon")) && address != null && !isDrawing(link, address)) {
                icons.add(new Icon(address, side(link.attr("sizes"), touch ? USUAL_TOUCH : USUAL)));
            }
        }
        icons.sort(Comparator.comparing((Icon i) -> i.side() > LARGEST).thenComparing(i -> i.side() > LARGEST ? i.side() : -i.side()));
        return icons.stream().map(Icon::url).distinct().limit(MOST).toList();
    }

    private static boolean isDrawing(Element link, String address) {
        String type = link.attr("type").toLowerCase(Locale.ROOT);
        return type.contains("svg") || address.toLowerCase(Locale.ROOT).replaceFirst("[?#].*$", "").endsWith(".svg")
                || link.attr("sizes").strip().equalsIgnoreCase("any") && !address.toLowerCase(Locale.ROOT).contains(".ico");
    }

    /// The largest that is not too large of `16x16 32x32`.
    private static int side(String sizes, int usual) {
        Matcher size = SIZE.matcher(sizes);
        int best = 0;
        while (size.find()) {
            int side = Integer.parseInt(size.group(1));
            best = best == 0 || side <= LARGEST && (side > best || best > LARGEST) ? side : best;
        }
        return best == 0 ? usual : best;
    }
}

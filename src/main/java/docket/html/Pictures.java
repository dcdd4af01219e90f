package docket.html;

import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Finds where a picture really is, and how it is kept: see [Cleaner].
final class Pictures {
    /// Where pages put the address of a picture that is to be fetched late; `src` then holds a place-holder.
    private static final String[] ADDRESSES = {
        "data-src", "data-lazy-src", "data-original", "data-orig-file", "data-hi-res-src", "data-full-src", "data-image", "src"};
    private static final String[] SETS = {"data-srcset", "data-lazy-srcset", "srcset"};
    /// No screen column needs a wider one.
    private static final int ENOUGH_PIXELS = 1_600;
    /// Pictures inside the text weigh on every copy of it: larger ones lose their bytes and keep their words.
    private static final int MAX_DATA_LENGTH = 300_000;
    /// Pages offer three or four; each picture beside them would read them all.
    private static final int MAX_SOURCES = 20;
    /// Shorter ones are empty place-holders: the least GIF has 56 characters, the least PNG of one colour about 120.
    private static final int MIN_DATA_LENGTH = 200;
    private static final int MAX_PIXELS = 20_000;

    private static final List<String> BEACONS = Tables.read("beacons.txt").stream().map(word -> word[0]).toList();

    /// A picture as it is written.
    ///
    /// @param url where it is; null for one that lies in the text, or of which only the words are left
    record Written(String html, @Nullable String url) {}

    private Pictures() {}

    /// The picture as it is kept, null when there is nothing to show or it is not meant to be seen.
    static @Nullable Written of(Element img, String base) {
        int width = pixels(img, "width");
        int height = pixels(img, "height");
        if (width == 0 || width == 1 || height == 0 || height == 1) {
            return null; // A counter, or a spacer of table layouts.
        }
        String alt = Letters.tidy(img.attr("alt"));
        StringBuilder out = new StringBuilder("<img");
        String url = address(img, base);
        String data = url == null ? data(img) : null;
        if (url != null) {
            Letters.writeAttribute("data-src", url, out);
        } else if (data != null) {
            if (alt.isEmpty() && data.length() < MIN_DATA_LENGTH) {
                return null;
            }
            Letters.writeAttribute("src", data, out);
        } else if (alt.isEmpty() || isBeacon(img.attr("src"))) {
            return null;
        }
        if (!alt.isEmpty()) {
            Letters.writeAttribute("alt", alt, out);
        }
        if (width > 0) {
            Letters.writeAttribute("width", Integer.toString(width), out);
        }
        if (height > 0) {
            Letters.writeAttribute("height", Integer.toString(height), out);
        }
        String title = Letters.tidy(img.attr("title"));
        if (!title.isEmpty() && !title.equals(alt)) {
            Letters.writeAttribute("title", title, out);
        }
        return new Written(out.append('>').toString(), url);
    }

    /// The picture that an element of cleaned HTML shows, null when it has no address.
    static Document.@Nullable Picture read(Element img, String base) {
        String url = address(img, base);
        if (url == null) {
            url = data(img);
        }
        return url == null ? null : new Document.Picture(url, Letters.tidy(img.attr("alt")),
                Math.max(0, pixels(img, "width")), Math.max(0, pixels(img, "height")));
    }

    private static boolean isBeacon(String url) {
        for (String part : BEACONS) {
            if (url.contains(part)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable String address(Element img, String base) {
        for (String name : ADDRESSES) {
            String url = img.hasAttr(name) ? Kept.url(img.attr(name), base) : null;
            if (url != null && !isBeacon(url)) {
                return url;
            }
        }
        String url = fromSets(img, base);
        Element parent = img.parent();
        if (url == null && parent != null && parent.normalName().equals("picture")) {
            Element source = parent.firstElementChild();
            for (int i = 0; i < MAX_SOURCES && source != null && url == null; i++) {
                url = fromSets(source, base);
                source = source.nextElementSibling();
            }
        }
        return url;
    }

    private static @Nullable String fromSets(Element element, String base) {
        for (String name : SETS) {
            String url = element.hasAttr(name) ? best(element.attr(name), base) : null;
            if (url != null) {
                return url;
            }
        }
        return null;
    }

    /// The widest candidate that is not wider than needed (HTML standard section 4.8.4.2.1).
    private static @Nullable String best(String set, String base) {
        String best = null;
        double bestSize = 0;
        for (String candidate : set.split(",\\s+|,(?=https?:)", 50)) {
            String[] part = candidate.strip().split("\\s+");
            double size = part.length < 2 ? 1 : size(part[1]);
            String url = size > bestSize && size <= ENOUGH_PIXELS || best == null ? Kept.url(part[0], base) : null;
            if (url != null) {
                best = url;
                bestSize = size;
            }
        }
        return best;
    }

    private static double size(String descriptor) {
        int number = Kept.number(descriptor.replaceFirst("\\.\\d+", "").replaceFirst("[wx]$", ""), 0, 999_999);
        return Math.max(number, 1);
    }

    /// A bitmap that lies in the text itself; no SVG, which can hold anything.
    private static @Nullable String data(Element img) {
        String src = img.attr("src").strip();
        if (src.length() > MAX_DATA_LENGTH || !src.regionMatches(true, 0, "data:image/", 0, 11)) {
            return null;
        }
        int comma = src.indexOf(',');
        String type = comma < 0 ? "" : src.substring(11, comma).toLowerCase(Locale.ROOT);
        if (!type.matches("(?:png|jpe?g|gif|webp);base64")) {
            return null;
        }
        StringBuilder out = new StringBuilder("data:image/").append(type).append(',');
        for (int i = comma + 1; i < src.length(); i++) {
            char c = src.charAt(i);
            if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '+' || c == '/' || c == '=') {
                out.append(c);
            } else if (!Letters.isBlank(c)) {
                return null;
            }
        }
        return out.toString();
    }

    /// The width or height that the page states in CSS pixels, -1 when it states none.
    private static int pixels(Element img, String name) {
        String stated = img.attr(name).strip();
        if (stated.endsWith("px")) {
            stated = stated.substring(0, stated.length() - 2);
        }
        return Kept.number(stated, 0, MAX_PIXELS);
    }
}

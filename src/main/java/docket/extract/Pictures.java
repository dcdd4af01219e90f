package docket.extract;

import docket.url.WebUrl;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Finds the address behind a picture that loads late: `data-src` and its many kin, `srcset`, `picture`, `noscript`.
final class Pictures {
    /// Wide enough for a reading column at twice its density; larger files only cost room in the store.
    private static final int ENOUGH = 1_600;
    private static final int MAX_CANDIDATES = 40;

    private Pictures() {}

    /// The best address of an `img`, or of the first one in a `picture` or `noscript`; null when it has none.
    static @Nullable String address(Element element, String base) {
        Element image = element.normalName().equals("img") || element.normalName().equals("amp-img") ? element : element.selectFirst("img, amp-img");
        List<Candidate> candidates = new ArrayList<>();
        if (element.normalName().equals("picture")) {
            for (Element source : element.select("source")) {
                candidates(source, candidates);
            }
        }
        if (image != null) {
            candidates(image, candidates);
        }
        return best(candidates, base);
    }

    private record Candidate(String address, int width) {}

    private static @Nullable String best(List<Candidate> candidates, String base) {
        @Nullable String best = null;
        int bestWidth = -1;
        for (Candidate candidate : candidates) {
            String url = WebUrl.resolve(base, candidate.address());
            boolean better = bestWidth < 0
                    || (bestWidth < ENOUGH ? candidate.width() > bestWidth && (bestWidth < 600 || candidate.width() <= 2 * ENOUGH)
                            : candidate.width() >= ENOUGH && candidate.width() < bestWidth);
            if (url != null && better) {
                best = url;
                bestWidth = Math.max(0, candidate.width());
            }
        }
        return best;
    }

    private static void candidates(Element image, List<Candidate> out) {
        String plain = image.attr("src").strip();
        for (Attribute attribute : image.attributes()) {
            String name = attribute.getKey().toLowerCase(Locale.ROOT);
            String value = attribute.getValue();
            if (name.endsWith("srcset")) {
                set(value, out);
            } else if (name.startsWith("data-") && isAddress(name, value)) {
                out.add(new Candidate(value, 1));
            }
        }
        if (!plain.isEmpty() && !plain.startsWith("data:") && !isPlaceholder(plain)) {
            out.add(new Candidate(plain, out.isEmpty() ? 0 : 1));
        }
    }

    private static boolean isAddress(String name, String value) {
        return (name.contains("src") || name.contains("original") || name.contains("lazy") || name.contains("image") || name.contains("url"))
                && !name.contains("set") && value.length() > 4 && value.indexOf(' ') < 0 && value.indexOf('{') < 0
                && (value.startsWith("http") || value.startsWith("/") || value.contains(".jpg") || value.contains(".png")
                        || value.contains(".webp") || value.contains(".jpeg") || value.contains(".gif"))
                && !name.contains("link") && !name.contains("href") && !name.contains("page");
    }

    private static boolean isPlaceholder(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        return lower.contains("placeholder") || lower.contains("spacer.gif") || lower.contains("blank.gif") || lower.contains("pixel.gif")
                || lower.contains("1x1") || lower.contains("grey.gif") || lower.contains("transparent.");
    }

    /// `a.jpg 640w, b.jpg 2x`: addresses may hold commas, so a comma only parts candidates after white space or a descriptor.
    private static void set(String value, List<Candidate> out) {
        String text = value.strip();
        int from = 0;
        for (int parts = 1; from <= text.length(); parts++) {
            int to = parts == MAX_CANDIDATES ? text.length() : candidateEnd(text, from);
            candidate(text.substring(from, to).strip(), out);
            from = to + 1;
        }
    }

    private static int candidateEnd(String text, int from) {
        int comma = text.indexOf(',', from);
        while (comma >= 0) {
            boolean blank = comma + 1 < text.length() && isBlank(text.charAt(comma + 1));
            char unit = comma > 1 ? text.charAt(comma - 1) : 0;
            if (blank || (unit == 'w' || unit == 'x') && text.charAt(comma - 2) >= '0' && text.charAt(comma - 2) <= '9') {
                return comma;
            }
            comma = text.indexOf(',', comma + 1);
        }
        return text.length();
    }

    private static void candidate(String part, List<Candidate> out) {
        int end = 0;
        while (end < part.length() && !isBlank(part.charAt(end))) {
            end++;
        }
        int next = end;
        while (next < part.length() && isBlank(part.charAt(next))) {
            next++;
        }
        int last = next;
        while (last < part.length() && !isBlank(part.charAt(last))) {
            last++;
        }
        if (end > 0 && !part.startsWith("data:")) {
            out.add(new Candidate(part.substring(0, end), last > next ? width(part.substring(next, last)) : 1));
        }
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }

    private static int width(String descriptor) {
        int digits = 0;
        int value = 0;
        while (digits < descriptor.length() && digits < 6 && Character.isDigit(descriptor.charAt(digits))) {
            value = value * 10 + Character.digit(descriptor.charAt(digits++), 10);
        }
        // A density of 2x is worth a picture of twice a usual column.
        return descriptor.endsWith("x") ? value * 700 : Math.max(1, value);
    }
}

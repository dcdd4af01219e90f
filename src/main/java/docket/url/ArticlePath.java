package docket.url;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Tells from a path whether it is an article's, and folds its AMP and print forms (`forms.txt`).
final class ArticlePath {
    private static final Set<String> AMP_BEFORE = Lists.words("forms.txt", "amp-before");
    private static final Set<String> AMP_AFTER = Lists.words("forms.txt", "amp-after");
    private static final Set<String> PRINT_AFTER = Lists.words("forms.txt", "print-after");
    private static final Set<String> LISTING = Lists.words("forms.txt", "listing");

    /// All marks, of those in two segments the first one.
    private static final Set<String> MARKS = Stream.of(AMP_BEFORE, AMP_AFTER, PRINT_AFTER).flatMap(Set::stream)
            .map(mark -> mark.split("/", 2)[0]).collect(Collectors.toUnmodifiableSet());

    private ArticlePath() {}

    /// The path without the mark of an AMP or print form, where what is left is an article's.
    static String fold(String path) {
        if (path.length() < 5 || !mayHaveMark(path)) {
            return path;
        }
        List<String> segments = new ArrayList<>(List.of(path.substring(1).split("/", -1)));
        int count = segments.size();
        String last = segments.getLast();
        boolean listed = count > 1 && LISTING.contains(segments.get(count - 2));
        if (!listed && (AMP_AFTER.contains(last) || PRINT_AFTER.contains(last)) && isArticle(segments.subList(0, count - 1))) {
            segments.removeLast();
        }
        for (int i = 0; i + 1 < segments.size(); i++) {
            int marks = markLength(segments, i);
            boolean inList = i > 0 && LISTING.contains(segments.get(i - 1));
            if (marks > 0 && !inList && isArticle(segments.subList(i + marks, segments.size()))) {
                segments.subList(i, i + marks).clear();
            }
        }
        String stem = withoutAmpEnding(segments.getLast());
        if (!stem.equals(segments.getLast())) {
            List<String> whole = new ArrayList<>(segments);
            whole.set(whole.size() - 1, stem);
            if (isArticle(whole)) {
                return "/" + String.join("/", whole);
            }
        }
        return segments.size() == count ? path : "/" + String.join("/", segments);
    }

    /// False where no segment is a mark, and the last one does not end like an AMP file: so are most.
    private static boolean mayHaveMark(String path) {
        int start = 1;
        for (int slash = path.indexOf('/', 1); slash >= 0; slash = path.indexOf('/', start)) {
            if (MARKS.contains(path.substring(start, slash))) {
                return true;
            }
            start = slash + 1;
        }
        return MARKS.contains(path.substring(start)) || path.indexOf("amp", start) >= 0;
    }

    /// Whether one of these segments is an id, a slug of three words, or something that follows a year.
    static boolean isArticle(String path) {
        return path.length() > 4 && isArticle(List.of(path.substring(1).split("/", -1)));
    }

    private static boolean isArticle(List<String> segments) {
        boolean year = false;
        for (String segment : segments) {
            if (hasId(segment) || words(segment) >= 3 || (year && segment.chars().anyMatch(Character::isLetter))) {
                return true;
            }
            year |= isYear(segment);
        }
        return false;
    }

    /// How many segments from `at` on are an AMP mark; the longer ones (`platform/amp`) only at the beginning.
    private static int markLength(List<String> segments, int at) {
        if (AMP_BEFORE.contains(segments.get(at))) {
            return 1;
        }
        boolean two = at == 0 && segments.size() > 2 && AMP_BEFORE.contains(segments.get(0) + "/" + segments.get(1));
        return two ? 2 : 0;
    }

    /// `story.amp.html`, `story-amp.shtml` and `story.amp`; but not `best-guitar-amp`, which is a slug.
    private static String withoutAmpEnding(String file) {
        if (file.endsWith(".amp")) {
            return file.substring(0, file.length() - 4);
        }
        int dot = file.lastIndexOf('.');
        boolean marked = dot > 4 && file.startsWith("amp", dot - 3) && ".-_".indexOf(file.charAt(dot - 4)) >= 0;
        return marked ? file.substring(0, dot - 4) + file.substring(dot) : file;
    }

    /// Four digits in a row that are no year, or more.
    private static boolean hasId(String segment) {
        int run = 0;
        for (int i = 0; i <= segment.length(); i++) {
            char c = i < segment.length() ? segment.charAt(i) : ' ';
            if (c >= '0' && c <= '9') {
                run++;
            } else {
                if (run > 4 || (run == 4 && !isYear(segment.substring(i - 4, i)))) {
                    return true;
                }
                // The hexadecimal digits of an escape are no id.
                run = c == '%' ? -2 : 0;
            }
        }
        return false;
    }

    private static boolean isYear(String segment) {
        return segment.length() == 4 && (segment.startsWith("19") || segment.startsWith("20"))
                && Character.isDigit(segment.charAt(2)) && Character.isDigit(segment.charAt(3));
    }

    private static int words(String segment) {
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < segment.length(); i++) {
            char c = segment.charAt(i);
            boolean gap = c == '-' || c == '_' || c == '.';
            words += !gap && !inside ? 1 : 0;
            inside = !gap;
        }
        return words;
    }
}

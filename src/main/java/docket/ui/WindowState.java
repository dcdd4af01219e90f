package docket.ui;

import docket.model.Filter;
import docket.ui.Widths.Sidebar;
import docket.ui.Widths.Wanted;
import docket.ui.article.ReadingPosition;
import docket.ui.theme.Theme;
import java.io.IOException;
import java.io.StringReader;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How the window was left: kept as one setting of the store and read before the first frame. Pure.
///
/// @param place key of the sidebar's line
/// @param article the open article; 0 for none
/// @param textSize of the article in px
/// @param zoom of the whole window, in per cent
/// @param oldestFirst keys of the places whose lists begin with the oldest article
/// @param places how far each article was read, the last ones
record WindowState(double width, double height, boolean maximized, Wanted panes, boolean trail, Theme.Choice theme,
        boolean compact, double textSize, @Nullable String place, Filter filter, long article, Set<Long> openFolders, int zoom, Set<String> oldestFirst,
        Map<Long, ReadingPosition> places) {
    /// The setting's key.
    static final String KEY = "window";
    static final double LEAST_WIDTH = 760;
    static final double LEAST_HEIGHT = 520;
    static final double TEXT = 18;
    static final WindowState FIRST = new WindowState(1400, 900, false, Wanted.USUAL, false, Theme.Choice.AUTOMATIC, false,
            TEXT, null, Filter.UNREAD, 0, Set.of(), 100, Set.of(), Map.of());

    WindowState {
        openFolders = Set.copyOf(openFolders);
        oldestFirst = Set.copyOf(oldestFirst);
        places = Map.copyOf(places);
    }

    /// Reads what [#write] wrote; anything missing or damaged is as in a first window.
    static WindowState read(@Nullable String written) {
        Properties p = new Properties();
        try {
            p.load(new StringReader(written == null ? "" : written));
        } catch (IOException | IllegalArgumentException e) {
            return FIRST;
        }
        Wanted panes = new Wanted(number(p, "sidebar", 0), number(p, "timeline", 0), number(p, "trailWidth", 0),
                named(Sidebar.class, p.getProperty("mode"), Sidebar.AUTOMATIC));
        return new WindowState(Math.max(LEAST_WIDTH, number(p, "width", FIRST.width)),
                Math.max(LEAST_HEIGHT, number(p, "height", FIRST.height)),
                Boolean.parseBoolean(p.getProperty("maximized")), panes, Boolean.parseBoolean(p.getProperty("trail")),
                Theme.Choice.of(p.getProperty("theme")), Boolean.parseBoolean(p.getProperty("compact")),
                Math.clamp(number(p, "text", TEXT), 15, 24), p.getProperty("place"),
                named(Filter.class, p.getProperty("filter"), Filter.UNREAD), (long) number(p, "article", 0),
                folders(p.getProperty("folders", "")), zoom((int) number(p, "zoom", 100)),
                Arrays.stream(p.getProperty("oldest", "").split(" ")).filter(key -> !key.isEmpty()).collect(Collectors.toUnmodifiableSet()),
                places(p.getProperty("places", "")));
    }

    String write() {
        StringBuilder text = new StringBuilder();
        line(text, "width", width);
        line(text, "height", height);
        line(text, "maximized", maximized);
        line(text, "sidebar", panes.sidebar());
        line(text, "timeline", panes.timeline());
        line(text, "trailWidth", panes.trail());
        line(text, "mode", panes.mode());
        line(text, "trail", trail);
        line(text, "theme", theme);
        line(text, "compact", compact);
        line(text, "text", textSize);
        if (place != null) {
            line(text, "place", place);
        }
        line(text, "filter", filter);
        line(text, "article", article);
        line(text, "folders", new TreeSet<>(openFolders).stream().map(String::valueOf).collect(Collectors.joining(",")));
        line(text, "zoom", zoom);
        line(text, "oldest", String.join(" ", new TreeSet<>(oldestFirst)));
        line(text, "places", new TreeMap<>(places).entrySet().stream().map(each -> each.getKey() + "/" + each.getValue().block() + "/"
                + Math.round(each.getValue().fraction() * 1_000) / 1_000.0).collect(Collectors.joining(",")));
        return text.toString();
    }

    private static void line(StringBuilder text, String key, Object value) {
        text.append(key).append('=').append(value).append('\n');
    }

    private static double number(Properties p, String key, double otherwise) {
        try {
            double read = Double.parseDouble(p.getProperty(key, ""));
            return Double.isFinite(read) ? read : otherwise;
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    private static <E extends Enum<E>> E named(Class<E> type, @Nullable String name, E otherwise) {
        return Arrays.stream(type.getEnumConstants()).filter(each -> each.name().equals(name)).findFirst().orElse(otherwise);
    }

    private static int zoom(int percent) {
        return percent < Zoom.LEAST || percent > Zoom.MOST ? 100 : percent;
    }

    private static Map<Long, ReadingPosition> places(String list) {
        Map<Long, ReadingPosition> places = new HashMap<>();
        for (String each : list.split(",")) {
            if (each.matches("\\d{1,18}/\\d{1,6}/-?\\d{1,6}(\\.\\d{1,6})?")) {
                String[] parts = each.split("/");
                places.put(Long.valueOf(parts[0]), new ReadingPosition(Integer.parseInt(parts[1]), Double.parseDouble(parts[2])));
            }
        }
        return places;
    }

    private static Set<Long> folders(String list) {
        return Arrays.stream(list.split(",")).filter(id -> id.matches("[0-9]{1,18}")).map(Long::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }
}

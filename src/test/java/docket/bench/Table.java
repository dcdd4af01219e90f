package docket.bench;

import java.util.Locale;

/// The table that a benchmark prints: a figure, how many times its limit that is, and the bar that it should stay below.
final class Table {
    static final double NONE = 0;

    private Table() {}

    static void head(String words) {
        say("%n%-48s %10s    %15s %12s%n", words, "", "times its limit", "bar");
    }

    /// @param limit what it is compared with; [#NONE] for nothing
    /// @param bar what it should stay below; [#NONE] for nothing
    static void line(String what, double figure, String unit, double limit, double bar) {
        say("%-48s %10.2f %-2s %15s %12s%n", what, figure, unit, limit == NONE ? "" : String.format(Locale.ROOT, "%.1f", figure / limit),
                bar == NONE ? "" : String.format(Locale.ROOT, "%.2f%s", bar, figure <= bar ? "" : " over"));
    }

    static void say(String form, Object... values) {
        System.out.printf(Locale.ROOT, form, values);
    }
}

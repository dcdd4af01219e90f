package docket.ui;

/// How wide the panes are in a window of some width. Pure.
///
/// @param sidebar of the list or of the rail
/// @param timeline 0 when only the reader is shown
/// @param reader 0 when only the list is shown
/// @param trail 0 when it is closed
/// @param trailOver true when the trail lies over the reader
record Widths(double sidebar, boolean rail, double timeline, double reader, double trail, boolean trailOver) {
    static final double RAIL = 54;
    static final Span SIDEBAR = new Span(200, 236, 320);
    static final Span TIMELINE = new Span(300, 372, 480);
    static final Span TRAIL = new Span(300, 352, 440);
    /// Under this width lines of the article get too short to read.
    static final double READER_LEAST = 420;
    private static final double TIMELINE_BESIDE_TRAIL = 340;
    private static final double TIMELINE_NARROW = 322;
    /// From this width on all four panes fit; from the other on, three.
    private static final double WIDE = 1600;
    private static final double MIDDLE = 1280;

    /// Least, usual and greatest width of a pane.
    record Span(double least, double usual, double most) {
        double hold(double width) {
            return Math.clamp(width, least, most);
        }
    }

    /// What the reader wants of the sidebar.
    enum Sidebar {
        /// a list where there is room
        AUTOMATIC, LIST, RAIL
    }

    /// What the reader set up; widths are 0 where nothing was set.
    record Wanted(double sidebar, double timeline, double trail, Sidebar mode) {
        static final Wanted USUAL = new Wanted(0, 0, 0, Sidebar.AUTOMATIC);
    }

    /// @param reading true when an article is open: which of two panes stays when only one fits
    static Widths of(double total, Wanted wanted, boolean trailOpen, boolean reading) {
        boolean beside = trailOpen && total >= MIDDLE;
        double timeline = TIMELINE.hold(wanted.timeline > 0 ? wanted.timeline
                : total < MIDDLE ? TIMELINE_NARROW : beside && total < WIDE ? TIMELINE_BESIDE_TRAIL : TIMELINE.usual);
        double trail = trailOpen ? TRAIL.hold(wanted.trail > 0 ? wanted.trail : TRAIL.usual) : 0;
        double side = SIDEBAR.hold(wanted.sidebar > 0 ? wanted.sidebar : SIDEBAR.usual);
        boolean rail = switch (wanted.mode) {
            case RAIL -> true;
            case LIST -> total < side + TIMELINE.least + READER_LEAST + (beside ? trail : 0);
            case AUTOMATIC -> total < MIDDLE || trailOpen && total < WIDE;
        };
        double sidebar = rail ? RAIL : side;
        double column = beside ? trail : 0;
        double lacking = READER_LEAST - (total - sidebar - timeline - column);
        if (lacking > 0) {
            timeline = Math.max(TIMELINE.least, timeline - lacking);
        }
        double reader = total - sidebar - timeline - column;
        if (reader < READER_LEAST) {
            return reading ? new Widths(sidebar, rail, 0, total - sidebar, Math.min(trail, total - sidebar), true)
                    : new Widths(sidebar, rail, total - sidebar, 0, 0, false);
        }
        return new Widths(sidebar, rail, timeline, reader, Math.min(trail, reader), trailOpen && !beside);
    }
}

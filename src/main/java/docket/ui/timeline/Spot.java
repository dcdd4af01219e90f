package docket.ui.timeline;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/// Where a list stands whose lines differ in height: the upper edge of line `index` lies `top` pixels below the upper edge of the
/// room it is shown in, above it when negative. Told by a line, and not by a distance from the first one: so nothing out of sight
/// has to be measured, and lines that come or go further up move nothing. Pure.
record Spot(int index, double top) {
    static final Spot START = new Spot(0, 0);

    /// @param pixels downwards, as the lines go
    Spot moved(double pixels) {
        return new Spot(index, top + pixels);
    }

    /// The same place told by the first line in sight, without a gap above the first line or below the last one.
    ///
    /// @param count of lines
    /// @param room height of what is shown, in pixels
    /// @param height of a line, in pixels, more than 0
    Spot settled(int count, double room, IntToDoubleFunction height) {
        if (count == 0) {
            return START;
        }
        int line = Math.clamp(index, 0, count - 1);
        double y = line == index ? top : 0;
        while (line < count - 1 && y + height.applyAsDouble(line) <= 0) {
            y += height.applyAsDouble(line++);
        }
        double end = y;
        for (int i = line; i < count && end < room; i++) {
            end += height.applyAsDouble(i);
        }
        y += Math.max(0, room - end);
        while (line > 0 && y > 0) {
            y -= height.applyAsDouble(--line);
        }
        return new Spot(line, line == 0 ? Math.min(0, y) : y);
    }

    /// The line after the last one in sight, of a settled place.
    int end(int count, double room, IntToDoubleFunction height) {
        int line = index;
        for (double y = top; line < count && y < room; line++) {
            y += height.applyAsDouble(line);
        }
        return line;
    }

    /// How far down a settled place is, from 0 at the beginning to 1 at the end: at this part of the room's height stands the same
    /// part of the whole list. So the thumb of a scroll bar touches both ends though no line out of sight was measured.
    ///
    /// @param starts where each line likely begins, and after them where the last one ends, in any unit
    double share(double[] starts, double room, IntToDoubleFunction height) {
        int count = starts.length - 1;
        if (count <= 0 || equals(START)) {
            return 0;
        }
        double all = starts[count];
        double y = top;
        for (int i = index; i < count && y < room; i++) {
            double high = height.applyAsDouble(i);
            if (starts[i + 1] / all <= (y + high) / room) {
                // starts[i] / all + (at - y) * pace is what stands above `at`; sought is where that is at / room.
                double pace = (starts[i + 1] - starts[i]) / high / all;
                double at = pace * room == 1 ? y : (starts[i] / all - y * pace) / (1 / room - pace);
                return Math.clamp(Math.clamp(at, y, y + high) / room, 0, 1);
            }
            y += high;
        }
        return 1;
    }

    /// The place with a share, not settled: the inverse of [#share].
    static Spot of(double share, double[] starts, double room, IntToDoubleFunction height) {
        int count = starts.length - 1;
        if (count <= 0) {
            return START;
        }
        double sought = share * starts[count];
        int found = Arrays.binarySearch(starts, sought);
        int line = Math.clamp(found < 0 ? -found - 2 : found, 0, count - 1);
        double part = (sought - starts[line]) / (starts[line + 1] - starts[line]);
        return new Spot(line, Math.rint(share * room - part * height.applyAsDouble(line)));
    }
}

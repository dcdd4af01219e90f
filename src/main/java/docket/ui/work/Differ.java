package docket.ui.work;

import java.util.List;

/// Turns one list into another by touching only what differs, so that the view keeps its place. Pure but for the list.
final class Differ {
    private Differ() {}

    static <T> void apply(List<T> list, List<T> next) {
        int head = 0;
        int shorter = Math.min(list.size(), next.size());
        while (head < shorter && list.get(head).equals(next.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && list.get(list.size() - 1 - tail).equals(next.get(next.size() - 1 - tail))) {
            tail++;
        }
        int oldEnd = list.size() - tail;
        int newEnd = next.size() - tail;
        if (oldEnd - head == newEnd - head) {
            for (int i = head; i < newEnd; i++) {
                if (!list.get(i).equals(next.get(i))) {
                    list.set(i, next.get(i));
                }
            }
            return;
        }
        list.subList(head, oldEnd).clear();
        list.addAll(head, next.subList(head, newEnd));
    }
}

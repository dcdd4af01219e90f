package docket.comments;

import docket.html.Cleaner;
import docket.model.Comment;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Puts comments in order: parents before their answers, answers right below, siblings as they came. Total: doubled ids,
/// circles and unknown parents do no harm.
final class Tree {
    /// Nobody reads more in one sitting, and the largest answers of the services hold about as many.
    static final int MOST = 5_000;

    private static final Cleaner CLEANER = new Cleaner();

    private Tree() {}

    /// @param base against which links in the comments are resolved
    static List<Comment> of(List<Said> said, String base) {
        Map<String, Said> byId = new LinkedHashMap<>();
        for (Said one : said) {
            if (byId.size() < MOST) {
                byId.putIfAbsent(one.id(), one);
            }
        }
        Map<String, @Nullable String> parents = parents(byId);
        Map<String, List<Said>> answers = new HashMap<>();
        List<Said> top = new ArrayList<>();
        for (Said one : byId.values()) {
            String parent = parents.get(one.id());
            (parent == null ? top : answers.computeIfAbsent(parent, _ -> new ArrayList<>())).add(one);
        }
        Set<String> alive = alive(byId, parents);
        List<Comment> ordered = new ArrayList<>(byId.size());
        Deque<Said> todo = new ArrayDeque<>(top);
        while (!todo.isEmpty()) {
            Said one = todo.pop();
            if (alive.contains(one.id())) {
                ordered.add(comment(one, parents.get(one.id()), base));
                answers.getOrDefault(one.id(), List.of()).reversed().forEach(todo::push);
            }
        }
        return ordered;
    }

    /// Each one's parent if it is here and not among its own answers.
    private static Map<String, @Nullable String> parents(Map<String, Said> byId) {
        Map<String, @Nullable String> parents = new HashMap<>();
        for (Said one : byId.values()) {
            String parent = one.parent();
            parents.put(one.id(), parent != null && byId.containsKey(parent) && !parent.equals(one.id()) ? parent : null);
        }
        // A circle is cut at its first member. What is known to end at the top is not walked again.
        Set<String> sound = new HashSet<>();
        for (String id : byId.keySet()) {
            Set<String> way = new HashSet<>();
            String at = id;
            while (at != null && !sound.contains(at)) {
                String next = parents.get(at);
                way.add(at);
                if (next != null && way.contains(next)) {
                    parents.put(at, null);
                    next = null;
                }
                at = next;
            }
            sound.addAll(way);
        }
        return parents;
    }

    /// All but the deleted ones that nobody answered.
    private static Set<String> alive(Map<String, Said> byId, Map<String, @Nullable String> parents) {
        Set<String> alive = new HashSet<>();
        for (Said one : byId.values()) {
            String at = one.gone() ? null : one.id();
            while (at != null && alive.add(at)) {
                at = parents.get(at);
            }
        }
        return alive;
    }

    private static Comment comment(Said one, @Nullable String parent, String base) {
        String html = one.gone() ? "" : CLEANER.clean(one.html(), one.url() == null ? base : one.url());
        return new Comment(one.id(), parent, one.gone() ? null : one.author(), one.published(), html, one.url(), one.points());
    }
}

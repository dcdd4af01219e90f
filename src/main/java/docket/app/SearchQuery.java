package docket.app;

import docket.link.Citations;
import docket.model.Citation;
import docket.store.SearchIndex.Condition;
import docket.store.SearchIndex.State;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A search as a person types it, read into words to match and conditions. Total: any text is a query, and nothing of it
/// reaches the index unquoted.
///
/// @param match an FTS5 expression; null when no word is to match
/// @param otherwise what to match where `match` finds nothing, its last word being short and perhaps but begun: `privacy l`; null for
///     nothing else
/// @param terms the words, for marking them
/// @param operators complete operators as typed
/// @param notes what could not be understood
record SearchQuery(@Nullable String match, @Nullable String otherwise, List<Condition> conditions, List<String> terms, List<String> operators, List<String> notes) {
    /// What a person types is some words; a page that was pasted is cut here, before it costs seconds.
    static final int MOST_CHARS = 1_000;
    /// The index takes 256 in an expression, SQLite 1,000 in a condition.
    private static final int MOST_WORDS = 60;

    /// Half of all words begin with some letter or two: EU is a word, and `l` but a beginning.
    private static final int BRIEF = 2;
    private static final Set<Character.UnicodeScript> LONG_WORDS = EnumSet.of(Character.UnicodeScript.LATIN, Character.UnicodeScript.GREEK,
            Character.UnicodeScript.CYRILLIC, Character.UnicodeScript.ARMENIAN, Character.UnicodeScript.HEBREW, Character.UnicodeScript.ARABIC);

    private static final Pattern UNION_NUMBER = Pattern.compile("\\d{2,4}/\\d{1,4}");
    private static final List<String> NAMES = List.of("source", "feed", "folder", "author", "cites", "is", "has", "lang", "after", "before",
            "since");
    private static final Citations CITATIONS = new Citations();
    private static final Map<String, State> STATES = Map.of("unread", State.UNREAD, "read", State.READ, "starred", State.STARRED,
            "later", State.LATER, "saved", State.SAVED, "changed", State.CHANGED);
    private static final Map<String, State> PARTS = Map.of("comments", State.HAS_COMMENTS, "documents", State.HAS_DOCUMENTS,
            "images", State.HAS_IMAGES);

    static SearchQuery parse(String typed, Instant now, ZoneId zone) {
        if (typed.length() <= MOST_CHARS) {
            return new Reader(now, zone).read(typed);
        }
        SearchQuery begun = new Reader(now, zone).read(typed.substring(0, MOST_CHARS));
        begun.notes().add("The search takes its first " + MOST_CHARS + " characters.");
        return begun;
    }

    private static final class Reader {
        private final Instant now;
        private final ZoneId zone;
        private final List<Condition> conditions = new ArrayList<>();
        private final List<String> terms = new ArrayList<>();
        private final List<String> operators = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();
        /// Groups of alternatives; the groups must all match.
        private final List<List<String>> wanted = new ArrayList<>();
        private final List<String> unwanted = new ArrayList<>();
        /// A last word too short to match as a beginning, which would be half of all words.
        private @Nullable String end;

        Reader(Instant now, ZoneId zone) {
            this.now = now;
            this.zone = zone;
        }

        SearchQuery read(String typed) {
            boolean or = false;
            List<String> tokens = tokens(typed);
            if (tokens.size() > MOST_WORDS) {
                tokens = tokens.subList(0, MOST_WORDS);
                notes.add("The search takes its first " + MOST_WORDS + " words.");
            }
            for (int i = 0; i < tokens.size(); i++) {
                String token = tokens.get(i);
                if (token.equals("OR")) {
                    or = true;
                    continue;
                }
                boolean not = token.startsWith("-") && token.length() > 1;
                String bare = not ? token.substring(1) : token;
                int colon = bare.indexOf(':');
                String words = colon > 0 && colon < bare.length() - 1 && bare.charAt(0) != '"' ? operator(token, bare, colon, not) : bare;
                if (words == null) {
                    continue;
                }
                boolean halfTyped = i == tokens.size() - 1 && !Character.isWhitespace(typed.charAt(typed.length() - 1));
                word(words, not, or, halfTyped);
                or = false;
            }
            return new SearchQuery(match(), otherwise(), conditions, terms, operators, notes);
        }

        /// @param halfTyped true for the last word: more letters may follow, so it matches as a beginning
        private void word(String bare, boolean not, boolean or, boolean halfTyped) {
            String words = letters(bare);
            if (words.isEmpty()) {
                return;
            }
            boolean begun = halfTyped && !bare.startsWith("\"");
            boolean brief = begun && words.length() <= BRIEF && words.chars().allMatch(letter -> Character.isDigit(letter) || LONG_WORDS.contains(Character.UnicodeScript.of(letter)));
            String quoted = "\"" + words + "\"" + (begun && !brief ? "*" : "");
            if (not) {
                unwanted.add("\"" + words + "\"");
                return;
            }
            terms.add(words);
            end = brief ? quoted : null;
            if (or && !wanted.isEmpty()) {
                wanted.getLast().add(quoted);
            } else {
                wanted.add(new ArrayList<>(List.of(quoted)));
            }
        }

        /// With the short end as a beginning; without it where that is a single letter among others.
        private @Nullable String otherwise() {
            String brief = end;
            if (brief == null || wanted.size() == 1 && brief.length() == 3) {
                return null;
            }
            List<String> last = wanted.getLast();
            last.removeLast();
            if (brief.length() > 3) {
                last.add(brief + "*");
            } else if (last.isEmpty()) {
                wanted.removeLast();
            }
            return match();
        }

        private @Nullable String match() {
            if (wanted.isEmpty()) {
                return null;
            }
            String all = String.join(" AND ", wanted.stream().map(g -> "(" + String.join(" OR ", g) + ")").toList());
            return unwanted.isEmpty() ? all : "(" + all + ") NOT (" + String.join(" OR ", unwanted) + ")";
        }

        /// @return what is to be searched for as words: nothing of an operator, what follows one that is misspelt
        private @Nullable String operator(String token, String bare, int colon, boolean not) {
            String name = bare.substring(0, colon).toLowerCase(Locale.ROOT);
            String value = letters(bare.substring(colon + 1));
            if (!NAMES.contains(name)) {
                String near = nearest(name);
                if (near == null) {
                    return bare;
                }
                notes.add("No operator '" + name + ":'. Did you mean " + near + ": ?");
                return bare.substring(colon + 1);
            }
            Condition condition = condition(name, bare.substring(colon + 1).replace("\"", ""), value);
            if (condition != null) {
                operators.add(token);
                conditions.add(not ? new Condition.Not(condition) : condition);
            }
            return null;
        }

        private @Nullable Condition condition(String name, String raw, String value) {
            return switch (name) {
                case "source", "feed" -> new Condition.Feeds(raw);
                case "folder" -> new Condition.Folder(raw);
                case "author" -> new Condition.Author(raw);
                case "cites" -> new Condition.Cites(raw, documents(raw));
                case "lang" -> new Condition.Lang(raw);
                case "is" -> state(STATES, name, value);
                case "has" -> state(PARTS, name, value);
                case "after", "since" -> date(raw, true);
                case "before" -> date(raw, false);
                default -> null;
            };
        }

        /// The formal names of the documents meant; a bare number may be that of any act of the Union.
        private static List<String> documents(String raw) {
            Stream<String> spellings = UNION_NUMBER.matcher(raw).matches()
                    ? Stream.of("Regulation (EU) ", "Directive (EU) ", "Decision (EU) ").map(kind -> kind + raw)
                    : Stream.of(raw, raw.toUpperCase(Locale.ROOT));
            return spellings.flatMap(each -> CITATIONS.find(each).stream()).map(Citation::normalised).distinct().toList();
        }

        private @Nullable Condition state(Map<String, State> states, String name, String value) {
            State state = states.get(value.toLowerCase(Locale.ROOT));
            if (state == null) {
                notes.add("'" + name + ":" + value + "' is not known. There is " + String.join(", ",
                        states.keySet().stream().sorted().map(s -> name + ":" + s).toList()) + ".");
                return null;
            }
            return new Condition.Is(state);
        }

        private @Nullable Condition date(String value, boolean after) {
            Instant at = moment(value, now, zone);
            if (at == null) {
                notes.add("'" + value + "' is no date. Write 2026-06-22, 2026-06, 2026 or 7d.");
                return null;
            }
            long ms = at.toEpochMilli();
            return after ? new Condition.Published(ms, null) : new Condition.Published(null, ms);
        }

        private static @Nullable String nearest(String name) {
            return NAMES.stream().filter(n -> n.charAt(0) == name.charAt(0) && Math.abs(n.length() - name.length()) <= 1
                    && n.chars().filter(c -> name.indexOf(c) >= 0).count() >= n.length() - 1L).findFirst().orElse(null);
        }

        /// Letters and digits with single blanks between: what the index knows.
        private static String letters(String text) {
            return text.replaceAll("[^\\p{L}\\p{N}\\p{M}]+", " ").strip();
        }

        private static List<String> tokens(String typed) {
            List<String> tokens = new ArrayList<>();
            StringBuilder token = new StringBuilder();
            boolean quoted = false;
            for (int i = 0; i < typed.length(); i++) {
                char c = typed.charAt(i);
                if (c == '"') {
                    quoted = !quoted;
                    token.append(c);
                } else if (Character.isWhitespace(c) && !quoted) {
                    if (!token.isEmpty()) {
                        tokens.add(token.toString());
                        token.setLength(0);
                    }
                } else {
                    token.append(c);
                }
            }
            if (!token.isEmpty()) {
                tokens.add(token.toString());
            }
            return tokens;
        }
    }

    /// `2026-06-22`, `2026-06`, `2026`, `7d`, `12h`, `2w`, or an ISO instant; null for anything else.
    static @Nullable Instant moment(String value, Instant now, ZoneId zone) {
        try {
            if (value.matches("\\d{1,4}[hdw]")) {
                long n = Long.parseLong(value.substring(0, value.length() - 1));
                long hours = switch (value.charAt(value.length() - 1)) {
                    case 'h' -> n;
                    case 'd' -> n * 24;
                    default -> n * 24 * 7;
                };
                return now.minusSeconds(hours * 3_600);
            }
            if (value.matches("\\d{4}(-\\d{2}(-\\d{2})?)?")) {
                String day = (value + "-01-01").substring(0, 10);
                return LocalDate.parse(day).atStartOfDay(zone).toInstant();
            }
            return Instant.parse(value);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}

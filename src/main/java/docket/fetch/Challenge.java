package docket.fetch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// One way of proving who asks, as a 401 offers it (RFC 9110 section 11.6.1).
///
/// @param scheme in small letters: `basic`, `digest`
/// @param parameters names in small letters
record Challenge(String scheme, Map<String, String> parameters) {
    /// Of all `WWW-Authenticate` fields together; a real one has some 200 characters.
    private static final int LONGEST = 8_000;

    private static final int MOST = 10;

    Challenge {
        parameters = Map.copyOf(parameters);
    }

    /// The parameter, or nothing.
    String get(String name) {
        return parameters.getOrDefault(name, "");
    }

    /// Reads all challenges, several in a field or one in each; what cannot be read is left out.
    static List<Challenge> read(List<String> fields) {
        String all = String.join(",", fields);
        return new Reader(all.substring(0, Math.min(all.length(), LONGEST))).all();
    }

    /// Commas part both challenges and their parameters; a word without `=` begins a challenge.
    private static final class Reader {
        private final String text;
        private int at;

        Reader(String text) {
            this.text = text;
        }

        List<Challenge> all() {
            List<Challenge> found = new ArrayList<>();
            String scheme = null;
            Map<String, String> parameters = new LinkedHashMap<>();
            while (skip(" \t,")) {
                String word = word();
                skip(" \t");
                boolean parameter = at < text.length() && text.charAt(at) == '=';
                if (parameter) {
                    at++;
                    skip(" \t");
                    String value = at < text.length() && text.charAt(at) == '"' ? quoted() : word();
                    parameters.putIfAbsent(word, value);
                } else if (word.isEmpty()) {
                    at++; // a stray character
                } else {
                    add(scheme, parameters, found);
                    scheme = word;
                    parameters = new LinkedHashMap<>();
                }
            }
            add(scheme, parameters, found);
            return found;
        }

        private static void add(@org.jspecify.annotations.Nullable String scheme, Map<String, String> parameters, List<Challenge> to) {
            if (scheme != null && to.size() < MOST) {
                Map<String, String> small = new LinkedHashMap<>();
                parameters.forEach((name, value) -> small.putIfAbsent(name.toLowerCase(Locale.ROOT), value));
                to.add(new Challenge(scheme.toLowerCase(Locale.ROOT), small));
            }
        }

        /// False at the end.
        private boolean skip(String characters) {
            while (at < text.length() && characters.indexOf(text.charAt(at)) >= 0) {
                at++;
            }
            return at < text.length();
        }

        private String word() {
            int start = at;
            while (at < text.length() && " \t,=\"".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            return text.substring(start, at);
        }

        private String quoted() {
            StringBuilder value = new StringBuilder();
            for (at++; at < text.length() && text.charAt(at) != '"'; at++) {
                if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                    at++;
                }
                value.append(text.charAt(at));
            }
            at++;
            return value.toString();
        }
    }
}

package docket.ui.search;

import docket.app.Search;
import java.util.ArrayList;
import java.util.List;

/// The query in the field: operators that became tokens, and the text after them. Pure.
record Tokens(List<String> operators, String text) {
    static final Tokens EMPTY = new Tokens(List.of(), "");

    Tokens {
        operators = List.copyOf(operators);
    }

    /// Takes complete operators out of the text, once a blank after them says that they are meant.
    Tokens absorb() {
        if (!text.endsWith(" ")) {
            return this;
        }
        List<String> all = new ArrayList<>(operators);
        String rest = text;
        for (String operator : Search.operators(text)) {
            int at = rest.indexOf(operator);
            if (at >= 0) {
                all.add(operator);
                rest = (rest.substring(0, at) + rest.substring(at + operator.length())).replaceAll(" {2,}", " ").stripLeading();
            }
        }
        return new Tokens(all, rest);
    }

    /// The last operator as text again, to change it.
    Tokens unpack() {
        if (operators.isEmpty()) {
            return this;
        }
        return new Tokens(operators.subList(0, operators.size() - 1), operators.getLast() + text);
    }

    Tokens without(String operator) {
        List<String> left = new ArrayList<>(operators);
        left.remove(operator);
        return new Tokens(left, text);
    }

    /// The whole query.
    String query() {
        return (String.join(" ", operators) + " " + text.strip()).strip();
    }

    /// A query as it came from elsewhere.
    static Tokens of(String query) {
        return query.isBlank() ? EMPTY : new Tokens(List.of(), query.strip() + " ").absorb();
    }
}

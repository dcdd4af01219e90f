package docket.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Parts of addresses (`/author/`, `?cat=`), looked for all at once: a part is tried only where its first two letters stand.
final class AddressParts {
    private static final int ASCII = 128;

    private final boolean[] firsts = new boolean[ASCII];
    /// The parts by their second letter.
    private final List<List<String>> bySecond = new ArrayList<>();

    /// @param parts of two letters of ASCII or more, in lower case
    AddressParts(List<String> parts) {
        for (int i = 0; i < ASCII; i++) {
            bySecond.add(new ArrayList<>());
        }
        for (String part : parts) {
            firsts[part.charAt(0)] = true;
            bySecond.get(part.charAt(1)).add(part);
        }
    }

    /// Whether an address holds one of the parts, and more behind it: `/author/ann`, but not `/author/`.
    boolean leadOn(String address) {
        String text = address.toLowerCase(Locale.ROOT);
        for (int i = 0; i < text.length() - 2; i++) {
            char first = text.charAt(i);
            char second = text.charAt(i + 1);
            if (first < ASCII && firsts[first] && second < ASCII) {
                List<String> parts = bySecond.get(second);
                for (int n = 0; n < parts.size(); n++) {
                    String part = parts.get(n);
                    if (i + part.length() < text.length() && text.startsWith(part, i)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}

package docket.html;

import java.util.List;

/// A cleaned fragment and what it says.
///
/// @param html as [Cleaner#clean] gives it
/// @param text as [PlainText] gives it
/// @param pictures their addresses, each once, in order
/// @param links to the web, each once, in order; those around nothing but a picture are left out
public record Cleaned(String html, String text, List<String> pictures, List<String> links) {
    public static final Cleaned NOTHING = new Cleaned("", "", List.of(), List.of());
}

package docket.html;

import docket.url.WebUrl;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Frames of known players, as links to what they play. The table is `resources/docket/html/embeds.txt`; frames that are
/// not in it are dropped: most are advertisements and counters.
final class Embeds {
    /// @param kind video, audio, document or chart
    /// @param url where a browser can open it
    record Embed(String kind, String url) {}

    private record Player(String kind, Pattern pattern, String address) {}

    /// Kinds that a link may be marked with.
    static final Set<String> KINDS = Set.of("video", "audio", "document", "chart");

    private static final List<Player> PLAYERS = Tables.read("embeds.txt").stream()
            .map(word -> new Player(word[0], Pattern.compile(word[1]), word[2])).toList();

    private Embeds() {}

    /// @param address absolute, of a frame
    static @Nullable Embed of(String address) {
        String plain = address.substring(address.indexOf("://") + 3);
        for (Player player : PLAYERS) {
            Matcher matcher = player.pattern.matcher(plain);
            if (matcher.matches()) {
                String target = matcher.replaceFirst(player.address);
                String url = WebUrl.parse(target.startsWith("http") ? decode(target) : target);
                return url == null ? null : new Embed(player.kind, url);
            }
        }
        return null;
    }

    private static String decode(String address) {
        try {
            return address.startsWith("https%3A") || address.startsWith("http%3A")
                    ? URLDecoder.decode(address, StandardCharsets.UTF_8) : address;
        } catch (IllegalArgumentException malformedEscape) {
            return address;
        }
    }
}

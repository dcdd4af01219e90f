package docket.url;

import java.util.Random;

/// Addresses glued together from what addresses are made of.
final class UrlNoise {
    private static final String[] PIECES = {
        "http:", "https:", "HTTP:", "feed:", "//", "/", "\\", "?", "#", "&", "=", ":", "@", ".", "..", "%", "%2e", "%2F", "%zz",
        "[", "]", "|", " ", "\t", "é", "\ud83d", "\ud83d\ude00", "\u0000", "\u3002", "example", "org", "www.", "m.", "amp", "amp.",
        "/amp/", "print", "2017", "12345", "a-b-c", ";", "jsessionid=1", "utm_source=x", "url=", "q=", "&amp;", "&#038;", "+", "%20",
        "google.com/url?q=", "l.facebook.com/l.php?u=", "cdn.ampproject.org/c/s/", "urldefense.com/v3/__", "__;", "[::1]", "!", "~",
        "127.1", "0x7f", "xn--", "ß", "-", "_", "www-example-com.translate.goog", "bing.com/ck/a?u=a1aHR0cHM6Ly9hLmI"
    };

    private UrlNoise() {}

    static String address(Random random) {
        StringBuilder text = new StringBuilder(random.nextInt(3) == 0 ? "" : "https://");
        int count = random.nextInt(14);
        for (int i = 0; i < count; i++) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }
}

package docket.url;

/// The key of an article: one string however its address was written. For comparing, never for fetching or showing.
public final class CanonicalUrl {
    private CanonicalUrl() {}

    /// The key of `url`. Total: what cannot be read as an address comes back unchanged.
    public static String of(String url) {
        String parsed = WebUrl.parse(url);
        return parsed == null ? url : parsed;
    }
}

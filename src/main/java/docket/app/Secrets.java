package docket.app;

/// Passwords in feed addresses: used to ask, shown nowhere.
public final class Secrets {
    private Secrets() {}

    /// The address without `user:password@`, for lists, exports, logs and titles.
    public static String without(String url) {
        return url.replaceFirst("(?<=://)[^/?#@]*@", "");
    }
}

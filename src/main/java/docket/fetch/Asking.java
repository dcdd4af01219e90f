package docket.fetch;

import docket.model.FeedOptions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// The fields of a request (RFC 9110 section 10.1): what Docket says about itself and what it wants.
final class Asking {
    private static final Properties FIELDS = Settings.load("asking.properties");

    /// Servers refuse requests with longer fields (8 KB in all is common), so an ETag beyond that is not sent back.
    private static final int LONGEST = 4_000;

    private Asking() {}

    /// The `Accept` field for one purpose.
    static String accept(String purpose) {
        return FIELDS.getProperty("accept." + purpose, "*/*");
    }

    /// @param authorization the `Authorization` field; null for none
    static Map<String, String> fields(Web.Request request, Hops hops, @Nullable String authorization) {
        Map<String, String> fields = new LinkedHashMap<>();
        FeedOptions options = request.options();
        fields.put("User-Agent", isSendable(options.userAgent()) ? String.valueOf(options.userAgent()) : FIELDS.getProperty("user-agent", "Docket"));
        fields.put("Accept", request.purpose().accept);
        fields.put("Accept-Encoding", "gzip");
        set(fields, "If-None-Match", request.last().etag());
        set(fields, "If-Modified-Since", request.last().lastModified());
        set(fields, "Cookie", hops.cookies.field(hops.at().host()));
        set(fields, "Authorization", authorization);
        return fields;
    }

    /// True when the server can tell whether something changed since.
    static boolean isConditional(Web.Request request) {
        return isSendable(request.last().etag()) || isSendable(request.last().lastModified());
    }

    private static void set(Map<String, String> fields, String name, @Nullable String value) {
        if (value != null && isSendable(value)) {
            fields.put(name, value);
        }
    }

    /// Octets beyond ASCII are opaque (RFC 9110 section 5.5) and go back as they came.
    private static boolean isSendable(@Nullable String value) {
        return value != null && !value.isEmpty() && value.length() <= LONGEST
                && value.chars().allMatch(c -> c >= ' ' && c != 127 && c < 256 || c == '\t');
    }
}

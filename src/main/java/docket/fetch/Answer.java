package docket.fetch;

import java.net.http.HttpHeaders;

/// A server's answer as it came, still packed.
///
/// @param body empty for every status but 200 and 203
record Answer(int status, HttpHeaders headers, byte[] body) {
    /// True when the body is what was asked for, not a page about a refusal.
    static boolean isWanted(int status) {
        return status == 200 || status == 203;
    }
}

package docket.cli;

import org.jspecify.annotations.Nullable;

/// What was asked for cannot be done as it was written: exit status 2. The message says what is wrong and what would be right.
final class Unusable extends RuntimeException {
    Unusable(@Nullable String message) {
        super(message);
    }
}

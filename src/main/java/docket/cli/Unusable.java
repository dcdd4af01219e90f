package docket.cli;

/// What was asked for cannot be done as it was written: exit status 2. The message says what is wrong and what would be right.
final class Unusable extends RuntimeException {
    Unusable(String message) {
        super(message);
    }
}

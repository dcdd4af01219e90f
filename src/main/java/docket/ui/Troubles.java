package docket.ui;

/// What went wrong where nothing should have, in as many words as there are. Pure.
final class Troubles {
    private Troubles() {}

    static String words(Throwable trouble) {
        String message = trouble.getMessage();
        return message == null || message.isBlank() ? trouble.getClass().getSimpleName() : message;
    }
}

package docket.ui;

import docket.store.StoreProblem;
import docket.ui.theme.Sentences;
import docket.ui.theme.Words;

/// What went wrong where nothing should have, in as many words as there are. Pure.
final class Troubles {
    private Troubles() {}

    static String words(Throwable trouble) {
        if (trouble instanceof StoreProblem problem && Words.has("store." + problem.kind())) {
            return Words.of("store." + problem.kind());
        }
        String message = trouble.getMessage();
        return message == null || message.isBlank() ? trouble.getClass().getSimpleName() : Sentences.of(message);
    }
}

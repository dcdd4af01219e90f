package docket.ui.dialogs;

import docket.ui.theme.Words;

/// Says that the open store turned out damaged. Stays until it is answered: a notice that goes by itself could be missed.
public final class DamageDialog extends Dialog {
    /// @param mend closes the store and shows the ways on
    public DamageDialog(Runnable mend, Runnable close) {
        super(Words.of("rescue.damaged.title"), close);
        getStyleClass().add("small-dialog");
        fill(words(Words.of("rescue.found"), "dialog-words"));
        foot(button("rescue.later", close), main("rescue.mend", mend));
    }
}

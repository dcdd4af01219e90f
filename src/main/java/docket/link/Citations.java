package docket.link;

import docket.model.Citation;
import java.util.List;

/// Recognises legal and policy citations in plain text: US, EU, UK, German.
public final class Citations {
    /// In order of their place; none overlaps another.
    public List<Citation> find(String text) {
        return List.of();
    }
}

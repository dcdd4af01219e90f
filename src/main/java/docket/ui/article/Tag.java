package docket.ui.article;

/// An element of the copied HTML that a [Leaf] lies in. Compared by identity: two paragraphs are two tags.
final class Tag {
    final String name;

    Tag(String name) {
        this.name = name;
    }

    boolean is(String other) {
        return name.equals(other);
    }

    @Override
    public String toString() {
        return name;
    }
}

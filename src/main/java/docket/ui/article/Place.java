package docket.ui.article;

/// A place between two characters of the article.
///
/// @param leaf number of the leaf in reading order
record Place(int leaf, int offset) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
        return leaf != other.leaf ? Integer.compare(leaf, other.leaf) : Integer.compare(offset, other.offset);
    }
}

package docket.ui.article;

/// Where the top edge of the window stands in an article, independent of width and text size.
///
/// @param block the number of the block at the edge, the article's head counted too
/// @param fraction how much of that block, with the gap below it, is above the edge: 0 to 1
public record ReadingPosition(int block, double fraction) {
    public static final ReadingPosition START = new ReadingPosition(0, 0);
}

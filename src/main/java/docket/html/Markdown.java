package docket.html;

/// Writes a [Document] as CommonMark.
public final class Markdown {
    private Markdown() {}

    public static String of(Document document) {
        return document.toString();
    }
}

package docket.ui.dialogs;

import java.util.Arrays;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// What a person chose in the preferences, beside theme, density and size, which belong to the window. Each is a setting of
/// the store; one that was never set, or is damaged, is as usual. JavaFX thread only.
public final class Choices {
    /// The typeface of articles.
    public enum Typeface {
        SOURCE_SERIF, INTER, LITERATA, SYSTEM_SERIF;

        /// The class on the root of the scene, as `docket.css` names it.
        public String styleClass() {
            return "read-" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /// What was read from the store.
    public record Kept(@Nullable String typeface, @Nullable String onOpen, @Nullable String onScroll, @Nullable String elsewhere,
            @Nullable String firstUnread, @Nullable String unreadAgain) {
        /// @param setting a setting's value by its name; null for none
        public static Kept read(Function<String, @Nullable String> setting) {
            return new Kept(setting.apply(TYPEFACE), setting.apply(ON_OPEN), setting.apply(ON_SCROLL), setting.apply(ELSEWHERE),
                    setting.apply(FIRST_UNREAD), setting.apply(UNREAD_AGAIN));
        }
    }

    private static final String TYPEFACE = "reading.typeface";
    private static final String ON_OPEN = "reading.read-when-opened";
    private static final String ON_SCROLL = "reading.read-when-passed";
    private static final String ELSEWHERE = "discussions.elsewhere";
    private static final String FIRST_UNREAD = "feeds.first-unread";
    private static final String UNREAD_AGAIN = "articles.unread-when-changed";
    private static final int FIRST_UNREAD_USUAL = 30;
    private static final int FIRST_UNREAD_MOST = 9_999;

    private final ObjectProperty<Typeface> typeface = new SimpleObjectProperty<>(Typeface.SOURCE_SERIF);
    private final BooleanProperty onOpen = new SimpleBooleanProperty(true);
    private final BooleanProperty onScroll = new SimpleBooleanProperty();
    private final BooleanProperty elsewhere = new SimpleBooleanProperty();
    private final IntegerProperty firstUnread = new SimpleIntegerProperty(FIRST_UNREAD_USUAL);
    private final BooleanProperty unreadAgain = new SimpleBooleanProperty();
    private boolean reading;

    /// @param keep told name and value of each setting that a person changes
    public Choices(BiConsumer<String, String> keep) {
        typeface.addListener((at, was, is) -> keep(keep, TYPEFACE, is.name()));
        onOpen.addListener((at, was, is) -> keep(keep, ON_OPEN, is.toString()));
        onScroll.addListener((at, was, is) -> keep(keep, ON_SCROLL, is.toString()));
        elsewhere.addListener((at, was, is) -> keep(keep, ELSEWHERE, is.toString()));
        firstUnread.addListener((at, was, is) -> keep(keep, FIRST_UNREAD, is.toString()));
        unreadAgain.addListener((at, was, is) -> keep(keep, UNREAD_AGAIN, is.toString()));
    }

    private void keep(BiConsumer<String, String> keep, String name, String value) {
        if (!reading) {
            keep.accept(name, value);
        }
    }

    public void take(Kept kept) {
        reading = true;
        typeface.set(Arrays.stream(Typeface.values()).filter(each -> each.name().equals(kept.typeface())).findFirst()
                .orElse(Typeface.SOURCE_SERIF));
        onOpen.set(!"false".equals(kept.onOpen()));
        onScroll.set("true".equals(kept.onScroll()));
        elsewhere.set("true".equals(kept.elsewhere()));
        String first = kept.firstUnread();
        firstUnread.set(first != null && first.matches("[0-9]{1,4}") ? Integer.parseInt(first) : FIRST_UNREAD_USUAL);
        unreadAgain.set("true".equals(kept.unreadAgain()));
        reading = false;
    }

    public ObjectProperty<Typeface> typeface() {
        return typeface;
    }

    /// Whether an article that is open for a second counts as read.
    public BooleanProperty onOpen() {
        return onOpen;
    }

    /// Whether an article counts as read when the list was scrolled past it.
    public BooleanProperty onScroll() {
        return onScroll;
    }

    /// Whether third parties are asked for discussions of an article.
    public BooleanProperty elsewhere() {
        return elsewhere;
    }

    /// How many entries of a new feed are unread.
    public IntegerProperty firstUnread() {
        return firstUnread;
    }

    static int mostFirstUnread() {
        return FIRST_UNREAD_MOST;
    }

    /// Whether an article that its publisher changed is unread again.
    public BooleanProperty unreadAgain() {
        return unreadAgain;
    }
}

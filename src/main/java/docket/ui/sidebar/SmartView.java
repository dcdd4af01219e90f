package docket.ui.sidebar;

import docket.app.Timeline;
import docket.model.Filter;
import docket.model.Scope;
import docket.ui.theme.Words;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The views that every reader has.
public enum SmartView {
    TODAY(new Scope.Today(), null, Feather.SUN),
    UNREAD(new Scope.All(), Filter.UNREAD, Feather.INBOX),
    STARRED(new Scope.Starred(), Filter.ALL, Feather.STAR),
    LATER(new Scope.Later(), Filter.ALL, Feather.BOOKMARK),
    FOLLOWED(new Scope.Followed(), Filter.ALL, Feather.BELL),
    OFFLINE(new Scope.Offline(), Filter.ALL, Feather.DOWNLOAD_CLOUD);

    private final Scope scope;
    private final @Nullable Filter filter;
    private final Feather icon;

    SmartView(Scope scope, @Nullable Filter filter, Feather icon) {
        this.scope = scope;
        this.filter = filter;
        this.icon = icon;
    }

    public Scope scope() {
        return scope;
    }

    /// The segment this view begins with; null to keep the one in use.
    public @Nullable Filter filter() {
        return filter;
    }

    public Feather icon() {
        return icon;
    }

    public String title() {
        return Words.of("smart." + name());
    }

    int count(Timeline.Unread counts) {
        return switch (this) {
            case TODAY -> counts.today();
            case UNREAD -> counts.all();
            case STARRED -> counts.starred();
            case LATER -> counts.later();
            case FOLLOWED -> counts.followed();
            case OFFLINE -> counts.offline();
        };
    }
}

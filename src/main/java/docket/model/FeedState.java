package docket.model;

/// Whether a feed is asked for.
public enum FeedState {
    ACTIVE,
    /// answered 410: kept, but not asked again until a person says so
    GONE,
    /// switched off by a person
    PAUSED
}

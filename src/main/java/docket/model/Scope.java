package docket.model;

/// Which articles a list is about: a place in the sidebar.
public sealed interface Scope {
    /// Everything from subscribed feeds.
    record All() implements Scope {}

    /// Arrived or published since midnight in the user's zone.
    record Today() implements Scope {}

    record Starred() implements Scope {}

    record Later() implements Scope {}

    /// Full text stored.
    record Offline() implements Scope {}

    /// Articles of the stories that the person follows.
    record Followed() implements Scope {}

    record InFeed(long feed) implements Scope {}

    /// The folder and those below it.
    record InFolder(long folder) implements Scope {}

    record InStory(long story) implements Scope {}
}

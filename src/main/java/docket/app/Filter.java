package docket.app;

/// The segment above the list.
public enum Filter {
    ALL, UNREAD, STARRED
}

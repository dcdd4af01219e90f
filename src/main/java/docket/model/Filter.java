package docket.model;

/// The segment above the list.
public enum Filter {
    ALL, UNREAD, STARRED
}

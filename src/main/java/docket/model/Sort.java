package docket.model;

/// Which end of a list of articles stands first.
public enum Sort {
    NEWEST, OLDEST
}

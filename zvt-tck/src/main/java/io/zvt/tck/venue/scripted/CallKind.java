package io.zvt.tck.venue.scripted;

/** The calls that a {@link ScriptedVenue} has a script for. */
public enum CallKind {
    /** A new order. */
    SUBMIT,
    /** A cancel. */
    CANCEL,
    /** An amendment. */
    AMEND,
    /** A query for an order. */
    QUERY
}

package io.zvt.tck.venue.scripted;

/** How a {@link ScriptedVenue} deals with one call. */
public enum Behaviour {

    /** Does what is asked and answers at once. */
    ANSWER,

    /** The call provably never leaves: {@link io.zvt.core.venue.NotSent}; nothing happens at the venue. */
    NOT_SENT,

    /** The request is lost on its way and the call times out: unknown, and nothing happened at the venue. */
    LOSE_REQUEST,

    /** The venue acts, the answer is lost and the call times out: unknown; a query or a snapshot tells what happened. */
    LOSE_ANSWER,

    /** As {@link #LOSE_ANSWER}, and the connection is gone, too. */
    DROP_CONNECTION,

    /** The venue acts at once, the call stays open until {@link ScriptedVenue#release}. */
    ANSWER_LATE,

    /** The venue acts and answers empty at once; its reports come by the listener at {@link ScriptedVenue#release}. */
    REPORT_LATE,

    /** The venue acts and answers, and then tells the same reports again by the listener. */
    ANSWER_TWICE,

    /** The venue acts and answers with its reports in reverse, a fill before the acceptance for example. */
    ANSWER_OUT_OF_ORDER,

    /** The venue refuses: an order, cancel or amendment is answered by its rejection, a query by absence. */
    REFUSE
}

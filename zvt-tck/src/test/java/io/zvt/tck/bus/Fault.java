package io.zvt.tck.bus;

/** The single faults that the reference bus can be given; each breaks one rule, and only under that rule's condition. */
enum Fault {
    GROUPS_DISAGREE("ORD-1", "two publishers at once may reach the groups in different orders"),
    MEMBERS_OVERLAP("ORD-1", "where there are several members, an event does not wait for the one before"),
    LOSES_KEYS("ORD-2", "keys beyond the hundredth are lost"),
    NESTED_COMES_FIRST("ORD-3", "what a handler publishes is handled before the event in hand is done"),
    ACCEPTED_WHEN_HANDLED("DEL-1", "a publication is accepted only when it is handled"),
    REPEATS_WHEN_A_MEMBER_LEAVES("DEL-2", "the last event comes again when a member leaves"),
    FORGETS_WHO_WAS_AWAY("DEL-2", "a durable group that comes back starts at the end"),
    HIDES_REDELIVERY("DEL-2", "a redelivery is not marked"),
    COPIES_TO_WHO_JOINS("GRP-1", "a member that joins a group at work gets a copy of the next event"),
    IGNORES_THE_FILTER("GRP-1", "a group gets types that it did not ask for"),
    ONE_GROUP_AT_A_TIME("ISO-1", "the groups take turns at one thread"),
    PUBLISHERS_WAIT("ISO-1", "a publisher waits while more than 300 events wait for a group"),
    UNBOUNDED("BP-1", "a backlog grows beyond its bound"),
    DROPS_UNSEEN("BP-1", "what finds no room is dropped, and nothing shows it"),
    DURABLE_SKIPS("BP-1", "a durable group that falls behind skips to the end"),
    CONFLATES_TO_OLDEST("BP-1", "conflation keeps the oldest event of a key"),
    ERROR_COUNTS_AS_HANDLED("ERR-1", "an Error is taken for success"),
    ERROR_ENDS_THE_THREAD("ERR-1", "an Error ends the group's thread, and nothing shows it"),
    RESUME_SKIPS("ERR-1", "a resume goes past the event that failed"),
    HIDES_FAILURE("ERR-1", "a failure does not show on the subscription"),
    RETRIES_ONCE("ERR-1", "an event is tried twice at most"),
    LOSES_THE_CAUSE("ERR-2", "a dead letter does not keep why"),
    REDRIVE_FORGETS("ERR-2", "a letter is forgotten though its redrive failed"),
    REPORTS_NOTHING("LIFE-1", "close says that nothing was left, whatever was"),
    DOES_NOT_DRAIN("LIFE-1", "close does not wait for handlers"),
    CLOSES_ONCE("LIFE-1", "closing again throws"),
    DELIVERS_AFTER_CLOSE("LIFE-1", "a handler that was busy at close is given the next event"),
    IDLE_WITH_AN_EVENT_IN_HAND("LIFE-2", "the event in hand does not count as waiting"),
    SKIPS_UNKNOWN("EVO-1", "an unknown type is skipped though the filter names it"),
    TAKES_UNKNOWN("EVO-1", "an unknown type is taken at publish, and nothing comes of it"),
    CLAIMS_TOO_MUCH("CAP-1", "the bus says that it crosses processes"),
    TAKES_WHAT_IT_CANNOT("CAP-1", "the bus does not replay, but takes a subscription that asks for it"),
    STARTS_NOW("CAP-1", "a replay starts with what comes next");

    private final String rule;
    private final String effect;

    Fault(String rule, String effect) {
        this.rule = rule;
        this.effect = effect;
    }

    String rule() {
        return rule;
    }

    @Override
    public String toString() {
        return rule + ": " + effect;
    }
}

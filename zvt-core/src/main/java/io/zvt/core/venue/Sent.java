package io.zvt.core.venue;

import java.util.List;

/**
 * The venue got the call and answered. Immutable and thread-safe.
 *
 * @param reports what the answer says, in order; empty if all comes by the listener
 */
public record Sent(List<VenueReport> reports) implements SendOutcome {

    /**
     * Copies the collections.
     *
     * @param reports what the answer says, in order; empty if all comes by the listener
     */
    public Sent {
        reports = List.copyOf(reports);
    }
}

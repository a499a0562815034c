package io.zvt.core.venue;

import java.util.List;

/**
 * The venue knows the order. Immutable and thread-safe.
 *
 * @param status how it stands
 * @param reports everything the venue tells of it, fills included, in order
 */
public record Found(VenueOrder status, List<VenueReport> reports) implements QueryOutcome {

    /**
     * Copies the collections.
     *
     * @param status how it stands
     * @param reports everything the venue tells of it, fills included, in order
     */
    public Found {
        reports = List.copyOf(reports);
    }
}

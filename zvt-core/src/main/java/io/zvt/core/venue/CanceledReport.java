package io.zvt.core.venue;

import io.zvt.core.id.ClientOrderId;
import java.time.Instant;

/**
 * An order was canceled. Immutable and thread-safe.
 *
 * @param clientOrderId which order
 * @param venueTime when, by the venue's clock
 * @param by who canceled it: {@code venue}, or the one who asked
 * @param reason why
 */
public record CanceledReport(ClientOrderId clientOrderId, Instant venueTime, String by, String reason)
        implements VenueReport {}

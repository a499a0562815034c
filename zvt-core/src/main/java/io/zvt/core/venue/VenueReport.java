package io.zvt.core.venue;

import io.zvt.core.id.ClientOrderId;
import java.time.Instant;

/** What a venue tells of an order, as an answer, a push or the result of a query. */
public sealed interface VenueReport
        permits AcceptedReport,
                AmendRejectedReport,
                AmendedReport,
                CancelRejectedReport,
                CanceledReport,
                ExpiredReport,
                FilledReport,
                RejectedReport,
                TriggeredReport {

    /** {@return which order} */
    ClientOrderId clientOrderId();

    /** {@return when, by the venue's clock} */
    Instant venueTime();
}

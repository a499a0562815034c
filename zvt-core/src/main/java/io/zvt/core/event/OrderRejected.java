package io.zvt.core.event;

import io.zvt.core.account.Reservation;
import io.zvt.core.order.OrderRef;
import io.zvt.core.risk.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order was refused. Immutable and thread-safe.
 *
 * @param order which order
 * @param by who refused it
 * @param violations every violated limit
 * @param venueCode code of the venue, or null
 * @param text text of the venue or the engine, or null
 * @param inferred whether the refusal is inferred instead of proven
 * @param released what is given back, or null if nothing
 */
public record OrderRejected(
        OrderRef order,
        RejectedBy by,
        List<Verdict> violations,
        @Nullable String venueCode,
        @Nullable String text,
        boolean inferred,
        @Nullable Reservation released)
        implements OrderEvent {

    /**
     * Copies the collections.
     *
     * @param order which order
     * @param by who refused it
     * @param violations every violated limit
     * @param venueCode code of the venue, or null
     * @param text text of the venue or the engine, or null
     * @param inferred whether the refusal is inferred instead of proven
     * @param released what is given back, or null if nothing
     */
    public OrderRejected {
        violations = List.copyOf(violations);
    }
}

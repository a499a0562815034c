package io.zvt.core.event;

import io.zvt.core.account.Reservation;
import io.zvt.core.order.OrderRef;
import io.zvt.core.risk.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Risk management accepted an order and reserved its worst case. Immutable and thread-safe.
 *
 * @param order which order
 * @param verdicts what each check said
 * @param reserved what is reserved, or null if nothing
 */
public record OrderValidated(
        OrderRef order, List<Verdict> verdicts, @Nullable Reservation reserved) implements OrderEvent {

    /**
     * Copies the collections.
     *
     * @param order which order
     * @param verdicts what each check said
     * @param reserved what is reserved, or null if nothing
     */
    public OrderValidated {
        verdicts = List.copyOf(verdicts);
    }
}

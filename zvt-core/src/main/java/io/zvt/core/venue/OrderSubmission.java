package io.zvt.core.venue;

import io.zvt.core.instrument.Instrument;
import io.zvt.core.order.OrderRef;
import io.zvt.core.order.OrderTerms;
import io.zvt.core.value.Price;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An order as it goes to a venue. Immutable and thread-safe.
 *
 * @param order which order
 * @param instrument the terms of the instrument
 * @param terms the order
 * @param notAfter the time after which it must not be sent; an adapter passes it on where the venue has a receive window
 * @param dataSequence arrival number of the last market data the decision could see; a simulated venue fills from later data only
 * @param atClose whether the decision was taken as a bar closed, so that a simulation with the same-close policy may fill at that close
 * @param worstPrice the price beyond which the order must not be filled, for a market buy whose funds were reserved up to
 *     it, or null if there is none; a simulated venue obeys it, others report what happened
 */
public record OrderSubmission(
        OrderRef order,
        Instrument instrument,
        OrderTerms terms,
        Instant notAfter,
        long dataSequence,
        boolean atClose,
        @Nullable Price worstPrice) {

    /**
     * Creates the submission of an order without a worst price.
     *
     * @param order which order
     * @param instrument the terms of the instrument
     * @param terms the order
     * @param notAfter the time after which it must not be sent
     * @param dataSequence arrival number of the last market data the decision could see
     * @param atClose whether the decision was taken as a bar closed
     */
    public OrderSubmission(
            OrderRef order,
            Instrument instrument,
            OrderTerms terms,
            Instant notAfter,
            long dataSequence,
            boolean atClose) {
        this(order, instrument, terms, notAfter, dataSequence, atClose, null);
    }
}

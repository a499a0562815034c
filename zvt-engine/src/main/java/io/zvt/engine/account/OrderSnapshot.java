package io.zvt.engine.account;

import io.zvt.core.account.Reservation;
import io.zvt.core.event.ReferencePrice;
import io.zvt.core.id.VenueId;
import io.zvt.core.id.VenueOrderId;
import io.zvt.core.order.DoubtKind;
import io.zvt.core.order.Fill;
import io.zvt.core.order.Order;
import io.zvt.core.order.OrderRef;
import io.zvt.core.order.OrderStage;
import io.zvt.core.order.OrderStatus;
import io.zvt.core.order.OrderTerms;
import io.zvt.core.value.Decimal;
import io.zvt.core.value.Quantity;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order of an account as plain data: every field of the order and of its entry. Immutable.
 *
 * @param ref which order
 * @param external whether it was found at a venue
 * @param requestedAt when it was asked for
 * @param terms the terms that hold
 * @param status its status
 * @param stage how far it got before it was sent
 * @param venue its venue, once chosen
 * @param venueOrderId the venue's id, once known
 * @param notAfter the time after which it must not be sent, once submitted
 * @param attempt how often it was handed over for sending
 * @param pendingTerms the terms of an amendment without an answer
 * @param pendingCancel whether a cancel is not answered yet
 * @param formerTerms the terms that held before, oldest first
 * @param doubts what is not known, sorted
 * @param inferred whether its refusal was only inferred
 * @param filled how much was filled
 * @param filledValue price times quantity over all fills
 * @param overfill what was filled beyond the ordered quantity
 * @param fills the fills in the order of booking
 * @param correlation the flow it belongs to
 * @param reference the market price known when it was asked for
 * @param reserved what is reserved for it
 * @param lastEvent id of the last event about it
 * @param submission id of the event that handed it over for sending last, or of the last event
 * @param amendRequest id of the event that asked for an amendment last, or of the last event
 * @param amendRequestedAt when that was, nanoseconds since 1970
 * @param cancelRequest id of the event that asked for its end last, or of the last event
 */
public record OrderSnapshot(
        OrderRef ref,
        boolean external,
        Instant requestedAt,
        OrderTerms terms,
        OrderStatus status,
        OrderStage stage,
        @Nullable VenueId venue,
        @Nullable VenueOrderId venueOrderId,
        @Nullable Instant notAfter,
        int attempt,
        @Nullable OrderTerms pendingTerms,
        boolean pendingCancel,
        List<OrderTerms> formerTerms,
        List<DoubtKind> doubts,
        boolean inferred,
        Quantity filled,
        Decimal filledValue,
        Quantity overfill,
        List<Fill> fills,
        String correlation,
        @Nullable ReferencePrice reference,
        @Nullable Reservation reserved,
        String lastEvent,
        String submission,
        String amendRequest,
        long amendRequestedAt,
        String cancelRequest) {

    static OrderSnapshot of(OrderEntry entry) {
        Order order = entry.order();
        return new OrderSnapshot(
                order.ref(),
                order.isExternal(),
                order.requestedAt(),
                order.terms(),
                order.status(),
                order.stage(),
                order.venue().orElse(null),
                order.venueOrderId().orElse(null),
                order.notAfter().orElse(null),
                order.attempt(),
                order.pendingTerms().orElse(null),
                order.isPendingCancel(),
                order.formerTerms(),
                order.doubts().stream().sorted().toList(),
                order.isInferred(),
                order.filled(),
                order.filledValue(),
                order.overfill(),
                order.fills(),
                entry.correlation(),
                entry.reference(),
                entry.reserved(),
                entry.lastEvent().toString(),
                entry.submission().toString(),
                entry.amendRequest().toString(),
                entry.amendRequestedAt(),
                entry.cancelRequest().toString());
    }
}

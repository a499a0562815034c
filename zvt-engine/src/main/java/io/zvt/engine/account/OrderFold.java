package io.zvt.engine.account;

import io.zvt.core.account.Reservation;
import io.zvt.core.error.InvariantViolationException;
import io.zvt.core.event.ExchangeRouted;
import io.zvt.core.event.OrderAccepted;
import io.zvt.core.event.OrderAmendRejected;
import io.zvt.core.event.OrderAmendRequested;
import io.zvt.core.event.OrderAmended;
import io.zvt.core.event.OrderCancelRejected;
import io.zvt.core.event.OrderCancelRequested;
import io.zvt.core.event.OrderCanceled;
import io.zvt.core.event.OrderCreated;
import io.zvt.core.event.OrderEmulated;
import io.zvt.core.event.OrderEvent;
import io.zvt.core.event.OrderExecuted;
import io.zvt.core.event.OrderExpired;
import io.zvt.core.event.OrderFailed;
import io.zvt.core.event.OrderInDoubt;
import io.zvt.core.event.OrderRejected;
import io.zvt.core.event.OrderReleased;
import io.zvt.core.event.OrderSubmitted;
import io.zvt.core.event.OrderTriggered;
import io.zvt.core.event.OrderValidated;
import io.zvt.core.event.RejectedBy;
import io.zvt.core.order.Fill;
import io.zvt.core.order.Order;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What each event does to the order it names. Stateless. */
final class OrderFold {

    private OrderFold() {}

    static Order next(Order order, OrderEvent event) {
        if (event instanceof OrderExecuted executed) {
            Fill fill = executed.fill();
            return executed.overfill().isZero() ? order.filled(fill) : order.overfilled(fill);
        }
        Order sent = beforeVenue(order, event);
        return sent != null ? sent : atVenue(order, event);
    }

    private static @Nullable Order beforeVenue(Order order, OrderEvent event) {
        if (event instanceof OrderValidated) {
            return order.validated();
        } else if (event instanceof OrderCreated) {
            return order.created();
        } else if (event instanceof ExchangeRouted routed) {
            return order.routed(routed.slices().get(0).venue());
        } else if (event instanceof OrderSubmitted submitted) {
            return order.submitted(submitted.venue(), submitted.terms(), submitted.notAfter(), submitted.attempt());
        } else if (event instanceof OrderEmulated) {
            return order.emulated();
        } else if (event instanceof OrderReleased) {
            return order.released();
        }
        return event instanceof OrderRejected rejected ? refused(order, rejected) : null;
    }

    private static Order refused(Order order, OrderRejected rejected) {
        return rejected.by() == RejectedBy.VENUE ? order.rejected(rejected.inferred()) : order.denied();
    }

    private static Order atVenue(Order order, OrderEvent event) {
        if (event instanceof OrderAccepted accepted) {
            return order.accepted(accepted.venueOrderId());
        } else if (event instanceof OrderTriggered) {
            return order.triggered();
        } else if (event instanceof OrderCanceled) {
            return order.canceled();
        } else if (event instanceof OrderExpired) {
            return order.expired();
        } else if (event instanceof OrderFailed failed) {
            return order.failed(failed.inferred());
        }
        return asked(order, event);
    }

    private static Order asked(Order order, OrderEvent event) {
        if (event instanceof OrderAmendRequested requested) {
            return order.amendRequested(requested.to());
        } else if (event instanceof OrderAmended amended) {
            return order.amended(amended.to());
        } else if (event instanceof OrderAmendRejected) {
            return order.amendRejected();
        } else if (event instanceof OrderCancelRequested) {
            return order.cancelRequested();
        } else if (event instanceof OrderCancelRejected) {
            return order.cancelRejected();
        } else if (event instanceof OrderInDoubt doubt) {
            return order.inDoubt(doubt.what());
        }
        throw new InvariantViolationException(
                "UNFOLDABLE_EVENT",
                "this version cannot fold " + event.getClass().getSimpleName() + "; update the library",
                Map.of("order", order.id().value()));
    }

    static @Nullable Reservation reserved(OrderEvent event) {
        if (event instanceof OrderValidated validated) {
            return validated.reserved();
        }
        return event instanceof OrderAmendRequested requested ? requested.reserved() : null;
    }

    static @Nullable Reservation released(OrderEvent event) {
        if (event instanceof OrderExecuted executed) {
            return executed.released();
        } else if (event instanceof OrderRejected rejected) {
            return rejected.released();
        } else if (event instanceof OrderCanceled canceled) {
            return canceled.released();
        } else if (event instanceof OrderExpired expired) {
            return expired.released();
        } else if (event instanceof OrderFailed failed) {
            return failed.released();
        } else if (event instanceof OrderAmended amended) {
            return amended.released();
        }
        return event instanceof OrderAmendRejected rejected ? rejected.released() : null;
    }
}

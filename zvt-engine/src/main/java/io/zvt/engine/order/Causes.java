package io.zvt.engine.order;

import io.zvt.core.event.OrderAccepted;
import io.zvt.core.event.OrderAmendRejected;
import io.zvt.core.event.OrderAmended;
import io.zvt.core.event.OrderCancelRejected;
import io.zvt.core.event.OrderCanceled;
import io.zvt.core.event.OrderEvent;
import io.zvt.core.event.OrderExecuted;
import io.zvt.core.event.OrderExpired;
import io.zvt.core.event.OrderFailed;
import io.zvt.core.event.OrderInDoubt;
import io.zvt.core.event.OrderRejected;
import io.zvt.core.event.OrderTriggered;
import io.zvt.core.order.DoubtKind;
import io.zvt.engine.account.OrderEntry;
import io.zvt.events.envelope.EventId;

/** Says which event one about an order answers: the request it is the answer to, or else the last one. Stateless. */
final class Causes {

    private Causes() {}

    static EventId of(OrderEntry entry, OrderEvent next) {
        if (next instanceof OrderInDoubt doubt) {
            return asked(entry, doubt.what());
        } else if (next instanceof OrderAmended || next instanceof OrderAmendRejected) {
            return asked(entry, DoubtKind.AMEND);
        } else if (next instanceof OrderCancelRejected
                || (next instanceof OrderCanceled && entry.order().isPendingCancel())) {
            return asked(entry, DoubtKind.CANCEL);
        }
        return answersSubmission(next) ? asked(entry, DoubtKind.SUBMIT) : entry.lastEvent();
    }

    private static EventId asked(OrderEntry entry, DoubtKind call) {
        return switch (call) {
            case SUBMIT -> entry.submission();
            case AMEND -> entry.amendRequest();
            case CANCEL -> entry.cancelRequest();
        };
    }

    private static boolean answersSubmission(OrderEvent next) {
        return next instanceof OrderAccepted
                || next instanceof OrderRejected
                || next instanceof OrderExecuted
                || next instanceof OrderTriggered
                || next instanceof OrderExpired
                || next instanceof OrderFailed
                || next instanceof OrderCanceled;
    }
}

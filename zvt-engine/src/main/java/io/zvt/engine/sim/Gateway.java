package io.zvt.engine.sim;

import io.zvt.core.id.ClientOrderId;
import io.zvt.core.order.OrderTerms;
import io.zvt.core.order.TimeInForce;
import io.zvt.core.venue.AcceptedReport;
import io.zvt.core.venue.AmendRejectedReport;
import io.zvt.core.venue.AmendSubmission;
import io.zvt.core.venue.AmendedReport;
import io.zvt.core.venue.CancelRejectedReport;
import io.zvt.core.venue.CancelSubmission;
import io.zvt.core.venue.OrderSubmission;
import io.zvt.core.venue.RejectedReport;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Carries out commands as they arrive at the venue; what came of them is in the log. */
final class Gateway {

    private final VenueTime time;
    private final OrderRegister register;
    private final VenueLedger ledger;
    private final ReportsLog log;
    private final Execution execution;
    private final SameClose sameClose;

    Gateway(
            VenueTime time,
            OrderRegister register,
            VenueLedger ledger,
            ReportsLog log,
            Execution execution,
            SameClose sameClose) {
        this.time = time;
        this.register = register;
        this.ledger = ledger;
        this.log = log;
        this.execution = execution;
        this.sameClose = sameClose;
    }

    void submit(OrderSubmission submission) {
        SimOrder known = register.order(submission.order().clientOrderId());
        if (known != null) {
            known.reports.forEach(log::answer);
            return;
        }
        SimOrder order = register.enter(submission);
        Refusal refusal = refusal(order, submission);
        if (refusal != null) {
            log.add(order, new RejectedReport(order.id, time.instant(), refusal.code(), refusal.text(), false));
            register.ended(order);
            return;
        }
        Market market = register.market(order.instrument.id());
        market.add(order);
        log.add(order, new AcceptedReport(order.id, time.instant(), order.venueOrderId));
        if (order.terms.timeInForce() == TimeInForce.GTD) {
            register.watchExpiry(order);
        }
        sameClose.match(market, order);
    }

    private @Nullable Refusal refusal(SimOrder order, OrderSubmission submission) {
        Refusal refusal = OrderRules.refusal(submission, time.nanos());
        if (refusal != null) {
            return refusal;
        }
        if (!register.market(order.instrument.id()).takes(order.instrument)) {
            return new Refusal("INSTRUMENT_CHANGED", "orders with another tick or step still work; cancel them first");
        }
        order.take(order.terms, order.dataSequence, time.nanos());
        return ledger.reserve(order, order.terms, order.leaves) ? null : lacking(order);
    }

    private static Refusal lacking(SimOrder order) {
        return new Refusal(
                "INSUFFICIENT_BALANCE",
                "account " + order.account
                        + " has too little at the venue; deposit more, or build without checkBalances");
    }

    void cancel(CancelSubmission submission) {
        ClientOrderId id = submission.order().clientOrderId();
        SimOrder order = register.order(submission.order().account(), id);
        Refusal refusal = notOpen(order);
        if (order == null || refusal != null) {
            Refusal why = refusal == null ? unknown() : refusal;
            log.answer(new CancelRejectedReport(id, time.instant(), why.code(), why.text()));
        } else {
            execution.cancelAsAsked(register.market(order.instrument.id()), order);
        }
    }

    void amend(AmendSubmission submission) {
        ClientOrderId id = submission.order().clientOrderId();
        SimOrder order = register.order(submission.order().account(), id);
        Refusal refusal = order == null ? unknown() : amend(order, submission);
        if (refusal != null) {
            log.answer(new AmendRejectedReport(id, time.instant(), refusal.code(), refusal.text()));
        }
    }

    /** Fewer lots at the same price keep the place in the queue; anything else goes to its end, as a new decision. */
    private @Nullable Refusal amend(SimOrder order, AmendSubmission submission) {
        OrderTerms wanted = submission.terms();
        Refusal refusal = amendRefusal(order, wanted);
        if (refusal != null) {
            return refusal;
        }
        long lots = order.instrument.lots(wanted.quantity());
        if (!ledger.reserve(order, wanted, order.leaves + lots - order.lots)) {
            return lacking(order);
        }
        if (lots <= order.lots && Objects.equals(wanted.limitPrice(), order.terms.limitPrice())) {
            order.shrink(wanted);
        } else {
            Market market = register.market(order.instrument.id());
            market.leave(order);
            order.take(wanted, submission.dataSequence(), time.nanos());
            market.enter(order);
        }
        log.add(order, new AmendedReport(order.id, time.instant(), order.terms));
        return null;
    }

    private @Nullable Refusal amendRefusal(SimOrder order, OrderTerms wanted) {
        Refusal refusal = notOpen(order);
        if (refusal != null) {
            return refusal;
        }
        OrderTerms same = new OrderTerms(
                order.side,
                order.terms.type(),
                wanted.quantity(),
                wanted.limitPrice(),
                null,
                null,
                order.terms.timeInForce(),
                order.terms.expireAt(),
                order.terms.flags(),
                order.terms.contingency());
        if (!same.equals(wanted)) {
            return new Refusal("UNSUPPORTED_AMENDMENT", "only quantity and limit price can be amended");
        }
        refusal = OrderRules.sizeRefusal(order.instrument, wanted);
        if (refusal == null && order.instrument.lots(wanted.quantity()) <= order.lots - order.leaves) {
            return new Refusal("QUANTITY_BELOW_FILLED", "as much is filled already; cancel the order instead");
        }
        return refusal;
    }

    private static @Nullable Refusal notOpen(@Nullable SimOrder order) {
        return order == null || order.open ? null : new Refusal("ORDER_NOT_OPEN", "the order does not work any more");
    }

    private static Refusal unknown() {
        return new Refusal("UNKNOWN_ORDER", "the venue does not know the order");
    }
}

package io.zvt.engine.order;

import io.zvt.core.account.Reservation;
import io.zvt.core.error.InvalidInputException;
import io.zvt.core.event.OrderAmendRejected;
import io.zvt.core.event.OrderAmendRequested;
import io.zvt.core.event.OrderAmended;
import io.zvt.core.event.RejectedBy;
import io.zvt.core.id.VenueId;
import io.zvt.core.manager.RiskDecision;
import io.zvt.core.order.Amendment;
import io.zvt.core.order.Order;
import io.zvt.core.order.OrderTerms;
import io.zvt.core.order.OrderTransition;
import io.zvt.core.risk.Verdict;
import io.zvt.core.value.Decimal;
import io.zvt.engine.account.OrderEntry;
import io.zvt.engine.risk.Reservations;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Asks for other terms of working orders and takes the answers. While an amendment is pending the larger of the old and the
 * new worst case stays reserved. Belongs to the lane.
 */
final class Amendments {

    private final Desk desk;
    private final Placement placement;
    private final Sender sender;

    Amendments(Desk desk, Placement placement, Sender sender) {
        this.desk = desk;
        this.placement = placement;
        this.sender = sender;
    }

    void request(OrderEntry entry, Amendment amendment, Asked asked) {
        Order order = entry.order();
        boolean working = order.status().isAtVenue() && !sender.isUnsent(order.id());
        if (!working || order.pendingTerms().isPresent()) {
            throw InvalidInputException.of(
                    "order",
                    order.id(),
                    "must work at its venue without an amendment pending, is " + order.status(),
                    "wait for the answer of the venue");
        }
        OrderTerms wanted = order.terms().amended(amendment);
        String refusal = impossible(order, wanted);
        Reservation more = null;
        if (refusal == null) {
            RiskDecision decision = desk.services().risk().assess(placement.riskRequest(entry, wanted, held(entry)));
            refusal = refusal(decision);
            more = decision.accepted() ? additional(entry, decision.reservation()) : null;
        }
        desk.emit(entry, new OrderAmendRequested(order.ref(), order.terms(), wanted, more, asked.by()), asked);
        if (refusal == null) {
            sender.amend(entry);
        } else {
            refused(entry, refusal);
        }
    }

    private @Nullable String impossible(Order order, OrderTerms wanted) {
        if (wanted.quantity().compareTo(order.filled()) <= 0) {
            return RejectedBy.ENGINE + ": quantity " + wanted.quantity() + " must exceed the filled " + order.filled()
                    + "; cancel the order instead";
        }
        VenueId venue = order.venue().orElseThrow();
        return desk.venue(venue).capabilities().amend()
                ? null
                : RejectedBy.ENGINE + ": " + venue + " cannot amend orders; cancel it and place another";
    }

    private static @Nullable String refusal(RiskDecision decision) {
        return decision.accepted()
                ? null
                : decision.violations().stream()
                        .map(Amendments::told)
                        .collect(Collectors.joining("; ", RejectedBy.RISK + ": ", ""));
    }

    private static String told(Verdict verdict) {
        return verdict.check() + " limit " + verdict.limit() + " observed " + verdict.observed();
    }

    private static @Nullable Reservation additional(OrderEntry entry, @Nullable Reservation needed) {
        if (needed == null || needed.amount().compareTo(held(entry)) <= 0) {
            return null;
        }
        return new Reservation(needed.venue(), needed.asset(), needed.amount().minus(held(entry)));
    }

    private static Decimal held(OrderEntry entry) {
        Reservation reserved = entry.reserved();
        return reserved == null ? Decimal.ZERO : reserved.amount();
    }

    /** Whether terms that a venue tells are those that hold or held already. */
    static boolean isRepeat(Order order, OrderTerms told) {
        boolean awaited = order.pendingTerms().filter(told::equals).isPresent();
        return !awaited && (order.terms().equals(told) || order.formerTerms().contains(told));
    }

    static boolean mayBecome(Order order, OrderTerms told) {
        return order.status().isAtVenue()
                && order.allows(OrderTransition.AMENDED)
                && told.quantity().compareTo(order.filled()) >= 0;
    }

    /** Other terms hold. Where nobody asked for them they may need more reserved, which is recorded as the venue's wish. */
    void applied(OrderEntry entry, OrderTerms terms) {
        Order order = entry.order();
        boolean awaited = order.pendingTerms().filter(terms::equals).isPresent();
        Reservation held = entry.reserved();
        if (!awaited && held != null) {
            Decimal needed = needed(
                    entry, held, terms, terms.quantity().minus(order.filled()).value());
            Reservation more = additional(entry, new Reservation(held.venue(), held.asset(), needed));
            if (more != null) {
                String venue = order.venue().orElseThrow().value();
                desk.emit(entry, new OrderAmendRequested(order.ref(), order.terms(), terms, more, venue));
            }
        }
        desk.emit(entry, new OrderAmended(order.ref(), order.terms(), terms, surplus(entry, terms)));
    }

    /** The venue, or the engine, does not change the terms. */
    void refused(OrderEntry entry, String code) {
        Order order = entry.order();
        if (order.allows(OrderTransition.AMEND_REJECTED)) {
            OrderTerms wanted = order.pendingTerms().orElse(order.terms());
            Reservation less = surplus(entry, order.terms());
            desk.emit(entry, new OrderAmendRejected(order.ref(), order.terms(), wanted, code, less));
        }
    }

    private @Nullable Reservation surplus(OrderEntry entry, OrderTerms terms) {
        Reservation held = entry.reserved();
        if (held == null) {
            return null;
        }
        Decimal leaves = terms.quantity().minus(entry.order().filled()).value();
        return Reservations.surplus(held, needed(entry, held, terms, leaves));
    }

    /** What a fill gives back: its share, but never what an amendment under way may need. */
    @Nullable
    Reservation released(OrderEntry entry, Decimal filled) {
        Order order = entry.order();
        Reservation held = entry.reserved();
        Decimal before = order.leaves().value();
        Decimal after = before.minus(filled);
        OrderTerms wanted = order.pendingTerms().orElse(null);
        if (held == null || wanted == null) {
            return Reservations.released(held, before, after, placement.instrument(order));
        }
        Decimal wantedLeaves =
                wanted.quantity().value().minus(order.filled().value()).minus(filled);
        Decimal needed = needed(entry, held, order.terms(), after)
                .max(needed(entry, held, wanted, wantedLeaves.max(Decimal.ZERO)));
        return Reservations.surplus(held, needed);
    }

    /** What an order needs reserved with the given terms and leaves; what it holds where that cannot be computed. */
    private Decimal needed(OrderEntry entry, Reservation held, OrderTerms terms, Decimal leaves) {
        Reservation worst = desk.services()
                .reservations()
                .worstCase(
                        terms,
                        placement.instrument(entry.order()),
                        held.venue(),
                        entry.reference() == null ? null : entry.reference().price(),
                        leaves);
        return worst == null ? held.amount() : worst.amount();
    }
}

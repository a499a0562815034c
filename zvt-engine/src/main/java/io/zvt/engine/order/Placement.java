package io.zvt.engine.order;

import io.zvt.core.error.InvalidInputException;
import io.zvt.core.error.InvariantViolationException;
import io.zvt.core.event.ExchangeRouted;
import io.zvt.core.event.OrderCreated;
import io.zvt.core.event.OrderRejected;
import io.zvt.core.event.OrderRequested;
import io.zvt.core.event.OrderSubmitted;
import io.zvt.core.event.OrderValidated;
import io.zvt.core.event.ReferencePrice;
import io.zvt.core.event.RejectedBy;
import io.zvt.core.id.ClientOrderId;
import io.zvt.core.id.CommandId;
import io.zvt.core.id.VenueId;
import io.zvt.core.instrument.Instrument;
import io.zvt.core.manager.InstrumentExposure;
import io.zvt.core.manager.RiskDecision;
import io.zvt.core.manager.RiskRequest;
import io.zvt.core.manager.RoutingRequest;
import io.zvt.core.order.Order;
import io.zvt.core.order.OrderRef;
import io.zvt.core.order.OrderStage;
import io.zvt.core.order.OrderStatus;
import io.zvt.core.order.OrderTerms;
import io.zvt.core.order.OrderTransition;
import io.zvt.core.order.Side;
import io.zvt.core.risk.RiskLimit;
import io.zvt.core.risk.Verdict;
import io.zvt.core.time.Timestamps;
import io.zvt.core.value.Decimal;
import io.zvt.engine.account.AccountState;
import io.zvt.engine.account.OrderEntry;
import io.zvt.events.envelope.EventId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The decisions that bring an order from the request to the intent to send it.
 *
 * <p>Each can be asked for again: it is answered from the order's state then. Belongs to the lane.
 */
final class Placement {

    private final Desk desk;
    private final Sender sender;

    Placement(Desk desk, Sender sender) {
        this.desk = desk;
        this.sender = sender;
    }

    OrderEntry entry(ClientOrderId id) {
        OrderEntry entry = desk.account().order(id);
        if (entry == null) {
            throw new InvariantViolationException(
                    "UNKNOWN_ORDER", "order " + id + " was never requested here", Map.of("order", id.value()));
        }
        return entry;
    }

    void request(
            OrderRef ref, OrderTerms terms, String requestedBy, @Nullable EventId cause, @Nullable CommandId command) {
        if (desk.account().order(ref.clientOrderId()) != null) {
            throw InvalidInputException.of(
                    "clientOrderId", ref.clientOrderId(), "must be unique", "give each order an id of its own");
        }
        ReferencePrice reference = desk.services().marks().reference(ref.instrument(), terms.side());
        OrderRequested event = new OrderRequested(ref, terms, reference, requestedBy);
        desk.emit(event, ref.clientOrderId().value(), cause, command);
    }

    /** Has risk management decide; returns whether the order goes on. */
    boolean validate(ClientOrderId id) {
        OrderEntry entry = entry(id);
        Order order = entry.order();
        if (order.stage() != OrderStage.REQUESTED || order.status() != OrderStatus.INITIALIZED) {
            return !order.status().isFinal();
        }
        if (!desk.services().instruments().has(order.instrument(), order.ref().instrumentVersion())) {
            rejectUnknown(entry);
            return false;
        }
        RiskDecision decision = desk.services().risk().assess(riskRequest(entry, order.terms(), Decimal.ZERO));
        if (decision.accepted()) {
            desk.emit(entry, new OrderValidated(order.ref(), decision.verdicts(), decision.reservation()));
            return true;
        }
        desk.emit(
                entry, new OrderRejected(order.ref(), RejectedBy.RISK, decision.violations(), null, null, false, null));
        return false;
    }

    private void rejectUnknown(OrderEntry entry) {
        OrderRef ref = entry.order().ref();
        String detail = ref.instrument() + " v" + ref.instrumentVersion() + " is not defined; define it first";
        List<Verdict> unknown = List.of(Verdict.refuse("INSTRUMENT_NOT_FOUND", null, null, detail));
        desk.emit(entry, new OrderRejected(ref, RejectedBy.RISK, unknown, null, null, false, null));
    }

    RiskRequest riskRequest(OrderEntry entry, OrderTerms terms, Decimal alreadyReserved) {
        Order order = entry.order();
        VenueId venue = order.venue().orElseGet(() -> desk.account().venues().get(0));
        return new RiskRequest(
                order.ref(),
                instrument(order),
                terms,
                venue,
                desk.venue(venue).capabilities(),
                entry.reference(),
                desk.account(),
                exposure(order),
                alreadyReserved,
                desk.lane().turnInstant());
    }

    Instrument instrument(Order order) {
        return desk.services()
                .instruments()
                .version(order.instrument(), order.ref().instrumentVersion());
    }

    private InstrumentExposure exposure(Order asked) {
        AccountState account = desk.account();
        Decimal buys = Decimal.ZERO;
        Decimal sells = Decimal.ZERO;
        for (OrderEntry entry : account.openOrders()) {
            Order order = entry.order();
            boolean counts = order.instrument().equals(asked.instrument())
                    && !order.id().equals(asked.id())
                    && order.stage() != OrderStage.REQUESTED;
            Decimal worst = order.largestQuantity().minus(order.filled()).value();
            if (counts && order.side() == Side.BUY) {
                buys = buys.plus(worst);
            } else if (counts) {
                sells = sells.plus(worst);
            }
        }
        return new InstrumentExposure(
                account.net(asked.instrument(), null),
                buys,
                sells,
                asked.filled().value(),
                account.limit(RiskLimit.maxPosition(asked.instrument())));
    }

    void create(ClientOrderId id) {
        OrderEntry entry = entry(id);
        if (entry.order().stage() == OrderStage.VALIDATED) {
            desk.emit(entry, new OrderCreated(entry.order().ref(), entry.order().terms()));
        }
    }

    void route(ClientOrderId id) {
        OrderEntry entry = entry(id);
        Order order = entry.order();
        if (order.stage() != OrderStage.CREATED || order.status() != OrderStatus.INITIALIZED) {
            return;
        }
        ExchangeRouted routed = desk.services()
                .router()
                .route(new RoutingRequest(
                        order.ref(),
                        order.terms(),
                        instrument(order),
                        desk.account().venues(),
                        entry.reference()));
        if (routed.slices().size() == 1) {
            desk.emit(entry, routed);
        } else {
            refuse(entry, "the router split the order over " + routed.slices().size() + " venues; one slice is taken");
        }
    }

    /** Refuses an order that is not sent yet, because the engine cannot go on with it. */
    void refuse(OrderEntry entry, String text) {
        Order order = entry.order();
        if (order.allows(OrderTransition.DENIED)) {
            List<Verdict> none = List.of();
            desk.emit(
                    entry,
                    new OrderRejected(order.ref(), RejectedBy.ENGINE, none, null, text, false, entry.reserved()));
        }
    }

    /** Records the intent and has the order sent once that is durable. */
    void submit(ClientOrderId id) {
        OrderEntry entry = entry(id);
        Order order = entry.order();
        if (order.stage() != OrderStage.ROUTED || order.status() != OrderStatus.INITIALIZED) {
            return;
        }
        VenueId venue = order.venue().orElseThrow();
        Instant notAfter =
                Timestamps.toInstant(desk.lane().turnNanos() + desk.services().sendWithinNanos());
        desk.emit(entry, new OrderSubmitted(order.ref(), venue, id.value(), order.terms(), notAfter, 1));
        sender.submit(id);
    }
}

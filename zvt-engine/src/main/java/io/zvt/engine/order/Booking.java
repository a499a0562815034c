package io.zvt.engine.order;

import io.zvt.core.account.Reservation;
import io.zvt.core.event.OrderExecuted;
import io.zvt.core.event.PositionUpdated;
import io.zvt.core.instrument.Instrument;
import io.zvt.core.order.Fill;
import io.zvt.core.order.FillLeg;
import io.zvt.core.order.Order;
import io.zvt.core.position.Position;
import io.zvt.core.position.PositionKey;
import io.zvt.core.value.Decimal;
import io.zvt.core.value.Money;
import io.zvt.core.value.Quantity;
import io.zvt.core.value.SignedQuantity;
import io.zvt.core.venue.FilledReport;
import io.zvt.engine.account.OrderEntry;
import io.zvt.events.envelope.EventEnvelope;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Books a fill: one execution, or two legs when it flips the position, each with the position it leads to. */
final class Booking {

    private static final int FEE_SHARE_SCALE = 12;

    private final Desk desk;
    private final Placement placement;
    private final Amendments amendments;

    Booking(Desk desk, Placement placement, Amendments amendments) {
        this.desk = desk;
        this.placement = placement;
        this.amendments = amendments;
    }

    void book(OrderEntry entry, FilledReport report) {
        Fill fill = report.fill();
        Order order = entry.order();
        PositionKey key = new PositionKey(order.ref().strategy(), fill.venue(), order.instrument());
        Decimal closing = desk.account().position(key).closes(fill);
        if (closing.isZero() || closing.equals(fill.quantity().value())) {
            execute(entry, report, fill, key);
            return;
        }
        Quantity first = Quantity.of(closing);
        Quantity rest = fill.quantity().minus(first);
        Money share = Money.of(
                fill.fee()
                        .amount()
                        .times(closing)
                        .dividedBy(fill.quantity().value(), FEE_SHARE_SCALE, RoundingMode.HALF_EVEN),
                fill.fee().asset());
        execute(entry, report, fill.leg(FillLeg.CLOSE, first, share), key);
        execute(entry, report, fill.leg(FillLeg.OPEN, rest, fill.fee().minus(share)), key);
    }

    private void execute(OrderEntry entry, FilledReport report, Fill fill, PositionKey key) {
        Order order = entry.order();
        Quantity leaves = order.leaves();
        Quantity filled = fill.quantity().min(leaves);
        Quantity left = leaves.minus(filled);
        // An overfill ends the order whatever is asked of it, so nothing may stay reserved.
        boolean over = !filled.equals(fill.quantity());
        Reservation released = over ? entry.reserved() : amendments.released(entry, filled.value());
        SignedQuantity before = desk.account().position(key).quantity();
        EventEnvelope<OrderExecuted> executed = desk.emit(
                entry,
                new OrderExecuted(
                        order.ref(),
                        fill.venue(),
                        report.venueOrderId(),
                        fill.tradeId(),
                        fill.side(),
                        fill.price(),
                        fill.quantity(),
                        fill.fee(),
                        fill.liquidity(),
                        order.filled().plus(filled),
                        left,
                        fill.quantity().minus(filled),
                        fill.venueTime(),
                        fill.dataSequence(),
                        released,
                        fill.leg()));
        Position position = desk.account().position(key);
        desk.emit(updated(entry, position, before), entry.correlation(), executed.id(), null);
    }

    private PositionUpdated updated(OrderEntry entry, Position position, SignedQuantity before) {
        Instrument instrument = placement.instrument(entry.order());
        PositionKey key = position.key();
        return new PositionUpdated(
                desk.account().id(),
                key.strategy(),
                key.venue(),
                key.instrument(),
                position.id(),
                before,
                position.quantity(),
                averagePrice(position, instrument),
                position.cost(),
                position.lastRealised(),
                position.realised(),
                position.fees(),
                List.of(),
                position.peak(),
                position.openedBy().orElse(null),
                position.closedBy().orElse(null));
    }

    private static io.zvt.core.value.@Nullable Price averagePrice(Position position, Instrument instrument) {
        return position.averagePrice(instrument).orElse(null);
    }
}

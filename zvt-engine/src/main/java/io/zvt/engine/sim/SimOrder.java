package io.zvt.engine.sim;

import io.zvt.core.account.Reservation;
import io.zvt.core.id.AccountId;
import io.zvt.core.id.ClientOrderId;
import io.zvt.core.id.VenueOrderId;
import io.zvt.core.instrument.Instrument;
import io.zvt.core.order.OrderTerms;
import io.zvt.core.order.OrderType;
import io.zvt.core.order.Side;
import io.zvt.core.order.TimeInForce;
import io.zvt.core.value.Price;
import io.zvt.core.venue.OrderSubmission;
import io.zvt.core.venue.VenueOrder;
import io.zvt.core.venue.VenueReport;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An order at the venue; also the link of the list of its price level. Prices in ticks, quantities in lots. */
final class SimOrder {

    private static final long FAR = Long.MAX_VALUE;

    final AccountId account;
    final ClientOrderId id;
    final VenueOrderId venueOrderId;
    final Instrument instrument;
    final Side side;
    final boolean market;
    final boolean atClose;
    final List<VenueReport> reports = new ArrayList<>(4);
    private final @Nullable Price worstPrice;

    OrderTerms terms;
    /** The worst acceptable price: the limit, or the protection of a market order. */
    long bound;

    long lots;
    long leaves;
    long dataSequence;
    long effectiveNanos;
    boolean open;
    /** Until the first datum that may fill the order: it takes liquidity then, and makes it afterwards. */
    boolean fresh;

    int fills;

    @Nullable
    Reservation reserved;

    @Nullable
    SimOrder previous;

    @Nullable
    SimOrder next;

    @Nullable
    PriceLevel level;

    SimOrder(OrderSubmission submission, VenueOrderId venueOrderId) {
        this.account = submission.order().account();
        this.id = submission.order().clientOrderId();
        this.venueOrderId = venueOrderId;
        this.instrument = submission.instrument();
        this.terms = submission.terms();
        this.side = terms.side();
        this.market = terms.type() == OrderType.MARKET;
        this.atClose = submission.atClose();
        this.worstPrice = submission.worstPrice();
        this.dataSequence = submission.dataSequence();
    }

    /** Takes terms on; throws if they are not on tick and step. */
    void take(OrderTerms wanted, long sequence, long nowNanos) {
        long wantedLots = instrument.lots(wanted.quantity());
        long wantedBound = bound(wanted);
        leaves += wantedLots - lots;
        lots = wantedLots;
        bound = wantedBound;
        terms = wanted;
        dataSequence = sequence;
        effectiveNanos = nowNanos;
        fresh = true;
    }

    /** Takes on a smaller quantity, which keeps the place in the queue. */
    void shrink(OrderTerms wanted) {
        long wantedLots = instrument.lots(wanted.quantity());
        leaves += wantedLots - lots;
        lots = wantedLots;
        terms = wanted;
    }

    private long bound(OrderTerms wanted) {
        if (wanted.limitPrice() != null) {
            return instrument.ticks(wanted.limitPrice());
        }
        if (worstPrice == null) {
            return side == Side.BUY ? FAR : -FAR;
        }
        RoundingMode inwards = side == Side.BUY ? RoundingMode.FLOOR : RoundingMode.CEILING;
        return worstPrice.value().dividedBy(instrument.tick(), 0, inwards).mantissaAt(0);
    }

    @Nullable
    Price worstPrice() {
        return worstPrice;
    }

    boolean isProtected() {
        return market && worstPrice != null;
    }

    boolean immediate() {
        return terms.timeInForce() == TimeInForce.IOC || terms.timeInForce() == TimeInForce.FOK;
    }

    boolean allOrNothing() {
        return terms.timeInForce() == TimeInForce.FOK;
    }

    /** Whether a price is the bound or better. */
    boolean accepts(long ticks) {
        return side == Side.BUY ? ticks <= bound : ticks >= bound;
    }

    VenueOrder status() {
        return new VenueOrder(id, venueOrderId, instrument.id(), terms, instrument.quantity(lots - leaves), open);
    }
}

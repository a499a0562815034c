package io.zvt.core.position;

import io.zvt.core.id.ClientOrderId;
import io.zvt.core.id.PositionId;
import io.zvt.core.instrument.Instrument;
import io.zvt.core.order.Fill;
import io.zvt.core.value.Decimal;
import io.zvt.core.value.Money;
import io.zvt.core.value.Price;
import io.zvt.core.value.SignedQuantity;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a strategy holds of an instrument at a venue, at average cost.
 *
 * <p>The book keeps the open cost, not the average, so nothing drifts: whatever a partial close removes from the cost is
 * rounded once and the rest stays, and realised profit plus open cost always equals what was paid and received. A fee in
 * the quote asset lowers the realised profit; a fee in the base asset changes the quantity, and where it takes the
 * position to zero or beyond, the cost that is left is realised; a fee in another asset is only added up. A fill larger
 * than the opposite position closes it and opens with the rest; the engine splits it into two legs first, see
 * {@link #closes}, so that each is an event of its own. Immutable and thread-safe.
 */
public final class Position {

    /** Digits of the average price; only for showing, the book does not use it. */
    private static final int AVERAGE_SCALE = 12;

    /** Digits kept beyond those of price and quantity when a partial close splits the cost. */
    private static final int EXTRA_COST_DIGITS = 2;

    private final PositionKey key;
    private final PositionId id;
    private final SignedQuantity quantity;
    private final Decimal cost;
    private final Decimal realised;
    private final Decimal lastRealised;
    private final List<Money> fees;
    private final SignedQuantity peak;
    private final @Nullable ClientOrderId openedBy;
    private final @Nullable ClientOrderId closedBy;

    private Position(Draft draft) {
        this.key = draft.key;
        this.id = draft.id;
        this.quantity = draft.quantity;
        this.cost = draft.cost;
        this.realised = draft.realised.plus(draft.lastRealised);
        this.lastRealised = draft.lastRealised;
        this.fees = draft.fees;
        this.peak = draft.peak;
        this.openedBy = draft.openedBy;
        this.closedBy = draft.closedBy;
    }

    /**
     * Returns a position that was never opened.
     *
     * @param key whose position in what
     * @return the flat position
     */
    public static Position flat(PositionKey key) {
        return new Position(new Draft(key));
    }

    /** {@return whose position in what} */
    public PositionKey key() {
        return key;
    }

    /** {@return its id, made of the parts of its key} */
    public PositionId id() {
        return id;
    }

    /** {@return how much: positive when long, negative when short, zero when flat} */
    public SignedQuantity quantity() {
        return quantity;
    }

    /** {@return what the open quantity cost (long) or brought (short) in the quote asset, not negative} */
    public Decimal cost() {
        return cost;
    }

    /** {@return the realised profit in the quote asset over the position's whole life, fees in that asset deducted} */
    public Decimal realised() {
        return realised;
    }

    /** {@return what the last fill added to the realised profit} */
    public Decimal lastRealised() {
        return lastRealised;
    }

    /** {@return the fees paid so far, one amount an asset, sorted by asset} */
    public List<Money> fees() {
        return fees;
    }

    /** {@return the largest quantity since the position was last flat, with its sign} */
    public SignedQuantity peak() {
        return peak;
    }

    /** {@return the order that opened the position since it was last flat} */
    public Optional<ClientOrderId> openedBy() {
        return Optional.ofNullable(openedBy);
    }

    /** {@return the order that closed the position, if it is flat after having been open} */
    public Optional<ClientOrderId> closedBy() {
        return Optional.ofNullable(closedBy);
    }

    /**
     * Returns the average open price, rounded half even to 12 digits.
     *
     * @param instrument the instrument
     * @return the price, or empty when flat
     */
    public Optional<Price> averagePrice(Instrument instrument) {
        if (quantity.isFlat()) {
            return Optional.empty();
        }
        Decimal units = quantity.abs().value().times(instrument.terms().multiplier());
        return Optional.of(Price.of(cost.dividedBy(units, AVERAGE_SCALE, RoundingMode.HALF_EVEN)));
    }

    /**
     * Returns the profit that closing at a price would realise, without fees.
     *
     * @param instrument the instrument
     * @param mark the price
     * @return the profit in the quote asset
     */
    public Decimal unrealised(Instrument instrument, Price mark) {
        Decimal value = instrument.notionalAmount(mark, quantity.value());
        return quantity.isShort() ? value.plus(cost) : value.minus(cost);
    }

    /**
     * Returns how much of a fill would close this position; a fill of more must be split.
     *
     * @param fill the fill
     * @return the closing quantity: zero if the fill opens or increases
     */
    public Decimal closes(Fill fill) {
        boolean opposite = quantity.signum() == -fill.side().sign();
        return opposite ? quantity.abs().value().min(fill.quantity().value()) : Decimal.ZERO;
    }

    /**
     * Returns the position after a fill.
     *
     * @param order the order that was filled
     * @param fill the fill
     * @param instrument the instrument
     * @return the next state
     */
    public Position after(ClientOrderId order, Fill fill, Instrument instrument) {
        Decimal closing = closes(fill);
        Decimal opening = fill.quantity().value().minus(closing);
        Draft draft = new Draft(this);
        if (!closing.isZero()) {
            draft.close(this, closing, instrument.notionalAmount(fill.price(), closing), instrument);
        }
        draft.cost = draft.cost.plus(instrument.notionalAmount(fill.price(), opening));
        Decimal traded = fill.quantity().value().times(fill.side().sign());
        draft.takeFee(quantity.value().plus(traded), fill, instrument);
        draft.move(this, order, traded);
        return new Position(draft);
    }

    @Override
    public String toString() {
        return id + " " + quantity + " cost " + cost + " realised " + realised;
    }

    /** The next state while it is put together. */
    private static final class Draft {

        private final PositionKey key;
        private final PositionId id;
        private SignedQuantity quantity;
        private Decimal cost;
        private final Decimal realised;
        private Decimal lastRealised = Decimal.ZERO;
        private Decimal feeInBase = Decimal.ZERO;
        private List<Money> fees;
        private SignedQuantity peak;
        private @Nullable ClientOrderId openedBy;
        private @Nullable ClientOrderId closedBy;

        Draft(PositionKey key) {
            this.key = key;
            this.id = key.id();
            this.quantity = SignedQuantity.ZERO;
            this.cost = Decimal.ZERO;
            this.realised = Decimal.ZERO;
            this.fees = List.of();
            this.peak = SignedQuantity.ZERO;
        }

        Draft(Position position) {
            this.key = position.key;
            this.id = position.id;
            this.quantity = position.quantity;
            this.cost = position.cost;
            this.realised = position.realised;
            this.fees = position.fees;
            this.peak = position.peak;
            this.openedBy = position.openedBy;
            this.closedBy = position.closedBy;
        }

        void close(Position before, Decimal closed, Decimal value, Instrument instrument) {
            Decimal open = before.quantity.abs().value();
            Decimal removed = closed.equals(open) ? before.cost : share(before.cost, closed, open, instrument);
            cost = before.cost.minus(removed);
            lastRealised = before.quantity.isLong() ? value.minus(removed) : removed.minus(value);
        }

        private static Decimal share(Decimal cost, Decimal part, Decimal whole, Instrument instrument) {
            int scale = instrument.tickScale() + instrument.stepScale() + EXTRA_COST_DIGITS;
            return cost.times(part)
                    .dividedBy(whole, scale, RoundingMode.HALF_EVEN)
                    .min(cost);
        }

        /** A fee in the base asset is taken from the quantity that the trade led to. */
        void takeFee(Decimal traded, Fill fill, Instrument instrument) {
            Money fee = fill.fee();
            if (fee.isZero()) {
                return;
            }
            fees = withFee(fees, fee);
            if (fee.asset().equals(instrument.terms().settlement())) {
                lastRealised = lastRealised.minus(fee.amount());
            } else if (fee.asset().equals(instrument.base())) {
                feeInBase = fee.amount();
                realiseLostSide(traded, traded.minus(feeInBase));
            }
        }

        /** What was paid for a quantity that the fee took whole is a loss; what a short brought is a gain. */
        private void realiseLostSide(Decimal traded, Decimal left) {
            if (traded.signum() != left.signum()) {
                lastRealised = traded.isPositive() ? lastRealised.minus(cost) : lastRealised.plus(cost);
                cost = Decimal.ZERO;
            }
        }

        private static List<Money> withFee(List<Money> fees, Money fee) {
            List<Money> sum = new ArrayList<>(fees.size() + 1);
            int i = 0;
            while (i < fees.size() && fees.get(i).asset().compareTo(fee.asset()) < 0) {
                sum.add(fees.get(i++));
            }
            boolean known = i < fees.size() && fees.get(i).asset().equals(fee.asset());
            sum.add(known ? fees.get(i++).plus(fee) : fee);
            sum.addAll(fees.subList(i, fees.size()));
            return List.copyOf(sum);
        }

        void move(Position before, ClientOrderId order, Decimal traded) {
            quantity = SignedQuantity.of(before.quantity.value().plus(traded).minus(feeInBase));
            if (before.quantity.isFlat() || before.quantity.signum() != quantity.signum()) {
                peak = quantity;
                openedBy = quantity.isFlat() ? before.openedBy : order;
            } else if (quantity.abs().compareTo(peak.abs()) > 0) {
                peak = quantity;
            }
            closedBy = quantity.isFlat() ? order : null;
            if (quantity.isFlat()) {
                peak = before.peak;
            }
        }
    }
}
